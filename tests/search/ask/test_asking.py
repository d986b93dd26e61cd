"""Who asks for help and says no more means what "help" alone means."""

import pytest

from directory.search.ask.asking import HELP, only_asks_for_help
from directory.search.ask.understanding import understood
from tests.helpers.vocabularies import real_vocabulary


@pytest.mark.parametrize(
    "q",
    [
        "help", "kan iemand mij helpen", "ik heb hulp nodig", "Waar kan ik terecht?", "ik wil hulp maar weet niet welke", "wie helpt mij",
        "ik zoek iemand die mij kan helpen", "i need help", "Kann mir jemand helfen?", "j’ai besoin d’aide", "¡ayúdame por favor!",
        "yardıma ihtiyacım var", "potrzebuję pomocy", "помогите мне", "мені потрібна допомога", "أحتاج مساعدة",
    ],
)  # fmt: skip
def test_a_request_for_help_is_one_in_ten_languages(q: str) -> None:
    vocabulary = real_vocabulary()
    assert only_asks_for_help(q)
    assert understood(q, vocabulary) == understood(HELP, vocabulary)
    assert set(understood(q, vocabulary).known) == {"luisterlijn", "steunpunt", "verkennend-gesprek"}


@pytest.mark.parametrize(
    "q",
    [
        "", "ik", "wie kan mij", "hulp bij rouw", "hulp voor mijn man", "ik wil iemand helpen", "how can i help someone", "het helpt niet",
        "hulphond", "help met schulden", "necesito ayuda con mi hijo", "ik wil geen hulp",
    ],
)  # fmt: skip
def test_who_says_for_what_or_does_not_ask_is_no_such_request(q: str) -> None:
    assert not only_asks_for_help(q)


def test_what_was_taken_away_stays_away() -> None:
    assert "steunpunt" not in understood("ik heb hulp nodig", real_vocabulary(), ignoring={"steunpunt"}).known
