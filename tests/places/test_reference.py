"""The reference data in the database, the gazetteer that follows it, and distances."""

import json
import shutil
import uuid
from collections import Counter
from math import isclose
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from directory.models import Location, Postcode, Region
from directory.places import gazetteer as gazetteer_module
from directory.places.distance import bounding_box, distance_expression, km
from directory.places.gazetteer import gazetteer, refresh, reset
from directory.places.reference import load
from directory.places.reference_files import FOLDER, Reference, ReferenceFileError, read
from directory.places.resolve import resolve
from handreiking.models import DataVersion

pytestmark = pytest.mark.django_db
FULL = read()
LAT = st.floats(50.7, 53.6)
LON = st.floats(3.3, 7.3)


NAMES_ON_THE_MAP = Path(settings.BASE_DIR, "static/geo/names.json")


@pytest.fixture(autouse=True)
def _own_gazetteer():
    reset()
    yield
    reset()


@pytest.fixture
def few():
    """The regions, with the postcodes of three gemeenten only."""
    codes = {"0363", "0518", "1955"}
    return Reference(FULL.regions, tuple(row for row in FULL.postcodes if row.municipality in codes))


def test_the_command_loads_everything_once(capsys):
    call_command("load_reference")
    first = capsys.readouterr().out
    assert "12 provinces, 25 GGD regions, 342 municipalities, 8 districts, 4071 postcodes" in first
    assert Postcode.objects.count() == 4071
    token, ids = DataVersion.objects.current(), set(Region.objects.values_list("pk", flat=True))
    assert token
    former = Region.objects.filter(code__startswith="former-")
    assert (len(ids) - former.count(), former.count()) == (388, 153)
    assert not former.filter(replaced_by=None).exists()
    call_command("load_reference")
    assert "Nothing changed." in capsys.readouterr().out
    assert DataVersion.objects.current() == token
    assert set(Region.objects.values_list("pk", flat=True)) == ids
    for kind in Region.Kind.values:
        slugs = list(Region.objects.filter(kind=kind).values_list("slug", flat=True))
        assert len(slugs) == len(set(slugs))
        assert all(slugs)

    names = gazetteer()
    kinds = {place.kind for place in names.areas.values()}
    assert kinds == {"country", "province", "ggd", "municipality", "district"}
    assert resolve("Dorpsstraat 12 Zaandam").name == "Zaandam"
    assert names.postcode("1066AB").district == "amsterdam-nieuw-west"


def test_regions_lie_in_all_that_is_around_them(few):
    load(few)
    district = Region.objects.get(kind="district", code="amsterdam-nieuw-west")
    around = {f"{region.kind}:{region.code}" for region in district.within.all()}
    assert around == {"municipality:0363", "ggd:GG3406", "province:PV27", "country:NL"}
    assert Region.objects.get(kind="municipality", code="0373").slug == "bergen-nh"
    assert Region.objects.get(kind="ggd", code="GG2514").slug == "utrecht"
    assert Region.objects.get(kind="country").slug == "nederland"


def test_a_row_keeps_its_identity_on_every_install(few):
    load(few)
    known = Region.objects.get(kind="municipality", code="0363").pk
    Postcode.objects.all().delete()
    Region.objects.all().delete()
    load(few)
    assert Region.objects.get(kind="municipality", code="0363").pk == known


def test_a_changed_row_is_updated_in_place(few):
    load(few)
    token = DataVersion.objects.current()
    region = Region.objects.get(kind="municipality", code="0363")
    regions = tuple(
        row._replace(name="Mokum") if row.key == "municipality:0363" else row for row in few.regions
    )
    loaded = load(Reference(regions, few.postcodes))
    assert (loaded.created, loaded.updated, loaded.ended, loaded.removed) == (0, 1, 0, 0)
    region.refresh_from_db()
    assert (region.name, region.slug) == ("Mokum", "mokum")
    assert DataVersion.objects.current() != token


def test_a_region_that_someone_else_made_keeps_its_own_key(few):
    own = uuid.uuid4()
    Region.objects.create(id=own, kind="municipality", code="0363", name="A", slug="a", lat=0, lon=0)
    load(few)
    assert Region.objects.get(kind="municipality", code="0363").pk == own


def test_a_gemeente_that_disappears_is_ended_and_can_come_back(few):
    load(few)
    regions = tuple(row for row in few.regions if row.key != "municipality:1955")
    postcodes = tuple(row for row in few.postcodes if row.municipality != "1955")
    used = Postcode.objects.filter(municipality__code="1955").first()
    Location.objects.create(
        place=used.place, postcode=used, postal_code=used.pc4, municipality=used.municipality, lat=52, lon=6
    )
    assert load(Reference(regions, postcodes)).ended == 1
    assert Region.objects.get(kind="municipality", code="1955").valid_to is not None
    assert list(Postcode.objects.filter(municipality__code="1955")) == [used]
    assert not load(Reference(regions, postcodes)).changed
    reset()
    assert gazetteer().area("municipality:1955") is None
    assert gazetteer().postcode(used.pc4) is None
    load(few)
    assert Region.objects.get(kind="municipality", code="1955").valid_to is None


