"""What waits for editors, most urgent first, and entries that may be the same.

Imports imports and what is below it.
"""
