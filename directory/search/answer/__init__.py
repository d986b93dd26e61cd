"""What a page shows: results, cards, reasons, facets, and the live register that gives them.

Imports every other room of the search.
"""
