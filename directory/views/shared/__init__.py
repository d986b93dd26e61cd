"""What several rooms of pages use: rendering, small fields, caching, errors, health.

Imports no other room of the views.
"""
