"""The fixed values of an offer's fields. The values stand in URLs, files and exports; the labels are what people read.

Imports nothing of the register.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DeliveryMode(TextChoices):
    OP_LOCATIE = "op-locatie", _("Op een plek in de buurt")
    THUIS = "thuis", _("Bij je thuis")
    TELEFOON = "telefoon", _("Per telefoon")
    ONLINE = "online", _("Online")


class Access(TextChoices):
    ZELF = "zelf-aanmelden", _("Zelf aanmelden")
    INLOOP = "inloop-zonder-afspraak", _("Zonder afspraak")
    VERWIJZER = "via-verwijzer", _("Via je huisarts of verwijzer")
    GEMEENTE = "via-gemeente", _("Via de gemeente")
    SCHOOL_WERK = "via-school-werk", _("Via school of werk")


class Cost(TextChoices):
    GRATIS = "gratis", _("Gratis")
    BIJDRAGE = "eigen-bijdrage", _("Kleine bijdrage")
    BASIS_ZONDER = "basisverzekering-zonder-eigen-risico", _("Basisverzekering, zonder eigen risico")
    BASIS_MET = "basisverzekering-met-eigen-risico", _("Basisverzekering, met eigen risico")
    AANVULLEND = "aanvullend", _("Aanvullende verzekering")
    WMO = "wmo", _("Via de gemeente (Wmo)")
    JEUGDWET = "jeugdwet", _("Via de gemeente (Jeugdwet)")
    ZELF = "zelf-betalen", _("Zelf betalen")


class Accessibility(TextChoices):
    ROLSTOEL = "rolstoel", _("Met een rolstoel")
    PRIKKELARM = "prikkelarm", _("Rustige ruimte")
    OV = "ov", _("Dicht bij bus, tram of trein")
    RINGLEIDING = "ringleiding", _("Ringleiding")
    TOLK = "tolk", _("Met een tolk")


class FirstStep(TextChoices):
    """What makes a first time easier."""

    WACHT = "iemand-wacht", _("Iemand wacht je op")
    BELT = "belt-terug", _("Je wordt teruggebeld")
    MEE = "iemand-mee", _("Je mag iemand meenemen")
    KIJKEN = "eerst-kijken", _("Eerst even kijken mag")
    VERHAAL = "geen-verhaal", _("Je verhaal is niet nodig")
    NAAM = "zonder-naam", _("Je naam is niet nodig")


class ContactBy(TextChoices):
    TELEFOON = "telefoon", _("Telefoon")
    MAIL = "mail", _("E-mail")
    CHAT = "chat", _("Chat")
    APP = "app", _("App")


class Language(TextChoices):
    """ISO 639-1, with Dutch Sign Language by its ISO 639-3 code."""

    NL = "nl", _("Nederlands")
    EN = "en", _("Engels")
    AR = "ar", _("Arabisch")
    TR = "tr", _("Turks")
    PL = "pl", _("Pools")
    UK = "uk", _("Oekraïens")
    TI = "ti", _("Tigrinya")
    FA = "fa", _("Farsi")
    SO = "so", _("Somalisch")
    ES = "es", _("Spaans")
    FR = "fr", _("Frans")
    DE = "de", _("Duits")
    PT = "pt", _("Portugees")
    RU = "ru", _("Russisch")
    ZH = "zh", _("Chinees")
    BER = "ber", _("Berbers")
    PAP = "pap", _("Papiaments")
    FY = "fy", _("Fries")
    DSE = "dse", _("Nederlandse gebarentaal")


class ServiceKind(TextChoices):
    WAITING_TIME = "wachttijd", _("Gemaakt voor de wachttijd")
    REGULAR = "regulier", _("Gewoon aanbod dat ook past bij wachten")
