"""Question 5, "wanneer": times as a person says them."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language import weekdays
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.schedule_doubts import closes_too_early, doubts
from directory.views.owner.owner_forms import (
    MOST_PARTS,
    Content,
    PartForm,
    QuestionForm,
    count_of,
    flag,
    hidden,
    line,
    one,
    some,
)
from directory.views.owner.schedule_fields import (
    DAILY,
    FORTNIGHT,
    MONTH,
    NTH,
    ONCE,
    OTHER,
    WEEK,
    schedule,
    schedules_of,
    statement,
)
from directory.views.shared.small_fields import Day, YesNoField

TIMES, ON_REQUEST, ALWAYS = "tijden", "afspraak", "altijd"
EACH_PLACE = "elke"
DAY_AND_NIGHT = {"freq": "DAILY", "opens_at": "00:00", "closes_at": "00:00"}
RHYTHMS = [
    (WEEK, gettext_lazy("Elke week")),
    (FORTNIGHT, gettext_lazy("Om de week")),
    (MONTH, gettext_lazy("Elke maand")),
    (DAILY, gettext_lazy("Elke dag")),
    (ONCE, gettext_lazy("Eén keer")),
]
FIELD_OF = {
    "freq": "rhythm", "interval": "rhythm", "byday": "days", "dtstart": "start", "until": "until",
    "opens_at": "opens", "closes_at": "closes", "note": "note",
}  # fmt: skip


class TimeForm(PartForm):
    source = hidden()
    place = forms.ChoiceField(label=gettext_lazy("Op welke plek?"), required=False, widget=forms.RadioSelect)
    rhythm = one(gettext_lazy("Hoe vaak?"), RHYTHMS)
    nth = one(gettext_lazy("Bij elke maand: de hoeveelste?"), NTH)
    days = some(gettext_lazy("Op welke dag?"), weekdays.CHOICES)
    opens = line(gettext_lazy("Van"), gettext_lazy("Bijvoorbeeld 19:30."), short=True)
    closes = line(gettext_lazy("Tot"), short=True)
    start = line(
        gettext_lazy("Eerste keer"), gettext_lazy("Nodig bij “om de week” en bij “één keer”."), widget=Day
    )
    until = line(gettext_lazy("Laatste keer"), gettext_lazy("Gaat het door? Laat het leeg."), widget=Day)
    overnight = flag(gettext_lazy("Het gaat door tot de volgende dag"))
    stop_from = line(gettext_lazy("Zomerstop of andere pauze: vanaf"), widget=Day)
    stop_to = line(gettext_lazy("Pauze: tot en met"), widget=Day)
    note = line(gettext_lazy("Iets bij deze tijd?"), gettext_lazy("Bijvoorbeeld: inloop vanaf 19 uur."))
    remove = flag(gettext_lazy("Haal deze tijd weg"))

    folds = (
        (gettext_lazy("Elke maand? Kies de hoeveelste"), ("nth",)),
        (gettext_lazy("Laatste keer, zomerstop of pauze"), ("until", "stop_from", "stop_to")),
    )

    def __init__(
        self, *args: Any, places: list[tuple[str, str]], before: Mapping[str, Any], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.before = before
        hours = [self.data.get(self.add_prefix(name), "") for name in ("opens", "closes")]
        if not self.is_bound or not closes_too_early(*hours):
            del self.fields["overnight"]
        if len(places) > 1:
            self.fields["place"].choices = [*places, (EACH_PLACE, _("Op elke plek"))]  # type: ignore[attr-defined]
        else:
            del self.fields["place"]
        if self.initial.get("rhythm") == OTHER or (self.data.get(self.add_prefix("rhythm")) == OTHER):
            self.fields["rhythm"].choices = [*RHYTHMS, (OTHER, _("Zoals het er nu staat"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not values.get("remove"):
            for name, sentence in doubts(values, self.before, (FORTNIGHT, MONTH, ONCE)).items():
                self.add_error(name, sentence)
            if "place" in self.fields and not (values.get("place") or self.errors or self.blank):
                self.add_error("place", _("Kies op welke plek dit is."))
        return values

    @property
    def blank(self) -> bool:
        names = set(self.fields) - {"source", "place", "overnight", "remove"}
        return not any(self.cleaned_data.get(name) for name in names)


class WhenForm(QuestionForm):
    slug = "wanneer"
    part_name = "tijd"
    after_parts = ("open_on_holidays", "when_note")
    more = gettext_lazy("Nog een tijd toevoegen")
    plain = ("open_on_holidays", "when_note")
    sort = one(
        gettext_lazy("Wanneer kan iemand komen?"),
        [
            (TIMES, gettext_lazy("Op vaste tijden")),
            (ON_REQUEST, gettext_lazy("Op afspraak")),
            (ALWAYS, gettext_lazy("Altijd, dag en nacht")),
        ],
    )
    drop = flag(gettext_lazy("Haal de tijden weg die hieronder staan"))
    open_on_holidays = YesNoField(
        label=gettext_lazy("Gaat het door op feestdagen?"),
        help_text=gettext_lazy(
            "Zoals Kerst en Koningsdag. Weet je het niet, dan staat er: bel of kijk eerst."
        ),
    )
    when_note = line(
        gettext_lazy("Wil je er iets bij zeggen?"),
        gettext_lazy("Bijvoorbeeld: in de schoolvakanties niet."),
    )

    def __init__(self, data: Any, content: Content, lookups: Lookups, extra: bool = False) -> None:
        self.known = schedules_of(content)
        self.places = [(place["id"], place_name(place)) for place in content.get("locations", ())]
        self.at_path: dict[str, TimeForm] = {}
        super().__init__(data, content, lookups, extra)
        self.times_left = self.has_no_times and any(map(says_something, self.parts))
        if not self.times_left:
            del self.fields["drop"]

    @property
    def has_no_times(self) -> bool:
        """Whether somebody chose an answer that stands in the place of times."""
        return self.is_bound and self.data.get("sort") in (ON_REQUEST, ALWAYS)

    def shown(self, content: Content, lookups: Lookups) -> dict[str, Any]:
        schedules = list(self.known.values())
        sort = TIMES if schedules else ON_REQUEST if content.get("when_note") else None
        if schedules and all(item == DAY_AND_NIGHT for item in schedules):
            sort = ALWAYS
        return super().shown(content, lookups) | {"sort": sort}

    def make_parts(self, data: Any, content: Content, lookups: Lookups, extra: bool) -> list[TimeForm]:
        if data is not None:
            return [self.part(n, data) for n in range(count_of(data, "tijd-aantal"))]
        shown = {source: item for source, item in self.known.items() if item != DAY_AND_NIGHT}
        parts = [self.part(n, None, source, item) for n, (source, item) in enumerate(shown.items())]
        if (extra or not parts) and len(parts) < MOST_PARTS:
            parts.append(self.part(len(parts), None, "", None))
        return parts

    def part(self, n: int, data: Any, source: str = "", item: Mapping[str, Any] | None = None) -> TimeForm:
        place = source.partition(":")[0] or EACH_PLACE
        initial = statement(item) | {"source": source, "place": place} if item else {}
        title, prefix = _("Tijd %(n)s") % {"n": n + 1}, f"tijd-{n}"
        before = self.known.get(data.get(f"{prefix}-source", ""), {}) if data is not None else item or {}
        return TimeForm(data, prefix=prefix, initial=initial, title=title, places=self.places, before=before)

    def is_valid(self) -> bool:
        if self.has_no_times and (not self.times_left or "drop" in self.data):
            self.parts = []
        return super().is_valid()

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.times_left and not values.get("drop"):
            self.add_error("sort", _("Hieronder staan nog tijden. Haal ze weg, of kies “Op vaste tijden”."))
        if values.get("sort") == TIMES and all(map(is_untouched, self.parts)):
            self.add_error("sort", _("Vul hieronder de dag en de tijd in. Of kies “Op afspraak”."))
        return values

    def change(self, content: Content, lookups: Lookups) -> Content:
        content = super().change(content, lookups)
        known, sort = schedules_of(content), self.cleaned_data["sort"]
        wanted: list[tuple[str, dict[str, Any], TimeForm | None]] = []
        if sort == ALWAYS:
            wanted = [("", dict(DAY_AND_NIGHT), None)]
        if sort == ON_REQUEST and not content["when_note"].strip():
            content["when_note"] = _("Op afspraak.")
        if sort not in (ALWAYS, ON_REQUEST):
            for part in self.parts:
                if part.cleaned_data["remove"] or part.blank:
                    continue
                before = known.get(part.typed("source"), {})
                holder = part.typed("place") if "place" in part.fields else self.only_place(content)
                wanted.append((holder, schedule(part.cleaned_data, before), part))
        return self.hang(content, wanted)

    def only_place(self, content: Content) -> str:
        places = content.get("locations", [])
        return str(places[0]["id"]) if len(places) == 1 else ""

    def hang(self, content: Content, wanted: list[tuple[str, dict[str, Any], TimeForm | None]]) -> Content:
        """Return content with these schedules under their places, and remember which form each came from."""
        by_holder: dict[str, list[dict[str, Any]]] = {}
        places = {place["id"]: n for n, place in enumerate(content.get("locations", ()))}
        for holder, item, part in wanted:
            listed = by_holder.setdefault(holder if holder in places else "", [])
            prefix = f"locations.{places[holder]}.schedules" if holder in places else "schedules"
            if part:
                self.at_path[f"{prefix}.{len(listed)}"] = part
            listed.append(item)
        locations = [
            place | {"schedules": by_holder.get(place["id"], [])} for place in content.get("locations", ())
        ]
        return content | {"locations": locations, "schedules": by_holder.get("", [])}

    def at(self, path: str) -> tuple[forms.Form, str]:
        for prefix, part in self.at_path.items():
            if path == prefix or path.startswith(f"{prefix}."):
                name = path.removeprefix(prefix).strip(".")
                if name.startswith("exceptions"):
                    return part, "stop_to" if name.endswith(".to") else "stop_from"
                return part, FIELD_OF.get(name, "rhythm")
        return super().at(path)


def says_something(part: TimeForm) -> bool:
    """Say whether a time was filled in, rightly or not, and stays."""
    return not part.is_valid() or not (part.blank or part.cleaned_data["remove"])


def is_untouched(part: TimeForm) -> bool:
    """Say whether nothing was filled in, and nothing that stood there was taken away."""
    return part.is_valid() and part.blank and not part.cleaned_data["remove"]


def place_name(place: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, [place.get("name"), place.get("address"), place.get("place")]))
