"""Dutch as it is typed and as it is said: folding, stems, times, wordings.

Imports no other room of the register.
"""
