"""Where mail goes, from the environment: a mail server by ``EMAIL_URL``, or a folder on a local site."""

from email.errors import MessageError
from email.headerregistry import Address
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SMTP = "django.core.mail.backends.smtp.EmailBackend"
FOLDER = "directory.publishing.mail.mail_folder.MailFolder"
SCHEMES = {"smtp": {}, "smtp+tls": {"use_tls": True}, "smtps": {"use_ssl": True}}


def mailers(url: str, *, timeout: int, folder: Path, production: bool) -> dict[str, Any]:
    """Return Django's MAILERS for ``smtp://``, ``smtp+tls://`` (STARTTLS) or ``smtps://user:password@host:port``.

    An empty url means the folder, or this machine's own mail server in production. Raises ImproperlyConfigured.
    """
    if not url and not production:
        return {"default": {"BACKEND": FOLDER, "OPTIONS": {"folder": folder}}}
    parts = urlsplit(url or "smtp://localhost")
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise ImproperlyConfigured(
            "EMAIL_URL must look like smtp://host:25, smtp+tls://user:password@host:587 or smtps://…@host:465."
        )
    try:
        port = parts.port
    except ValueError:
        raise ImproperlyConfigured("EMAIL_URL has no valid port.") from None
    options: dict[str, Any] = {"host": parts.hostname, "port": port, "timeout": timeout}
    if parts.username:
        options |= {"username": unquote(parts.username), "password": unquote(parts.password or "")}
    return {"default": {"BACKEND": SMTP, "OPTIONS": options | SCHEMES[parts.scheme]}}


def sender(value: str) -> str:
    """Return a From line such as ``Tussentijd <post@tussentijd.example>``. Raises ImproperlyConfigured."""
    name, address = parseaddr(value)
    try:
        checked = Address(display_name=name, addr_spec=address)
    except (ValueError, IndexError, MessageError):
        checked = Address()
    if not checked.username or not checked.domain:
        raise ImproperlyConfigured(
            "MAIL_FROM must be an address, such as Tussentijd <post@tussentijd.example>."
        )
    return str(checked)
