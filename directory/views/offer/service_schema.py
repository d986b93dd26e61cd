"""A service as schema.org JSON-LD, for search engines and other machines: what its page says, from the same facts."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from directory.language.capacity import FULL, OPEN, WAITING
from directory.language.phones import dialled
from directory.language.recurrence import Rhythm, closures, weekday_numbers
from directory.language.together import together
from directory.language.weekdays import SCHEMA_ORG
from directory.models import Location, Phone, Schedule, Service
from directory.models.choices import Visibility
from directory.offer_choices import Cost, DeliveryMode
from directory.views.offer.service_rows import Facts
from directory.web_addresses import whole_url

INSIDE_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
LAST_MINUTE = "23:59"
"""Of a whole day: from 00:00 until 00:00 means closed all day."""
AVAILABILITY = {OPEN: "InStock", WAITING: "BackOrder", FULL: "SoldOut"}
Span = tuple[date | None, date | None]
"""The first and the last day, None where open."""


def json_ld(facts: Facts) -> SafeString:
    """Return JSON of an offer that is safe inside a script element."""
    text = json.dumps(service_schema(facts), ensure_ascii=False)
    return mark_safe(text.translate(INSIDE_SCRIPT))  # noqa: S308


def service_schema(facts: Facts) -> dict[str, Any]:
    """Return a schema.org Service with its provider, areas, channels and price; what is unknown is left out."""
    service = facts.service
    address = whole_url("service", service.slug)
    return without_blanks(
        {
            "@context": "https://schema.org",
            "@type": "Service",
            "@id": address,
            "identifier": service.code,
            "name": service.name,
            "disambiguatingDescription": _("voorbeeld") if service.is_example else "",
            "description": service.description or service.summary,
            "url": address,
            "serviceType": [
                each.concept.plain_label
                for each in service.attributes.all()
                if each.concept.scheme.slug == "vorm"
            ],
            "audience": audience(service),
            "provider": without_blanks(
                {
                    "@type": "Organization",
                    "name": service.organization.name,
                    "url": service.organization.url,
                }
            ),
            "areaServed": [
                {"@type": "AdministrativeArea", "name": area.region.name} for area in service.areas.all()
            ],
            **({} if service.visibility == Visibility.ENDED else ways(facts)),
        }
    )


def ways(facts: Facts) -> dict[str, Any]:
    """Return how, when and for what price one gets in; nothing of it is true of what stopped."""
    return {
        "availableChannel": channels(facts),
        "hoursAvailable": hours(facts, [each for each in facts.coming if not each.at_location_id]),
        "offers": offer(facts),
    }


def audience(service: Service) -> dict[str, Any]:
    ages = {
        "suggestedMinAge": None if service.minimum_age is None else float(service.minimum_age),
        "suggestedMaxAge": None if service.maximum_age is None else float(service.maximum_age),
    }
    found = without_blanks({**ages, "audienceType": service.audience})
    return {"@type": "PeopleAudience", **found} if found else {}


def channels(facts: Facts) -> list[dict[str, Any]]:
    """Return a channel for each place, each number and each way online."""
    service = facts.service
    languages = list(service.languages)
    found: list[dict[str, Any]] = [
        {"serviceLocation": place(facts, location), "availableLanguage": languages}
        for location in facts.locations
    ]
    found += [
        {
            "servicePhone": without_blanks(
                {
                    "@type": "ContactPoint",
                    "telephone": dialled(phone.number),
                    "description": phone.hours,
                }
            ),
            "availableLanguage": languages,
        }
        for phone in service.phones.all()
        if phone.kind == Phone.Kind.VOICE
    ]
    online = service.chat_url or service.signup_url or service.url
    if DeliveryMode.ONLINE in service.delivery_modes and online:
        found.append({"serviceUrl": online, "availableLanguage": languages})
    return [without_blanks({"@type": "ServiceChannel", **channel}) for channel in found]


def place(facts: Facts, location: Location) -> dict[str, Any]:
    """Return a Place: with a point only where its address was found, a confidential one with its town only."""
    address = {"@type": "PostalAddress", "addressLocality": location.place, "addressCountry": "NL"}
    if location.confidential:
        return {"@type": "Place", "address": address}
    address |= {"streetAddress": location.address, "postalCode": location.postal_code}
    point = {"@type": "GeoCoordinates", "latitude": location.lat, "longitude": location.lon}
    own = [each for each in facts.coming if each.at_location and each.at_location.location_id == location.pk]
    return without_blanks(
        {
            "@type": "Place",
            "name": location.name,
            "address": without_blanks(address),
            "geo": point if location.is_found else {},
            "openingHoursSpecification": hours(facts, own),
        }
    )


def hours(facts: Facts, schedules: Sequence[Schedule]) -> list[dict[str, Any]]:
    """Return the hours of every week and of single days, from today on, without the days of a pause or closure.

    Other rhythms have no OpeningHoursSpecification and stay in words on the page.
    """
    today = timezone.localdate(facts.now)
    rhythms = [rhythm for rhythm, _label in together((each, None) for each in schedules)]
    found = [
        specification(rhythm, valid)
        for rhythm in rhythms
        if (rhythm.freq in ("WEEKLY", "DAILY") and rhythm.interval == 1 and weekday_numbers(rhythm))
        or not rhythm.freq
        for valid in spans(rhythm, today)
    ]
    if any(rhythm.freq and rhythm.on_holidays is False for rhythm in rhythms) and found:
        found.append(
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["https://schema.org/PublicHolidays"],
                "opens": "00:00",
                "closes": "00:00",
            }
        )
    return found


def specification(rhythm: Rhythm, valid: Span) -> dict[str, Any]:
    first, last = valid
    days = weekday_numbers(rhythm) if rhythm.freq else []
    return without_blanks(
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{SCHEMA_ORG[number]}" for number in days],
            "opens": clock(rhythm.opens_at),
            "closes": LAST_MINUTE
            if rhythm.opens_at == rhythm.closes_at == time()
            else clock(rhythm.closes_at),
            "validFrom": first.isoformat() if first else "",
            "validThrough": last.isoformat() if last else "",
        }
    )


def clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""


def spans(rhythm: Rhythm, today: date) -> Iterator[Span]:
    """Yield from when until when it holds, closures and what is over left out."""
    first, last = rhythm.dtstart, rhythm.until if rhythm.freq else rhythm.dtstart
    for closure in closures(rhythm):
        if closure.last < today or (last and closure.first > last):
            continue
        until = closure.first - timedelta(days=1)
        if until >= max(today, first or today):
            yield first, until
        first = max(closure.last + timedelta(days=1), first or closure.last)
    if not last or last >= max(today, first or today):
        yield first, last


def offer(facts: Facts) -> dict[str, Any]:
    """Return the price and whether there is room, as far as they are known."""
    service = facts.service
    price = "0" if list(service.costs) == [Cost.GRATIS] else ""
    if service.price is not None:
        price = f"{service.price:.2f}"
    found = {"price": price, "priceCurrency": "EUR" if price else ""}
    if facts.capacity.status:
        found["availability"] = f"https://schema.org/{AVAILABILITY[facts.capacity.status]}"
    found = without_blanks(found)
    return {"@type": "Offer", **found} if found else {}


def without_blanks(fields: dict[str, Any]) -> dict[str, Any]:
    """Drop what is empty; a zero stays."""
    return {name: value for name, value in fields.items() if value not in ("", None, [], {})}
