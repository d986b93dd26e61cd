"""The real offers the site starts with, from starter.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from directory.examples.offer import Offer

NAMESPACE = UUID("9c0c2a55-4f0e-5d43-8d36-0f4a8ce3f6a2")
FILE = Path(__file__).with_name("starter.toml")


@dataclass(frozen=True, slots=True)
class StarterOffer(Offer):
    """One real offer. ``source`` says where its facts stand; ``queue`` why it lies before the editors, "" if shown."""

    NAMESPACE = NAMESPACE

    source: str
    queue: str


def starter_offers() -> list[StarterOffer]:
    """Return the offers in the order of the file, each with fixed ids."""
    return [_offer(row) for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["offer"]]


def _offer(row: dict[str, Any]) -> StarterOffer:
    entry = uuid5(NAMESPACE, row["key"])
    organization = uuid5(NAMESPACE, f"organization:{row['organization']['name']}")
    content = row["content"] | {"organization": str(organization)}
    if locations := content.get("locations"):
        content["locations"] = [
            place | {"id": str(uuid5(entry, f"place:{n}"))} for n, place in enumerate(locations)
        ]
    return StarterOffer(row["key"], row["organization"], content, row["source"], row.get("queue", ""))
