"""Logging in and out, the second factor, claiming and sharing an organisation.

Imports shared.
"""
