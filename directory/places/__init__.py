"""Typed text becomes a place; an address becomes a point.

Imports models and what is below them.
"""
