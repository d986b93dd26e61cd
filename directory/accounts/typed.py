"""What somebody typed while their session ended, or while they logged in anew in another tab.

Every form says, signed, to whom it was shown. What is then sent without a session is kept in that of the browser,
never in the page or the address of the login, for an hour at most; only who typed it gets it back, and nothing is done
with it until they press once more.
"""

import time
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

from directory.models import User

FIELD, SESSION_KEY, SALT = "getoond", "typed", "tussentijd.shown-to"
VISITOR = "bezoeker"
KEPT_SECONDS = 3600
LARGEST = 200_000
"""Characters; a form of ours has fewer."""


class Typed(NamedTuple):
    """What was sent, and to which address."""

    path: str
    fields: list[tuple[str, str]]


def mark_for(user: User | AnonymousUser) -> str:
    """Return what a form says of the person to whom it is shown."""
    return TimestampSigner(salt=SALT).sign(str(user.pk) if user.is_authenticated else VISITOR)


def shown_to(request: HttpRequest) -> str:
    """Return to whom a form that was sent had been shown: a user's key, ``VISITOR``, or "" where nothing says so."""
    try:
        return TimestampSigner(salt=SALT).unsign(
            request.POST.get(FIELD, ""), max_age=settings.SESSION_COOKIE_AGE
        )
    except BadSignature:
        return ""


def typed_in(request: HttpRequest) -> Typed:
    """Return what was sent, without the marks of the page that it came from. Files do not come along."""
    ours = {FIELD, "csrfmiddlewaretoken"}
    fields = [(key, value) for key, values in request.POST.lists() if key not in ours for value in values]
    return Typed(request.get_full_path(), [(key, str(value)) for key, value in fields])


def keep(request: HttpRequest) -> bool:
    """Keep what was sent for whom its form was shown to; False where nobody is known to have seen it."""
    who, typed = shown_to(request), typed_in(request)
    size = sum(len(key) + len(value) for key, value in typed.fields)
    if who in {"", VISITOR} or size > LARGEST:
        return False
    until = time.time() + KEPT_SECONDS
    request.session[SESSION_KEY] = {"who": who, "until": until, "path": typed.path, "fields": typed.fields}
    return True


def kept(request: HttpRequest) -> Typed | None:
    """Return what this person typed before logging in; what is another's or too old is thrown away."""
    found = request.session.get(SESSION_KEY)
    if not found:
        return None
    if found["who"] != str(request.user.pk) or found["until"] < time.time():
        forget(request)
        return None
    return Typed(found["path"], [(key, value) for key, value in found["fields"]])


def forget(request: HttpRequest) -> None:
    """Throw away what was kept: it has been sent, or nobody came for it."""
    request.session.pop(SESSION_KEY, None)
