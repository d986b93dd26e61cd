"""A query goes in, an answer comes out, from a snapshot in memory; the rooms stand in the order of a search.

Imports places and what is below them.
"""
