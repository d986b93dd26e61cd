"""The editors' pages: this hour, decisions, an entry's file, imports, mails of a local site.

Imports every other room of the views.
"""
