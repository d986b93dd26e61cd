"""What people type where a number or a time is asked, brought to how content writes it; else left as it is."""

import re

AGE = re.compile(r"(?:vanaf\s+)?(\d{1,3}(?:[.,]5)?)\s*\+?\s*(?:jaar)?\.?", re.IGNORECASE)
CLOCK = re.compile(r"(\d{1,2})(?:[:.u](\d{2}))?\s*(?:u|uur|h)?\.?", re.IGNORECASE)


def age_typed(written: str) -> str:
    """Return "18" of "18 jaar", "18+" and "vanaf 18"."""
    found = AGE.fullmatch(written.strip())
    return found[1] if found else written


def clock_typed(written: str) -> str:
    """Return "10:00" of "10 uur", "11:30" of "11.30u"."""
    found = CLOCK.fullmatch(written.strip())
    return f"{found[1]}:{found[2] or '00'}" if found else written
