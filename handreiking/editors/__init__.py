"""The admin of editions, chapters and what is known. Imports the rest of handreiking."""
