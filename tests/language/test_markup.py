"""What a website left in a text becomes the text that people saw there."""

import pytest

from directory.language.cleaning import Invalid
from directory.language.markup import as_text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Buurt &amp; Zo", "Buurt & Zo"),
        ("Caf&eacute; &quot;De Sluis&quot;", 'Café "De Sluis"'),
        ("R&#233;gina&#x27;s", "Régina's"),
        ("Vol&amp;eacute;", "Volé"),
        (
            "<p>Kom<br/>langs&nbsp;vandaag</p><ul><li>thee</li><li>soep</li></ul>",
            "Kom\nlangs vandaag\n- thee\n- soep",
        ),
        ("&lt;p&gt;Kom langs&lt;/p&gt;", "Kom langs"),
        ("<b>Gratis</b> en <em>fijn</em>", "Gratis en fijn"),
        ("<!-- van de site -->Welkom", "Welkom"),
        ("<p>Een zin\n  over twee regels</p>", "Een zin over twee regels"),
        ("Regel een\n\nRegel <i>twee</i>", "Regel een\n\nRegel twee"),
        ('Lees <a class="k" href="https://sluis.example/">meer</a>.', "Lees meer (https://sluis.example/)."),
        ("Mail <a href='mailto:info@sluis.example'>info@sluis.example</a>", "Mail info@sluis.example"),
        ('<A HREF="https://sluis.example">sluis.example</A>', "sluis.example"),
        ("https://sluis.example/?a=1&amp;copy=2", "https://sluis.example/?a=1&copy=2"),
    ],
)
def test_entities_and_tags_are_made_into_text(written: str, text: str) -> None:
    assert as_text(written) == text
    assert as_text(text) == text


@pytest.mark.parametrize(
    "text",
    ["", "Koffie en thee", "R&B en soul", "R&B; soul", "?a=1&copy=2", "jonger dan < 18", "ik <3 jou", "5 > 3 < 8", "Noor <noor@sluis.example>", "&onzin;"],
)  # fmt: skip
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert as_text(text) == text


@pytest.mark.parametrize(
    "written",
    ["<table><tr><td>1</td></tr></table>", "<script>alert(1)</script>", "<naam invullen>", "<img src='x'>"],
)
def test_what_would_lose_something_is_refused(written: str) -> None:
    with pytest.raises(Invalid, match="Hier staat HTML die we niet kunnen lezen: <"):
        as_text(written)
