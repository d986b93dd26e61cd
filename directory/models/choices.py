"""The plain fields' fixed words. The values stand in URLs, files and exports; the labels are what people read."""

from django.db.models import TextChoices


class DeliveryMode(TextChoices):
    OP_LOCATIE = "op-locatie", "Op een plek in de buurt"
    THUIS = "thuis", "Bij je thuis"
    TELEFOON = "telefoon", "Per telefoon"
    ONLINE = "online", "Online"


class Access(TextChoices):
    ZELF = "zelf-aanmelden", "Zelf aanmelden"
    INLOOP = "inloop-zonder-afspraak", "Zonder afspraak"
    VERWIJZER = "via-verwijzer", "Via je huisarts of verwijzer"
    GEMEENTE = "via-gemeente", "Via de gemeente"
    SCHOOL_WERK = "via-school-werk", "Via school of werk"


class Cost(TextChoices):
    GRATIS = "gratis", "Gratis"
    BIJDRAGE = "eigen-bijdrage", "Kleine bijdrage"
    BASIS_ZONDER = "basisverzekering-zonder-eigen-risico", "Basisverzekering, zonder eigen risico"
    BASIS_MET = "basisverzekering-met-eigen-risico", "Basisverzekering, met eigen risico"
    AANVULLEND = "aanvullend", "Aanvullende verzekering"
    WMO = "wmo", "Via de gemeente (Wmo)"
    JEUGDWET = "jeugdwet", "Via de gemeente (Jeugdwet)"
    ZELF = "zelf-betalen", "Zelf betalen"


class Accessibility(TextChoices):
    ROLSTOEL = "rolstoel", "Met een rolstoel"
    PRIKKELARM = "prikkelarm", "Rustige ruimte"
    OV = "ov", "Dicht bij bus, tram of trein"
    RINGLEIDING = "ringleiding", "Ringleiding"
    TOLK = "tolk", "Met een tolk"


class ContactBy(TextChoices):
    TELEFOON = "telefoon", "Telefoon"
    MAIL = "mail", "E-mail"
    CHAT = "chat", "Chat"
    APP = "app", "App"


class Language(TextChoices):
    """ISO 639-1, with Dutch Sign Language by its ISO 639-3 code."""

    NL = "nl", "Nederlands"
    EN = "en", "Engels"
    AR = "ar", "Arabisch"
    TR = "tr", "Turks"
    PL = "pl", "Pools"
    UK = "uk", "Oekraïens"
    TI = "ti", "Tigrinya"
    FA = "fa", "Farsi"
    SO = "so", "Somalisch"
    ES = "es", "Spaans"
    FR = "fr", "Frans"
    DE = "de", "Duits"
    PT = "pt", "Portugees"
    RU = "ru", "Russisch"
    ZH = "zh", "Chinees"
    BER = "ber", "Berbers"
    PAP = "pap", "Papiaments"
    FY = "fy", "Fries"
    DSE = "dse", "Nederlandse gebarentaal"


class ServiceKind(TextChoices):
    WAITING_TIME = "wachttijd", "Gemaakt voor de wachttijd"
    REGULAR = "regulier", "Gewoon aanbod dat ook past bij wachten"


class OrganizationKind(TextChoices):
    ZELFREGIE = "zelfregie", "Zelfregie en herstel"
    WELZIJN = "welzijn", "Welzijn"
    GGZ = "ggz", "Ggz"
    GEMEENTE = "gemeente", "Gemeente"
    GGD = "ggd", "GGD"
    BEWONERS = "bewoners", "Bewoners"
    LEVENSBESCHOUWELIJK = "levensbeschouwelijk", "Levensbeschouwelijk"
    SPORT = "sport", "Sport"
    ONDERWIJS = "onderwijs", "Onderwijs"
    LANDELIJK = "landelijk", "Landelijk"


class Visibility(TextChoices):
    LISTED = "listed", "staat op de site"
    STALE = "stale", "te lang niet gecontroleerd"
    ENDED = "ended", "gestopt"
    HIDDEN = "hidden", "verborgen"
    MERGED = "merged", "samengevoegd"


class CapacityStatus(TextChoices):
    UNKNOWN = "", "Plek niet ingevuld"
    OPEN = "plek", "Er is plek"
    WAITING = "wachttijd", "Er is een wachttijd"
    FULL = "vol", "Tijdelijk vol"


class ReportTopic(TextChoices):
    """What somebody may say is wrong with an entry."""

    ENDED = "gestopt", "Dit aanbod bestaat niet meer"
    PHONE = "telefoon", "Het telefoonnummer klopt niet"
    ADDRESS = "adres", "Het adres klopt niet"
    TIMES = "tijden", "De dag of de tijd klopt niet"
    ROOM = "plek", "Er is geen plek, of juist wel"
    COSTS = "kosten", "De kosten kloppen niet"
    LINK = "link", "Een link werkt niet"
    WELCOME = "welkom", "Ik werd niet goed ontvangen"
    OTHER = "anders", "Iets anders"
