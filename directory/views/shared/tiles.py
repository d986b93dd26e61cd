"""Map tiles, where an install names a tile server; without one the map draws our own outlines only."""

from typing import NamedTuple

from django.conf import settings


class Tiles(NamedTuple):
    url: str
    attribution: str


def tiles() -> Tiles:
    return Tiles(settings.MAP_TILES_URL, settings.MAP_TILES_ATTRIBUTION)
