"""Numbers, days, contacts and areas stand as the owner put them: on the page, before publishing, and ever after."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from directory.models import Contact, Phone, Schedule, Service, ServiceArea
from directory.publishing.asking.owner_lines import owner_lines
from directory.publishing.content.names import Words
from directory.publishing.content.readable import lines_of
from directory.publishing.versions.preview import service_as_it_would_be
from directory.publishing.versions.revisions import publish, restore
from directory.views.offer.service_page import ServicePage, facts_of, load, service_page
from directory.views.offer.service_schema import service_schema
from tests.helpers.factories import change_service, make_place, make_schedule, make_service
from tests.helpers.importing import HEADER, row, run

pytestmark = pytest.mark.django_db

NUMBERS = ("0201234501", "0201234502", "0201234503", "0201234504")
AREAS = ("province:PV27", "municipality:0014", "municipality:0363")


def ordered(**more: Any) -> dict[str, Any]:
    """Return content in which nothing stands in an order of its own: not of number, word or time."""
    return {
        "phones": [
            {"number": NUMBERS[2], "kind": "voice", "hours": "eerst"},
            {"number": NUMBERS[0], "kind": "voice", "hours": "bij spoed"},
            {"number": NUMBERS[3], "kind": "app"},
            {"number": NUMBERS[1], "kind": "voice", "hours": "voor de pers"},
        ],
        "contacts": [
            {"name": name, "email": f"{name.lower()}@example.nl", "public": True}
            for name in ("Wil", "Ada", "Noor", "Bas")
        ],
        "areas": [{"region": key} for key in AREAS],
        "schedules": [
            {"freq": "WEEKLY", "byday": day, "opens_at": opens, "closes_at": "21:00"}
            for day, opens in (("FR", "19:30"), ("TU", "09:00"), ("WE", "12:00"), ("MO", "08:00"))
        ],
        **more,
    }


def shown(service: Service) -> ServicePage:
    return service_page(load(Service.objects.get(pk=service.pk)), timezone.now())


def expect_owners_order(page: ServicePage) -> None:
    rows = {row.key: row for row in page.after}
    assert [line.hours for line in page.phones] == ["eerst", "bij spoed", "", "voor de pers"]
    assert next(action for action in page.actions if action.text == "Bel").href == "tel:+31201234503"
    addresses = [link.text for link in rows["aanmelden"].links if "@" in link.text]
    assert addresses == [f"{name}@example.nl" for name in ("wil", "ada", "noor", "bas")]
    assert [line.split()[1] for line in rows["wanneer"].paragraphs] == [
        "vrijdag",
        "dinsdag",
        "woensdag",
        "maandag",
    ]
    assert (
        rows["waar"].paragraphs[-1] == "Voor mensen uit de provincie Noord-Holland, Groningen en Amsterdam."
    )


@pytest.mark.parametrize("number", range(4))
def test_the_page_keeps_the_owners_order_after_a_republish_and_a_restore(number: int) -> None:
    service = make_service(**ordered(name=f"Volgorde {number}"))
    first = service.live_revision
    expect_owners_order(shown(service))
    expect_owners_order(shown(change_service(service, summary="Iets anders, in dezelfde volgorde.")))
    backwards = {key: ordered()[key][::-1] for key in ("phones", "contacts", "areas", "schedules")}
    page = shown(change_service(service, **backwards))
    assert [line.hours for line in page.phones] == ["voor de pers", "", "bij spoed", "eerst"]
    assert first is not None
    publish(restore(first))
    expect_owners_order(shown(service))


def test_the_preview_says_it_as_the_page_does() -> None:
    service = make_service(**ordered())
    assert service.live_revision is not None
    before = service_as_it_would_be(service.live_revision.content, service.organization, service)
    page = service_page(before, timezone.now())
    assert page.after == shown(service).after
    expect_owners_order(page)


def test_machines_and_the_mail_that_asks_read_the_same_order() -> None:
    service = load(make_service(**ordered()))
    schema = service_schema(facts_of(service, timezone.now()))
    assert [area["name"] for area in schema["areaServed"]] == ["Noord-Holland", "Groningen", "Amsterdam"]
    numbers = [
        each["servicePhone"]["telephone"] for each in schema["availableChannel"] if "servicePhone" in each
    ]
    assert numbers == [f"+31{NUMBERS[n][1:]}" for n in (2, 0, 1)]
    lines = owner_lines(service).splitlines()
    assert [line for line in lines if line.startswith("Telefoon")] == [
        f"Telefoon: 020 123 450{n}" for n in (3, 1, 4, 2)
    ]
    assert [line.split()[2] for line in lines if line.startswith("Wanneer")] == [
        "vrijdag",
        "dinsdag",
        "woensdag",
        "maandag",
    ]


def test_an_entrys_own_times_stand_before_those_of_its_places() -> None:
    """As the question that asks them and the comparison for editors have it."""
    service = make_service(
        schedules=[make_schedule(byday="FR")],
        locations=[
            make_place(schedules=[make_schedule(byday="MO")]),
            make_place(postal_code="9711AA", schedules=[make_schedule(byday="SU")]),
        ],
    )
    assert [
        line.split()[1] for line in {row.key: row for row in shown(service).after}["wanneer"].paragraphs
    ] == ["vrijdag", "maandag", "zondag"]


def test_what_stands_on_the_site_already_gets_its_owners_order_too() -> None:
    service = make_service(
        **ordered(locations=[make_place(schedules=[make_schedule(byday=day) for day in ("TH", "SA")])])
    )
    models = (Phone, Contact, ServiceArea, Schedule)
    before = {model: list(model.objects.values_list("pk", "position")) for model in models}
    for model in models:
        model.objects.update(position=0)
    # Two rows that the published content does not name follow it, in an order of their own.
    for number in ("0201234599", "0201234598"):
        Phone.objects.create(service=service, number=number)
    import_module("directory.migrations.0008_owners_order").give_positions(apps, None)
    assert {
        model: list(model.objects.values_list("pk", "position"))[: len(before[model])] for model in models
    } == before
    assert list(Phone.objects.values_list("number", flat=True))[-2:] == ["0201234598", "0201234599"]


def test_what_was_never_published_gets_an_order_that_makes_sense() -> None:
    service = make_service()
    Service.objects.update(live_revision=None)
    for day in ("FR", "MO", "", "WE"):
        Schedule.objects.create(service=service, freq="WEEKLY", byday=day)
    for kind, number in (("app", "1"), ("voice", "3"), ("voice", "2")):
        Phone.objects.create(service=service, kind=kind, number=number)
    import_module("directory.migrations.0008_owners_order").give_positions(apps, None)
    assert list(Schedule.objects.values_list("byday", flat=True)) == ["MO", "WE", "FR", ""]
    assert list(Phone.objects.values_list("number", flat=True)) == ["2", "3", "1"]


@pytest.mark.usefixtures("country", "vocabulary")
def test_five_rows_of_a_file_are_one_line_and_bel_calls_the_first(tmp_path: Path) -> None:
    columns = [("telefoon", NUMBERS[2]), ("telefoon_2", NUMBERS[0]), ("telefoon_3", NUMBERS[1])]
    for n, day in enumerate(("ma", "di", "wo", "do", "vr"), 1):
        end = f"_{n}" if n > 1 else ""
        columns += [(f"dag{end}", day), (f"van{end}", "9:00"), (f"tot{end}", "17:00")]
    file = tmp_path / "aanbod.csv"
    header = ",".join([HEADER, *(name for name, _cell in columns)])
    cells = [cell for _name, cell in columns]
    file.write_text(
        "\n".join([header, *(",".join([row(kenmerk=f"R{n}", naam=f"Rij {n}"), *cells]) for n in range(4))])
    )
    run(file)
    for service in Service.objects.all():
        page = shown(service)
        when = {row.key: row for row in page.after}["wanneer"]
        assert when.paragraphs == ("Maandag tot en met vrijdag 9:00-17:00.",)
        assert [action.href for action in page.actions if action.text == "Bel"] == ["tel:+31201234503"]
        assert [line.number for line in page.phones] == ["020 123 4503", "020 123 4501", "020 123 4502"]
        assert service.live_revision is not None
        words = Words.load([service.live_revision.content])
        assert lines_of("schedules", service.live_revision.content, words) == [
            "maandag tot en met vrijdag 9:00-17:00"
        ]
        assert "Wanneer: maandag tot en met vrijdag 9:00-17:00" in owner_lines(service)
