"""What is said of the addresses in a draft: under the question "waar", on the overview and to the editors."""

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.accounts.guards import signed_in
from directory.models import AddressCheck
from directory.places.house_number import has_number
from directory.publishing.addresses.address_checks import (
    State,
    Typed,
    checks_of,
    checks_typed,
    state_of,
    typed_in,
)
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.readable import address
from directory.views.owner.owner_access import content_of, draft_of
from directory.views.owner.owner_form_where import WhereForm
from directory.views.owner.owner_forms import Content, QuestionForm, count_of

TAKE_OVER = "neem-over"
NO_NUMBER = "no_number"
NOT_FOUND = (State.OTHER, State.UNKNOWN, NO_NUMBER)


class Note(NamedTuple):
    """How the address of one place stands: a state of AddressCheck or ``NO_NUMBER``, the address as it was typed in
    full, whether a postcode is in it, and in full what it is or may be.
    """

    place: str
    state: str
    typed: str
    coded: bool
    answers: tuple[str, ...] = ()


def notes_of(
    entry: UUID, content: Content, checks: Mapping[str, AddressCheck] | None = None
) -> dict[str, Note]:
    """Return a note for each place of which there is something to say, by its id; nothing where nobody looks."""
    if not settings.GEOCODER_ENABLED:
        return {}
    checks = checks_of(entry, content) if checks is None else checks
    notes = (note_of(pk, typed, checks.get(pk)) for pk, typed in typed_in(content).items())
    return {note.place: note for note in notes if note}


def note_of(place: str, typed: Typed, check: AddressCheck | None) -> Note | None:
    written = address(typed._asdict())
    if not has_number(typed.address):
        return Note(place, NO_NUMBER, written, bool(typed.postal_code))
    if not check:
        return None
    answers = tuple(address(answer) for answer in check.answers)
    return Note(place, state_of(check, timezone.now()), written, bool(typed.postal_code), answers)


def notes_beside(form: QuestionForm, entry: UUID, saved: Content) -> dict[str, Note]:
    """Return the notes for what stands in the fields of a question: as it is saved, or beside an error as it was typed.

    What waits is told on a saved page alone, which asks how it goes on with what is saved.
    """
    if not isinstance(form, WhereForm):
        return {}
    if not form.is_bound:
        return notes_of(entry, saved)
    typed = {"locations": form.readable_places(saved, Lookups.load())}
    notes = notes_of(entry, typed, checks_typed(entry, typed, saved))
    return {pk: note for pk, note in notes.items() if note.state != State.WAITING}


def not_found(entry: UUID, content: Content) -> list[Note]:
    return [note for note in notes_of(entry, content).values() if note.state in NOT_FOUND]


@signed_in
@require_safe
def addresses(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Answer a page that waits for its notes, with those of the draft as it is saved."""
    revision = draft_of(request, pk)
    notes = notes_of(revision.entry, content_of(revision))
    return render(request, "mijn/adressen.html", {"notes": notes})


def taken_over(posted: QueryDict, entry: UUID, content: Content, lookups: Lookups) -> QueryDict:
    """Return what was posted, with the address in it that the pressed button "Neem over" stands for.

    The button says "<id of the place>:<number of the answer>". One that says anything else changes nothing.
    """
    place, number = pressed(posted)
    check = checks_of(entry, content).get(place)
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
