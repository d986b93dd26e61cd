"""An address stands in one place: the ``urls`` of a room. Elsewhere it is asked for by its name.

And presentation stays out of what is known: no room below the accounts says where a page is or how a thing is drawn.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from directory.web_addresses import url, url_pattern, whole_url

ROOT = Path(settings.BASE_DIR)
PYTHON = sorted(
    path
    for folder in ("config", "directory", "handreiking")
    for path in (ROOT / folder).rglob("*.py")
    if path.name != "urls.py" and "migrations" not in path.parts
)
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*.*") if path.suffix in {".html", ".txt"})
SCRIPTS = sorted((ROOT / "static/js").glob("*.js"))

WRITTEN_OUT = {
    # Processes that ask or name one page, and start without Django.
    "config/probe.py": {"/gezondheid/"},
    "config/serve.py": {"/post/"},
    # On the sites of others.
    "directory/examples/content.py": {"/aanmelden"},
    "directory/publishing/links/link_visit.py": {"/robots.txt"},
    # The page of last resort: whatever failed, it must not fail too.
    "templates/pages/500.html": {"/static/favicon.svg", "/static/css/site.css", "/"},
}
GIVES_ADDRESSES = {
    # Django asks a model for its page: the admin does, and so does ``redirect``.
    "directory/models/service.py",
    # A mail is made into words where it is posted, in the transaction of what it is about.
    "directory/publishing/mail/mails.py",
    # Whoever is visited reads in its log who came.
    "directory/publishing/links/link_checks.py",
}
FACTS = ("language", "safety", "models", "places", "search", "exchange", "publishing", "examples")
DRAWINGS = set(re.findall(r'<symbol id="([^"]+)"', (ROOT / "static/icons.svg").read_text(encoding="utf-8")))
BOTH = {"app", "chat", "check", "door", "filter", "lock", "mail", "phone", "question", "route", "search"}
"""Words of the register that happen to name a drawing too."""


def first_parts(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        first = re.match(r"[\w.-]+", str(pattern.pattern))
        if first:
            yield first[0]
        elif isinstance(pattern, URLResolver):
            yield from first_parts(pattern.url_patterns)


KNOWN = "|".join(sorted(map(re.escape, first_parts(get_resolver().url_patterns)), key=len, reverse=True))
ADDRESS = re.compile(rf"(?<![\w.<>-])/(?:{KNOWN})(?=[/?#\s\"'{{]|$)[^\s\"'{{}}]*")
PIECE = re.compile(r"(?<=})/?[a-z][a-z-]*/(?=$|[?#{])")
"""What is put behind something worked out: "{here}wissen/"."""
IN_A_TAG = re.compile(r"\b[a-z-]+=\"(/[^\"{]*|\{\{[^}]*\}\}[a-z-]+/)")
QUOTED_BY_A_SCRIPT = re.compile(r"[\"'`](/[a-z][^\"'`]*)")


def strings_of(tree: ast.AST) -> Iterator[str]:
    """Yield every text of a module but its docstrings; "{}" stands for what is worked out in one."""
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif (
            isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (parts | said)
        ):
            yield node.value


def in_python(source: str) -> set[str]:
    texts = list(strings_of(ast.parse(source)))
    return {found for text in texts for rule in (ADDRESS, PIECE) for found in rule.findall(text)}


def in_template(source: str) -> set[str]:
    return set(ADDRESS.findall(source)) | set(IN_A_TAG.findall(source))


def in_script(source: str) -> set[str]:
    return set(QUOTED_BY_A_SCRIPT.findall(source))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_address_is_written_out() -> None:
    readers = ((PYTHON, in_python), (TEMPLATES, in_template), (SCRIPTS, in_script))
    found = {
        name_of(path): written
        for paths, read in readers
        for path in paths
        if (written := read(path.read_text(encoding="utf-8")))
    }
    assert found == WRITTEN_OUT


@pytest.mark.parametrize(
    "source",
    [
        'where = "/redactie/alles/?soort=dubbel"',
        'where = f"/mijn/concept/{pk}/"',
        'where = f"{settings.SITE_URL}/over/"',
        'where = f"{here}wissen/"',
        'SITEMAP = "Sitemap: /sitemap.xml"',
    ],
)
def test_an_address_in_python_is_noticed(source: str) -> None:
    assert in_python(source)


@pytest.mark.parametrize(
    "source",
    [
        '<a href="/zoeken/">',
        '<a href="/">',
        '<form action="{{ here }}insturen/">',
        '{{ button(_("Zoek"), href="/zoeken/?voor=mij") }}',
        "=> Klopt nog | {{ site_url }}/bevestigen/{{ token }}/",
        '<form data-hx-get="/bestaat-niet/">',
    ],
)
def test_an_address_in_a_template_is_noticed(source: str) -> None:
    assert in_template(source)


def test_an_address_in_a_script_is_noticed() -> None:
    assert in_script('fetch("/plaatsen/?waar=" + place)')


def test_what_starts_without_django_names_pages_that_are_there() -> None:
    assert resolve("/gezondheid/").url_name == "health"
    assert resolve("/post/").url_name == "mail"


def imported(source: str) -> set[str]:
    """Return what a module imports, by its full name: modules, and what is taken from them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_addresses_are_made_in_one_module() -> None:
    makers = {name_of(path) for path in PYTHON if "django.urls" in imported(path.read_text(encoding="utf-8"))}
    assert makers == {"directory/web_addresses.py"}


def facts() -> list[Path]:
    return [path for path in PYTHON if path.parts[len(ROOT.parts) + 1] in FACTS and "directory" in path.parts]


def test_what_is_known_names_no_page() -> None:
    ways = {"directory.web_addresses", "django.shortcuts", "django.http"}
    asking = {name_of(path) for path in facts() if ways & imported(path.read_text(encoding="utf-8"))}
    assert asking == GIVES_ADDRESSES


def test_what_is_known_names_no_drawing() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in facts()]
    assert len(trees) > 100
    texts = {text for tree in trees for text in strings_of(tree)}
    assert texts & DRAWINGS == BOTH
    assert not {text for text in texts if re.search(r"\bt[tr]-[a-z]", text)}, "a class of the stylesheets"
    names = {name for tree in trees for node in ast.walk(tree) for name in names_in(node)}
    assert not {
        name
        for name in names
        if {"icon", "icons", "css", "href", "pixels", "px"} & set(name.lower().split("_"))
    }


def names_in(node: ast.AST) -> Iterator[str]:
    for field in ("id", "attr", "arg", "name"):
        name = getattr(node, field, None)
        if isinstance(name, str):
            yield name


def test_an_address_is_asked_for_by_its_name() -> None:
    assert url("report", "inloop-west") == "/aanbod/inloop-west/melden/"
    assert whole_url("about") == f"{settings.SITE_URL}/over/"
    assert url_pattern("region", 2).format("gemeente", "utrecht") == url("region", "gemeente", "utrecht")
    assert url_pattern("service").format("inloop-west") == url("service", "inloop-west")
    assert url_pattern("search", 0) == url("search")


def test_robots_are_told_by_the_same_addresses(client: Client) -> None:
    lines = client.get(url("robots")).content.decode().splitlines()
    assert lines == [
        "User-agent: *",
        "Disallow: /zoeken/?",
        "Disallow: /plaatsen/",
        "Disallow: /l/",
        "Disallow: /weg/",
        "Disallow: /beheer/",
        "",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
    ]
