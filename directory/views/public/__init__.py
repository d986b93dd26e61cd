"""Pages for anybody: home, search, places, regions, reports, sitemap.

Imports shared.
"""
