"""The periodic work that the database's own state asks for, and the worker's task.

Imports imports and what is below it.
"""
