"""The admin reads the register and keeps users and roles."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from directory.models import Organization, Region, Revision, Role, Service, User
from directory.publishing.entries.state import confirm
from tests.helpers.factories import (
    make_administrator,
    make_country,
    make_organization,
    make_schedule,
    make_service,
    make_user,
)
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db
READ_ONLY = [
    "service", "organization", "location", "revision", "event", "verification", "region", "postcode",
]  # fmt: skip


@pytest.fixture
def superuser() -> Client:
    return signed_in_client(make_administrator())


@pytest.fixture
def service() -> Service:
    service = make_service(
        name="Samen op pad",
        schedules=[make_schedule()],
        areas=[{"region": "municipality:0363"}],
        phones=[{"number": "0201234567"}],
        contacts=[{"name": "Noor"}],
    )
    confirm(service, "Noor")
    return service


def page(client: Client, name: str, *args: Any) -> Any:
    return client.get(reverse(f"admin:{name}", args=args), secure=True)


@pytest.mark.parametrize("model", READ_ONLY)
def test_the_register_can_be_read_and_not_changed(superuser: Client, service: Service, model: str) -> None:
    kind = admin.site.get_model_admin(
        next(m for m in admin.site._registry if m._meta.model_name == model)
    ).model
    row = kind._default_manager.first()
    assert page(superuser, f"directory_{model}_changelist").status_code == 200
    detail = page(superuser, f"directory_{model}_change", row.pk)
    assert detail.status_code == 200
    assert b'name="_save"' not in detail.content
    assert page(superuser, f"directory_{model}_add").status_code == 403
    assert page(superuser, f"directory_{model}_delete", row.pk).status_code == 403
    changed = superuser.post(reverse(f"admin:directory_{model}_change", args=[row.pk]), {}, secure=True)
    assert changed.status_code == 403


@pytest.mark.parametrize("model", READ_ONLY)
def test_a_search_in_a_list_works(superuser: Client, service: Service, model: str) -> None:
    found = superuser.get(reverse(f"admin:directory_{model}_changelist"), {"q": "samen"}, secure=True)
    assert found.status_code == 200


def test_history_shows_its_content_as_text(superuser: Client) -> None:
    service = make_service(name="<script>alert(1)</script>")
    detail = page(superuser, "directory_revision_change", service.live_revision_id).content.decode()
    assert "&lt;script&gt;alert(1)" in detail
    assert "<script>alert(1)" not in detail


def test_a_redacted_revision_still_has_a_line(superuser: Client, service: Service) -> None:
    Revision.objects.update(content={})
    assert str(service.pk) in page(superuser, "directory_revision_changelist").content.decode()


@pytest.mark.parametrize("model", ["service", "revision", "location", "event"])
def test_a_list_asks_the_same_number_of_questions_however_long(
    superuser: Client, service: Service, django_assert_max_num_queries: DjangoAssertNumQueries, model: str
) -> None:
    for _ in range(5):
        make_service()
    with django_assert_max_num_queries(11):
        page(superuser, f"directory_{model}_changelist")


def test_a_page_of_an_offer_asks_few_questions(
    superuser: Client, service: Service, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(20):
        page(superuser, "directory_service_change", service.pk)


def test_staff_who_are_no_superuser_do_not_decide_about_users() -> None:
    client = signed_in_client(make_user(is_staff=True))
    for model in ("user", "role", "service"):
        assert page(client, f"directory_{model}_changelist").status_code == 403


def test_a_superuser_makes_a_user_without_a_password(superuser: Client) -> None:
    form = {"email": "Eva@Example.nl", "name": "Eva", "is_active": "on"}
    superuser.post(reverse("admin:directory_user_add"), form, secure=True)
    user = User.objects.get(email="eva@example.nl")
    assert not user.has_usable_password()
    assert page(superuser, "directory_user_change", user.pk).status_code == 200
    assert page(superuser, "directory_user_changelist").status_code == 200


def test_an_address_is_used_once_whatever_its_case(superuser: Client) -> None:
    make_user(email="eva@example.nl")
    form = {"email": "EVA@example.nl"}
    answer = superuser.post(reverse("admin:directory_user_add"), form, secure=True)
    assert answer.status_code == 200
    assert User.objects.filter(email__iexact="eva@example.nl").count() == 1


@pytest.mark.parametrize(
    ("kind", "scope", "kept"),
    [
        ("owner", "organization", True),
        ("owner", "", False),
        ("owner", "region", False),
        ("regional_editor", "region", True),
        ("regional_editor", "", False),
        ("regional_editor", "gemeente", False),
        ("national_editor", "", True),
        ("national_editor", "organization", False),
    ],
)
def test_a_role_has_the_scope_of_its_kind(superuser: Client, kind: str, scope: str, kept: bool) -> None:
    make_country()
    make_organization()
    scopes = {
        "organization": {"organization": Organization.objects.get().pk},
        "region": {"region": Region.objects.filter(kind="ggd")[0].pk},
        "gemeente": {"region": Region.objects.filter(kind="municipality")[0].pk},
        "": {},
    }
    form = {"user": make_user().pk, "kind": kind} | scopes[scope]
    answer = superuser.post(reverse("admin:directory_role_add"), form, secure=True)
    assert (answer.status_code == 302) is kept
    assert Role.objects.exclude(kind="administrator").exists() is kept


def test_the_admin_has_no_login_of_its_own() -> None:
    answer = Client().get("/beheer/")
    assert answer.headers["Location"] == "/beheer/login/?next=/beheer/"
    answer = Client().get("/beheer/login/?next=/beheer/")
    assert answer.headers["Location"].startswith("/inloggen/?next=")
    assert b'type="password"' not in Client().get("/beheer/login/", follow=True).content
    assert Client().post("/beheer/login/", {"username": "a", "password": "b"}).status_code == 302


def test_the_admin_opens_with_a_second_factor_only() -> None:
    without = signed_in_client(make_administrator(), second_factor=False)
    answer = without.get("/beheer/", follow=True)
    assert answer.request["PATH_INFO"] == "/account/"
    assert signed_in_client(make_administrator()).get("/beheer/").status_code == 200


def test_after_the_second_factor_the_admin_opens_where_one_was_going() -> None:
    client = signed_in_client(make_administrator())
    wanted = client.get("/beheer/login/?next=/beheer/directory/user/")
    assert wanted.headers["Location"] == "/beheer/directory/user/"
    assert client.get("/beheer/login/?next=https://elders.example/").headers["Location"] == "/beheer/"


def test_who_is_no_staff_is_told_so() -> None:
    assert signed_in_client(make_user()).get("/beheer/login/").status_code == 403


def test_nothing_sets_or_shows_a_password_or_a_key_of_a_second_factor(superuser: Client) -> None:
    user = make_user()
    assert b"password" not in page(superuser, "directory_user_change", user.pk).content
    password = superuser.get(f"/beheer/directory/user/{user.pk}/password/", follow=True)
    assert b'type="password"' not in password.content
    assert superuser.get("/beheer/password_change/").status_code == 404
    assert {model._meta.app_label for model in admin.site._registry} <= {"directory", "handreiking"}
