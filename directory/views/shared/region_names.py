"""How regions are called in addresses: /regio/gemeente/utrecht/ beside /regio/provincie/utrecht/."""

from directory.models import Region
from directory.web_addresses import url_pattern

SORTS = {
    "gemeente": Region.Kind.MUNICIPALITY,
    "provincie": Region.Kind.PROVINCE,
    "ggd-regio": Region.Kind.GGD,
    "stadsdeel": Region.Kind.DISTRICT,
}
SORT_OF_KIND = {str(kind): sort for sort, kind in SORTS.items()}


def region_url(region: Region) -> str:
    """Return the address of a region of one of these kinds."""
    return url_pattern("region", 2).format(SORT_OF_KIND[region.kind], region.slug)
