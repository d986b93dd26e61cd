"""Question 6, "hoe kom je binnen": ways in, numbers, costs."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language import money
from directory.language.phones import shown
from directory.models.contact import Phone
from directory.offer_choices import Access, ContactBy, Cost
from directory.publishing.content.content import MOST_PHONES
from directory.publishing.content.lookups import Lookups
from directory.views.owner.owner_forms import (
    Content,
    PartForm,
    QuestionForm,
    area,
    count_of,
    flag,
    line,
    one,
    refusal,
    some,
)
from directory.views.shared.small_fields import YesNoField

COMMON_COSTS = (Cost.GRATIS, Cost.BIJDRAGE, Cost.ZELF, Cost.WMO)
COSTS = sorted(Cost.choices, key=lambda choice: choice[0] not in COMMON_COSTS)


class PhoneForm(PartForm):
    number = line(gettext_lazy("Telefoonnummer"), keys="tel")
    kind = one(
        gettext_lazy("Waarvoor is het?"),
        [(Phone.Kind.VOICE.value, gettext_lazy("Bellen")), (Phone.Kind.APP.value, gettext_lazy("Appen"))],
    )
    hours = line(
        gettext_lazy("Wanneer bereikbaar?"), gettext_lazy("Bijvoorbeeld: op werkdagen van 9 tot 12 uur.")
    )
    private = flag(
        gettext_lazy("Alleen voor de redactie"), gettext_lazy("Dan komt dit nummer niet op de site.")
    )
    remove = flag(gettext_lazy("Haal dit nummer weg"))


class WayInForm(QuestionForm):
    slug = "binnenkomen"
    part_name = "nummer"
    after_parts = ("email", "url", "signup_url", "chat_url", "costs", "price", "cost_note", "anonymous")
    more = gettext_lazy("Nog een nummer toevoegen")
    plain = (
        "access", "signup", "signup_url", "url", "chat_url", "contact_by", "costs", "price", "cost_note", "anonymous",
    )  # fmt: skip
    access = some(
        gettext_lazy("Hoe kan iemand beginnen?"), Access.choices, gettext_lazy("Je kunt er meer kiezen.")
    )
    signup = area(
        gettext_lazy("Hoe gaat het aanmelden?"),
        gettext_lazy("In twee of drie zinnen. Wat gebeurt er na het eerste contact?"),
        rows=3,
    )
    contact_by = some(gettext_lazy("Hoe kan iemand contact opnemen?"), ContactBy.choices)
    email = line(
        gettext_lazy("E-mailadres voor mensen die willen komen"),
        gettext_lazy("Dit adres komt op de site. Mag leeg blijven."),
        keys="email",
    )
    url = line(gettext_lazy("Website"), keys="url")
    signup_url = line(gettext_lazy("Pagina om je aan te melden"), keys="url")
    chat_url = line(gettext_lazy("Pagina om te chatten"), keys="url")
    costs = some(gettext_lazy("Wat kost het?"), COSTS, first=4)
    price = line(
        gettext_lazy("Prijs in euro"),
        gettext_lazy("Kost het iets? Schrijf het bedrag, zoals 2,50."),
        short=True,
        keys="decimal",
    )
    cost_note = line(gettext_lazy("Uitleg bij de kosten"))
    anonymous = YesNoField(label=gettext_lazy("Kan iemand anoniem blijven?"))

    def __init__(self, data: Any, content: Content, lookups: Lookups, extra: bool = False) -> None:
        self.ordered: list[PhoneForm] = []
        super().__init__(data, content, lookups, extra)

    def shown(self, content: Content, lookups: Lookups) -> dict[str, Any]:
        values = super().shown(content, lookups)
        return values | {
            "price": money.typed_text(content.get("price")),
            "email": public_email(content),
        }

    def make_parts(self, data: Any, content: Content, lookups: Lookups, extra: bool) -> list[PhoneForm]:
        if data is not None:
            return [self.part(n, data) for n in range(min(count_of(data, "nummer-aantal"), MOST_PHONES + 1))]
        phones = content.get("phones", [])
        parts = [self.part(n, None, phone) for n, phone in enumerate(phones)]
        if (extra or not parts) and len(parts) < MOST_PHONES:
            parts.append(self.part(len(parts), None, {"kind": Phone.Kind.VOICE.value}))
        return parts

    def part(self, n: int, data: Any, phone: Mapping[str, Any] | None = None) -> PhoneForm:
        phone = phone or {}
        initial = dict(phone) | {
            "number": shown(phone.get("number", "")),
            "private": not phone.get("public", True),
        }
        return PhoneForm(data, prefix=f"nummer-{n}", initial=initial, title=_("Nummer %(n)s") % {"n": n + 1})

    def change(self, content: Content, lookups: Lookups) -> Content:
        before = public_email(content)
        content = super().change(content, lookups)
        values = self.cleaned_data
        self.ordered = [
            part
            for part in self.parts
            if (part.typed("number") + part.typed("hours")).strip() and not part.cleaned_data["remove"]
        ]
        content["phones"] = [
            {
                "number": part.typed("number"),
                "kind": part.typed("kind"),
                "hours": part.typed("hours"),
                "public": not part.cleaned_data["private"],
            }
            for part in self.ordered
        ]
        if values["email"].strip() != before:
            content["contacts"] = with_email(content.get("contacts", []), before, values["email"].strip())
        if Cost.GRATIS in values["costs"] and re.search("[1-9]", values["price"]):
            both = _("Je koos “Gratis” en vulde een prijs in. Wat klopt? Haal één van de twee weg.")
            raise refusal({"price": both}, content, lookups)
        return content

    def at(self, path: str) -> tuple[forms.Form, str]:
        head, *rest = path.split(".")
        if head == "phones" and len(rest) == 2 and int(rest[0]) < len(self.ordered):
            return self.ordered[int(rest[0])], rest[1]
        return self, "email" if head == "contacts" else head


def public_email(content: Mapping[str, Any]) -> str:
    """Return the first address that is on the site, "" for none."""
    found = (contact.get("email", "") for contact in content.get("contacts", ()) if contact.get("public"))
    return next(filter(None, found), "")


def with_email(contacts: list[dict[str, Any]], before: str, after: str) -> list[dict[str, Any]]:
    """Return the contacts with the public address replaced, added or taken away."""
    if not before:
        return [*contacts, {"email": after, "public": True}]
    changed = [
        contact | {"email": after} if contact.get("public") and contact.get("email") == before else contact
        for contact in contacts
    ]
    return [
        contact for contact in changed if contact.get("email") or contact.get("name") or contact.get("role")
    ]
