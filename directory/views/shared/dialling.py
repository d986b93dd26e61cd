"""Phone numbers as links want them."""

import re


def tel(number: str) -> str:
    """Return a phone number as it stands in a ``tel:`` link: "06 0000 0000" becomes "+31600000000".

    Numbers that work only inside the country (112, 113, 14 020, 0800 and 090x) keep their own digits.
    """
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if number.strip().startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    if len(digits) == 10 and digits[0] == "0" and digits[:3] not in {"080", "090"}:
        return f"+31{digits[1:]}"
    return digits


def whatsapp(number: str) -> str:
    """Return the address at which WhatsApp writes to a number: country code, no plus in front."""
    return f"https://wa.me/{tel(number).removeprefix('+')}"
