"""The step plan of an edition that does not hold yet: walked to its end by who keeps it, and by nobody else."""

import pytest
from django.test import Client
from django.urls import reverse

from handreiking.models import Edition
from tests.helpers.factories import make_editor, make_user
from tests.helpers.guideline import make_guideline_editor
from tests.helpers.reading import html
from tests.helpers.signing_in import sign_in, signed_in_client
from tests.helpers.steps import AGE, PLACE, SAFE, make_edition, make_steps

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


@pytest.fixture
def draft(db: None) -> Edition:
    """A draft with three questions, beside the edition that holds, which has six."""
    make_steps()
    edition = make_edition(slug="2027-1", label="Zqconcept", published_on=None, is_current=False)
    make_steps(edition, SAFE, AGE, PLACE)
    return edition


@pytest.fixture
def editor(db: None) -> Client:
    return signed_in_client(make_guideline_editor())


def screen(name: str, edition: Edition, *parts: str) -> str:
    return reverse(f"admin:handreiking_edition_{name}", args=[edition.pk, *parts])


def screens(edition: Edition) -> list[str]:
    return [
        screen("steps", edition),
        screen("steps-talk", edition),
        *(screen(name, edition, "mij") for name in ("steps-begin", "step-crisis", "step-done")),
        screen("step", edition, "mij", "oud"),
    ]


def test_an_editor_walks_a_draft_from_its_own_page_to_the_search(editor: Client, draft: Edition) -> None:
    page = html(editor, reverse("admin:handreiking_edition_change", args=[draft.pk]))
    assert f'href="{screen("steps", draft)}"' in page
    assert f'href="{screen("steps-begin", draft, "mij")}"' in html(editor, screen("steps", draft))
    first = editor.get(screen("steps-begin", draft, "mij"))
    assert first.headers["Location"] == screen("step", draft, "mij", "veilig")
    following = editor.get(f"{screen('step', draft, 'mij', 'veilig')}?nood=nee&verder=1")
    assert following.headers["Location"] == f"{screen('step', draft, 'mij', 'oud')}?nood=nee"
    page = html(editor, following.headers["Location"])
    assert "Vraag 2 van 3" in page
    assert f'action="{screen("step", draft, "mij", "oud")}"' in page
    end = editor.get(f"{screen('step', draft, 'mij', 'plek')}?nood=nee&leeftijd=34&waar=1066&verder=1")
    assert end.headers["Location"] == f"{screen('step-done', draft, 'mij')}?nood=nee&leeftijd=34&waar=1066"
    page = html(editor, end.headers["Location"]).replace("&amp;", "&")
    assert 'href="/zoeken/?leeftijd=34&waar=1066#gevonden"' in page
    assert f'href="{screen("steps-talk", draft)}?voor=mij&leeftijd=34&waar=1066"' in page


def test_every_screen_says_that_it_is_a_trial_and_leads_nowhere_else(editor: Client, draft: Edition) -> None:
    for address in screens(draft):
        answer = editor.get(address, follow=True)
        main = answer.text.partition("<main")[2].partition("</main>")[0]
        assert "Je probeert het stappenplan van deze editie." in main, address
        assert 'href="/stappenplan/' not in main, address
        assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", ")), address


def test_what_leads_away_is_not_kept_either(editor: Client, draft: Edition) -> None:
    for address in (
        screen("steps-begin", draft, "mij"),
        f"{screen('step', draft, 'mij', 'plek')}?waar=1066AB",
    ):
        answer = editor.get(address)
        assert answer.status_code == 302
        assert "no-store" in answer.headers["Cache-Control"]


def test_nobody_else_walks_a_draft(draft: Edition) -> None:
    for address in screens(draft):
        for client in (Client(), signed_in_client(make_editor()), signed_in_client(make_user())):
            assert client.get(address).status_code in (302, 403, 404), address
            assert "Zqconcept" not in client.get(address, follow=True).text
        half = sign_in(Client(), make_guideline_editor(), second_factor=False)
        assert "Zqconcept" not in half.get(address, follow=True).text


def test_the_public_plan_stays_that_of_the_edition_that_holds(client: Client, draft: Edition) -> None:
    page = html(client, "/stappenplan/mij/veilig/")
    assert "Vraag 1 van 6" in page
    assert "Je probeert" not in page


def test_an_edition_that_is_not_there_or_has_no_steps_is_no_error(editor: Client) -> None:
    empty = make_edition(slug="2028-1", published_on=None, is_current=False)
    assert "Het stappenplan is er nog niet" in html(editor, screen("steps", empty))
    assert editor.get(screen("step-done", empty, "mij")).headers["Location"] == screen("steps", empty)
    gone = screen("steps", empty)
    empty.delete()
    assert editor.get(gone).status_code == 404
