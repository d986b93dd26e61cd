"""Which words mean crisis or violence, and which only look like it.

Imports language.
"""
