"""Offers the site starts with: the real ones of the starter file, and fictional examples."""
