"""The drawing of a place: of that place and no other, with points by number, and nothing that somebody typed."""

import re
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from directory.views.public.place_drawing import HEIGHT, WIDTH, Point, View, map_of_all, place_map
from tests.helpers import factories
from tests.helpers.reading import html

AMSTERDAM, TEXEL = (52.37, 4.9), (53.06, 4.8)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(middle: Point, *points: Point) -> ElementTree.Element:
    return ElementTree.fromstring(place_map(middle, points))


def texts(tree: ElementTree.Element, kind: str) -> list[str]:
    return [each.text or "" for each in tree.iter(f"{SVG}text") if each.get("class") == kind]


def test_it_shows_that_place_and_what_lies_around_it() -> None:
    assert "Diemen" in texts(drawn(AMSTERDAM), "n")
    assert len(list(drawn(TEXEL).iter(f"{SVG}path"))) < len(list(drawn(AMSTERDAM).iter(f"{SVG}path")))
    assert place_map(AMSTERDAM) != place_map(TEXEL)


def test_points_are_numbered_and_all_in_sight() -> None:
    points = [(52.37, 4.9), (52.45, 4.7), (52.3, 5.1)]
    tree = drawn(AMSTERDAM, *points)
    assert texts(tree, "t") == ["1", "2", "3"]
    spots = [
        (float(each.get("x", "")) + 10, float(each.get("y", "")) + 10)
        for each in tree.iter(f"{SVG}rect")
        if each.get("class") == "p"
    ]
    assert len(spots) == 3
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in spots)


def test_points_at_one_spot_share_a_mark_with_all_their_numbers() -> None:
    spot, beside, away = (52.37, 4.9), (52.3701, 4.9001), (52.45, 4.7)
    tree = drawn(AMSTERDAM, spot, away, beside)
    assert texts(tree, "t") == ["1, 3", "2"]
    paper = ElementTree.fromstring(map_of_all({1: spot, 2: away, 4: beside, 5: spot}))
    assert texts(paper, "t") == ["1, 4, 5", "2"]
    widths = [float(each.get("width", "")) for each in paper.iter(f"{SVG}rect") if each.get("class") == "p"]
    assert widths[0] > widths[1] == 20


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([2], "2"), ([1, 2], "1, 2"), ([1, 2, 3, 4, 5], "1–5"), ([1, 3, 4, 5, 7], "1, 3–5, 7")],
)
def test_numbers_in_a_row_are_told_by_the_first_and_the_last(numbers: list[int], words: str) -> None:
    assert texts(ElementTree.fromstring(map_of_all(dict.fromkeys(numbers, AMSTERDAM))), "t") == [words]


def test_a_wide_mark_stays_on_the_drawing() -> None:
    east, west = (52.37, 5.2), (52.37, 4.7)
    tree = ElementTree.fromstring(
        map_of_all({1: east, 3: east, 5: east, 7: east, 2: west, 9: west, 11: west})
    )
    marks = [each for each in tree.iter(f"{SVG}rect") if each.get("class") == "p"]
    right = float(tree.get("width", ""))
    for mark in marks:
        left, width = float(mark.get("x", "")), float(mark.get("width", ""))
        assert width > 40
        assert 0 <= left <= right - width


def test_points_of_a_list_keep_its_numbers_and_lie_together_or_nowhere() -> None:
    svg = map_of_all({2: AMSTERDAM, 5: (52.45, 4.7)})
    assert texts(ElementTree.fromstring(svg), "t") == ["2", "5"]
    assert map_of_all({}) == ""
    assert map_of_all({1: AMSTERDAM, 2: (50.85, 5.69)}) == ""


def test_the_north_is_up_and_the_east_to_the_right() -> None:
    view = View.around(AMSTERDAM, ())
    assert view.at(AMSTERDAM) == (WIDTH / 2, HEIGHT / 2)
    x, y = view.at((AMSTERDAM[0] + 0.01, AMSTERDAM[1] + 0.01))
    assert x > WIDTH / 2
    assert y < HEIGHT / 2


def test_names_do_not_lie_over_each_other_or_over_points() -> None:
    for middle in (AMSTERDAM, (52.0, 4.4), (50.88, 5.98)):
        found = list(View.around(middle, ()).names(()))
        assert len(found) == len({name for name, _x, _y in found})
        assert all(0 < x < WIDTH and 0 < y < HEIGHT for _name, x, y in found)
        pairs = [(one, other) for one in found for other in found if one is not other]
        assert all(abs(one[2] - other[2]) > 12 or abs(one[1] - other[1]) > 20 for one, other in pairs)


def test_it_is_an_image_that_its_reader_keeps_and_nobody_else(client: Client) -> None:
    response = client.get(reverse("place-map"), {"bij": "52.370,4.900", "plek": ["52.36,4.88", "52.38,4.95"]})
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert response.headers["Cache-Control"] == "private, max-age=86400"
    assert not response.cookies
    assert ">2</text>" in response.content.decode()


@pytest.mark.parametrize(
    "bij",
    [
        "",
        "52.37",
        "Amsterdam",
        "52.37,4.90<script>",
        "12.0,4.9",
        "52.37,99.0",
        "nan,inf",
        "52.37;4.9",
        "\x00",
        "1e9,1e9",
    ],
)
@pytest.mark.parametrize("name", ["bij", "plek"])
def test_what_is_no_point_of_the_netherlands_is_not_found(client: Client, bij: str, name: str) -> None:
    assert client.get(reverse("place-map"), {"bij": "52.37,4.90"} | {name: bij}).status_code == 404


@pytest.mark.usefixtures("country", "vocabulary", "by_day")
def test_results_show_the_picture_of_their_place_with_the_numbers_of_the_list(client: Client) -> None:
    factories.make_service(locations=[factories.make_place()])
    source = re.search(r'<img class="tt-minimap__art" src="([^"]+)"', html(client, "/zoeken/?waar=1066"))
    assert source
    address = source[1].replace("&amp;", "&")
    assert address.count("plek=") == 1
    assert ">1</text>" in client.get(address).content.decode()
    assert "tt-minimap__art" in html(client, "/zoeken/?waar=1066")
    assert "<img" not in html(client, "/zoeken/")
