"""Taking many offers in from elsewhere: checked as a whole, then published in one transaction.

Whatever the format, a row is an entry of its source by its ``external_id``: the same row again changes nothing.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import batched
from tempfile import SpooledTemporaryFile
from typing import Any, NamedTuple, Protocol
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from directory.models import Organization, Revision, Service, User
from directory.publishing.content import CleanContent, clean_content, upgrade
from directory.publishing.errors import ContentError
from directory.publishing.lookups import Lookups
from directory.publishing.organizations import clean_organization, save_organizations
from directory.publishing.revisions import Provenance, new_revision, publish_all

NAMESPACE = UUID("0a3b2f5e-7c51-5d0e-9a43-6f1f5c0b7d21")
BATCH = 500
MOST_PROBLEMS = 200
SPOOL = 1 << 24


class Offer(Protocol):
    """One offer as some format reads it; see ``directory.exchange``. ``columns`` says by path where it stood.

    ``problems`` are by column; one without a column means that the row could not be read at all.
    """

    line: int
    external_id: str
    organization: dict[str, Any]
    content: dict[str, Any]
    columns: dict[str, str]
    problems: dict[str, str]


Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with a row, where, and what to do."""

    line: int
    column: str
    message: str

    def __str__(self) -> str:
        where = _("Regel %(line)s") % {"line": self.line}
        if self.column:
            where = _("%(line)s, kolom %(column)s") % {"line": where, "column": self.column}
        return f"{where}: {self.message}"


