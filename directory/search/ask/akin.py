"""Where whoever finds nothing of what they ask is helped further: by what is done much alike, and where anybody may begin."""

from collections.abc import Collection, Mapping

BROAD = ("steunpunt", "verkennend-gesprek", "luisterlijn", "inloop")
"""Where whoever is not understood is helped further."""
AKIN: Mapping[str, tuple[str, ...]] = {
    "chat": ("e-community",),
    "clientondersteuning": ("praktische-hulp", "informatie"),
    "consultatie": ("professionals",),
    "creatief": ("meedoen",),
    "cursus": ("herstelacademie", "ehealth"),
    "e-community": ("chat", "lotgenotengroep"),
    "ehealth": ("gereedschap", "informatie"),
    "gereedschap": ("ehealth", "informatie"),
    "gesprek-ervaringsdeskundige": ("lotgenotengroep", "maatje"),
    "gesprek-professional": ("clientondersteuning",),
    "herstelacademie": ("cursus",),
    "informatie": ("gereedschap", "clientondersteuning"),
    "inloop": ("meedoen",),
    "lotgenotengroep": ("e-community", "gesprek-ervaringsdeskundige"),
    "maatje": ("meedoen", "wandelen-bewegen"),
    "mantelzorgers": ("naasten", "naastengroep", "praktische-hulp"),
    "meedoen": ("creatief", "wandelen-bewegen"),
    "naasten": ("naastengroep", "mantelzorgers"),
    "naastengroep": ("naasten", "mantelzorgers"),
    "nazorg": ("waakvlamcontact",),
    "overgang-18": ("jongvolwassenen", "jongeren"),
    "praktische-hulp": ("clientondersteuning",),
    "resourcegroep": ("naastengroep", "clientondersteuning"),
    "steunpunt": ("herstelacademie",),
    "vastgelopen": ("clientondersteuning",),
    "verkennen": ("gesprek-professional",),
    "verkennend-gesprek": ("verkennen", "gesprek-professional", "clientondersteuning"),
    "waakvlamcontact": ("nazorg",),
    "wandelen-bewegen": ("meedoen", "maatje"),
}
"""Forms, groups and phases (slugs) with those by which the handreiking describes much the same support."""


def akin_to(asked: Collection[str]) -> tuple[str, ...]:
    """Return what is akin to these concepts and not among them, each once."""
    akin = (each for slug in asked for each in AKIN.get(slug, ()))
    return tuple(dict.fromkeys(slug for slug in akin if slug not in asked))
