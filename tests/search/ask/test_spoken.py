"""In which language a search is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.ask.spoken import spoken_in

SENTENCES = {
    "en": "I can't sleep|my husband drinks too much|i feel so lonely|someone to talk to|help with my depression|how do I stop worrying",
    "de": "ich kann nicht schlafen|ich habe Angst und bin allein|mein Mann trinkt|jemand zum Reden für mich|ich bin immer traurig",
    "fr": "je n'arrive pas à dormir|j'ai peur de sortir|je suis seule depuis la mort de mon mari|quelqu'un pour parler avec moi",
    "es": "no puedo dormir|tengo miedo de salir|mi marido bebe y estoy sola|me siento muy triste",
    "tr": "çok yalnızım ve uyuyamıyorum bana yardım|ben çok mutsuzum|annem öldü dayanamıyorum|kumar oynamayı bırakamıyorum|kimse beni anlamıyor ama konuşmak istiyorum",
    "pl": "nie mogę spać|jestem bardzo smutna|boję się i nie mam nikogo|mój mąż pije i nie wiem co robić",
    "ar": "لا أستطيع النوم|أشعر بالوحدة",
    "fa": "نمی‌توانم بخوابم و نگرانم چه کنم",
    "ru": "не могу спать|мне очень одиноко",
    "uk": "не можу спати, мені дуже тривожно і самотньо|я відчуваю страх і тривогу",
    "": "ik kan niet slapen|angst|burn-out|depressie|mijn man drinkt te veel|yoga|support group|mindfulness|ik voel me down|gratis hulp in de buurt"
    "|stress op mijn werk|ik word gek van mezelf|iemand om mee te praten|OCD|ik heb anxiety en panic attacks||123"
    "|schulden en stress|overgewicht en schaamte|kinderen na scheiding|plannen is drama|meidengroep na school|man van me drinkt|postpartum somber, weinig netwerk",
}


@pytest.mark.parametrize(
    ("q", "code"), [(q, code) for code, text in SENTENCES.items() for q in text.split("|")]
)
def test_a_language_is_known_where_it_is_clear(q: str, code: str) -> None:
    assert spoken_in(q) == code


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(q: str) -> None:
    assert len(spoken_in(q)) in (0, 2)
