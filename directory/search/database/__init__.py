"""The same answer from the database alone: the reference, and what serves until a snapshot stands.

Imports ask.
"""
