"""Dutch telephone numbers, written one way."""

import re
from typing import Any

from django.utils.translation import gettext as _

from directory.publishing.content.content_fields import Invalid, line

SHORT = {"112", "113", "116000", "116006", "116111", "116117", "116123"}
THREE_DIGIT_AREAS = re.compile(r"0(1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[4578]|91)")


def phone(value: Any) -> str:
    """Return "06 12345678", "020 1234567", "0294 123456", "0800 2000", "113" or "+32 ..."; or an empty text."""
    written = line(value, 40)
    if not written:
        return ""
    digits = re.sub(r"[\s().\-–/]", "", re.sub(r"\(0\)", "", written))
    digits = re.sub(r"^(\+31|0031)0?", "0", digits)
    if re.fullmatch(r"\+[1-9][0-9]{6,14}", digits):
        return digits
    if digits in SHORT:
        return digits if len(digits) == 3 else f"{digits[:3]} {digits[3:]}"
    if re.fullmatch(r"14[0-9]{2,4}", digits):
        return f"14 {digits[2:]}"
    if re.fullmatch(r"0(800|900|906|909)([0-9]{4}|[0-9]{7})", digits):
        return f"{digits[:4]} {digits[4:]}"
    if re.fullmatch(r"06[1-9][0-9]{7}", digits):
        return f"06 {digits[2:]}"
    if re.fullmatch(r"0[1-9][0-9]{8}", digits):
        head = 3 if THREE_DIGIT_AREAS.match(digits) else 4
        return f"{digits[:head]} {digits[head:]}"
    raise Invalid(_("Dit is geen telefoonnummer. Schrijf het zoals 06 12345678 of 020 1234567."))
