"""Every address of the site, as every role, read and sent to.

A new address needs a row in ``ROWS``: what each role meets, and what stands for its parameters. What a role meets is
one of ``open`` (the page, or what it says about a form), ``login``, ``factor`` (set it up or prove it) and ``no``
(403 or 404). A method that an address does not take opens nothing, whatever the table says.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from directory.accounts.permissions import may_open
from directory.models import Revision
from directory.public_codes import address_of
from directory.publishing.asking.signed_links import together_token
from handreiking.models import Edition
from tests.helpers.factories import make_administrator, make_revision
from tests.helpers.roles import ROLES, Roles, World, differing, met
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.django_db


def row(visitor: str, owner: str, other: str, region: str, elsewhere: str, *rest: str) -> Roles:
    return (visitor, owner, other, region, elsewhere, *rest)


OPEN = ("open",) * 9
NO = ("no",) * 9
ACCOUNT = row("login", *("open",) * 8)
SIGNED_IN = row("login", *("open",) * 6, "factor", "open")
EDITORS = row("login", "no", "no", "open", "open", "open", "no", "factor", "open")
ITS_EDITORS = row("login", "no", "no", "open", "no", "open", "no", "factor", "open")
NOBODY = row("login", *("no",) * 6, "factor", "no")
GUIDELINE_EDITORS = row("login", "no", "no", "no", "no", "no", "open", "factor", "open")
KEEPERS = row("login", "open", "no", "no", "no", "no", "no", "factor", "no")
KEEPERS_AND_EDITORS = row("login", "open", "no", "open", "no", "open", "no", "factor", "open")
FACTOR_FIRST = row("login", "no", "no", "factor", "factor", "factor", "factor", "no", "factor")
"""Whoever has a second factor proves it again before it is changed; who has none has nothing to change."""
PROVING = row("login", "no", "no", "open", "open", "open", "open", "no", "open")
DESK = row("login", "no", "no", "open", "open", "open", "open", "factor", "open")
CASE_EDITORS = row("login", "no", "no", "no", "no", "open", "open", "factor", "open")
BESIDE_ADMINISTRATORS = dict(zip(ROLES[:-1], ("login", *("no",) * 6, "factor"), strict=True))
GUIDELINES = BESIDE_ADMINISTRATORS | {"guideline editor": "open"}
"""Whoever keeps the handreiking opens what is about it, and the first page."""
GUIDELINES_TOO = ("admin:index", "admin:app_list", "admin:jsi18n", "admin:handreiking_")
NOBODY_ADDS = ("concept", "conceptscheme", "edition")
NOBODY_DELETES = ("concept", "conceptscheme", "evidence", "wordhint")


class Row(NamedTuple):
    get: Roles
    post: Roles | None = None
    """Where it differs from ``get``."""
    given: Callable[[World], dict[str, Any]] | None = None


def draft(world: World) -> dict[str, Any]:
    return {"pk": world.draft.pk}


def drafted_case(world: World) -> dict[str, Any]:
    return {"pk": world.drafted_case.pk}


def sent_case(world: World) -> dict[str, Any]:
    return {"pk": world.sent_case.pk}


def rejected_case(world: World) -> dict[str, Any]:
    old = {"kind": "case", "status": "rejected", "schema_version": 1, "content": {"name": "Een oude casus"}}
    return {"pk": Revision.every.create(**old).pk}


def question(world: World) -> dict[str, Any]:
    return {"pk": world.draft.pk, "slug": "naam"}


def alike(world: World) -> dict[str, Any]:
    return {"pk": world.draft.pk, "slug": world.other.slug}


def entry(world: World) -> dict[str, Any]:
    return {"pk": world.service.pk}


def slug(world: World) -> dict[str, Any]:
    return {"slug": world.service.slug}


def edition(world: World) -> dict[str, Any]:
    return {"slug": Edition.objects.get_or_create(slug="2027-1", label="Editie 2027-1")[0].slug}


def code(world: World) -> dict[str, Any]:
    return {"code": world.service.code}


def organization(world: World) -> dict[str, Any]:
    return {"slug": world.service.organization.slug}


def shortlist(world: World) -> dict[str, Any]:
    return {"address": address_of([world.service.code])}


def kept_list(world: World) -> dict[str, Any]:
    return {"slug": world.kept_list.slug}


def token(world: World) -> dict[str, Any]:
    return {"token": world.token}


MAIL = "20261122T120000000000-aa"
ROWS: dict[str, Row] = {
    # Public pages.
    **{
        name: Row(OPEN)
        for name in (
            "home", "search", "places", "regions", "about", "privacy", "accessibility", "rules", "referrers", "practice",
            "longer-than-14-weeks", "waiting", "waiting-plan", "waiting-relatives", "waiting-eighteen", "waiting-after",
            "away-explained", "away", "health", "robots", "favicon", "sitemap",
            "sitemap-pages", "own-shortlist", "opensearch", "submit", "concepts", "steps", "steps-talk", "guideline", "cases", "intervision",
        )
    },
    "service": Row(OPEN, given=slug),
    "place-map": Row(OPEN),
    **{name: Row(OPEN, given=slug) for name in ("calendar", "calendar-next", "calendar-call")},
    **{name: Row(OPEN, given=shortlist) for name in ("shortlist", "shortlist-compared", "shortlist-outcomes", "shortlist-pdf")},
    "regional-lists": Row(OPEN),
    "regional-list": Row(OPEN, given=kept_list),
    "short-code": Row(OPEN, given=code),
    **{
        name: Row(OPEN, given=lambda world: {"audience": "verwijzer"})
        for name in ("steps-begin", "step-crisis", "step-done")
    },
    "step": Row(OPEN, given=lambda world: {"audience": "verwijzer", "slug": "plaats"}),
    "concept": Row(OPEN, given=lambda world: {"scheme": "thema", "slug": "slaap"}),
    "chapter": Row(OPEN, given=lambda world: {"chapter": "voor-wie"}),
    **{
        name: Row(OPEN, given=lambda world: {"edition": "2026-1"})
        for name in ("edition", "edition-whole", "edition-changes", "edition-pdf")
    },
    "edition-chapter": Row(OPEN, given=lambda world: {"edition": "2026-1", "chapter": "voor-wie"}),
    "scheme": Row(OPEN, given=lambda world: {"scheme": "thema"}),
    "language-data": Row(OPEN, given=lambda world: {"form": "ttl"}),
    "scheme-data": Row(OPEN, given=lambda world: {"scheme": "thema", "form": "ttl"}),
    "concept-data": Row(OPEN, given=lambda world: {"scheme": "thema", "slug": "slaap", "form": "jsonld"}),
    "case": Row(OPEN, given=lambda world: {"slug": world.case.slug}),
    "region": Row(OPEN, given=lambda world: {"sort": "gemeente", "slug": "amsterdam"}),
    "sitemap-services": Row(OPEN, given=lambda world: {"part": 1}),
    "report": Row(OPEN, given=slug),
    "report-receipt": Row(OPEN, given=lambda world: {"id": world.report.pk}),
    # Links from mails carry their own right.
    **{name: Row(OPEN, given=token) for name in ("confirm", "confirm-change", "confirm-ended", "confirm-new-link")},
    "confirm-together": Row(OPEN, given=lambda world: {"token": together_token(world.round.service.organization.email)}),
    "capacity": Row(OPEN, given=lambda world: {"token": world.capacity}),
    "capacity-say": Row(OPEN, given=lambda world: {"token": world.capacity, "status": "plek"}),
    # The mail of a local site, which a test is not.
    "mail": Row(NO),
    "mail-detail": Row(NO, given=lambda world: {"name": MAIL}),
    "mail-html": Row(NO, given=lambda world: {"name": MAIL}),
    # Logging in.
    "account_login": Row(OPEN),
    "account_confirm_login_code": Row(OPEN),
    "account_logout": Row(OPEN),
    "typed-again": Row(SIGNED_IN),
    "mfa_authenticate": Row(ACCOUNT),
    "mfa_index": Row(ACCOUNT),
    "mfa_reauthenticate": Row(PROVING),
    "mfa_reauthenticate_webauthn": Row(FACTOR_FIRST),
    "mfa_activate_totp": Row(row("login", "open", "open", *("factor",) * 4, "open", "factor")),
    "mfa_deactivate_totp": Row(FACTOR_FIRST),
    "mfa_view_recovery_codes": Row(("login", *("no",) * 8)),
    "mfa_generate_recovery_codes": Row(row("login", "open", "open", *("factor",) * 4, "open", "factor")),
    "mfa_add_webauthn": Row(row("login", "open", "open", *("factor",) * 4, "open", "factor")),
    "mfa_remove_webauthn": Row(
        row("login", "no", "no", *("factor",) * 4, "no", "factor"), given=lambda world: {"pk": 1}
    ),
    # An owner's own.
    "organization": Row(KEEPERS, given=organization),
    # Switched off, as on any site without a provider.
    "openid_connect_login": Row(NO),
    "openid_connect_callback": Row(NO),
    # There is none without a contact; open to everybody with one (tests/views/public/test_security_txt.py).
    "security-txt": Row(NO),
    "claim": Row(SIGNED_IN, given=organization),
    "mine": Row(SIGNED_IN),
    "owner-begin": Row(SIGNED_IN),
    **{
        name: Row(KEEPERS_AND_EDITORS, given=draft)
        for name in (
            "owner-draft", "owner-addresses", "owner-preview", "owner-thanks", "owner-take-back",             "owner-difference",
        )
    },
    # Whoever keeps a list begins the next; its editors may take it over.
    "own-regional-lists": Row(SIGNED_IN, row("login", "open", "no", "no", "no", "no", "no", "factor", "no")),
    "own-regional-list": Row(KEEPERS_AND_EDITORS, given=kept_list),
    # Cases: by who wrote them, and nobody else.
    "case-begin": Row(SIGNED_IN),
    "case-reflect": Row(SIGNED_IN, given=lambda world: {"slug": world.case.slug}),
    "case-change": Row(SIGNED_IN, NOBODY, given=lambda world: {"slug": world.case.slug}),
    "case-draft": Row(KEEPERS, given=drafted_case),
    "case-take-back": Row(SIGNED_IN, KEEPERS, given=drafted_case),
    "owner-send-in": Row(SIGNED_IN, KEEPERS_AND_EDITORS, given=draft),
    "owner-try-again": Row(SIGNED_IN, KEEPERS_AND_EDITORS, given=draft),
    "owner-change": Row(SIGNED_IN, KEEPERS, given=entry),
    "owner-still-true": Row(SIGNED_IN, KEEPERS, given=entry),
    "owner-question": Row(KEEPERS_AND_EDITORS, given=question),
    "owner-alike": Row(KEEPERS_AND_EDITORS, given=question),
    "owner-look": Row(SIGNED_IN, KEEPERS_AND_EDITORS, given=question),
    **{
        name: Row(KEEPERS, given=entry)
        for name in ("owner-answer", "owner-capacity", "owner-pause", "owner-ended", "owner-again")
    },
    # The editors'.
    "review-mail": Row(EDITORS),
    **{
        name: Row(EDITORS)
        for name in ("review-everything", "review-dashboard", "review-lists", "review-several", "imports")
    },
    "review": Row(DESK),
    **{name: Row(CASE_EDITORS, given=sent_case) for name in ("review-case", "review-case-edit")},
    # What was sent in is not on the site, so nobody takes it off.
    "review-case-off": Row(row("login", *("no",) * 6, "factor", "no"), given=sent_case),
    "review-case-erase": Row(
        row("login", "no", "no", "no", "no", "open", "no", "factor", "open"), given=rejected_case
    ),
    "review-revision": Row(ITS_EDITORS, given=lambda world: {"pk": world.submitted.pk}),
    "review-edit": Row(ITS_EDITORS, given=lambda world: {"pk": world.submitted.pk}),
    "review-preview": Row(ITS_EDITORS, given=lambda world: {"pk": world.submitted.pk}),
    # An empty answer names nothing to do.
    "review-service": Row(ITS_EDITORS, NOBODY, given=code),
    "review-words": Row(ITS_EDITORS, given=code),
    # A post has to name what to put aside.
    "words": Row(GUIDELINE_EDITORS, NOBODY),
    "word": Row(GUIDELINE_EDITORS, given=lambda world: {"slug": "slaap"}),
    "edition-words": Row(GUIDELINE_EDITORS, given=edition),
    "edition-word": Row(GUIDELINE_EDITORS, given=lambda world: edition(world) | {"concept": "slaap"}),
    "review-duplicate": Row(ITS_EDITORS, given=lambda world: code(world) | {"other": world.other.code}),
    "review-claim": Row(ITS_EDITORS, given=lambda world: {"pk": world.claim.pk}),
    "review-report": Row(ITS_EDITORS, given=lambda world: {"pk": world.report.pk}),
    "review-erase": Row(
        row("login", "no", "no", "no", "no", "open", "no", "factor", "open"),
        given=lambda world: {"pk": world.past.pk},
    ),
    "import": Row(
        row("login", "no", "no", "no", "no", "open", "no", "factor", "open"),
        given=lambda world: {"id": world.batch.pk},
    ),
}  # fmt: skip


def walk(patterns: list[Any], namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield every address with the name by which ``reverse`` knows it."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from walk(pattern.url_patterns, inner)
        else:
            yield f"{namespace}{pattern.name or ''}", pattern


EVERY = dict(walk(get_resolver().url_patterns))
OURS = sorted(name for name in EVERY if not name.startswith("admin:"))
ADMINS = sorted(
    name
    for name, pattern in EVERY.items()
    if name.startswith("admin:") and not pattern.pattern.converters and "(?P" not in str(pattern.pattern)
)


def test_every_address_says_who_may_come() -> None:
    unsaid = [name or str(EVERY[name].pattern) for name in OURS if name not in ROWS]
    assert not unsaid, (
        f"Give these addresses a row in tests/accounts/test_permissions.py: {', '.join(unsaid)}"
    )
    gone = sorted(set(ROWS) - set(OURS))
    assert not gone, f"These addresses are no more; take their rows away: {', '.join(gone)}"


@pytest.mark.parametrize("method", ["get", "post"])
def test_everybody_meets_what_the_table_says(method: str) -> None:
    world, wrong = World(), []
    for name in OURS:
        if name in ROWS:
            told = ROWS[name]
            path = reverse(name, kwargs=told.given(world) if told.given else {})
            expected = (told.post or told.get) if method == "post" else told.get
            found = differing(world, path, method, dict(zip(ROLES, expected, strict=True)))
            wrong += [f"{method} {name}: {role} {what}" for role, what in found.items()]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_admin_is_for_administrators_with_a_second_factor(method: str) -> None:
    world = World()
    for name in ADMINS:
        if name in {"admin:logout", "admin:password_change", "admin:password_change_done", "admin:login"}:
            continue
        assert differing(world, reverse(name), method, beside_administrators(name)) == {}, name


def beside_administrators(name: str) -> dict[str, str]:
    """Return what everybody but an administrator meets at an address of the admin."""
    adding = {f"admin:handreiking_{model}_add" for model in NOBODY_ADDS}
    return GUIDELINES if name.startswith(GUIDELINES_TOO) and name not in adding else BESIDE_ADMINISTRATORS


def test_an_object_in_the_admin_is_for_administrators_with_a_second_factor() -> None:
    world = World()
    for model in admin.site._registry:
        for page in ("change", "delete", "history"):
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
            path = reverse(name, args=[uuid4()])
            closed = page == "delete" and model._meta.model_name in NOBODY_DELETES
            # Whoever may come in is led from what is not there to the first page; what is there, stays shut.
            expected = (
                BESIDE_ADMINISTRATORS
                if closed
                else GUIDELINES
                if page == "history"
                else beside_administrators(name)
            )
            assert differing(world, path, "post", expected) == {}, name


def test_a_guideline_editor_reads_nothing_of_the_register_in_the_admin() -> None:
    world = World()
    for model in admin.site._registry:
        if model._meta.app_label == "directory" and (found := model._default_manager.first()):
            for page in ("change", "delete", "history"):
                path = reverse(f"admin:directory_{model._meta.model_name}_{page}", args=[found.pk])
                assert (
                    met(world.client("guideline editor"), world.client("guideline editor").get(path)) == "no"
                ), path


def test_a_guideline_editor_without_a_second_factor_only_comes_to_where_it_is_set_up() -> None:
    client = sign_in(Client(), World().people["guideline editor"][0], second_factor=False)  # type: ignore[arg-type]
    Authenticator.objects.all().delete()
    for name in ("admin:index", "admin:handreiking_edition_changelist", "admin:handreiking_chapter_preview"):
        assert client.get(reverse(name), follow=True).request["PATH_INFO"] == reverse("mfa_index"), name


def test_a_draft_that_nobody_wrote_is_not_a_visitors() -> None:
    draft = make_revision()
    assert draft.author is None
    assert not may_open(AnonymousUser(), draft)


@pytest.mark.parametrize("name", ["admin:password_change", "admin:password_change_done"])
def test_nobody_has_a_password_to_change(name: str) -> None:
    assert sign_in(Client(), make_administrator()).get(reverse(name)).status_code == 404


def test_what_does_not_exist_is_not_told_from_what_is_not_yours() -> None:
    world = World()
    client = world.client("other owner")
    for name in ("owner-draft", "owner-ended"):
        own = ROWS[name].given(world)  # type: ignore[misc]
        there = client.get(reverse(name, kwargs=own))
        nowhere = client.get(reverse(name, kwargs={"pk": uuid4()}))
        assert there.status_code == nowhere.status_code == 404
        assert there.content == nowhere.content
