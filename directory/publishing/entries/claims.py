"""Somebody says that an organisation's entries are theirs to keep: proved by a code, or judged by an editor."""

import secrets
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from directory.models import Claim, Organization, Service, User
from directory.models.choices import Visibility
from directory.publishing.content.content_fields import needed
from directory.publishing.content.errors import StateError
from directory.publishing.entries import maintainers
from directory.publishing.mail.notices import editor_addresses, owner_addresses
from directory.publishing.mail.outbox import post

VALID = timedelta(minutes=15)
MOST_TRIES, MOST_CODES = 5, 4
"""Codes: for one organisation in one day, whoever asks for them."""
LONGEST_MESSAGE, LONGEST_REASON = 1000, 500
Status = Claim.Status
OPEN = (Status.CODE_SENT, Status.WITH_EDITOR)


@transaction.atomic
def send_code(user: User, organization: Organization) -> Claim:
    """Mail a new code to the organisation's own address. Raises StateError where that cannot be."""
    organization = Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    if not organization.email or organization.is_example:
        raise StateError(_("We kennen geen e-mailadres van deze organisatie."))
    now = timezone.now()
    lately = Claim.objects.filter(organization=organization, created_at__gt=now - timedelta(days=1))
    if lately.exclude(code_hash="").count() >= MOST_CODES:
        raise StateError(
            _("Er zijn vandaag al genoeg codes verstuurd. Vraag het aan de redactie, of probeer het morgen.")
        )
    _close(user, organization)
    claim = Claim(user=user, organization=organization, status=Status.CODE_SENT)
    code = f"{secrets.randbelow(1_000_000):06}"
    claim.code_hash = hashed(claim.pk, code)
    claim.save()
    context = {"organization": organization.name, "code": code, "who": user.email}
    post("claim_code", about=claim.pk, to=organization.email, context=context, void_after=now + VALID)
    return claim


@transaction.atomic
def prove(claim: Claim, code: str) -> bool:
    """Try a code: True makes the claimant a maintainer, False leaves another try.

    Raises StateError when the code has expired or was tried too often.
    """
    claim = _locked(claim)
    if claim.status != Status.CODE_SENT or not usable(claim):
        raise StateError(_("Deze code werkt niet meer. Vraag een nieuwe aan."))
    claim.code_attempts += 1
    right = constant_time_compare(claim.code_hash, hashed(claim.pk, code))
    claim.save(update_fields=["code_attempts"])
    if right:
        _grant(claim, by=claim.user)
    return right


def usable(claim: Claim) -> bool:
    """Say whether the claim's code is young enough and was not tried too often."""
    return claim.code_attempts < MOST_TRIES and timezone.now() - claim.created_at < VALID


@transaction.atomic
def ask_editor(user: User, organization: Organization, message: str) -> Claim:
    """Put a claim before the editors, who get a mail. Raises ContentError."""
    empty = _("Schrijf kort wie je bent en wat je doet bij deze organisatie.")
    statement = needed("message", message, LONGEST_MESSAGE, empty)
    Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    waiting = Claim.objects.filter(user=user, organization=organization, status=Status.WITH_EDITOR).first()
    if waiting:
        return waiting
    _close(user, organization)
    claim = Claim.objects.create(
        user=user, organization=organization, status=Status.WITH_EDITOR, message=statement
    )
    context = {"organization": organization.name, "claim": str(claim.pk)}
    post("claim_asked", about=claim.pk, to=editor_addresses(region_of(organization)), context=context)
    return claim


def region_of(organization: Organization) -> UUID | None:
    """Return the region whose editors decide about an organisation: that of all its entries, None where they differ."""
    entries = Service.objects.filter(organization=organization).exclude(visibility=Visibility.MERGED)
    regions = set(entries.values_list("editorial_region", flat=True))
    return regions.pop() if len(regions) == 1 else None


@transaction.atomic
def grant(claim: Claim, *, by: User) -> Claim:
    """Let the claimant keep the organisation's entries and mail all who are concerned. Raises StateError."""
    return _grant(_waiting(claim), by=by)


@transaction.atomic
def reject(claim: Claim, *, by: User, reason: str) -> Claim:
    """Turn a claim down, with a reason that the claimant reads. Raises StateError, ContentError."""
    statement = needed("reason", reason, LONGEST_REASON, _("Schrijf waarom niet. De aanvrager leest dit."))
    claim = _settle(_waiting(claim), Status.REJECTED, by, statement)
    context = {"organization": claim.organization.name, "reason": statement}
    post("claim_rejected", about=claim.pk, to=claim.user.email, context=context)
    return claim


def hashed(claim: UUID, code: str) -> str:
    digits = "".join(character for character in code if character in "0123456789")
    return salted_hmac("tussentijd.claim", f"{claim}:{digits}", algorithm="sha256").hexdigest()


def _locked(claim: Claim) -> Claim:
    """Return the stored claim, locked alone: who asks for a code locks the organisation first, and then the claim."""
    claims = Claim.objects.select_for_update(of=("self",)).select_related("user", "organization")
    return claims.get(pk=claim.pk)


def _waiting(claim: Claim) -> Claim:
    found = _locked(claim)
    if found.status != Status.WITH_EDITOR:
        raise StateError(_("Over deze aanvraag is al beslist."))
    return found


def _grant(claim: Claim, *, by: User) -> Claim:
    organization, user = claim.organization, claim.user
    known = [address for address in owner_addresses(organization) if address != user.email]
    maintainers.keep(user, organization)
    _settle(claim, Status.GRANTED, by)
    context = {"organization": organization.name, "slug": organization.slug}
    post("claim_granted", about=claim.pk, to=user.email, context=context)
    post("maintainer_added", about=claim.pk, to=known, context=context | {"who": user.email})
    return claim


def _settle(claim: Claim, status: Claim.Status, by: User, reason: str = "") -> Claim:
    claim.status, claim.settled_at, claim.settled_by, claim.reason = status, timezone.now(), by, reason
    claim.save(update_fields=["status", "settled_at", "settled_by", "reason"])
    return claim


def _close(user: User, organization: Organization) -> None:
    """A claim has one way at a time."""
    Claim.objects.filter(user=user, organization=organization, status__in=OPEN).update(
        status=Status.EXPIRED, settled_at=timezone.now()
    )
