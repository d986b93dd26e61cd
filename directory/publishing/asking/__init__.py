"""Asking owners whether an entry is still true: rounds, reminders, signed links, escalation.

Imports entries and what is below it.
"""
