"""Links of entries: visited carefully, and what each answer means.

Imports no other room of publishing but queue.
"""
