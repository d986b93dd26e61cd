"""Cases and reflections on them: their content, looking for what leads back to a person, and how they come on the site.

Imports entries and what is below it.
"""
