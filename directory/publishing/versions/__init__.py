"""Revisions: drafted, sent in, compared, decided, published, rebased, restored, merged.

Imports addresses, asking, cases and what is below them.
"""
