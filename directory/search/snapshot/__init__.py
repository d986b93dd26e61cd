"""Everything that is listed as arrays in memory, and the file that all processes of a machine share.

Imports ask.
"""
