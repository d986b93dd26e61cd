"""What is asked: the checked query, its words analysed, the concepts they imply, the place.

Imports no other room of the search.
"""
