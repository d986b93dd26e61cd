"""The look keeps its promises: contrast, old phones, a strict policy, words for every way in."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from jinja2 import UndefinedError

from config.static_files import COMPONENTS, IMPORT, SHEET, OneSheetFinder
from directory.language.dates import date_text

ROOT = Path(__file__).resolve().parents[3]
CSS = ROOT / "static/css"
STYLESHEETS = {
    path.relative_to(CSS).as_posix(): path.read_text(encoding="utf-8") for path in CSS.rglob("*.css")
}
PARTS = IMPORT.findall(STYLESHEETS["site.css"])
SITE_CSS = "".join(STYLESHEETS[name] for name in PARTS)
TEMPLATES = {
    str(path.relative_to(ROOT / "templates")): path.read_text(encoding="utf-8")
    for path in (ROOT / "templates").rglob("*.html")
    # A mail program knows no stylesheet of ours.
    if path.name != "mail.html"
}
ICONS = set(re.findall(r'<symbol id="([^"]+)"', (ROOT / "static/icons.svg").read_text(encoding="utf-8")))
STATIC_PAGES = (
    "home",
    "over",
    "privacy",
    "toegankelijkheid",
    "plaatsingsregels",
    "voor-verwijzers",
    "wachten-naasten",
    "snel-weg",
    "400",
    "403",
    "404",
    "500",
)

TEXT_PAIRS = (
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "tint"),
    ("ink", "warm"),
    ("ink", "nood-bg"),
    ("soft", "paper"),
    ("soft", "surface"),
    ("soft", "tint"),
    ("soft", "warm"),
    ("brand", "paper"),
    ("brand", "surface"),
    ("brand", "tint"),
    ("brand", "nood-bg"),
    ("brand-strong", "surface"),
    ("brand-strong", "tint"),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
    ("on-light", "light"),
    ("nood", "nood-bg"),
    ("nood", "surface"),
    ("on-nood", "nood"),
    ("ok", "ok-bg"),
    ("wait", "wait-bg"),
    ("full", "full-bg"),
    ("on-bar", "bar"),
)
CONTROL_PAIRS = (
    ("edge", "paper"),
    ("edge", "surface"),
    ("edge", "tint"),
    ("brand", "paper"),
    ("nood", "surface"),
)


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.S)


def color_tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--tt-color-([a-z-]+): (#[0-9A-F]{6});", css))


def light_and_dark() -> dict[str, dict[str, str]]:
    light, dark = SITE_CSS.split("@media (prefers-color-scheme: dark)", 1)
    return {"light": color_tokens(light), "dark": {**color_tokens(light), **color_tokens(dark)}}


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def render(name: str, **context: object) -> str:
    return engines["jinja"].get_template(name).render(context)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_has_a_contrast_of_at_least_seven(theme: str, front: str, back: str) -> None:
    tokens = light_and_dark()[theme]
    assert contrast(tokens[front], tokens[back]) >= 7


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), CONTROL_PAIRS)
def test_what_can_be_operated_has_a_border_that_shows(theme: str, front: str, back: str) -> None:
    tokens = light_and_dark()[theme]
    assert contrast(tokens[front], tokens[back]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_ring_shows_on_every_ground(theme: str) -> None:
    tokens = light_and_dark()[theme]
    for ground in ("paper", "surface", "tint", "warm", "nood-bg", "bar"):
        assert max(contrast(tokens["ink"], tokens[ground]), contrast(tokens["light"], tokens[ground])) >= 3


def test_the_contrast_check_itself_knows_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_sheet_of_every_page_names_every_component_once() -> None:
    assert sorted(PARTS) == sorted(name for name in STYLESHEETS if name.startswith("components/"))


def test_the_sheet_of_every_page_is_served_in_one_piece() -> None:
    served = Path(finders.find(SHEET)).read_text(encoding="utf-8")
    assert served.split() == without_comments(SITE_CSS).split()
    assert not [path for path, _ in OneSheetFinder().list([]) if path.startswith(COMPONENTS)]


@pytest.mark.parametrize("name", sorted(STYLESHEETS))
def test_no_style_needs_a_browser_newer_than_a_phone_of_2019(name: str) -> None:
    css = without_comments(STYLESHEETS[name])
    forbidden = r":has\(|:is\(|:where\(|clamp\(|\binset:|aspect-ratio|@layer|@container|&|\bmin\(|\bmax\("
    assert not re.search(forbidden, re.sub(r'url\("[^"]*"\)', "", css))
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        gaps = re.search(r"(?<![a-z-])gap:", body)
        assert not gaps or "grid" in body, f"gap outside a grid in {selector.strip()}"


def test_styles_use_only_tokens_that_exist() -> None:
    defined = set(re.findall(r"(--tt-[a-z0-9-]+):", "".join(STYLESHEETS.values())))
    used = set(re.findall(r"var\((--tt-[a-z0-9-]+)", "".join(STYLESHEETS.values())))
    assert used <= defined


def test_nothing_is_written_smaller_than_16_px() -> None:
    # Paper has a size of its own: there 1rem is 10.25 points.
    screen = "".join(css for name, css in STYLESHEETS.items() if name != "print.css")
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)rem", screen)]
    assert min(sizes) * 18 >= 16 - 0.01


def test_no_animation_remains_for_who_asked_for_less_motion() -> None:
    assert "@media (prefers-reduced-motion: reduce)" in SITE_CSS
    assert "transition: none !important" in SITE_CSS


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_obeys_the_content_security_policy(name: str) -> None:
    source = TEMPLATES[name]
    assert not re.search(r"<[^>]*\sstyle\s*=", source)
    assert "<style" not in source
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", source)
    assert "javascript:" not in source
    for attributes in re.findall(r"<script\b([^>]*)>", source):
        data = re.search(r'type="application/(?:ld\+)?json"', attributes)
        assert data or ("src=" in attributes and "defer" in attributes)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_uses_only_icons_that_are_drawn(name: str) -> None:
    named = set(re.findall(r'\bicon\("([a-z-]+)"', TEMPLATES[name]))
    named |= set(re.findall(r'icon_name="([a-z-]+)"', TEMPLATES[name]))
    assert named <= ICONS


@pytest.mark.parametrize("name", STATIC_PAGES)
def test_every_page_names_113_and_112_and_has_one_main_heading(name: str) -> None:
    html = render(f"pages/{name}.html")
    assert 'href="tel:113"' in html
    assert 'href="tel:112"' in html
    assert html.count("<h1") == 1
    assert '<html lang="nl">' in html


@pytest.mark.parametrize("name", sorted(set(STATIC_PAGES) - {"500"}))
def test_every_page_has_a_way_out_without_javascript(name: str) -> None:
    assert '<a class="tt-away" href="/weg/" rel="noreferrer">' in render(f"pages/{name}.html")


def test_the_way_out_says_nothing_about_this_site() -> None:
    html = render("pages/weg.html")
    assert "Tussentijd" not in html
    assert "113" not in html


def test_the_page_for_our_own_errors_needs_nothing_but_itself() -> None:
    asked = re.findall(r"\{\{ (.*?) \}\}|\{% if (.*?) %\}", TEMPLATES["pages/500.html"])
    assert {value or test for value, test in asked if not value.startswith('_("')} == {
        "language()",
        "reads_from_the_right()",
    }
    assert "{% " not in re.sub(r"\{% (?:if|endif).*?%\}", "", TEMPLATES["pages/500.html"])


def test_the_home_page_has_three_doors_and_one_search() -> None:
    html = render("pages/home.html")
    assert html.count('role="search"') == 1
    for door in ("mij", "naaste", "verwijzer"):
        assert f'href="/zoeken/?voor={door}"' in html
        assert f'name="voor" value="{door}"' in html


def test_the_rules_can_be_cited_by_number() -> None:
    html = render("pages/plaatsingsregels.html")
    assert [int(number) for number in re.findall(r'id="regel-(\d+)"', html)] == list(range(1, 11))


def test_the_sources_of_map_and_postcodes_are_credited() -> None:
    html = render("pages/over.html")
    assert "GeoNames" in html
    assert "CC BY 4.0" in html
    assert "CBS / Kadaster" in html


def test_values_are_escaped() -> None:
    template = engines["jinja"].from_string("{{ word }}")
    assert template.render({"word": "<script>"}) == "&lt;script&gt;"


def test_a_missing_value_is_an_error_and_not_a_blank() -> None:
    with pytest.raises(UndefinedError):
        engines["jinja"].from_string("{{ nobody }}").render({})


@pytest.mark.parametrize(
    ("style", "text"),
    [("kort", "do 26 nov"), ("lang", "26 november 2026"), ("voluit", "donderdag 26 november 2026")],
)
def test_a_date_is_written_in_dutch(style: str, text: str) -> None:
    assert date_text(date(2026, 11, 26), style) == text
