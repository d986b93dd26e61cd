"""Rows of ours that wait for work: leased to one process at a time, and a worker that hears of them.

Imports no other room of publishing.
"""
