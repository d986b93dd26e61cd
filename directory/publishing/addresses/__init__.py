"""Typed addresses, looked up beside the form; locations get their point.

Imports entries and what is below it.
"""
