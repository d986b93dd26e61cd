"""Editions, what is known and who keeps them, for tests."""

from datetime import date
from pathlib import Path
from typing import Any

from directory.models import User
from handreiking.models import Chapter, Concept, Edition, Evidence
from tests.helpers.factories import make_user

FIRST_DAY = date(2026, 11, 29)


def make_edition(slug: str = "2026-1", chapters: dict[str, str] | None = None, **values: Any) -> Edition:
    """Return an edition that holds since ``FIRST_DAY``; each chapter is its slug and its text."""
    known = {"label": f"Editie {slug}", "published_on": FIRST_DAY, "is_current": True}
    edition = Edition.objects.create(slug=slug, **(known | values))
    Chapter.objects.bulk_create(
        Chapter(
            edition=edition,
            slug=name,
            title=f"Over {name}",
            summary=f"Dit gaat over {name}.",
            text=text,
            position=number,
        )
        for number, (name, text) in enumerate((chapters or {}).items(), start=1)
    )
    return edition


def make_draft(slug: str = "2026-2", chapters: dict[str, str] | None = None, **values: Any) -> Edition:
    return make_edition(slug, chapters, **({"published_on": None, "is_current": False} | values))


def make_evidence(
    concept: str = "lotgenotengroep", level: str = "eerste-aanwijzingen", **values: Any
) -> Evidence:
    known: dict[str, Any] = {
        "effect": "Mensen voelen zich minder alleen.",
        "for_whom": "Volwassenen die wachten.",
        "source": "Verzonnen instituut",
        "year": 2019,
        "url": "https://instituut.example/",
        "checked_on": FIRST_DAY,
    }
    return Evidence.objects.create(
        concept=Concept.objects.get(slug=concept), level=Concept.objects.get(slug=level), **(known | values)
    )


def make_guideline_editor() -> User:
    user = make_user()
    user.roles.create(kind="guideline_editor")
    return user


EDITION_TOML = """slug = "2026-1"
label = "Editie 2026-1"
status = "concept"
source = "Verzonnen bron"

[[chapter]]
slug = "definitie"
title = "Wat is het?"
summary = "Wat het is en wat niet."
file = "01-definitie.md"

[[chapter]]
slug = "voor-wie"
title = "Voor wie?"
file = "02-voor-wie.md"
"""
TEXTS = {
    "01-definitie.md": "Steun terwijl je wacht.\n\n## Wat niet {#wat-niet}\n\nGeen [behandeling](hoofdstuk:voor-wie).\n",
    "02-voor-wie.md": "Voor wie wacht, in een [groep](begrip:vorm/lotgenotengroep).\n",
}
EVIDENCE_TOML = """[[evidence]]
concept = "vorm/lotgenotengroep"
level = "eerste-aanwijzingen"
effect = "Mensen voelen zich minder alleen."
for_whom = "Volwassenen."
source = "Verzonnen instituut"
year = 2019
url = "https://instituut.example/"
checked = 2026-11-29

[[evidence]]
concept = "vorm/inloop"
level = "niet-onderzocht"
effect = "Er is geen onderzoek gevonden."
checked = 2026-11-29
"""


def write_edition(folder: Path, **changed: str) -> Path:
    """Write the files of a small edition below ``folder`` and return theirs; ``changed`` by the first word of a name."""
    files = {"edition.toml": EDITION_TOML, "evidence.toml": EVIDENCE_TOML, **TEXTS}
    made = folder / "2026-1"
    made.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        key = name.partition(".")[0].replace("-", "_")
        made.joinpath(name).write_text(changed.get(key.lstrip("0123456789_"), text), encoding="utf-8")
    return made
