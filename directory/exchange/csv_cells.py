"""One cell as it was meant: what a spreadsheet, a website or a wrong character set left in it is mended or refused."""

import re

from django.utils.translation import gettext as _

from directory.language import markup, mojibake
from directory.language.cleaning import Invalid

# What Excel, LibreOffice and Google write where a formula failed, in Dutch and in English.
FAILED = re.compile(
    r"#(?:N/A|N/B|NB|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV/0!|DEEL/0!|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!"
    r"|ERROR!)|#{3,}",
    re.IGNORECASE,
)
NO_VALUE = frozenset({"NULL", "null", "NaN", "nan", "None", "undefined", "<null>"})
"""What programs write for nothing."""
FORMULA = re.compile(r"[=@](?:[A-Za-z$(+\-\"]|\d)")
LINE_END = "_x000D_"
"""How the files of Excel write a line end that a program did not turn back."""


def readable(cell: str) -> str:
    """Return the text of a cell, trimmed. Raises Invalid with what to do."""
    written = cell.strip()
    if not written:
        return ""
    if FAILED.fullmatch(written):
        raise Invalid(
            _("Hier staat een foutmelding van een spreadsheet. Vul de waarde in, of laat de cel leeg.")
        )
    if written in NO_VALUE:
        raise Invalid(
            _("Hier staat hoe een programma “niets” schrijft. Laat de cel leeg als je het niet weet.")
        )
    if FORMULA.match(written):
        raise Invalid(
            _("Hier staat een formule. Plak in je spreadsheet alleen de waarden, en sla het opnieuw op.")
        )
    if wrong := mojibake.gone_wrong(written):
        raise Invalid(
            _(
                "Hier staat “%(word)s”: het bestand is ergens met de verkeerde tekens geopend. Open de oorspronkelijke "
                "lijst opnieuw als UTF-8 (Excel: Gegevens, Uit tekst/CSV) en sla op als CSV UTF-8."
            )
            % {"word": wrong[:40]}
        )
    return markup.as_text(written.replace(LINE_END, ""))
