"""Who keeps an organisation's entries."""

from typing import Any
from uuid import uuid4

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.models import Organization, Region, Role, User
from directory.publishing.content import content_fields as fields
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries.organizations import save_organization
from directory.publishing.mail.outbox import post

NO_DESK = gettext_lazy("Kies een GGD-regio: alleen daar ligt werk voor de regionale redactie.")


def has_editors(region: Region) -> bool:
    """Say whether entries lie at the desk of this region; what is of the whole country is for national editors."""
    return region.kind == Region.Kind.GGD


@transaction.atomic
def keep(user: User, organization: Organization) -> Role:
    """Make somebody a maintainer of an organisation's entries and return the role; who is one already stays one."""
    role, _created = Role.objects.get_or_create(user=user, organization=organization, kind=Role.Kind.OWNER)
    return role


@transaction.atomic
def invite(email: str, organization: Organization, *, by: str) -> Role:
    """Let somebody keep the entries too, and mail them who asked, ``by``; an address that is new gets an account.

    Raises ContentError for what is no address and for who keeps them already.
    """
    address = clean_address(email)
    user = account_of(address)
    if Role.objects.filter(user=user, organization=organization, kind=Role.Kind.OWNER).exists():
        raise ContentError({"email": _("Dit adres hoort al bij je organisatie.")})
    role = keep(user, organization)
    context = {"organization": organization.name, "slug": organization.slug, "by": by}
    post("invited", about=organization.pk, round=str(role.pk), to=address, context=context)
    return role


def clean_address(email: str) -> str:
    """Return an address in lower case. Raises ContentError."""
    address = fields.at("email", fields.email, email).lower()
    if not address:
        raise ContentError({"email": _("Vul een e-mailadres in.")})
    return address


def account_of(address: str) -> User:
    """Return whose address (lower case) this is, closed accounts included, or a new account without roles."""
    found = User.objects.filter(email=address).first()
    if found:
        return found
    try:
        with transaction.atomic():
            return User.objects.create_user(address)
    except (IntegrityError, ValidationError):  # made in the same moment, elsewhere
        return User.objects.get(email=address)


@transaction.atomic
def remove(role: Role) -> None:
    """Take a maintainer away and mail them. Raises StateError for the last one."""
    assert role.organization_id
    organization = Organization.objects.select_for_update().get(pk=role.organization_id)
    others = Role.objects.owners_of(organization.pk).exclude(pk=role.pk)
    if not others.exists():
        raise StateError(_("Iemand moet het aanbod bijhouden. Nodig eerst een collega uit."))
    if Role.objects.filter(pk=role.pk).delete()[0]:
        context = {"organization": organization.name}
        post(
            "maintainer_removed",
            about=organization.pk,
            round=str(role.pk),
            to=role.user.email,
            context=context,
        )


@transaction.atomic
def change_organization(organization: Organization, *, by: User, **values: Any) -> Organization:
    """Change an organisation for one of its maintainers; both addresses hear of a new one. Raises ContentError."""
    before = Organization.objects.select_for_update().get(pk=organization.pk).email
    changed = save_organization(organization.pk, **values)
    if changed.email.lower() != before.lower():
        context = {"organization": changed.name, "by": by.name or by.email}
        # Once a day for each address, so that changing to and fro is no way to send mail.
        new = salted_hmac("tussentijd.address", changed.email, algorithm="sha256").hexdigest()[:20]
        round = f"{timezone.localdate().isoformat()} {new}"
        to = [before, changed.email]
        post("organization_address", about=changed.pk, round=round, to=to, context=context)
    return changed


@transaction.atomic
def give_role(
    email: str, kind: Role.Kind, *, region: Region | None = None, organization: Organization | None = None
) -> Role:
    """Give somebody a role and return it; who has it already keeps it. An administrator may enter the admin too.

    Raises ContentError for what is no address, for a scope that is not this role's, and for who is to keep a list: that goes
    with the list itself (``publishing.lists``).
    """
    if kind == Role.Kind.LIST_KEEPER:
        raise ContentError({"kind": _("Deze rol geef je bij de lijst zelf.")})
    if (kind == Role.Kind.OWNER) != bool(organization):
        raise ContentError(
            {"organization": _("Bij een aanbieder hoort een organisatie, en bij niemand anders.")}
        )
    if (kind == Role.Kind.REGIONAL_EDITOR) != bool(region):
        raise ContentError({"region": _("Bij de regionale redactie hoort een regio, en bij niemand anders.")})
    if region and not has_editors(region):
        raise ContentError({"region": str(NO_DESK)})
    user = account_of(clean_address(email))
    if kind == Role.Kind.ADMINISTRATOR:
        user.is_staff = user.is_superuser = True
        user.save(update_fields=["is_staff", "is_superuser"])
    role, _created = Role.objects.get_or_create(
        user=user, kind=kind, region=region, organization=organization
    )
    return role


@transaction.atomic
def forget_second_factor(user: User) -> int:
    """Take away all of somebody's second factors, and mail them; return how many there were."""
    taken: int = Authenticator.objects.filter(user=user).delete()[0]
    if taken:
        what = _("De beheerder heeft je tweede stap weggehaald. Je stelt een nieuwe in als je weer inlogt.")
        post("security_notice", about=uuid4(), to=user.email, context={"what": what})
    return taken
