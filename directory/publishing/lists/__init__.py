"""The lists that networks and practices keep: one function a write, and what their keepers hear of them.

Imports entries and what is below it, and how the search reads whether there is room.
"""
