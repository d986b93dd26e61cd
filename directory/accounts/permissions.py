"""Who may do what. Every view that writes asks here, with the object it is about; nothing else decides."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q, QuerySet

from directory.models import Organization, RegionalList, Revision, Role, Service, User
from directory.models.role import EDITORS, GUIDELINE, NATIONAL, RoleQuerySet
from directory.publishing.versions.kinds import is_live

Person = User | AnonymousUser


def roles(user: Person) -> RoleQuerySet:
    """Return somebody's roles; none for a visitor and for an account that was closed."""
    return Role.objects.active().filter(user=user.pk) if user.is_authenticated else Role.objects.none()


def organizations_of(user: Person) -> QuerySet[Organization]:
    """Return the organisations whose entries somebody keeps."""
    return Organization.objects.filter(pk__in=roles(user).filter(kind="owner").values("organization"))


def lists_kept_by(user: Person) -> QuerySet[RegionalList]:
    """Return the lists that somebody keeps."""
    kept = roles(user).filter(kind=Role.Kind.LIST_KEEPER).values("regional_list")
    return RegionalList.objects.filter(pk__in=kept)


def lists_to_change(user: Person) -> QuerySet[RegionalList]:
    """Return the lists that somebody may change: who keeps one, and the editors of its region, who can take it over."""
    own = Q(pk__in=lists_kept_by(user).values("pk"))
    regions = edited_regions(user)
    return (
        RegionalList.objects.all()
        if regions is None
        else RegionalList.objects.filter(own | Q(region__in=regions))
    )


def is_owner_of(user: Person, organization: UUID | None) -> bool:
    return roles(user).filter(kind="owner", organization=organization).exists()


def is_editor(user: Person) -> bool:
    return roles(user).filter(kind__in=EDITORS).exists()


def is_national_editor(user: Person) -> bool:
    return roles(user).filter(kind__in=NATIONAL).exists()


def is_guideline_editor(user: Person) -> bool:
    """Say whether somebody keeps the handreiking and its words; administrators do too."""
    return roles(user).filter(kind__in=GUIDELINE).exists()


def may_enter_admin(user: Person) -> bool:
    """Say whether somebody has anything to do in the admin; what they may do there is asked per model."""
    return user.is_staff or is_guideline_editor(user)


def edited_regions(user: Person) -> set[UUID] | None:
    """Return the regions somebody decides about; None for every region, an empty set for none."""
    return roles(user).edited_regions()


def may_review(user: Person, region: UUID | None) -> bool:
    """Say whether somebody decides about entries of ``region``; what has no region is for national editors."""
    regions = edited_regions(user)
    return regions is None or region in regions


def may_open(user: Person, revision: Revision) -> bool:
    """Say whether somebody may read and change an open revision: its organisation, its editors, who wrote it.

    A case and a reflection are of who wrote them, and of who decides about them. What editors write is theirs alone, until it is on the site.
    """
    if not revision.is_offer:
        return may_write(user, revision) or decides_about_cases(user)
    if revision.source == Revision.Source.EDITOR and revision.status != Revision.Status.PUBLISHED:
        return may_review(user, region_of(revision))
    if revision.author_id == user.pk and first_drafts_of(user).filter(pk=revision.pk).exists():
        return True
    return is_owner_of(user, revision.organization_id) or may_review(user, region_of(revision))


def first_drafts_of(user: Person) -> QuerySet[Revision]:
    """Return what somebody wrote and may open without keeping its organisation.

    Only until the entry is on the site or its organisation has maintainers: then it is theirs.
    """
    if not user.is_authenticated:
        return Revision.objects.none()
    return Revision.every.filter(kind=Revision.Kind.OFFER, author=user.pk).nobodys_yet()


def region_of(revision: Revision) -> UUID | None:
    """Return whose editors decide about a revision: those of the live entry, also where it names no service."""
    if revision.service:
        return revision.service.editorial_region_id
    live = Service.objects.filter(pk=revision.entry).values_list("editorial_region_id", flat=True).first()
    return live or revision.editorial_region_id


def decides_about_cases(user: Person) -> bool:
    """Say whether somebody decides about cases and reflections: they lie in no region."""
    return roles(user).deciding_about_cases().exists()


def has_desk(user: Person) -> bool:
    """Say whether anything waits for somebody to decide: an editor's entries, or cases."""
    return is_editor(user) or decides_about_cases(user)


def may_write(user: Person, revision: Revision) -> bool:
    """Say whether somebody may change and send in a case or reflection: who wrote it, and nobody else."""
    return not revision.is_offer and user.is_authenticated and revision.author_id == user.pk


def reviewable_cases(user: Person) -> QuerySet[Revision]:
    """Return the cases and reflections somebody may decide about, whatever their status."""
    if not decides_about_cases(user):
        return Revision.every.none()
    return Revision.every.exclude(kind=Revision.Kind.OFFER)


def reviewable(user: Person) -> QuerySet[Revision]:
    """Return the versions of offers somebody may decide about, whatever their status."""
    regions = edited_regions(user)
    if regions is None:
        return Revision.objects.all()
    live = Service.objects.filter(pk=OuterRef("entry")).order_by()
    new = Q(~Exists(live), editorial_region__in=regions)
    return Revision.objects.filter(Q(Exists(live.filter(editorial_region__in=regions))) | new)


def may_erase(user: Person, revision: Revision) -> bool:
    """Say whether somebody may take a version out of history: it is for ever, so only national editors do."""
    decided = revision.status not in Revision.UNDECIDED
    if not (decided and revision.content and is_national_editor(user)):
        return False
    if not revision.is_offer:
        return not is_live(revision)
    return revision.service is None or revision.service.live_revision_id != revision.pk
