"""What is stated of an entry or its organisation outside its content: visibility, capacity, claims, reports.

Imports content, mail, links and queue.
"""
