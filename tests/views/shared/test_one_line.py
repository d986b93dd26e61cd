"""What may not break at the end of a line, on cards and pages."""

import pytest
from markupsafe import Markup

from directory.views.shared.one_line import one_line


def whole(text: str) -> str:
    return f'<span class="tt-nowrap">{text}</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Vanavond om 19:30 uur", f"Vanavond om {whole('19:30 uur')}"),
        ("Open: ma 23 nov, 10:00-16:00.", f"Open: ma 23 nov, {whole('10:00-16:00')}."),
        ("van 18:00 tot 24:00 uur", f"van {whole('18:00')} tot {whole('24:00 uur')}"),
        ("Slotervaart, 1,2 km of bij jou thuis", f"Slotervaart, {whole('1,2 km')} of bij jou thuis"),
        ("slapen · 10 km", f"slapen · {whole('10 km')}"),
        ("Dringend. ’s Avonds bel je de post.", f"Dringend. {whole('’s Avonds')} bel je de post."),
        ("dinsdag ook 's avonds", f"dinsdag ook {whole('&#39;s avonds')}"),
        ("€ 12,50 of 1.234 mensen", "€ 12,50 of 1.234 mensen"),
        ("foto's maken, 12.30.45", "foto&#39;s maken, 12.30.45"),
        ("<b>19.30</b>", f"&lt;b&gt;{whole('19.30')}&lt;/b&gt;"),
    ],
)
def test_times_distances_and_evenings_stay_together(text: str, html: str) -> None:
    assert one_line(text) == html


def test_what_is_escaped_stays_escaped_once() -> None:
    assert one_line(Markup("thee &amp; rust om 9:30 uur")) == f"thee &amp; rust om {whole('9:30 uur')}"
