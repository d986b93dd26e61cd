"""An editor sees what the writing aid says of a text, folded away, and it decides nothing."""

import pytest
from django.test import Client

from tests.helpers.factories import make_service
from tests.helpers.reviewing import submitted, text
from tests.helpers.word_hints import save_words

pytestmark = pytest.mark.django_db


def test_the_hints_stand_folded_below_the_change_and_choose_nothing(desk: Client) -> None:
    save_words()
    revision = submitted(make_service(), goal="Rust voor verslaafden.", summary="Voor wie lijdt aan stress.")
    shown = text(desk.get(f"/redactie/versie/{revision.pk}/"))
    assert "Schrijfhulp: tips bij 2 teksten" in shown
    assert "<dt>Doel</dt>" in shown
    assert "“verslaafden” kan kwetsen." in shown
    chosen = shown.split('value="plaatsen"')[1].split(">")[0]
    assert "checked" in chosen
    assert desk.post(f"/redactie/versie/{revision.pk}/", {"decision": "plaatsen"}).status_code == 302


def test_a_good_text_has_no_fold(desk: Client) -> None:
    save_words()
    revision = submitted(make_service(), goal="Rust.")
    assert "Schrijfhulp" not in text(desk.get(f"/redactie/versie/{revision.pk}/"))


def test_an_editor_who_mends_a_text_sees_its_hint_beside_it(desk: Client) -> None:
    save_words()
    revision = submitted(make_service(), goal="Rust voor verslaafden.", name="Rust")
    shown = text(desk.get(f"/redactie/versie/{revision.pk}/aanpassen/"))
    assert 'id="id_goal-tips"' in shown
    assert shown.count("tt-aid__title") == 1
