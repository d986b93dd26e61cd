"""Runs in a scratch copy of the site to which two fields were added, and asserts that everything knows them.

``kinderopvang`` is asked in the question "begeleiding", ``stil`` is filled in by editors only. Started by
``tests/models/test_adding_a_field.py``, never by itself.
"""

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.http import QueryDict  # noqa: E402

from directory.exchange.csv_columns import read_header  # noqa: E402
from directory.exchange.csv_offers import read_row  # noqa: E402
from directory.models import Service  # noqa: E402
from directory.publishing.content.content import clean_content  # noqa: E402
from directory.publishing.content.lookups import Lookups  # noqa: E402
from directory.publishing.versions.diff import compare  # noqa: E402
from directory.search.answer.facets import present_facets  # noqa: E402
from directory.search.answer.filters import parse_query  # noqa: E402
from directory.search.answer.reasons import Reasons  # noqa: E402
from directory.search.ask.analysed_query import AnalysedQuery  # noqa: E402
from directory.search.ask.query_string import pairs_of  # noqa: E402
from directory.search.ask.register import Answer  # noqa: E402
from directory.search.ask.spelling import Speller  # noqa: E402
from directory.search.ask.vocabulary import Vocabulary  # noqa: E402
from directory.search.build.build import build_snapshot  # noqa: E402
from directory.search.database.register import DatabaseRegister  # noqa: E402
from directory.search.engine.engine import SnapshotRegister  # noqa: E402
from directory.search.engine.snapshot_facts import WhenTexts  # noqa: E402
from directory.views.offer.service_page import load, service_page  # noqa: E402
from directory.views.owner.questions import ALL, question_of  # noqa: E402
from directory.views.review.review_forms import TextForm  # noqa: E402
from tests.helpers import factories  # noqa: E402
from tests.helpers.content_helpers import content, problems  # noqa: E402

NOW = datetime(2026, 11, 21, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))


def make_database() -> None:
    """Write the migration that the model asks for, and make the tables without running all of them."""
    call_command("makemigrations", "directory", name="childcare", verbosity=0)
    (migration,) = Path("directory/migrations").glob("*_childcare.py")
    assert migration.read_text(encoding="utf-8").count("migrations.AddField(") == 2
    settings.MIGRATION_MODULES = dict.fromkeys(("directory", "handreiking"))
    call_command("migrate", run_syncdb=True, verbosity=0)
    factories.make_country()
    factories.make_vocabulary()


def content_checks_it(lookups: Lookups) -> None:
    for answer in (True, False):
        cleaned = clean_content(content(childcare=answer, silent=answer), lookups)
        assert (cleaned["childcare"], cleaned["silent"]) == (answer, answer)
    assert "childcare" not in clean_content(content(childcare=None), lookups)
    assert set(problems(lookups, childcare="soms")) == {"childcare"}


def an_editor_sees_it_change(lookups: Lookups) -> None:
    before, after = content(childcare=True), content(childcare=False, silent=True)
    changed = compare(clean_content(before, lookups), clean_content(after, lookups)).changed
    shown = {field.label: [line[0].text for line in field.becomes] for field in changed}
    assert shown["Met kinderopvang"] == ["nee"]
    assert shown["Het is er stil"] == ["ja"]


def a_file_fills_it() -> None:
    header = read_header(
        ["kenmerk", "organisatie", "naam", "samenvatting", "bereik", "vorm", "kinderopvang", "stil"]
    )
    row = read_row(header, 2, ["A", "Naast", "Samen", "Koffie.", "online", "inloop", "ja", "nee"])
    assert (row.content["childcare"], row.content["silent"], row.problems) == (True, False, {})


def its_question_asks_it(lookups: Lookups) -> None:
    asked = ALL["begeleiding"]
    shown = asked.form(None, {"childcare": False}, lookups)
    assert (shown["childcare"].value(), str(shown["childcare"].label)) == ("nee", "Met kinderopvang")
    posted = asked.form(QueryDict("childcare=ja"), {}, lookups)
    assert posted.is_valid()
    assert posted.change({}, lookups)["childcare"] is True
    assert question_of("childcare") is asked
    assert not any("silent" in each.form(None, {}, lookups).fields for each in ALL.values())


def editors_fill_in_what_no_question_asks() -> None:
    form = TextForm(QueryDict("silent=nee"))
    assert form.is_valid()
    assert form.cleaned_data["silent"] is False
    assert "childcare" not in form.fields


def its_page_says_it(services: dict[str, Service]) -> None:
    said = {
        name: "Er is kinderopvang." in str(service_page(load(service), NOW).after)
        for name, service in services.items()
    }
    assert said == {"Ja": True, "Nee": False, "Onbekend": False}


def people_filter_on_it() -> None:
    query, errors = parse_query(QueryDict("kinderopvang=ja"))
    assert (errors, pairs_of(query)) == ({}, [("kinderopvang", "ja")])
    vocabulary = Vocabulary.load()
    analysed = AnalysedQuery.about(query, NOW, vocabulary)
    snapshot = build_snapshot("token", NOW)
    registers = (
        DatabaseRegister(vocabulary),
        SnapshotRegister(snapshot, Speller({}), WhenTexts(snapshot.times)),
    )
    for register in registers:
        answer: Answer = register.answer(analysed)
        found = {
            Service.objects.get(pk=hit.id).name: Reasons(analysed, vocabulary).of(hit) for hit in answer.hits
        }
        assert found == {
            "Ja": (("met kinderopvang",), ()),
            "Onbekend": (("voor de tijd dat je wacht",), ("kinderopvang niet ingevuld",)),
        }
        assert answer.facets["kinderopvang"] == {"ja": 2}
    facets = {facet.name: facet for facet in present_facets(query, answer.facets, vocabulary)}
    assert [choice.label for choice in facets["kinderopvang"].choices] == ["Met kinderopvang"]
    assert "stil" in facets


if __name__ == "__main__":
    make_database()
    lookups = Lookups.load()
    content_checks_it(lookups)
    an_editor_sees_it_change(lookups)
    a_file_fills_it()
    its_question_asks_it(lookups)
    editors_fill_in_what_no_question_asks()
    services = {
        name: factories.make_service(name=name, childcare=answer)
        for name, answer in (("Ja", True), ("Nee", False), ("Onbekend", None))
    }
    its_page_says_it(services)
    people_filter_on_it()
