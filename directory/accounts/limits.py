"""How often something may be done from one address. The address itself is never kept, only a keyed hash of it."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from directory.accounts.allauth_internals import count_try

WHOLE_NETWORK = 64
"""An IPv6 line has a network of this many bits to itself: whoever has one, has all its addresses."""


def within_limit(request: HttpRequest, action: str, times: int, seconds: int) -> bool:
    """Count one more ``action`` of this client; False when it did ``times`` of them in the last ``seconds``.

    What is refused is not counted. Nothing is kept beyond ``seconds``.
    """
    return count_try(request, action, times, seconds)


def client_key(request: HttpRequest) -> str:
    """Return who asks, as a hash that means nothing without the site's key."""
    return salted_hmac("tussentijd.client", network(client_address(request)), algorithm="sha256").hexdigest()


def client_address(request: HttpRequest) -> str:
    """Return the address that the first of our own proxies saw; without proxies, that of the connection."""
    connection = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.TRUSTED_PROXIES:
        return connection
    passed_on = [
        part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()
    ]
    return passed_on[-settings.TRUSTED_PROXIES] if len(passed_on) >= settings.TRUSTED_PROXIES else connection


def network(address: str) -> str:
    """Return an IPv4 address as it is, and the network of an IPv6 one."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, WHOLE_NETWORK), strict=False))
    return address
