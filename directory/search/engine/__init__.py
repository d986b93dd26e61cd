"""A snapshot answers: who matches, who is near, who decides the order, how many there are of each.

Imports ask and snapshot.
"""
