"""Suggestions while someone types a place, as JSON for the combobox."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from directory.models import Region
from directory.places.place import Place
from directory.places.resolve import suggest
from directory.views.public.postcode import four_digits

LONGEST = 80
NOTED = {kind.value: kind.label for kind in Region.Kind}


@require_safe
def place_options(request: HttpRequest) -> JsonResponse:
    """Answer ``{"options": [{"value", "label", "note"}]}``, at most eight; none for blank or too long a text."""
    text = four_digits(request.GET.get("waar", ""))
    found = suggest(text) if text.strip() and len(text) <= LONGEST else []
    response = JsonResponse({"options": [option(place) for place in found]})
    response.headers["Cache-Control"] = "private, max-age=300"
    return response


def option(place: Place) -> dict[str, str]:
    """Return what the list shows; ``value`` goes in the field and resolves to the same place."""
    note = str(NOTED.get(place.kind, ""))
    said = note.lower().replace("-", " ") in place.label.lower().replace("-", " ")
    return {"value": place.label, "label": place.label, "note": "" if said else note}
