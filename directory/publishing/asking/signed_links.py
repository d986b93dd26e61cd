"""Links in mails that need no login: they say what was asked and whom, and carry the site's signature.

A link to all that somebody is asked holds for what is asked of that address when it is opened.
A link to a round holds while that round has no answer, a link about room while nothing newer was said about it;
both at most ten weeks, and only for an address that still belongs to who keeps the entry. A link that one leads to
is as old as that one.
"""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.core import signing
from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from directory.models import Organization, Role, Service, ServiceAtLocation, User, VerificationRound
from directory.publishing.mail.notices import organizations_of, owner_addresses

SALT = "directory.signed_links"
VALID_FOR = timedelta(weeks=10)
LONGEST = 400
ROUND, ROOM, TOGETHER = "r", "p", "t"
Subject = Service | ServiceAtLocation


class LinkWrong(Exception):  # noqa: N818
    """A link that was not made by us, or not as it was made, or about something that is gone."""


class LinkOver(Exception):  # noqa: N818
    """A link of ours to ``to`` that holds no longer: because it is too old, or else because it was ``answered``."""

    def __init__(self, service: Service, to: str, made: str, *, answered: bool) -> None:
        super().__init__()
        self.service, self.to, self.made, self.answered = service, to, made, answered


class LinkOld(LinkWrong):
    """A link of ours to all that somebody was asked, which holds no longer."""


class RoundLink(NamedTuple):
    """``made`` is when, as the token says it."""

    round: VerificationRound
    service: Service
    to: str
    made: str


class CapacityLink(NamedTuple):
    """``subject`` is the entry, or one of its places."""

    subject: Subject
    service: Service
    to: str
    made: str


class TogetherLink(NamedTuple):
    """Everything that is asked of the address ``to``, which keeps the entries of ``organizations`` now."""

    to: str
    made: str
    organizations: QuerySet[Organization]


def round_token(round: VerificationRound, to: str, made: str = "") -> str:
    """Return the token of a question to one address: the entry as a whole. ``made`` as in ``capacity_token``."""
    return _Signer(made).sign_object([ROUND, round.pk.hex, recipient(to)])


def together_token(to: str) -> str:
    """Return the token of all that is asked of one address, "" where that keeps no entries."""
    user = User.objects.filter(email=to, is_active=True, roles__kind=Role.Kind.OWNER).first()
    if user:
        return _Signer().sign_object([TOGETHER, "u", str(user.pk), recipient(to)])
    organization = Organization.objects.filter(email__iexact=to).order_by("pk").first()
    return _Signer().sign_object([TOGETHER, "o", organization.pk.hex, recipient(to)]) if organization else ""


def capacity_token(subject: Subject, to: str, made: str = "") -> str:
    """Return the token of a question to one address: is there room, at the entry or at one of its places.

    ``made`` is that of the link in whose place it comes; a token for a new mail is made now.
    """
    stated = subject.capacity_stated_on
    kind = "s" if isinstance(subject, Service) else "l"
    return _Signer(made).sign_object(
        [ROOM, kind, subject.pk.hex, stated.isoformat() if stated else "", recipient(to)]
    )


def read_round(token: str) -> RoundLink:
    """Return what a token asks. Raises LinkWrong or LinkOver."""
    match _opened(token):
        case ["r", str(pk), str(hashed)]:
            rounds = VerificationRound.objects.select_related("service__organization")
            round = rounds.filter(pk=UUID(pk)).first()
            if round is None:
                raise LinkWrong
            to = _addressee(round.service, hashed)
            made = _holding(token, round.service, to, answered=round.closed_on is not None)
            return RoundLink(round, round.service, to, made)
    raise LinkWrong


def read_capacity(token: str) -> CapacityLink:
    """Return what a token asks about room. Raises LinkWrong or LinkOver."""
    match _opened(token):
        case ["p", "s" | "l" as kind, str(pk), str(stated), str(hashed)]:
            subject = _subject(kind, UUID(pk))
            if subject is None:
                raise LinkWrong
            service = subject if isinstance(subject, Service) else subject.service
            to = _addressee(service, hashed)
            statement = date.fromisoformat(stated) if stated else None
            newer = subject.capacity_stated_on != statement or not service.is_on_site
            made = _holding(token, service, to, answered=newer)
            return CapacityLink(subject, service, to, made)
    raise LinkWrong


def read_together(token: str) -> TogetherLink:
    """Return whose questions a token stands for. Raises LinkWrong, LinkOld where it is older than ten weeks."""
    match _opened(token):
        case ["t", "u", str(pk), str(hashed)]:
            to = User.objects.filter(pk=int(pk), is_active=True).values_list("email", flat=True).first()
        case ["t", "o", str(pk), str(hashed)]:
            to = Organization.objects.filter(pk=UUID(pk)).values_list("email", flat=True).first()
        case _:
            raise LinkWrong
    if not to or not constant_time_compare(recipient(to), hashed):
        raise LinkWrong
    organizations = organizations_of(to.lower())
    if not organizations.exists():
        raise LinkWrong
    made = token.rsplit(".", 2)[1]
    try:
        _Signer().unsign_object(token, max_age=VALID_FOR)
    except signing.SignatureExpired:
        raise LinkOld from None
    return TogetherLink(to.lower(), made, organizations)


def still_kept_by(to: str, service: Service) -> None:
    """Look again, within the write, whether an address keeps an entry. Raises LinkWrong.

    Of one that was handed over meanwhile the links are no longer those of who kept it.
    """
    if to.lower() not in owner_addresses(service.organization):
        raise LinkWrong


def recipient(address: str) -> str:
    """Return a keyed hash of an address: enough to see whether it is the same, and nothing more."""
    return salted_hmac(f"{SALT}.recipient", address.strip().lower(), algorithm="sha256").hexdigest()[:20]


class _Signer(signing.TimestampSigner):
    """Signs with the time of now, or with that of another token."""

    def __init__(self, made: str = "") -> None:
        super().__init__(salt=SALT, sep=".")
        self.made = made

    def timestamp(self) -> str:
        return self.made or super().timestamp()


def _opened(token: str) -> object:
    """Return what a token holds, however old it is. Raises LinkWrong."""
    if len(token) > LONGEST:
        raise LinkWrong
    try:
        found: object = _Signer().unsign_object(token)
    except (signing.BadSignature, ValueError):
        raise LinkWrong from None
    return found


def _holding(token: str, service: Service, to: str, *, answered: bool) -> str:
    """Return when a token of ours was made, as it says it. Raises LinkOver where it holds no longer."""
    made = token.rsplit(".", 2)[1]
    try:
        _Signer().unsign_object(token, max_age=VALID_FOR)
    except signing.SignatureExpired:
        raise LinkOver(service, to, made, answered=False) from None
    if answered:
        raise LinkOver(service, to, made, answered=True)
    return made


def _addressee(service: Service, hashed: str) -> str:
    """Return the address a token was made for. Raises LinkWrong where it no longer keeps the entry."""
    for address in owner_addresses(service.organization):
        if constant_time_compare(recipient(address), hashed):
            return address
    raise LinkWrong


def _subject(kind: str, pk: UUID) -> Subject | None:
    if kind == "s":
        return Service.objects.select_related("organization").filter(pk=pk).first()
    return ServiceAtLocation.objects.select_related("service__organization", "location").filter(pk=pk).first()