@dataclass(slots=True)
class ImportReport:
    """How many rows there were and what became of them. ``problems`` holds the first 200."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    problem_count: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    written: bool = False

    def add(self, line: int, column: str, message: str) -> None:
        self.problem_count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(RowProblem(line, column, message))


class _Checked(NamedTuple):
    line: int
    column: str
    entry: UUID
    external_id: str
    content: CleanContent


def import_offers(
    offers: Iterable[Offer],
    *,
    source: str,
    dry_run: bool = False,
    skip_invalid: bool = False,
    progress: Progress | None = None,
    author: User | None = None,
) -> ImportReport:
    """Check every offer, then publish what is new or changed; all or nothing unless ``skip_invalid``.

    Everything is checked before the transaction opens; what passed waits in a temporary file, so memory stays
    small. ``progress`` hears "check" and the line, then "write" and how many rows. Raises what ``offers`` raises.
    """
    with SpooledTemporaryFile(max_size=SPOOL, mode="w+", encoding="utf-8") as waiting:
        check = _Check(source, Lookups.load())
        for batch in batched(offers, BATCH):
            waiting.writelines(check.batch(batch))
            if progress:
                progress("check", batch[-1].line)
        report = check.report
        if dry_run or (report.problem_count and not skip_invalid):
            return report
        waiting.seek(0)
        with transaction.atomic():
            save_organizations(list(check.organizations.items()))
            origins: dict[UUID, Provenance] = {}
            revisions = _revisions(waiting, source, origins, author, progress)
            publish_all(revisions, author, origins, check.lookups)
    report.written = True
    return report


def _revisions(
    waiting: Iterable[str],
    source: str,
    origins: dict[UUID, Provenance],
    author: User | None,
    progress: Progress | None,
) -> Iterator[Revision]:
    """Yield an unsaved revision for every row that passed, and note where it came from."""
    for n, row in enumerate(waiting, start=1):
        entry, base, external_id, content = json.loads(row)
        origins[UUID(entry)] = Provenance(source, external_id)
        yield new_revision(
            CleanContent(content),
            entry=UUID(entry),
            base=UUID(base) if base else None,
            source=Revision.Source.IMPORT,
            author=author,
        )
        if progress and n % BATCH == 0:
            progress("write", n)


class _Check:
    """Looks at offers batch by batch: ``report`` says what is wrong, ``organizations`` which to save."""

    def __init__(self, source: str, lookups: Lookups) -> None:
        self.source = source
        self.lookups = lookups
        self.report = ImportReport()
        self.first_lines: dict[str, int] = {}
        self.organizations: dict[UUID, dict[str, Any]] = {}
        self.seen: set[UUID] = set()

    def batch(self, offers: Iterable[Offer]) -> Iterator[str]:
        """Yield a line of JSON for every offer that is new or changed: entry, base, external id, content."""
        wanted: dict[UUID, dict[str, Any]] = {}
        checked = [found for offer in offers if (found := self._check(offer, wanted))]
        self._note_organizations(wanted)
        for offer, base in self._changed(checked):
            yield json.dumps([str(offer.entry), base, offer.external_id, offer.content]) + "\n"

    def _check(self, offer: Offer, wanted: dict[UUID, dict[str, Any]]) -> _Checked | None:
        self.report.rows += 1
        before = self.report.problem_count
        for column, message in offer.problems.items():
            self.report.add(offer.line, column, message)
        if "" in offer.problems:
            self.report.skipped += 1
            return None
        self._check_external_id(offer)
        organization = self._check_organization(offer)
        entry = uuid5(NAMESPACE, f"{self.source}\n{offer.external_id}")
        content = self._check_content(offer, entry, organization)
        if content is None or self.report.problem_count > before:
            self.report.skipped += 1
            return None
        wanted[UUID(content["organization"])] = organization
        return _Checked(offer.line, offer.columns.get("external_id", ""), entry, offer.external_id, content)

    def _check_external_id(self, offer: Offer) -> None:
        if not offer.external_id:
            message = _("Vul een eigen kenmerk in, zoals een nummer dat niet verandert.")
        elif len(offer.external_id) > 120 or not offer.external_id.isprintable():
            message = _("Een kenmerk is ten hoogste 120 gewone tekens.")
        elif (first := self.first_lines.setdefault(offer.external_id, offer.line)) != offer.line:
            message = _("Dit kenmerk staat ook op regel %(line)s. Geef elk aanbod een eigen kenmerk.") % {
                "line": first
            }
        else:
            return
        self.report.add(offer.line, offer.columns.get("external_id", ""), message)

    def _check_organization(self, offer: Offer) -> dict[str, Any]:
        try:
            organization = clean_organization({"name": ""} | offer.organization)
        except ContentError as error:
            self._tell(offer, {f"organization.{key}": message for key, message in error.errors.items()})
            return {}
        organization.setdefault("external_id", organization["name"].casefold()[:120])
        return organization | {"source": self.source}

    def _check_content(
        self, offer: Offer, entry: UUID, organization: Mapping[str, Any]
    ) -> CleanContent | None:
        owner = uuid5(NAMESPACE, f"{self.source}\norganization\n{organization.get('external_id', '')}")
        raw = offer.content | {"organization": str(owner)}
        raw["areas"] = [
            area | {"region": self.lookups.region_key(area["region"])} for area in raw.get("areas", ())
        ]
        raw["locations"] = [
            place | {"id": str(uuid5(entry, f"location:{n}"))}
            for n, place in enumerate(raw.get("locations", ()))
        ]
        self._check_schemes(offer)
        try:
            return clean_content(raw, self.lookups, complete=True)
        except ContentError as error:
            self._tell(offer, error.errors)
            return None

    def _check_schemes(self, offer: Offer) -> None:
        """A concept must stand in the column of its own scheme."""
        for n, slug in enumerate(offer.content.get("concepts", ())):
            column = offer.columns.get(f"concepts.{n}", "")
            fact = self.lookups.concepts.get(slug)
            if fact and column and fact.scheme != column.replace("_", "-"):
                self.report.add(
                    offer.line,
                    column,
                    _("“%(slug)s” hoort in de kolom “%(column)s”.") % {"slug": slug, "column": fact.scheme},
                )

    def _tell(self, offer: Offer, errors: Mapping[str, str]) -> None:
        for path, message in errors.items():
            self.report.add(offer.line, _column(offer.columns, path), message)

    def _note_organizations(self, wanted: Mapping[UUID, dict[str, Any]]) -> None:
        """Remember the organisations that are new or changed."""
        fresh = {id: values for id, values in wanted.items() if id not in self.seen}
        self.seen |= fresh.keys()
        stored = Organization.objects.in_bulk(list(fresh))
        for id, values in fresh.items():
            if id not in stored or any(getattr(stored[id], key) != value for key, value in values.items()):
                self.organizations[id] = values

    def _changed(self, checked: list[_Checked]) -> Iterator[tuple[_Checked, str | None]]:
        """Yield what differs from the live entry, with the id of the live revision."""
        entries = [offer.entry for offer in checked]
        live = Service.objects.select_related("live_revision").only("live_revision").in_bulk(entries)
        edited = [
            pk
            for pk, service in live.items()
            if service.live_revision and service.live_revision.source != Revision.Source.IMPORT
        ]
        imported = {
            revision.entry: revision
            for revision in Revision.objects.filter(
                entry__in=edited, source=Revision.Source.IMPORT, status=Revision.Status.PUBLISHED
            ).order_by("created_at", "decided_at")
        }
        for offer in checked:
            service = live.get(offer.entry)
            now = service.live_revision if service else None
            last = imported.get(offer.entry, now)
            if last and upgrade(last.content, last.schema_version) == offer.content:
                self.report.unchanged += 1
                continue
            if offer.entry in imported:
                self.report.skipped += 1
                message = _(
                    "Dit aanbod is op de site zelf veranderd. Pas het daar aan, of haal de regel weg."
                )
                self.report.add(offer.line, offer.column, message)
                continue
            self.report.created += not now
            self.report.updated += bool(now)
            yield offer, str(now.pk) if now else None


def _column(columns: Mapping[str, str], path: str) -> str:
    """Return the column in which the value at a path stood, or should have stood."""
    parts = path.split(".")
    prefixes = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((columns[prefix] for prefix in prefixes if prefix in columns), "")
