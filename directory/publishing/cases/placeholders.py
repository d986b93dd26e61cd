"""What stands where something was taken out of a case, to the letter: other words in brackets are read as any."""

from django.utils.translation import gettext_lazy as _

from directory.models import TextHit

NAME, PLACE, ORGANIZATION = _("[naam]"), _("[plaats]"), _("[instelling]")
DATE, YEAR = _("[datum]"), _("[geboortejaar]")
NUMBER, PHONE, BSN = _("[nummer]"), _("[telefoonnummer]"), _("[burgerservicenummer]")
CONTACT, EMAIL, WEB, ACCOUNT = _("[contactgegeven]"), _("[e-mailadres]"), _("[webadres]"), _("[accountnaam]")
POSTCODE, ADDRESS = _("[postcode]"), _("[adres]")
ALL = (
    NAME, PLACE, ORGANIZATION, DATE, YEAR, NUMBER, PHONE, BSN, CONTACT, EMAIL, WEB, ACCOUNT, POSTCODE, ADDRESS,
)  # fmt: skip
OF_KIND = {
    TextHit.Kind.NAME: NAME,
    TextHit.Kind.PLACE: PLACE,
    TextHit.Kind.ORGANIZATION: ORGANIZATION,
    TextHit.Kind.DATE: DATE,
    TextHit.Kind.NUMBER: NUMBER,
    TextHit.Kind.CONTACT: CONTACT,
}
"""For what is known by its kind alone."""