def test_links_to_other_kinds_of_region_stay(few):
    load(few)
    youth = Region.objects.create(kind="youth", code="J1", name="Jeugd", slug="jeugd", lat=52, lon=5)
    region = Region.objects.get(kind="municipality", code="0363")
    region.within.add(youth)
    assert not load(few).changed
    assert youth in region.within.all()


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("postcodes.csv", "1011,", "1012,", "postcodes.csv, line 3: pc4 is empty or repeated"),
        ("postcodes.csv", "pc4,", "code,", "postcodes.csv: column pc4 is missing"),
        ("postcodes.csv", ",0363,", ",9999,", "no such gemeente: 9999"),
        ("municipalities.csv", "PV20", "PV99", "unknown province"),
        ("districts.csv", "1011 1012", "1011 0999", "no such postcode: 0999"),
        ("provinces.csv", "53.2199", "noord", "no valid lat and lon"),
        ("provinces.csv", "53.2199", "153.2199", "lies nowhere on earth"),
    ],
)
def test_a_file_that_is_wrong_changes_nothing_and_says_where(tmp_path, monkeypatch, name, old, new, says):
    folder = tmp_path / "reference"
    shutil.copytree(FOLDER, folder)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    monkeypatch.setattr("directory.management.commands.load_reference.read", lambda: read(folder))
    with pytest.raises(CommandError, match=says):
        call_command("load_reference")
    assert not Region.objects.exists()


def test_a_missing_or_unreadable_file_is_named(tmp_path):
    with pytest.raises(ReferenceFileError, match=r"districts\.csv"):
        read(tmp_path)
    (tmp_path / "districts.csv").write_bytes(b"\xff\xfe%PDF-1.4")
    with pytest.raises(ReferenceFileError, match=r"districts\.csv"):
        read(tmp_path)


def test_the_gazetteer_asks_the_database_once(few, django_assert_num_queries):
    load(few)
    with django_assert_num_queries(3):
        gazetteer()
    with django_assert_num_queries(0):
        assert resolve("1012 AB").name == "1012"
        assert resolve("Amsterdm").name == "Amsterdam"
    token = DataVersion.objects.current()
    with django_assert_num_queries(3):
        refresh(token)
    with django_assert_num_queries(0):
        refresh(token)


def test_the_gazetteer_follows_the_data_and_is_not_rebuilt_for_other_changes(few):
    load(few)
    first = gazetteer()
    DataVersion.objects.bump()
    assert refresh(DataVersion.objects.current()) is first
    load(FULL)
    assert gazetteer() is first
    assert refresh(DataVersion.objects.current()) is not first
    assert resolve("Zaandam").name == "Zaandam"


def test_an_empty_register_is_not_remembered(few):
    assert not gazetteer()
    assert resolve("Amsterdam").suggestions == ()
    load(few)
    assert resolve("Amsterdam").name == "Amsterdam"


def test_regions_without_anything_around_them_do_no_harm():
    bare = Region.objects.create(kind="municipality", code="1", name="Los", slug="los", lat=52, lon=5)
    part = Region.objects.create(kind="district", code="d", name="Deel", slug="deel", lat=52, lon=5)
    Postcode.objects.create(pc4="1000", place="Los", municipality=bare, district=part, lat=52, lon=5)
    assert resolve("Los").kind == "place"
    assert resolve("Deel").kind == "district"


def test_a_failed_build_keeps_the_old_gazetteer(few, monkeypatch):
    load(few)
    first = gazetteer()

    def fail():
        raise RuntimeError

    monkeypatch.setattr(gazetteer_module, "read_rows", fail)
    with pytest.raises(RuntimeError):
        refresh("another")
    assert gazetteer() is first


POINTS = [(52.3731, 4.8926), (52.0907, 5.1214), (53.2194, 6.5665), (50.8514, 5.691), (51.4988, 3.611)]


def test_distances_in_python_and_in_the_database_agree():
    Region.objects.bulk_create(
        Region(kind="municipality", code=str(n), name=str(n), slug=str(n), lat=lat, lon=lon)
        for n, (lat, lon) in enumerate(POINTS)
    )
    for lat, lon in POINTS:
        python = [km(lat, lon, *point) for point in POINTS]
        rows = Region.objects.annotate(km=distance_expression(lat, lon)).order_by("code")
        database = [row.km for row in rows]
        assert database == pytest.approx(python, abs=0.010)
    near = Region.objects.alias(km=distance_expression(*POINTS[0])).filter(km__lte=40)
    assert set(near.values_list("code", flat=True)) == {"0", "1"}, connection.vendor


def test_a_known_distance_is_right():
    assert km(52.3731, 4.8926, 52.0907, 5.1214) == pytest.approx(35.0, abs=0.3)
    assert km(52, 5, 52, 5) == 0
    assert isclose(km(0, 0, 0, 180), 20015.1, abs_tol=0.1)
    assert km(90, 0, -90, 17) == pytest.approx(20015.1, abs=0.1)


@given(LAT, LON, st.floats(0.1, 200), LAT, LON)
def test_the_box_holds_the_circle(lat, lon, radius, other_lat, other_lon):
    south, west, north, east = bounding_box(lat, lon, radius)
    if km(lat, lon, other_lat, other_lon) <= radius:
        assert south <= other_lat <= north
        assert west <= other_lon <= east


@pytest.mark.parametrize("lat", [90.0, -90.0, 89.9999])
def test_a_box_at_a_pole_goes_all_the_way_round(lat):
    south, west, north, east = bounding_box(lat, 5, 100)
    assert (west, east) == (-175.0, 180.0) or (west, east) == (-180.0, 180.0)
    assert -90 <= south < north <= 90


def test_the_names_on_the_map_are_the_gemeenten_most_postcodes_first():
    postcodes = Counter(row.municipality for row in FULL.postcodes)
    gemeenten = sorted(
        (row for row in FULL.regions if row.kind == Region.Kind.MUNICIPALITY),
        key=lambda row: (-postcodes[row.code], row.name),
    )
    written = json.loads(NAMES_ON_THE_MAP.read_text(encoding="utf-8"))
    assert written == [[row.name, round(row.lat, 3), round(row.lon, 3)] for row in gemeenten]
