"""The seven questions, "Mijn aanbod", and the links in mails to owners.

Imports public, offer, account and shared.
"""
