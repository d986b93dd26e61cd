"""The panels above the results for who may be in danger: what comes first, and for whom."""

import re
from urllib.parse import quote_plus

import pytest
from django.test import Client

from tests.helpers import factories
from tests.helpers.reading import text_of

pytestmark = pytest.mark.django_db


def page_of(client: Client, q: str, **params: str) -> str:
    query = "&".join(f"{name}={quote_plus(value)}" for name, value in {"q": q, **params}.items())
    return client.get(f"/zoeken/?{query}").content.decode()


def panel_of(page: str) -> str:
    """Return the panels, a page of their own: what stands above the heading of the results."""
    return "<main>" + page[page.index('<section class="tt-panel') : page.index('class="tt-results__head"')]


@pytest.mark.parametrize("voor", ["mij", "naaste", "verwijzer"])
def test_what_happens_now_puts_112_before_113(client: Client, voor: str) -> None:
    panel = panel_of(page_of(client, "ik heb 20 paracetamol ingenomen", voor=voor))
    assert 'data-crisis="now"' in panel
    assert panel.index("tel:112") < panel.index("tel:113")
    assert "Bel nu 112" in text_of(panel)


def test_what_is_thought_of_puts_113_first(client: Client) -> None:
    panel = panel_of(page_of(client, "ik wil van de brug springen"))
    assert 'data-crisis="named"' in panel
    assert panel.index("tel:113") < panel.index("tel:112")


def test_who_hits_reads_where_help_is_and_not_that_it_is_not_their_fault(client: Client) -> None:
    panel = text_of(panel_of(page_of(client, "ik sla mijn vriendin")))
    assert "Veilig Thuis helpt ook wie zelf slaat" in panel
    assert "niet jouw schuld" not in panel


def test_who_is_hit_reads_that_it_is_not_their_fault_and_one_line_for_who_hits(client: Client) -> None:
    panel = text_of(panel_of(page_of(client, "mijn man slaat mij")))
    assert "niet jouw schuld" in panel
    assert "Ben je bang dat je zelf iemand pijn doet?" in panel


def test_a_referrer_reads_what_to_do_whoever_hits(client: Client) -> None:
    panel = text_of(panel_of(page_of(client, "ik sla mijn vriendin", voor="verwijzer")))
    assert "meldcode" in panel
    assert "zelf slaat" not in panel


@pytest.mark.parametrize("voor", ["mij", "naaste"])
def test_despair_that_is_not_named_brings_a_softer_panel_that_does_not_name_it(
    client: Client, voor: str
) -> None:
    page = page_of(client, "van mij mag het allemaal ophouden", voor=voor)
    panel = panel_of(page)
    assert 'data-crisis="near"' in panel
    assert "Is het nu heel zwaar" in text_of(panel)
    assert "zelfdoding" not in text_of(panel)
    assert panel.index("tel:113") < panel.index("tel:112")
    assert "Ook deze steun is er" not in page


def test_a_referrer_reads_that_asking_does_no_harm(client: Client) -> None:
    panel = text_of(panel_of(page_of(client, "van mij mag het allemaal ophouden", voor="verwijzer")))
    assert "Vraag door, ook naar zelfdoding" in panel


def test_fear_of_somebody_that_is_not_named_brings_the_panel_for_who_is_not_safe(client: Client) -> None:
    panel = panel_of(page_of(client, "als hij boos is maakt hij alles in huis kapot"))
    assert 'data-unsafe="near"' in panel
    assert "Veilig Thuis" in panel


@pytest.mark.parametrize(
    ("q", "language", "title"),
    [
        ("I want to die", "en", "Are you thinking about suicide?"),
        ("ich will nicht mehr leben", "de", "Denkst du an Suizid?"),
        ("je veux mourir", "fr", "Tu penses au suicide ?"),
        ("quiero morir", "es", "¿Piensas en el suicidio?"),
        ("ölmek istiyorum", "tr", "İntiharı mı düşünüyorsun?"),
        ("nie chcę żyć", "pl", "Myślisz o samobójstwie?"),
        ("أريد أن أموت", "ar", "هل تفكر في الانتحار؟"),
        ("хочу умереть", "ru", "Вы думаете о самоубийстве?"),
        ("хочу померти", "uk", "Ви думаєте про самогубство?"),
        ("I took a whole box of paracetamol", "en", "Call 112 now"),
        ("no le veo salida a nada", "es", "¿Es muy duro ahora mismo?"),
        ("kocam beni dövüyor", "tr", "Güvende değil misin?"),
    ],
)
def test_the_first_lines_are_in_the_language_of_who_writes(
    client: Client, q: str, language: str, title: str
) -> None:
    panel = panel_of(page_of(client, q))
    assert re.search(rf'<h2 [^>]*lang="{language}"[^>]*>{re.escape(title)}</h2>', panel)
    assert "113" in panel or "0800-2000" in panel


def test_arabic_is_read_from_the_right(client: Client) -> None:
    assert 'lang="ar" dir="rtl"' in panel_of(page_of(client, "أريد أن أموت"))


def test_in_danger_no_chips_or_filters_stand_between_the_panel_and_the_first_line(client: Client) -> None:
    factories.make_service(
        name="Luisterlijn", delivery_modes=["telefoon"], locations=[], concepts=["luisterlijn"]
    )
    page = page_of(client, "ik wil dood")
    first = page.index("data-service=")
    assert page.index('class="tt-panel"') < first
    assert "tt-chip" not in page[page.index('class="tt-results__head"') : first]
    assert first < page.index('id="filters-open"')
