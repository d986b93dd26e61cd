"""The list that somebody makes: its page, beside each other, on paper, and as words for a record.

Imports shared, public and offer.
"""
