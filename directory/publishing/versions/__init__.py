"""Revisions: drafted, sent in, compared, decided, published, rebased, restored, merged.

Imports addresses, asking and what is below them.
"""
