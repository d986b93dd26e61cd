"""The states of what is in the register, with the labels that people read."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from directory.language import capacity


class OrganizationKind(TextChoices):
    ZELFREGIE = "zelfregie", _("Zelfregie en herstel")
    WELZIJN = "welzijn", _("Welzijn")
    GGZ = "ggz", _("Ggz")
    GEMEENTE = "gemeente", _("Gemeente")
    GGD = "ggd", _("GGD")
    BEWONERS = "bewoners", _("Bewoners")
    LEVENSBESCHOUWELIJK = "levensbeschouwelijk", _("Levensbeschouwelijk")
    SPORT = "sport", _("Sport")
    ONDERWIJS = "onderwijs", _("Onderwijs")
    LANDELIJK = "landelijk", _("Landelijk")


class Visibility(TextChoices):
    LISTED = "listed", _("staat op de site")
    STALE = "stale", _("te lang niet gecontroleerd")
    ENDED = "ended", _("gestopt")
    HIDDEN = "hidden", _("verborgen")
    MERGED = "merged", _("samengevoegd")


ON_SITE = (Visibility.LISTED, Visibility.STALE)
"""Whose page holds: in the search, or out of it because nobody said that it is still true."""


class CapacityStatus(TextChoices):
    UNKNOWN = capacity.UNKNOWN, capacity.LABELS[capacity.UNKNOWN]
    OPEN = capacity.OPEN, capacity.LABELS[capacity.OPEN]
    WAITING = capacity.WAITING, capacity.LABELS[capacity.WAITING]
    FULL = capacity.FULL, capacity.LABELS[capacity.FULL]


class ReportTopic(TextChoices):
    """What somebody may say is wrong with an entry."""

    ENDED = "gestopt", _("Dit aanbod bestaat niet meer")
    PHONE = "telefoon", _("Het telefoonnummer klopt niet")
    ADDRESS = "adres", _("Het adres klopt niet")
    TIMES = "tijden", _("De dag of de tijd klopt niet")
    ROOM = "plek", _("Er is geen plek, of juist wel")
    COSTS = "kosten", _("De kosten kloppen niet")
    LINK = "link", _("Een link werkt niet")
    SILENT = "geen-gehoor", _("Niemand neemt op of schrijft terug")
    WELCOME = "welkom", _("Ik werd niet goed ontvangen")
    SAFETY = "veiligheid", _("Ik voelde me er niet veilig")
    OTHER = "anders", _("Iets anders")


FACTS = frozenset(ReportTopic) - {ReportTopic.WELCOME, ReportTopic.SAFETY, ReportTopic.OTHER}
"""What an owner may hear at once: it says nothing of who says so, nor of how anybody was treated."""


class Outcome(TextChoices):
    """What came of an offer on somebody's list."""

    DONE = "gelukt", _("Het is gelukt")
    FULL = "vol", _("Het was vol")
    SILENT = "geen-gehoor", _("Ik kreeg geen gehoor")
    UNFIT = "paste-niet", _("Het paste niet")
