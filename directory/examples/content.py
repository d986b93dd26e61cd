"""The content of one example, in the shape that publishing takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID, uuid5

from directory.examples.archetypes import COUNTRY, Archetype, Spot, Town, pools
from directory.examples.timing import DAYS
from directory.examples.wording import pick, some, write

TEXTS = (
    "summary", "description", "audience", "not_for", "goal", "method", "guides", "first_door", "first_story",
    "first_company", "first_name", "evidence", "signup", "when_note",
)  # fmt: skip
POINTS = {"expect": 3, "not_expect": 2}
RECOGNISED = {
    "goed-beschreven", "goed-onderbouwd", "eerste-aanwijzingen", "goede-aanwijzingen", "sterke-aanwijzingen",
}  # fmt: skip
FORGETTABLE = (
    ("costs", "cost_note", "price"), ("languages",), ("accessibility",), ("feedback_to_gp",), ("first_company",),
    ("first_name",), ("anonymous",), ("not_for",), ("kind",), ("goal",), ("areas",),
)  # fmt: skip
ACCESSIBLE = {"rolstoel": 0.55, "ov": 0.5, "prikkelarm": 0.2, "ringleiding": 0.08, "tolk": 0.05}
CONFIDENTIAL_NOTE = "Het adres hoor je na aanmelden."
NO_NUMBER = "Dit is een voorbeeld. Daarom staat er geen telefoonnummer bij."
ON_SITE, HOME = "op-locatie", "thuis"

Content = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where (``place`` is the official name), when, who, for what ages and in which languages one example is."""

    town: Town
    spot: Spot
    place: str
    schedules: list[dict[str, Any]]
    slots: Mapping[str, str]
    guides: Sequence[str]
    ages: Sequence[int]
    languages: Sequence[str]


@dataclass(frozen=True, slots=True)
class Made:
    """What an example is made of."""

    archetype: Archetype
    setting: Setting
    name: str
    slug: str
    entry: UUID
    rng: Random


def offer_content(made: Made) -> Content:
    """Return everything but the organisation; now and then a field is left out, as real owners do."""
    modes = list(made.rng.choice(made.archetype.get("modes", [[ON_SITE]])))
    content: Content = {"name": made.name, "delivery_modes": modes}
    parts: Sequence[Callable[[Made, Content], Content]] = (
        _texts, _first_steps, _facts, _concepts, _costs, _evidence, _addresses, _places, _areas,
    )  # fmt: skip
    for part in parts:
        content |= part(made, content)
    _settle_confidential(content)
    return _forget(made, content)


def _texts(made: Made, content: Content) -> Content:
    archetype, slots, rng = made.archetype, made.setting.slots, made.rng
    texts: dict[str, Any] = {
        key: write(pick(archetype[key], rng), slots, rng) for key in TEXTS if key in archetype
    }
    for key, at_least in POINTS.items():
        texts[key] = [write(point, slots, rng) for point in some(archetype[key], rng, at_least)]
    texts["first_words"] = write(pick(archetype["first_words"], rng), slots, rng, capital=False)
    feedback = archetype.get("feedback_to_gp") or pools()["feedback"].get(archetype.get("feedback", "zelf"))
    texts["feedback_to_gp"] = pick(feedback, rng) if feedback else ""
    if archetype.get("phone_example"):
        texts["signup"] = f"{texts['signup']} {NO_NUMBER}"
    return texts


def _first_steps(made: Made, content: Content) -> Content:
    """Return the steps that the sentences about the first time tell of already: both say the same."""
    told = {
        "iemand-wacht": "doet open" in content.get("first_door", "")
        or "wacht" in content.get("first_door", ""),
        "iemand-mee": ON_SITE in content["delivery_modes"]
        and content.get("first_company", "").startswith("Ja"),
        "geen-verhaal": content.get("first_story", "").startswith("Nee"),
        "zonder-naam": content.get("first_name", "").startswith("Nee"),
    }
    return {"first_steps": [step for step, is_told in told.items() if is_told]}


def _facts(made: Made, content: Content) -> Content:
    archetype, setting, rng = made.archetype, made.setting, made.rng
    ages = [*setting.ages, None, None]
    facts: dict[str, Any] = {
        "minimum_age": ages[0],
        "maximum_age": ages[1],
        "access": archetype["access"],
        "languages": list(setting.languages),
        "kind": archetype["kind"],
        "contact_by": _contact_by(archetype),
        "for_everyone": archetype.get("for_everyone", False),
        "all_themes": archetype.get("all_themes", False),
        "professionals_only": archetype.get("professionals_only", False),
        "contacts": [
            {"name": setting.guides[0], "role": "contactpersoon", "email": "info@example.nl", "public": True}
        ],
        "anonymous": True if archetype.get("anonymous") else rng.choice([False, False, None]),
    }
    if "without_parents" in archetype:
        facts["age_without_parents"] = max(rng.choice(archetype["without_parents"]), ages[0] or 0)
    elif "age_without_parents" in archetype:
        facts["age_without_parents"] = archetype["age_without_parents"]
    return facts


def _contact_by(archetype: Archetype) -> list[str]:
    if archetype.get("phone_example"):
        return ["telefoon", "chat"] if archetype.get("chat") else ["telefoon"]
    return ["mail", "chat"] if archetype.get("chat") else ["mail"]


def _concepts(made: Made, content: Content) -> Content:
    maybe = [slug for slug in made.archetype.get("maybe", ()) if made.rng.random() < 0.35]
    return {
        "concepts": [*made.archetype["concepts"], *maybe],
        "exclusive": list(made.archetype.get("exclusive", ())),
    }


