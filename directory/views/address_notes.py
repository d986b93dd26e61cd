"""What is said of the addresses in a draft: under the question "waar", on the overview and to the editors."""

from typing import NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.accounts.guards import signed_in
from directory.models import AddressCheck
from directory.publishing.address_checks import Typed, checks_of, state_of, typed_in
from directory.publishing.lookups import Lookups
from directory.publishing.readable import address
from directory.views.owner_access import content_of, draft_of
from directory.views.owner_forms import Content, count_of

TAKE_OVER = "neem-over"
NOT_FOUND = (AddressCheck.State.OTHER, AddressCheck.State.UNKNOWN)


class Note(NamedTuple):
    """How the address of one place stands: its state, as it was typed, and in full what it is or may be."""

    place: str
    state: AddressCheck.State
    typed: str
    answers: tuple[str, ...]


def notes_of(content: Content) -> dict[str, Note]:
    """Return a note for each place whose address is looked up, by the place's id; nothing where nobody looks."""
    now = timezone.now()
    return {
        pk: Note(
            pk,
            state_of(check, now),
            address({name: getattr(check, name) for name in Typed._fields}),
            tuple(address(answer) for answer in check.answers),
        )
        for pk, check in checks_of(content).items()
    }


def not_found(content: Content) -> list[Note]:
    return [note for note in notes_of(content).values() if note.state in NOT_FOUND]


@signed_in
@require_safe
def addresses(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Answer a page that waits for its notes, with those of the draft as it is saved."""
    notes = notes_of(content_of(draft_of(request, pk)))
    return render(request, "mijn/adressen.html", {"notes": notes})


def taken_over(posted: QueryDict, content: Content, lookups: Lookups) -> QueryDict:
    """Return what was posted, with the address in it that the pressed button "Neem over" stands for.

    The button says "<id of the place>:<number of the answer>". One that says anything else changes nothing.
    """
    place, number = pressed(posted)
    check = checks_of(content).get(place)
    answers = dict(zip("012", check.answers if check else (), strict=False))
    parts = [f"plek-{n}" for n in range(count_of(posted, "plek-aantal"))]
    part = next((part for part in parts if posted.get(f"{part}-id") == place), "")
    if not part or number not in answers:
        return posted
    data, answer = posted.copy(), answers[number]
    data[f"{part}-address"] = answer["address"]
    data[f"{part}-postal_code"] = answer["postal_code"]
    # A postcode that we know brings its place, by the name that we know it by.
    known = answer["postal_code"][:4] in lookups.postcodes
    data[f"{part}-place"] = "" if known else answer["place"]
    return data


def pressed(posted: QueryDict) -> tuple[str, str]:
    place, _colon, number = posted.get(TAKE_OVER, "").partition(":")
    return place, number


def anchor_of(posted: QueryDict, content: Content) -> str:
    """Return where on the page the note of the address stands that was taken over, "" for none of ours."""
    place = pressed(posted)[0]
    return f"#adres-{place}" if place in typed_in(content) else ""
