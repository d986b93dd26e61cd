"""What an owner may write in an entry: each field checked, read, labelled and stored.

Imports no other room of publishing but queue.
"""
