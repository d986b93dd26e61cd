"""Read typed settings from the environment; a bad value stops the start with a clear sentence."""

import os
import re
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on", "ja"}
FALSE = {"0", "false", "no", "off", "nee"}
SHORTEST_SECRET = 50
PAGES_KB = 4096
"""Of an SQLite file that a connection keeps in memory; four threads with 32 MB each made two thirds of a worker's growth."""
CONTACT = re.compile(r"mailto:[^\s@:]+@[^\s@:]+|https://[^\s/]+(/\S*)?")


def text(name: str, default: str = "") -> str:
    """Return the variable, stripped; ``default`` where it is unset or blank."""
    return os.environ.get(name, "").strip() or default


def required(name: str) -> str:
    """Return the variable; raise ImproperlyConfigured where it is unset or blank."""
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is required when TUSSENTIJD_ENV=production.")
    return value


def production_secret(name: str) -> str:
    """Return a key of at least 50 characters; raise ImproperlyConfigured on a shorter one."""
    value = required(name)
    if len(value) < SHORTEST_SECRET:
        raise ImproperlyConfigured(f"{name} must have at least {SHORTEST_SECRET} characters.")
    return value


def production_hosts(name: str) -> list[str]:
    """Return the host names; raise ImproperlyConfigured where there are none, or any host would do."""
    required(name)
    hosts = words(name)
    if "*" in hosts:
        raise ImproperlyConfigured(f"{name} must name hosts, not *.")
    return hosts


def flag(name: str, default: bool) -> bool:
    """Return a yes/no variable; raise ImproperlyConfigured on any other word."""
    value = text(name).lower()
    if not value:
        return default
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be true or false, not {value!r}.")


def number(name: str, default: int, minimum: int = 0) -> int:
    """Return a whole number of at least ``minimum``; raise ImproperlyConfigured otherwise."""
    value = text(name)
    if not value:
        return default
    try:
        parsed = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from None
    if parsed < minimum:
        raise ImproperlyConfigured(f"{name} must be at least {minimum}, not {parsed}.")
    return parsed


def words(name: str, default: str = "") -> list[str]:
    """Return a comma-separated variable as a list without blanks."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def choice(name: str, options: set[str], default: str) -> str:
    """Return one of ``options``; raise ImproperlyConfigured on any other word."""
    value = text(name, default)
    if value not in options:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(sorted(options))}, not {value!r}.")
    return value


def database(url: str, default_path: Path) -> dict[str, object]:
    """Return Django's database settings for ``postgresql://…`` or ``sqlite:///path``.

    An empty url means SQLite at ``default_path``. Raises ImproperlyConfigured on any other scheme.
    """
    parts = urlsplit(url)
    if not url or parts.scheme == "sqlite":
        path = unquote(parts.path.removeprefix("/")) if url else str(default_path)
        return sqlite(path or ":memory:")
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured("DATABASE_URL must start with postgresql:// or sqlite:///.")
    try:
        port = parts.port or 5432
    except ValueError:
        raise ImproperlyConfigured("DATABASE_URL has no valid port.") from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def sqlite(path: str) -> dict[str, object]:
    """Return settings for an SQLite database in WAL mode with immediate transactions.

    Every thread of a worker keeps a connection, and each its own pages of the file: few, and none mapped. The system has
    them all once for everybody, and reading one there costs a microsecond.
    """
    if path != ":memory:":
        private_folder(Path(path).parent)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                f"PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-{PAGES_KB};"
            ),
        },
    }


def cache(url: str) -> dict[str, object]:
    """Return Django's cache settings for ``redis://…``, or for a table of the database where there is no url.

    Either is one for all processes, so that what they count together, they count once.
    """
    if not url:
        return {
            "BACKEND": "config.counts.CountsTable",
            "LOCATION": "cache",
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    if urlsplit(url).scheme not in {"redis", "rediss"}:
        raise ImproperlyConfigured("CACHE_URL must start with redis:// or rediss://.")
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}


def oidc() -> list[dict[str, object]]:
    """Return the organisation where people may log in too (OIDC_…) as allauth wants it; none where it is not set."""
    if not text("OIDC_ISSUER"):
        return []
    missing = [name for name in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET") if not text(name)]
    if missing:
        raise ImproperlyConfigured(f"OIDC_ISSUER also needs {' and '.join(missing)}.")
    return [
        {
            "provider_id": "oidc",
            "name": text("OIDC_NAME", "je organisatie"),
            "client_id": text("OIDC_CLIENT_ID"),
            "secret": text("OIDC_CLIENT_SECRET"),
            "settings": {"server_url": text("OIDC_ISSUER").rstrip("/"), "oauth_pkce_enabled": True},
        }
    ]


def contact(name: str) -> str:
    """Return where somebody can be reached, as an address of its own: ``mailto:…`` or ``https://…``; "" where unset.

    Raises ImproperlyConfigured on anything else.
    """
    value = text(name)
    if not value:
        return ""
    address = f"mailto:{value}" if "@" in value and ":" not in value else value
    if not CONTACT.fullmatch(address):
        raise ImproperlyConfigured(f"{name} must be a mail address or an address that starts with https://.")
    return address


def private_folder(path: Path) -> None:
    """Make a folder that only its owner may enter; one that is there stays as it is."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)


def local_secret(path: Path) -> str:
    """Return the key kept in ``path``, made on first use; for a local site only."""
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        private_folder(path.parent)
        key = secrets.token_urlsafe(50)
        try:
            with path.open("x", encoding="ascii") as file:
                file.write(key)
        except FileExistsError:
            return path.read_text(encoding="ascii").strip()
        path.chmod(0o600)
        return key


def origins(name: str) -> list[str]:
    """Return the origin of the web address in the variable, as a list for a CSP directive.

    ``{s}`` in a tile address becomes a wildcard host. Raises ImproperlyConfigured on anything but http(s).
    """
    value = text(name)
    if not value:
        return []
    parts = urlsplit(value.replace("{s}", "*"))
    if parts.scheme not in {"http", "https"} or not parts.netloc or any(c in value for c in " ;,'\""):
        raise ImproperlyConfigured(
            f"{name} must be a web address such as https://tiles.example.org/{{z}}/{{x}}/{{y}}.png."
        )
    return [f"{parts.scheme}://{parts.netloc}"]
