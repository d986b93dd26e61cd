"""What is found beside the panel for violence."""

import pytest

from tests.helpers.factories import make_service
from tests.helpers.searching import Find, names


@pytest.mark.parametrize(
    "q",
    ["mijn man slaat me", "mn man slaat me", "man slaat mij", "mijn vader slaat mij", "mijn ex slaat me"],
)
def test_beside_the_panel_for_violence_the_other_person_finds_nothing(find: Find, q: str) -> None:
    make_service(
        name="Vaders typen ook", description="Voor een man, een vader of een ex.", concepts=["mannen"]
    )
    make_service(name="Veilig praten", concepts=["veiligheid"])
    assert names(find(f"waar=1066&q={q}")) == ["Veilig praten"]
    assert "Vaders typen ook" in names(find("waar=1066&q=vader+en+man"))


def test_who_was_hurt_still_finds_offers_for_people_like_him(find: Find) -> None:
    make_service(name="Mannen onder elkaar", description="Voor een man.", concepts=["mannen"])
    assert names(find("waar=1066&q=als+man+mishandeld+door+mijn+vrouw")) == ["Mannen onder elkaar"]
    assert names(find("waar=1066&q=mishandelde+mannen")) == ["Mannen onder elkaar"]
