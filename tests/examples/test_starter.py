"""The starter offers: real, unconfirmed, and nothing in them that their source does not say."""

import re

import pytest

from directory.examples.load import load_starter
from directory.examples.starter import starter_offers
from directory.models import Revision, Service
from directory.publishing.versions.revisions import create_revision, publish
from tests.helpers.wordings import NUMBER, texts


@pytest.mark.usefixtures("netherlands", "vocabulary")
def test_the_starter_offers_are_real_unconfirmed_and_loaded_once() -> None:
    first = load_starter()
    assert (first.written, first.queued) == (first.offers - 1, 1)
    shown = Service.objects.listed()
    assert shown.count() == first.written
    assert not shown.exclude(is_example=False).exists()
    assert not shown.exclude(confirmed_on=None).exists()
    assert not shown.filter(source_note="").exists()

    again = load_starter()
    assert (again.written, again.queued) == (0, 0)


@pytest.mark.usefixtures("netherlands", "vocabulary")
def test_uptalk_waits_for_the_editors() -> None:
    load_starter()
    uptalk = Revision.objects.get(content__name="UpTalk")
    assert uptalk.status == Revision.Status.SUBMITTED
    assert not Service.objects.filter(name="UpTalk").exists()


@pytest.mark.usefixtures("netherlands", "vocabulary")
def test_what_an_editor_changed_is_not_overwritten() -> None:
    load_starter()
    service = Service.objects.get(name="JouwGGD")
    content = service.live_revision.content | {"summary": "Anders."}  # type: ignore[union-attr]
    publish(create_revision(content, entry=service.pk, source=Revision.Source.EDITOR))
    load_starter()
    service.refresh_from_db()
    assert service.summary == "Anders."


def test_the_starter_file_adds_no_number_address_or_hour() -> None:
    numbers = {"088 0767 000", "0800-0432", "0900 1450"}
    sites = {
        "https://www.deluisterlijn.nl",
        "https://www.kindertelefoon.nl",
        "https://mindkorrelatie.nl",
        "https://ease.nl",
        "https://www.jouwggd.nl",
    }
    for offer in starter_offers():
        content = offer.content
        assert {phone["number"] for phone in content.get("phones", ())} <= numbers
        assert {content.get("url"), offer.organization.get("url")} <= sites | {None}
        assert not content.keys() & {"signup_url", "chat_url", "contacts", "evidence_url"}
        assert "schedules" not in content or offer.key == "luisterlijn"
        for place in content.get("locations", ()):
            assert place.keys() == {"id", "place", "municipality"}
        rest = {key: value for key, value in content.items() if key != "phones"}
        assert not NUMBER.search(" \n".join(texts(rest))), offer.key
    queued = [offer.key for offer in starter_offers() if offer.queue]
    assert queued == ["uptalk"]


def test_the_source_of_a_starter_offer_is_fit_to_print() -> None:
    for offer in starter_offers():
        assert not re.search(r"press|recheck|vragen|Bron|\bVA\b|PvA|\.$", offer.source), offer.key


def test_the_ages_in_words_are_the_ages_in_numbers() -> None:
    for offer in starter_offers():
        for low, upto, high in re.findall(r"van (\d+) tot (en met )?(\d+) jaar", offer.content["summary"]):
            assert offer.content["minimum_age"] == int(low)
            assert offer.content["maximum_age"] == int(high) - (not upto)
