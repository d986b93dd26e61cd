"""Mail: written with what it is about, sent once, and who hears of what.

Imports no other room of publishing but queue.
"""
