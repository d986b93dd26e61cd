"""An owner saves a hard text, sees hints beside the field, and goes on as it is: nothing is held up."""

from typing import Any

import pytest
from django.test import Client

from directory.models import Revision, User
from handreiking.models import WordHint
from tests.helpers import owners
from tests.helpers.word_hints import save_words

pytestmark = pytest.mark.django_db
HARD = (
    "We wandelen elke week met verslaafden door het park omdat het fijn is om met anderen buiten te zijn en te praten. "
    "Daarna drinken we koffie in het huis van de buurt waar je ook kunt blijven om mee te eten met de groep."
)
WHAT = owners.ANSWERS["wat"]


@pytest.fixture
def draft(newcomer: User) -> Revision:
    save_words()
    return owners.draft(newcomer)


def page(draft: Revision, slug: str = "wat") -> str:
    return f"/mijn/concept/{draft.pk}/{slug}/"


def test_a_hard_text_is_saved_and_comes_back_once_with_hints_beside_it(
    client: Client, draft: Revision
) -> None:
    answer = client.post(page(draft), WHAT | {"description": HARD})
    assert answer["Location"] == f"{page(draft)}#id_description"
    draft.refresh_from_db()
    assert draft.content["description"] == HARD
    shown = client.get(page(draft)).text
    assert "Bewaard. Bij je tekst staat een tip." in shown
    assert 'aria-describedby="id_description-uitleg id_description-tips"' in shown
    beside = shown.split('id="id_description-tips"')[1].split("</div>")[0]
    assert "Tips voor deze tekst" in beside
    assert "“verslaafden” kan kwetsen." in beside
    assert "Zo kan het ook: “iemand met een verslaving”, “mensen met een verslaving”." in beside
    assert "gemiddeld 22 woorden per zin. Knip zinnen. Mik op 12: dat past bij taalniveau B1." in beside
    assert client.post(page(draft), WHAT | {"description": HARD})["Location"] == page(draft, "voor-wie")


def test_a_text_that_is_mended_halfway_goes_on(client: Client, draft: Revision) -> None:
    client.post(page(draft), WHAT | {"description": HARD})
    mended = HARD.replace("verslaafden", "mensen met een verslaving")
    assert client.post(page(draft), WHAT | {"description": mended})["Location"] == page(draft, "voor-wie")
    assert "kan kwetsen" not in client.get(page(draft)).text


def test_a_good_text_gets_no_hint_and_goes_on(client: Client, draft: Revision) -> None:
    assert client.post(page(draft), WHAT)["Location"] == page(draft, "voor-wie")
    assert "tt-aid" not in client.get(page(draft)).text


def test_who_stops_for_today_is_not_kept(client: Client, draft: Revision) -> None:
    answer = client.post(page(draft), WHAT | {"description": HARD, "later": "1"})
    assert answer["Location"] == "/mijn/"


def test_a_refused_answer_shows_what_is_wrong_and_no_hints(client: Client, draft: Revision) -> None:
    client.post(page(draft), WHAT | {"description": HARD})
    answer = client.post(page(draft), WHAT | {"description": HARD, "kind": "x"})
    assert answer.status_code == 422
    assert "tt-aid" not in answer.text


def test_the_free_text_of_a_place_has_its_hint_beside_it(client: Client, draft: Revision) -> None:
    where: dict[str, Any] = owners.ANSWERS["waar"] | {"plek-0-route_note": "Naast de verslaafden."}
    assert client.post(page(draft, "waar"), where)["Location"] == page(draft, "waar")
    assert 'id="id_plek-0-route_note-tips"' in client.get(page(draft, "waar")).text


def test_the_check_page_names_the_texts_and_sending_in_is_as_before(client: Client, draft: Revision) -> None:
    owners.fill_in(client, draft.pk)
    overview = f"/mijn/concept/{draft.pk}/"
    assert "staat een tip" not in client.get(overview).text
    client.post(page(draft), WHAT | {"description": HARD})
    shown = client.get(overview).text
    assert "Bij 1 tekst staat een tip. Het mag ook zo blijven." in shown
    assert f'href="{page(draft)}#id_description"' in shown
    answer = client.post(f"{overview}insturen/", {"regels": "ja"})
    assert answer["Location"].endswith("/bedankt/")


def test_hints_cost_one_query(client: Client, draft: Revision, django_assert_num_queries: Any) -> None:
    client.post(page(draft), WHAT)
    client.get(page(draft))
    with django_assert_num_queries(22):  # one of them the words, however many fields and hints
        client.get(page(draft))


def test_what_an_editor_wrote_of_a_word_is_words(client: Client, draft: Revision) -> None:
    WordHint.objects.filter(text="verslaafde").update(
        reason="<b>Zo</b>.", instead="<script>alert(1)</script>"
    )
    client.post(page(draft), WHAT | {"description": HARD})
    shown = client.get(page(draft)).text
    assert "&lt;b&gt;Zo&lt;/b&gt;." in shown
    assert "<script>alert(1)" not in shown
