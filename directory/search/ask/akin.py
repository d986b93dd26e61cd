"""Where whoever finds nothing of what is guessed at is helped further: by what is done much alike, and where anybody may begin."""

from collections.abc import Iterable, Mapping

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


def helping_on(guessed: Iterable[str]) -> tuple[str, ...]:
    """Return what is akin to each of these concepts, and then where anybody may begin; each once."""
    akin = (slug for each in guessed for slug in AKIN.get(each, ()))
    return tuple(dict.fromkeys((*akin, *BROAD)))
