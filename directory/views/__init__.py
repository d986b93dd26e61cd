"""Pages: parse, call, render; each room has its own urls.

Imports accounts and what is below it.
"""
