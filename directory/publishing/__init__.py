"""Every write of the register, one function each; the rooms stand from what all use up to the editors' desk.

Imports exchange and what is below it.
"""
