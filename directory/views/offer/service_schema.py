"""A service as schema.org JSON-LD, for search engines and other machines."""

import json
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from directory.language.phones import dialled
from directory.language.recurrence import weekdays
from directory.language.weekdays import SCHEMA_ORG
from directory.models import Location, Phone, Schedule, Service
from directory.models.choices import Visibility
from directory.offer_choices import Cost, DeliveryMode

INSIDE_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def json_ld(service: Service) -> SafeString:
    """Return JSON of a loaded service that is safe inside a script element."""
    text = json.dumps(service_schema(service), ensure_ascii=False)
    return mark_safe(text.translate(INSIDE_SCRIPT))  # noqa: S308


def service_schema(service: Service) -> dict[str, Any]:
    """Return a schema.org Service with its provider, areas, channels and price; what is unknown is left out."""
    return without_blanks(
        {
            "@context": "https://schema.org",
            "@type": "Service",
            "@id": f"{settings.SITE_URL}{service.get_absolute_url()}",
            "identifier": service.code,
            "name": service.name,
            "disambiguatingDescription": _("voorbeeld") if service.is_example else "",
            "description": service.description or service.summary,
            "url": f"{settings.SITE_URL}{service.get_absolute_url()}",
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
            **({} if service.visibility == Visibility.ENDED else ways(service)),
        }
    )


def ways(service: Service) -> dict[str, Any]:
    """Return how, when and for what price one gets in; nothing of it is true of what stopped."""
    return {
        "availableChannel": channels(service),
        "hoursAvailable": hours([each for each in service.schedules.all() if not each.at_location_id]),
        "offers": offer(service),
    }


def audience(service: Service) -> dict[str, Any]:
    ages = {
        "suggestedMinAge": None if service.minimum_age is None else float(service.minimum_age),
        "suggestedMaxAge": None if service.maximum_age is None else float(service.maximum_age),
    }
    found = without_blanks({**ages, "audienceType": service.audience})
    return {"@type": "PeopleAudience", **found} if found else {}


def channels(service: Service) -> list[dict[str, Any]]:
    """Return a channel for each place, each number and each way online."""
    languages = list(service.languages)
    found: list[dict[str, Any]] = [
        {
            "serviceLocation": place(each.location, list(service.schedules.all())),
            "availableLanguage": languages,
        }
        for each in service.at_locations.all()
    ]
    found += [
        {
            "servicePhone": {"@type": "ContactPoint", "telephone": dialled(phone.number)},
            "availableLanguage": languages,
        }
        for phone in service.phones.all()
        if phone.kind == Phone.Kind.VOICE
    ]
    online = service.chat_url or service.signup_url or service.url
    if DeliveryMode.ONLINE in service.delivery_modes and online:
        found.append({"serviceUrl": online, "availableLanguage": languages})
    return [without_blanks({"@type": "ServiceChannel", **channel}) for channel in found]


def place(location: Location, schedules: list[Schedule]) -> dict[str, Any]:
    """Return a Place; a confidential one has its town only, without a point."""
    address = {"@type": "PostalAddress", "addressLocality": location.place, "addressCountry": "NL"}
    if location.confidential:
        return {"@type": "Place", "address": address}
    address |= {"streetAddress": location.address, "postalCode": location.postal_code}
    own = [each for each in schedules if each.at_location and each.at_location.location_id == location.pk]
    return without_blanks(
        {
            "@type": "Place",
            "name": location.name,
            "address": without_blanks(address),
            "geo": {"@type": "GeoCoordinates", "latitude": location.lat, "longitude": location.lon},
            "openingHoursSpecification": hours(own),
        }
    )


def hours(schedules: list[Schedule]) -> list[dict[str, Any]]:
    """Return the weekly hours; other rhythms have no OpeningHoursSpecification and stay in words on the page."""
    return [
        without_blanks(
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": [f"https://schema.org/{SCHEMA_ORG[number]}" for number in days(schedule)],
                "opens": f"{schedule.opens_at:%H:%M}" if schedule.opens_at else "",
                "closes": f"{schedule.closes_at:%H:%M}" if schedule.closes_at else "",
                "validFrom": schedule.dtstart.isoformat() if schedule.dtstart else "",
                "validThrough": schedule.until.isoformat() if schedule.until else "",
            }
        )
        for schedule in schedules
        if schedule.freq in ("WEEKLY", "DAILY") and schedule.interval == 1 and days(schedule)
    ]


def days(schedule: Schedule) -> list[int]:
    named = sorted({weekday.day for weekday in weekdays(schedule.byday)})
    if named:
        return named
    if schedule.freq == "DAILY":
        return list(range(7))
    return [schedule.dtstart.weekday()] if schedule.dtstart else []


def offer(service: Service) -> dict[str, Any]:
    if service.price is not None:
        return {"@type": "Offer", "price": f"{service.price:.2f}", "priceCurrency": "EUR"}
    if list(service.costs) == [Cost.GRATIS]:
        return {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}
    return {}


def without_blanks(fields: dict[str, Any]) -> dict[str, Any]:
    """Drop what is empty; a zero stays."""
    return {name: value for name, value in fields.items() if value not in ("", None, [], {})}
