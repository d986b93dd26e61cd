"""Who may do what: permissions, guards of views, log-in codes, second factors, limits.

Imports publishing and what is below it.
"""
