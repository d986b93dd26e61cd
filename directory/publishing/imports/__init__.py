"""Files of many offers: looked at, read in as revisions, undone.

Imports versions and what is below it.
"""
