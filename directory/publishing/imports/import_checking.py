"""Looking at offers from elsewhere, batch by batch: what is wrong, what is new, what differs from the site."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from directory.exchange.offers import OfferRow
from directory.models import Organization, Revision, Service
from directory.models.choices import Visibility
from directory.publishing.content.content import CleanContent, clean_content, upgrade
from directory.publishing.content.errors import ContentError
from directory.publishing.content.field_labels import changed_labels
from directory.publishing.content.fingerprint import fingerprint_of
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.text_hints import text_hints
from directory.publishing.entries.organizations import clean_organization
from directory.publishing.imports.import_report import MOST_CHANGES, Change, ImportReport
from directory.publishing.imports.typed_rows import as_meant, schedule_problems
from directory.publishing.versions.confidential import changed_on_site
from handreiking.language_aid.word_list import WordList

NAMESPACE = UUID("0a3b2f5e-7c51-5d0e-9a43-6f1f5c0b7d21")
UNDONE = "Import teruggedraaid"
"""Why an entry is hidden that an import brought and its undoing took away; another import may bring it back."""


class Checked(NamedTuple):
    line: int
    columns: Mapping[str, str]
    typed: Mapping[str, str]
    entry: UUID
    external_id: str
    content: CleanContent


class Existing(NamedTuple):
    """What an entry is now, what the last import of it brought, and what of it waits for an editor."""

    live: Revision | None
    last: Revision | None
    queued: Revision | None
    edited: bool
    taken_away: bool


class Check:
    """Looks at offers batch by batch: ``report`` says what is wrong, ``organizations`` which to save.

    ``publish``: what differs from the site is to be put there; otherwise it is to wait for an editor, and what waits
    already is nothing new. Then organisations that exist stay as they are.
    """

    def __init__(self, source: str, lookups: Lookups, *, publish: bool) -> None:
        self.source = source
        self.publish = publish
        self.lookups = lookups
        self.words = WordList.load()
        self.report = ImportReport()
        self.first_lines: dict[str, int] = {}
        self.organizations: dict[UUID, dict[str, Any]] = {}
        self.seen: set[UUID] = set()

    def batch(self, offers: Iterable[OfferRow]) -> Iterator[str]:
        """Yield a line of JSON for every offer that is new or changed: entry, base, external id, content."""
        wanted: dict[UUID, dict[str, Any]] = {}
        checked = [found for offer in offers if (found := self._check(offer, wanted))]
        self._note_organizations(wanted)
        for offer, base in self._changed(checked):
            yield json.dumps([str(offer.entry), base, offer.external_id, offer.content]) + "\n"

    def _check(self, offer: OfferRow, wanted: dict[UUID, dict[str, Any]]) -> Checked | None:
        self.report.rows += 1
        before = self.report.problem_count
        for column, message in offer.problems.items():
            self.report.add(offer.line, column, message, offer.typed.get(column, ""))
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
        return Checked(offer.line, offer.columns, offer.typed, entry, offer.external_id, content)

    def _check_external_id(self, offer: OfferRow) -> None:
        if "kenmerk" in offer.problems:
            return
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
        column = offer.columns.get("external_id", "")
        self.report.add(offer.line, column, message, offer.typed.get(column, ""))

    def _check_organization(self, offer: OfferRow) -> dict[str, Any]:
        try:
            organization = clean_organization({"name": ""} | offer.organization)
        except ContentError as error:
            errors = {f"organization.{key}": message for key, message in error.errors.items()}
            self._tell(offer, errors, offer.problems)
            return {}
        organization.setdefault("external_id", organization["name"].casefold()[:120])
        return organization | {"source": self.source}

    def _check_content(
        self, offer: OfferRow, entry: UUID, organization: Mapping[str, Any]
    ) -> CleanContent | None:
        owner = uuid5(NAMESPACE, f"{self.source}\norganization\n{organization.get('external_id', '')}")
        raw, problems = as_meant(offer.content | {"organization": str(owner)}, self.lookups)
        raw["locations"] = [
            place | {"id": str(uuid5(entry, f"location:{n}"))} for n, place in enumerate(raw["locations"])
        ]
        self._check_schemes(offer)
        try:
            # What could not be read is not missing.
            content = clean_content(raw, self.lookups, complete=not offer.problems)
            problems |= schedule_problems(content)
        except ContentError as error:
            problems = error.errors | problems
        self._tell(offer, problems)
        return None if problems else content

    def _check_schemes(self, offer: OfferRow) -> None:
        """A concept must stand in the column of its own scheme."""
        for n, slug in enumerate(offer.content.get("concepts", ())):
            column = offer.columns.get(f"concepts.{n}", "")
            fact = self.lookups.concepts.get(self.lookups.succession.today(slug))
            if fact and column and fact.scheme != column.replace("_", "-"):
                self.report.add(
                    offer.line,
                    column,
                    _("“%(slug)s” hoort in de kolom “%(column)s”.") % {"slug": slug, "column": fact.scheme},
                )

    def _tell(
        self, offer: OfferRow | Checked, errors: Mapping[str, str], unread: Collection[str] = ()
    ) -> None:
        """Report what is wrong, by path, but not again of a column that could not be read."""
        for path, message in errors.items():
            if (column := _column(offer.columns, path)) not in unread:
                self.report.add(offer.line, column, message, offer.typed.get(column, ""))

    def _note_organizations(self, wanted: Mapping[UUID, dict[str, Any]]) -> None:
        """Remember the organisations that are new or changed."""
        fresh = {id: values for id, values in wanted.items() if id not in self.seen}
        self.seen |= fresh.keys()
        stored = Organization.objects.in_bulk(list(fresh))
        for id, values in fresh.items():
            if id not in stored or (
                self.publish and any(getattr(stored[id], key) != value for key, value in values.items())
            ):
                self.organizations[id] = values

    def _changed(self, checked: list[Checked]) -> Iterator[tuple[Checked, str | None]]:
        """Yield what is new, with the id of the live revision."""
        existing = self._existing([offer.entry for offer in checked])
        for offer in checked:
            found = existing[offer.entry]
            before = upgrade(found.last.content, found.last.schema_version) if found.last else None
            if not found.taken_away and self._said_before(offer, before, found):
                self.report.unchanged += 1
            elif errors := self._overwrites(offer, before, found):
                self.report.skipped += 1
                self._tell(offer, errors)
            else:
                self._note_change(offer, before)
                yield offer, str(found.live.pk) if found.live else None

    def _existing(self, entries: list[UUID]) -> dict[UUID, Existing]:
        services = Service.objects.select_related("live_revision").in_bulk(entries)
        live = {pk: service.live_revision for pk, service in services.items()}
        edited = [pk for pk, now in live.items() if now and now.source != Revision.Source.IMPORT]
        own = Revision.objects.filter(source=Revision.Source.IMPORT).order_by("created_at", "decided_at")
        imported = {
            revision.entry: revision
            for revision in own.filter(entry__in=edited, status=Revision.Status.PUBLISHED)
        }
        queued = (
            {}
            if self.publish
            else {
                revision.entry: revision
                for revision in own.filter(
                    entry__in=entries, status__in=[*Revision.SENT_IN, Revision.Status.REJECTED]
                )
            }
        )
        away = {
            pk
            for pk, service in services.items()
            if self.publish and (service.visibility, service.visibility_reason) == (Visibility.HIDDEN, UNDONE)
        }
        return {
            entry: Existing(
                live.get(entry),
                imported.get(entry, live.get(entry)),
                queued.get(entry),
                entry in imported,
                entry in away,
            )
            for entry in entries
        }

    def _said_before(self, offer: Checked, before: Mapping[str, Any] | None, found: Existing) -> bool:
        """Say whether the last import, or what waits for an editor, is this row, whatever an editor made of it."""
        if before == offer.content:
            return True
        if found.last and not found.edited and found.last.row_fingerprint == fingerprint_of(offer.content):
            return True
        return bool(found.queued and found.queued.row_fingerprint == fingerprint_of(offer.content))

    def _overwrites(self, offer: Checked, before: dict[str, Any] | None, found: Existing) -> dict[str, str]:
        """Return what to say, by path, where this row would undo what people changed."""
        if found.live and before and found.edited:
            return changed_on_site(offer.content, before, found.live.content)
        if found.live and before and _mended(found.live, before):
            return {
                "external_id": _(
                    "De redactie heeft dit aanbod aangepast. Pas het daar aan, of haal de regel weg."
                )
            }
        queued = found.queued
        if (
            queued
            and queued.status in Revision.SENT_IN
            and _mended(queued, upgrade(queued.content, queued.schema_version))
        ):
            return {
                "external_id": _("Dit aanbod wacht op de redactie en is daar aangepast. Haal de regel weg.")
            }
        return {}

    def _note_change(self, offer: Checked, before: Mapping[str, Any] | None) -> None:
        self.report.created += before is None
        self.report.updated += before is not None
        found = text_hints(offer.content, self.words, level=False)
        self.report.add_hints(
            offer.line, {_column(offer.columns, path) or path: hints for path, hints in found.items()}
        )
        if len(self.report.changes) < MOST_CHANGES:
            labels = [] if before is None else changed_labels(before, offer.content)
            name = str(offer.content.get("name", ""))
            self.report.changes.append(Change(offer.line, name, before is None, labels))


def _mended(revision: Revision, content: Mapping[str, Any]) -> bool:
    """Say whether an editor changed an imported revision before it was published."""
    return bool(revision.row_fingerprint) and revision.row_fingerprint != fingerprint_of(content)


def _column(columns: Mapping[str, str], path: str) -> str:
    """Return the column in which the value at a path stood, or should have stood."""
    parts = path.split(".")
    prefixes = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((columns[prefix] for prefix in prefixes if prefix in columns), "")
