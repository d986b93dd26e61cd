"""Question 4, "waar": the places where people come, and the areas that are served, by their names."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.places import typed
from directory.publishing.content.content import clean_content
from directory.publishing.content.content_fields import at
from directory.publishing.content.content_locations import WITHHELD
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.typed_places import contradictions, in_fields
from directory.views.owner.owner_forms import (
    CHOOSE,
    MOST_PARTS,
    Content,
    PartForm,
    QuestionForm,
    count_of,
    flag,
    hidden,
    line,
)

SECRET, OPEN = "geheim", "open"
TYPED = ("name", "address", "postal_code", "place", "route_note")


class PlaceForm(PartForm):
    id = hidden()
    shown_as = hidden()
    postal_code = line(
        gettext_lazy("Postcode"),
        gettext_lazy("Weet je de postcode? Dan vullen wij de plaats in."),
        short=True,
    )
    address = line(gettext_lazy("Straat en huisnummer"))
    place = line(gettext_lazy("Plaats"))
    name = line(
        gettext_lazy("Naam van de plek"), gettext_lazy("Bijvoorbeeld: Buurthuis De Lamp. Mag leeg blijven.")
    )
    route_note = line(
        gettext_lazy("Hoe kom je er?"), gettext_lazy("Bijvoorbeeld: ingang aan de achterkant, bel 2.")
    )
    confidential = flag(
        gettext_lazy("Het adres is geheim"),
        gettext_lazy("Dan bewaren we alleen de plaats. De straat staat nergens op de site."),
    )
    remove = flag(gettext_lazy("Haal deze plek weg"))

    @property
    def blank(self) -> bool:
        return not any(self.typed(name).strip() for name in TYPED)


class WhereForm(QuestionForm):
    slug = "waar"
    part_name = "plek"
    after_parts = ("areas", "area", "residents_only")
    more = gettext_lazy("Nog een plek toevoegen")
    areas = forms.MultipleChoiceField(
        label=gettext_lazy("Voor mensen uit welk gebied?"),
        help_text=gettext_lazy("Haal het vinkje weg om een gebied te verwijderen."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"first": 0}),
        error_messages=CHOOSE,
    )
    area = line(
        gettext_lazy("Gebied toevoegen"),
        gettext_lazy(
            "Een gemeente, regio of provincie, of heel Nederland. Is het niet voor één gebied? Laat dit leeg."
        ),
    )
    residents_only = flag(gettext_lazy("Alleen voor mensen die in dit gebied wonen"))

    def __init__(self, data: Any, content: Content, lookups: Lookups, extra: bool = False) -> None:
        super().__init__(data, content, lookups, extra)
        keys = [area["region"] for area in content.get("areas", ())]
        self.fields["areas"].choices = [(key, area_label(key, lookups)) for key in keys]  # type: ignore[attr-defined]
        self.fields["area"].widget.attrs["places"] = True
        self.ordered: list[PlaceForm] = []

    def shown(self, content: Content, lookups: Lookups) -> dict[str, Any]:
        areas = content.get("areas", [])
        every = bool(areas) and all(area.get("residents_only") for area in areas)
        return {"areas": [area["region"] for area in areas], "residents_only": every}

    def make_parts(self, data: Any, content: Content, lookups: Lookups, extra: bool) -> list[PlaceForm]:
        if data is not None:
            return [self.part(n, data) for n in range(count_of(data, "plek-aantal"))]
        places = content.get("locations", [])
        parts = [self.part(n, None, place) for n, place in enumerate(places)]
        if (extra or not parts) and len(parts) < MOST_PARTS:
            parts.append(self.part(len(parts), None, {"id": str(uuid4())}))
        return parts

    def part(self, n: int, data: Any, place: Mapping[str, Any] | None = None) -> PlaceForm:
        initial = dict(place or {}) | {"shown_as": SECRET if (place or {}).get("confidential") else OPEN}
        return PlaceForm(data, prefix=f"plek-{n}", initial=initial, title=_("Plek %(n)s") % {"n": n + 1})

    @property
    def disclosed(self) -> set[str]:
        """Places shown as secret whose box was unticked on purpose."""
        return {
            part.typed("id")
            for part in self.parts
            if part.typed("shown_as") == SECRET and not part.cleaned_data["confidential"]
        }

    def change(self, content: Content, lookups: Lookups) -> Content:
        known = {place["id"]: place for place in content.get("locations", ())}
        self.ordered = [
            part
            for part in self.parts
            if not part.cleaned_data["remove"] and not (part.blank and part.typed("id") not in known)
        ]
        locations = [location(part, known.get(part.typed("id"), {})) for part in self.ordered]
        agree(locations, lookups)
        return content | {"locations": locations, "areas": self.chosen_areas(content, lookups)}

    def readable_places(self, content: Content, lookups: Lookups) -> list[dict[str, Any]]:
        """Return each place that can be read by itself as it would be saved, also where the answer as a whole cannot."""
        known, found = {place["id"]: place for place in content.get("locations", ())}, []
        for part in self.parts:
            place = location(part, known.get(part.typed("id"), {}))
            with suppress(ContentError):
                found += clean_content({"locations": [place]}, lookups)["locations"]
        return found

    def chosen_areas(self, content: Content, lookups: Lookups) -> list[dict[str, Any]]:
        """Return the areas that stay, and the one that was typed. Raises ContentError at "area"."""
        before = content.get("areas", [])
        every = self.cleaned_data["residents_only"]
        changed = every != (bool(before) and all(area.get("residents_only") for area in before))
        kept = [area for area in before if area["region"] in self.cleaned_data["areas"]]
        areas = [area | {"residents_only": every} if changed else area for area in kept]
        key = at("area", typed.area, self.cleaned_data["area"], lookups.names)
        known = {area["region"] for area in areas}
        return areas + ([{"region": key, "residents_only": every}] if key and key not in known else [])

    def at(self, path: str) -> tuple[forms.Form, str]:
        head, *rest = path.split(".")
        if head == "locations" and len(rest) == 2 and int(rest[0]) < len(self.ordered):
            return self.ordered[int(rest[0])], rest[1]
        return self, "area" if head == "areas" else head


def location(part: PlaceForm, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return a place of content: what was typed over what was there, with its times and conditions."""
    after = dict(before) | in_fields({name: part.typed(name) for name in TYPED})
    moved = any(after[name] != before.get(name, "") for name in ("postal_code", "place"))
    if moved:
        after.pop("municipality", None)
    if is_id(part.typed("id")):
        after["id"] = part.typed("id")
    after["confidential"] = part.cleaned_data["confidential"]
    if after["confidential"]:
        # The postcode may still tell which town it is; cleaning then lets it go with the street.
        after |= {name: after.get(name, "") if name == "postal_code" else "" for name in WITHHELD}
    return after


def is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def agree(locations: list[dict[str, Any]], lookups: Lookups) -> None:
    """Ask where a postcode and a place do not belong together. Raises ContentError."""
    problems = {
        f"locations.{n}.{key}": message
        for n, place in enumerate(locations)
        for key, message in contradictions(place, lookups).items()
    }
    if problems:
        raise ContentError(problems)


def area_label(key: str, lookups: Lookups) -> str:
    """Return an area as people name it: "gemeente Utrecht"."""
    place = lookups.names.area(key)
    region = lookups.region(key)
    return place.label if place else region.name if region else key
