"""Formats of other people, one module each: reads rows and errors, never writes.

Imports search and what is below it.
"""