def _costs(made: Made, content: Content) -> Content:
    choice = made.rng.choice(made.archetype["costs"])
    pool = pools()["costs"].get(choice, {"costs": [choice], "notes": [""]})
    note = made.archetype.get("cost_note") or pick(pool["notes"], made.rng)
    return {
        "costs": list(pool["costs"]),
        "cost_note": write(note, made.setting.slots, made.rng),
        "price": made.archetype.get("price") or pool.get("price"),
    }


def _evidence(made: Made, content: Content) -> Content:
    if RECOGNISED.isdisjoint(made.archetype["concepts"]):
        return {}
    title = made.archetype["names"][0].partition(" {")[0]
    return {
        "evidence_method": f"Voorbeeldmethode {title}",
        "evidence_url": f"https://www.example.nl/register/{made.archetype['id']}",
        "evidence_year": 2014 + sum(map(ord, made.archetype["id"])) % 11,
    }


def _addresses(made: Made, content: Content) -> Content:
    url = f"https://www.example.nl/{made.slug}"
    form = any(word in content["signup"].lower() for word in ("formulier", "website", "schrijf je in"))
    return {
        "url": url,
        "signup_url": f"{url}/aanmelden" if form else "",
        "chat_url": f"{url}/chat" if made.archetype.get("chat") else "",
    }


def _places(made: Made, content: Content) -> Content:
    setting, rng = made.setting, made.rng
    if ON_SITE not in content["delivery_modes"]:
        return {"schedules": setting.schedules}
    town = setting.town
    here: dict[str, Any] = {"id": str(uuid5(made.entry, "place:0")), "schedules": setting.schedules}
    if rng.random() < made.archetype.get("confidential", 0):
        hidden = {"place": setting.place, "municipality": town.municipality, "confidential": True}
        return {"locations": [here | hidden | {"conditions": CONFIDENTIAL_NOTE}]}
    name, route, address = _venue(made)
    accessible = {way for way, chance in ACCESSIBLE.items() if rng.random() < chance}
    accessible |= set(made.archetype.get("accessibility", ()))
    if "trap " in route:
        accessible.discard("rolstoel")
    here |= {"name": name, "address": address, "postal_code": setting.spot.pc4, "route_note": route}
    locations = [here]
    if made.archetype.get("second") and len(town.spots) > 2:
        locations.append(_second(made, here))
    return {"locations": locations, "accessibility": sorted(accessible)}


def _venue(made: Made) -> tuple[str, str, str]:
    """Return the name, how to get in, and a street that does not exist."""
    if "location" in made.archetype:
        name, address, route = made.archetype["location"]
        return name, route, address
    rng, kind = made.rng, made.archetype["venue"]
    name = rng.choice(pools()["venues"][kind])
    if kind == "start":
        name = f"Startpunt {name}"
    route = write(rng.choice(pools()["route"][kind]), made.setting.slots, rng)
    return name, route, f"{rng.choice(pools()['streets'])} {rng.randint(1, 98)}"


def _second(made: Made, first: Mapping[str, Any]) -> dict[str, Any]:
    """Return another place in the same gemeente, on the day after the first one."""
    rng = made.rng
    spot = rng.choice([spot for spot in made.setting.town.spots if spot.pc4 != first["postal_code"]])
    days = list(DAYS)
    schedule = {
        **first["schedules"][0],
        "byday": days[(days.index(first["schedules"][0]["byday"][:2]) + 1) % 5],
    }
    return {
        "id": str(uuid5(made.entry, "place:1")),
        "name": rng.choice(pools()["venues"]["buurthuis"]),
        "address": f"{rng.choice(pools()['streets'])} {rng.randint(1, 98)}",
        "postal_code": spot.pc4,
        "schedules": [schedule],
    }


def _areas(made: Made, content: Content) -> Content:
    archetype, town, rng = made.archetype, made.setting.town, made.rng
    modes = content["delivery_modes"]
    if archetype.get("once") == COUNTRY:
        return {"areas": [{"region": "country:NL"}]}
    if archetype.get("area") == "ggd":
        return {"areas": [{"region": f"ggd:{town.ggd}"}]}
    if "area" in archetype:
        return {"areas": [{"region": archetype["area"]}]}
    here = {"region": f"municipality:{town.municipality}"}
    if rng.random() < archetype.get("residents", 0):
        return {"areas": [here | {"residents_only": True}]}
    if HOME in modes or set(modes) != {ON_SITE} or rng.random() < 0.6:
        return {"areas": [here]}
    return {"areas": [{"region": f"ggd:{town.ggd}"}] if rng.random() < 0.4 else []}


def _settle_confidential(content: Content) -> None:
    """Somewhere without an address one cannot drop in."""
    if any(place.get("confidential") for place in content.get("locations", ())):
        content["access"] = [way for way in content["access"] if way != "inloop-zonder-afspraak"]
        if "adres hoor je" not in content["signup"]:
            content["signup"] = f"{content['signup']} {CONFIDENTIAL_NOTE}"


def _forget(made: Made, content: Content) -> Content:
    if "once" in made.archetype or made.rng.random() > 0.3:
        return content
    residents = any(area.get("residents_only") for area in content["areas"])
    groups = [
        keys
        for keys in FORGETTABLE
        if keys != ("areas",) or not (residents or set(content["delivery_modes"]) != {ON_SITE})
    ]
    gone = {key for keys in made.rng.sample(groups, made.rng.randint(1, 3)) for key in keys}
    return {key: value for key, value in content.items() if key not in gone}
