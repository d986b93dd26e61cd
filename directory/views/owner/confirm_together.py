"""Where the link to all that somebody is asked leads: "alles klopt nog, behalve…", one page with one button."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import Service
from directory.publishing.asking.owner_lines import owner_lines
from directory.publishing.asking.signed_links import (
    Subject,
    TogetherLink,
    capacity_token,
    read_together,
    round_token,
)
from directory.publishing.asking.together import Questions, answer, questions_of
from directory.views.owner.confirm import with_link
from directory.views.owner.confirm_capacity import place_of
from directory.views.shared.rendering import render
from directory.web_addresses import url

REST = "rest"
"""In the address after an answer: what is left is what was not ticked."""


class Line(NamedTuple):
    """One question: its id, what it is about, and the token of the pages where it is answered by itself."""

    id: str
    name: str
    organization: str
    facts: list[str]
    token: str


@with_link(read_together)
def together(request: HttpRequest, link: TogetherLink, token: str) -> HttpResponse:
    """Show all that is asked, ticked; the button takes what is ticked, and the page then asks about the rest."""
    if request.method != "POST":
        return page(request, link, token, left=REST in request.GET)
    rounds, rooms = request.POST.getlist("klopt"), request.POST.getlist("plek")
    if not rounds and not rooms:
        problem = _("Er is niets aangevinkt. Vink aan wat nog klopt, of kies wat er anders is.")
        return page(request, link, token, left=True, problem=problem)
    answer(link, rounds, rooms)
    return redirect(f"{url('confirm-together', token)}?{REST}=1")


def page(
    request: HttpRequest, link: TogetherLink, token: str, *, left: bool, problem: str = ""
) -> HttpResponse:
    asked, today = questions_of(link), timezone.localdate()
    checked = Service.objects.filter(organization__in=link.organizations, confirmed_on=today)
    names = sorted(set(link.organizations.values_list("name", flat=True)))
    context = {
        "token": token,
        "organization": names[0] if len(names) == 1 else "",
        "rounds": [
            Line(
                str(round.pk),
                round.service.name,
                "" if len(names) == 1 else round.service.organization.name,
                owner_lines(round.service).splitlines()[2:],
                round_token(round, link.to, link.made),
            )
            for round in asked.rounds
        ],
        "rooms": rooms_of(asked, link),
        "number": asked.number,
        "checked": checked.count() if left else 0,
        "left": left,
        "problem": problem,
    }
    return render(request, "bevestig/samen.html", context, status=422 if problem else 200)


def rooms_of(asked: Questions, link: TogetherLink) -> list[Line]:
    return [
        Line(
            str(subject.pk),
            entry_of(subject).name,
            place_of(subject),
            [subject.capacity_statement],
            capacity_token(subject, link.to, link.made),
        )
        for subject in asked.rooms
    ]


def entry_of(subject: Subject) -> Service:
    return subject if isinstance(subject, Service) else subject.service
