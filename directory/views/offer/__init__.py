"""The page of one offer: its rows, actions, freshness, print and markup.

Imports shared.
"""
