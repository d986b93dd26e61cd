"""The one place where the content of an entry is checked and made regular.

Content is JSON that refers by UUID and slug only. What is empty is left out, so equal contents are equal
dictionaries. The tables below, which derive from ``offer_fields``, are version 1.
"""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import ages, cleaning, money, phones
from directory.models.contact import Phone
from directory.offer_fields import FIELDS, Kind, keys_of, of_kind
from directory.publishing.content import content_fields as fields
from directory.publishing.content.content_locations import clean_locations
from directory.publishing.content.content_rules import completeness_problems
from directory.publishing.content.content_schedules import clean_schedules
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups

SCHEMA_VERSION = 1
Content = dict[str, Any]


class CleanContent(Content):
    """What ``clean_content`` returned, as it was returned: a changed copy is a plain dictionary again."""


KEYS = frozenset(FIELDS)
LINES = {field.key: field.limit for field in of_kind(Kind.LINE)}
TEXTS, URLS, POINTS = keys_of(Kind.TEXT), keys_of(Kind.URL), keys_of(Kind.POINTS)
AGES, PRICES, YEARS = keys_of(Kind.AGE), keys_of(Kind.PRICE), keys_of(Kind.YEAR)
FLAGS, YES_NO = keys_of(Kind.FLAG), keys_of(Kind.YES_NO)
CHOICES = {
    field.key: {value: n for n, value in enumerate(field.choices.values)}
    for field in of_kind(Kind.ONE_OF, Kind.SOME_OF)
    if field.choices
}
"""The fixed values of a field, each with its place in their order."""
ONE_OF, SOME_OF = keys_of(Kind.ONE_OF), keys_of(Kind.SOME_OF)
PHONE_KINDS = tuple(Phone.Kind.values)
MOST_POINTS, POINT_LENGTH = 8, 160
MOST_CONCEPTS, MOST_AREAS, MOST_PHONES = 100, 400, 10
MOST_MAIN = 3
"""Themes that an offer can be mostly about."""
LONGEST_TYPED_NUMBER = 100

UPGRADES: dict[int, Callable[[Content], Content]] = {}
"""From a version to the next: ``UPGRADES[1]`` makes version 2 out of version 1."""


def upgrade(content: Content, from_version: int) -> Content:
    """Return content of an older version in today's shape. Raises ContentError for one from the future."""
    if from_version > SCHEMA_VERSION:
        raise ContentError({"": _("Deze versie is gemaakt met een nieuwere versie van de site.")})
    for version in range(from_version, SCHEMA_VERSION):
        content = UPGRADES[version](content)
    return content


def clean_content(raw: object, lookups: Lookups, complete: bool = False) -> CleanContent:
    """Return the content trimmed, normalised and without empty values.

    ``complete`` also asks for everything an entry needs to be submitted. Raises ContentError with every
    problem found, by path.
    """
    if not isinstance(raw, dict):
        raise ContentError({"": _("De inhoud is geen lijst van velden.")})
    problems = fields.Problems()
    for key in raw.keys() - KEYS:
        problems.add(str(key)[:60], _("Dit veld kennen we niet."))
    content = CleanContent(_clean(raw, lookups, problems))
    if complete:
        completeness_problems(content, lookups, problems)
    if problems.found:
        raise ContentError(problems.found)
    return content


def _clean(raw: dict[str, Any], lookups: Lookups, problems: fields.Problems) -> Content:
    def take[T](key: str, clean: Callable[..., T], *args: Any, default: T) -> T:
        return problems.take(key, clean, raw.get(key), *args, default=default)

    content: Content = {
        "organization": take("organization", fields.identifier, default="") if raw.get("organization") else ""
    }
    for key, limit in LINES.items():
        content[key] = take(key, cleaning.line, limit, default="")
    for key in TEXTS:
        content[key] = take(key, cleaning.text, default="")
    for key in URLS:
        content[key] = take(key, fields.url, default="")
    for key in POINTS:
        content[key] = _points(raw.get(key), key, problems)
    for key in AGES:
        content[key] = take(key, ages.highest if key == "maximum_age" else ages.lowest, default=None)
    for key in SOME_OF:
        content[key] = take(key, fields.some_of, CHOICES[key], default=list[str]())
    for key in FLAGS:
        content[key] = take(key, fields.flag, default=False)
    for key in ONE_OF:
        content[key] = take(key, fields.one_of, CHOICES[key], default="")
    for key in PRICES:
        content[key] = take(key, money.read, default=None)
    for key in YEARS:
        content[key] = take(key, fields.year, timezone.localdate().year, default=None)
    answers = {key: take(key, fields.maybe, default=None) for key in YES_NO}
    _concepts(raw, content, lookups, problems)
    content["locations"] = clean_locations(raw.get("locations"), lookups, problems)
    content["schedules"] = clean_schedules(raw.get("schedules"), "schedules", problems)
    content["areas"] = _areas(raw.get("areas"), lookups, problems)
    content["phones"] = _phones(raw.get("phones"), problems)
    content["contacts"] = _contacts(raw.get("contacts"), problems)
    _check_ages(content, problems)
    return fields.without_empty(content) | {k: answer for k, answer in answers.items() if answer is not None}


