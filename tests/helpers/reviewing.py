"""Regions and what lies on their desk, for the tests of /redactie/."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from directory.models import (
    Claim,
    HidingAnswer,
    ImportBatch,
    LinkCheck,
    Location,
    Region,
    Report,
    Revision,
    Service,
    User,
    VerificationRound,
)
from directory.publishing.versions.revisions import submit
from handreiking.models import Concept
from tests.helpers.cases import sent_in
from tests.helpers.factories import (
    make_country,
    make_place,
    make_revision,
    make_service,
    make_user,
    make_vocabulary,
)

WORK = (
    "veiligheid", "wijziging", "nieuw", "melding", "tegengehouden", "claim", "antwoord", "geen-antwoord", "controle", "verlopen",
    "link", "begrip", "plek", "plaats", "import", "dubbel",
    "casus",
)  # fmt: skip
"""Every kind of work that waits for editors."""


def ggd(name: str) -> Region:
    make_country()
    return Region.objects.get(kind="ggd", name__contains=name)


def submitted(service: Service | None = None, author: User | None = None, **content: Any) -> Revision:
    """Submit a new entry, or a change of ``service``, by somebody who can be asked about it."""
    revision, author = make_revision(service, **content), author or make_user()
    Revision.objects.filter(pk=revision.pk).update(author=author)
    return submit(revision, actor=author)


def nobodys(service: Service | None = None, **content: Any) -> Revision:
    """Submit what nobody wrote or keeps, as an import does."""
    return submit(make_revision(service, **content))


def text(response: Any) -> str:
    return str(response.content.decode())


def days_ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)


def make_work(kind: str) -> None:
    """Let one thing of this kind wait."""
    service = make_service(name="Eén", locations=[make_place()])
    match kind:
        case "casus":
            make_vocabulary()
            sent_in()
        case "wijziging":
            submitted(service, summary="Anders.")
        case "nieuw":
            submitted(name="Nieuw")
        case "melding":
            Report.objects.create(service=service, topics=["kosten"])
        case "veiligheid":
            Report.objects.create(service=service, topics=["veiligheid"], safety=True)
        case "antwoord":
            Service.objects.filter(pk=service.pk).update(visibility="hidden")
            HidingAnswer.objects.create(service=service, text="Het klopt niet.")
        case "geen-antwoord":
            asked = {"status": Revision.Status.CHANGES_REQUESTED, "decided_at": timezone.now()}
            Revision.objects.filter(pk=nobodys(name="Nieuw").pk).update(**asked)
        case "tegengehouden":
            Report.objects.create(service=service, topics=["kosten"], status="spam")
        case "claim":
            Claim.objects.create(user=make_user(), organization=service.organization, status="with_editor")
        case "controle":
            VerificationRound.objects.create(service=service, opened_on=days_ago(29))
        case "verlopen":
            Service.objects.filter(pk=service.pk).update(visibility="stale", confirmed_on=days_ago(300))
        case "link":
            LinkCheck.objects.update_or_create(
                service=service,
                url="https://weg.example/",
                defaults={
                    "outcome": "gone",
                    "failures": 2,
                    "checked_at": timezone.now(),
                    "due_at": timezone.now(),
                },
            )
        case "begrip":
            Concept.objects.filter(attributes__service=service).update(retired_on=days_ago(1))
        case "plek":
            Service.objects.filter(pk=service.pk).update(
                capacity_status="plek", capacity_stated_on=days_ago(60)
            )
        case "plaats":
            Location.objects.update(geocode_attempts=1, point_source="postcode")
        case "import":
            ImportBatch.objects.create(name="aanbod.csv", source="csv", status="checked")
        case "dubbel":
            make_service(name="eén")
