"""Suggestions while someone types a place, as JSON for the combobox."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from directory.models import Region
from directory.places.place import Place
from directory.places.resolve import suggest
from handreiking.postcodes import four_digits

LONGEST = 80
NOTED = {kind.value: kind.label for kind in Region.Kind}


@require_safe
def place_options(request: HttpRequest) -> JsonResponse:
    """Answer ``{"options": [{"value", "label", "note"}], "label", "status"}``: at most eight options, none for blank or
    too long a text; the name of the list, and how many there are, for who hears them.
    """
    text = four_digits(request.GET.get("waar", ""))
    found = suggest(text) if text.strip() and len(text) <= LONGEST else []
    options = [option(place) for place in found]
    response = JsonResponse({"options": options, "label": _("Voorstellen"), "status": how_many(len(options))})
    response.headers["Cache-Control"] = "private, max-age=300"
    return response


def how_many(options: int) -> str:
    if not options:
        return _("Geen voorstellen")
    return ngettext("%(n)s voorstel", "%(n)s voorstellen", options) % {"n": options}


def option(place: Place) -> dict[str, str]:
    """Return what the list shows; ``value`` goes in the field and resolves to the same place."""
    note = str(NOTED.get(place.kind, ""))
    statement = note.lower().replace("-", " ") in place.label.lower().replace("-", " ")
    return {"value": place.label, "label": place.label, "note": "" if statement else note}