def _points(raw: Any, path: str, problems: fields.Problems) -> list[str]:
    points = [
        problems.take(here, cleaning.line, point, POINT_LENGTH, default="")
        for here, point in problems.each(path, raw, MOST_POINTS)
    ]
    return [point for point in points if point]


def _concepts(raw: dict[str, Any], content: Content, lookups: Lookups, problems: fields.Problems) -> None:
    chosen: dict[str, list[str]] = {}
    for key in ("concepts", "exclusive", "main"):
        chosen[key] = []
        for path, value in problems.each(key, raw.get(key), MOST_CONCEPTS):
            slug = lookups.succession.today(problems.take(path, cleaning.line, value, 60, default=""))
            if slug and slug not in lookups.concepts:
                problems.add(path, fields.unknown_word(slug, lookups.choosable()))
            elif slug:
                chosen[key].append(slug)
    for slug in chosen["exclusive"]:
        if slug not in chosen["concepts"]:
            problems.add("exclusive", _("“Alleen voor” kan alleen bij een groep die je ook hebt gekozen."))
    if not set(lookups.in_scheme(chosen["concepts"], "thema")).issuperset(chosen["main"]):
        problems.add("main", _("“Vooral over” kan alleen bij een onderwerp dat je ook hebt gekozen."))
    if len(set(chosen["main"])) > MOST_MAIN:
        problems.add("main", _("Kies hooguit drie onderwerpen waar het vooral over gaat."))
    for key, slugs in chosen.items():
        content[key] = sorted(set(slugs), key=lambda slug: lookups.concepts[slug].position)


def _areas(raw: Any, lookups: Lookups, problems: fields.Problems) -> list[dict[str, Any]]:
    areas: dict[str, bool] = {}
    for path, item in problems.each("areas", raw, MOST_AREAS):
        if not isinstance(item, dict) or item.keys() - {"region", "residents_only"}:
            problems.add(path, _("Hier hoort een gebied te staan."))
            continue
        key = problems.take(f"{path}.region", cleaning.line, item.get("region"), 60, default="")
        residents = problems.take(
            f"{path}.residents_only", fields.flag, item.get("residents_only"), default=False
        )
        region = lookups.region(key)
        if region:
            areas[region.key] = residents or areas.get(region.key, False)
        else:
            problems.add(f"{path}.region", _("Dit gebied kennen we niet. Kies een gebied uit de lijst."))
    return [
        {"region": key, **({"residents_only": True} if residents else {})} for key, residents in areas.items()
    ]


def _phones(raw: Any, problems: fields.Problems) -> list[dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for path, item in problems.each("phones", raw, MOST_PHONES):
        if not isinstance(item, dict) or item.keys() - {"number", "kind", "hours", "public"}:
            problems.add(path, _("Hier hoort een telefoonnummer te staan."))
            continue
        number = problems.take(f"{path}.number", _number, item.get("number"), default="")
        kind = problems.take(f"{path}.kind", fields.one_of, item.get("kind"), PHONE_KINDS, default="")
        hours = problems.take(f"{path}.hours", cleaning.line, item.get("hours"), 160, default="")
        public = problems.take(f"{path}.public", fields.flag, item.get("public", True), default=True)
        if number:
            kind = kind or Phone.Kind.VOICE.value
            entry = {"number": number, "kind": kind, "public": public}
            found.setdefault((number, kind), entry | ({"hours": hours} if hours else {}))
        elif hours:
            problems.add(f"{path}.number", _("Vul ook het telefoonnummer in."))
    return list(found.values())


def _number(value: Any) -> str:
    return phones.read(cleaning.line(value, LONGEST_TYPED_NUMBER))


def _contacts(raw: Any, problems: fields.Problems) -> list[dict[str, Any]]:
    contacts = []
    for path, item in problems.each("contacts", raw, MOST_PHONES):
        if not isinstance(item, dict) or item.keys() - {"name", "role", "email", "public"}:
            problems.add(path, _("Hier hoort een contactpersoon te staan."))
            continue
        contact = {
            "name": problems.take(f"{path}.name", cleaning.line, item.get("name"), 120, default=""),
            "role": problems.take(f"{path}.role", cleaning.line, item.get("role"), 120, default=""),
            "email": problems.take(f"{path}.email", fields.email, item.get("email"), default=""),
        }
        public = problems.take(f"{path}.public", fields.flag, item.get("public"), default=False)
        contact = fields.without_empty(contact)
        if contact:
            contacts.append(contact | {"public": public})
    return contacts


def _check_ages(content: Content, problems: fields.Problems) -> None:
    lowest, highest = content["minimum_age"], content["maximum_age"]
    if lowest is not None and highest is not None and lowest > highest:
        problems.add("maximum_age", _("De hoogste leeftijd ligt onder de laagste leeftijd."))
