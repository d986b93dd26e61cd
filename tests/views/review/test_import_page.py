"""Who may send in a file, what the pages say, and what no file can break."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from directory.models import ImportBatch, Region, Revision, Role, Service, User
from tests.helpers import factories
from tests.helpers.importing import HEADER, ROW, row, uploaded, work, written
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary", "fresh_counts")]
PAGE = "/redactie/import/"


@pytest.fixture
def national() -> User:
    user = factories.make_user()
    Role.objects.create(user=user, kind="national_editor")
    return user


@pytest.fixture
def regional() -> User:
    user = factories.make_user()
    Role.objects.create(user=user, kind="regional_editor", region=Region.objects.filter(kind="ggd")[0])
    return user


def send(client: Client, content: bytes, **fields: str) -> Any:
    file = SimpleUploadedFile("aanbod.csv", content, content_type="text/csv")
    return client.post(PAGE, {"file": file, "source": "stadsgids"} | fields)


def test_a_file_is_sent_in_looked_at_and_read_in(national: User) -> None:
    client = signed_in_client(national)
    answer = send(client, "\n".join([HEADER, ROW]).encode(), publish="on")
    batch = ImportBatch.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}{batch.pk}/")
    assert (batch.publish, batch.source, batch.author) == (True, "stadsgids", national)
    page = client.get(answer["Location"])
    assert "data-busy" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    work()
    assert "Wat dit bestand zou doen" in client.get(answer["Location"]).content.decode()
    assert client.post(answer["Location"], {"doe": "inlezen"}).status_code == 302
    work()
    assert "Op de site gezet" in client.get(answer["Location"]).content.decode()
    assert client.post(answer["Location"], {"doe": "terugdraaien"}).status_code == 302
    work()
    assert "Teruggedraaid" in client.get(answer["Location"]).content.decode()
    assert Service.objects.get().visibility == "hidden"
    assert "teruggedraaid" in client.get(PAGE).content.decode()


def test_a_regional_editor_only_fills_the_queue(regional: User) -> None:
    client = signed_in_client(regional)
    assert "meteen op de site" not in client.get(PAGE).content.decode()
    send(client, "\n".join([HEADER, ROW]).encode(), publish="on")
    batch = ImportBatch.objects.get()
    assert not batch.publish
    work()
    client.post(f"{PAGE}{batch.pk}/", {"doe": "inlezen"})
    work()
    assert not Service.objects.exists()
    assert Revision.objects.get().status == "submitted"


def test_only_editors_come_in_and_each_sees_the_own_files(
    national: User, regional: User, client: Client
) -> None:
    batch = uploaded(national, HEADER, ROW)
    address = f"{PAGE}{batch.pk}/"
    assert client.get(PAGE).status_code == 302
    owner = signed_in_client(factories.make_owner())
    for method in (owner.get, owner.post):
        assert method(PAGE).status_code == 403
        assert method(address).status_code == 403
    other = signed_in_client(regional)
    assert other.get(address).status_code == 404
    assert other.post(address, {"doe": "inlezen"}).status_code == 404
    assert "aanbod.csv" not in other.get(PAGE).content.decode()
    batch.refresh_from_db()
    assert batch.status == "checked"
    mine = uploaded(regional, HEADER, ROW, publish=False)
    assert signed_in_client(national).get(f"{PAGE}{mine.pk}/").status_code == 200
    assert other.get(f"{PAGE}{uuid4()}/").status_code == 404


def test_who_is_no_longer_a_national_editor_publishes_nothing(national: User) -> None:
    batch = uploaded(national, HEADER, ROW)
    Role.objects.filter(user=national).update(
        kind="regional_editor", region=Region.objects.filter(kind="ggd")[0]
    )
    answer = signed_in_client(national).post(f"{PAGE}{batch.pk}/", {"doe": "inlezen"})
    assert answer.status_code == 403
    batch.refresh_from_db()
    assert batch.status == "checked"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7 een rapport", "PDF"),
        (b"", "Het bestand is leeg."),
        ("kenmerk;naam".encode("utf-16"), "UTF-16"),
        (b"kenmerk,naam\xff\x81\nx", "tekens in die we niet kunnen lezen"),
        (b"PK\x03\x04 werkblad", "Excel"),
        (b"kenmerk,naamm\nA-1,Groep", "Bedoel je “naam”?"),
        (HEADER.encode(), "alleen een kopregel"),
        (b"<script>alert(1)</script>", "kolom"),
        (b"x" * (26 * 1024 * 1024), "Er past 25 MB."),
    ],
)
def test_what_is_no_file_of_offers_is_refused_at_once(national: User, content: bytes, said: str) -> None:
    answer = send(signed_in_client(national), content)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "<script>alert" not in page
    assert not ImportBatch.objects.exists()


def test_a_larger_file_passes_by_way_of_the_disk(national: User) -> None:
    rows = [row(kenmerk=f"A-{n}", naam="Groep " + "é" * 90) for n in range(12_000)]
    answer = send(signed_in_client(national), "\n".join([HEADER, *rows]).encode())
    assert answer.status_code == 302
    assert len(ImportBatch.objects.get().file or b"") > 2_600_000


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"source": ""}, "Vul in waar de lijst vandaan komt."),
        ({"source": "Stads Gids"}, "kleine letters"),
        ({"source": "a\x00b"}, "id_source-fout"),
        ({"source": "csv\n"}, ""),
        ({"source": "x" * 41}, "id_source-fout"),
        ({"source": "a" * 2_000_000}, "id_source-fout"),
    ],
)
def test_an_odd_origin_is_refused_at_its_field(national: User, fields: dict[str, str], said: str) -> None:
    answer = send(signed_in_client(national), "\n".join([HEADER, ROW]).encode(), **fields)
    if said:
        assert answer.status_code == 422
        assert said in answer.content.decode()
    else:
        assert ImportBatch.objects.get().source == "csv"


def test_no_file_and_an_odd_name(national: User) -> None:
    client = signed_in_client(national)
    assert "Kies een bestand." in client.post(PAGE, {"source": "csv"}).content.decode()
    file = SimpleUploadedFile("‮<b>\x00🙂.csv", "\n".join([HEADER, ROW]).encode())
    address = client.post(PAGE, {"source": "csv", "file": file})["Location"]
    page = client.get(address).content.decode()
    assert "<b>" not in page
    assert "🙂.csv" in page


def test_a_button_too_late_says_so(national: User) -> None:
    client, batch = signed_in_client(national), written(national, HEADER, ROW)
    answer = client.post(f"{PAGE}{batch.pk}/", {"doe": "weggooien"})
    assert answer.status_code == 409
    assert "al ingelezen" in answer.content.decode()


def test_a_button_that_we_do_not_have_is_answered_with_a_page(national: User) -> None:
    client, batch = signed_in_client(national), written(national, HEADER, ROW)
    answer = client.post(f"{PAGE}{batch.pk}/", {"doe": "opeten"})
    assert (answer.status_code, "Dit begrepen we niet" in answer.content.decode()) == (400, True)


def test_the_list_takes_the_same_queries_however_long(
    national: User, django_assert_max_num_queries: Any
) -> None:
    client = signed_in_client(national)
    for _n in range(10):
        uploaded(national, HEADER, ROW)
    with django_assert_max_num_queries(8):
        assert client.get(PAGE).status_code == 200
