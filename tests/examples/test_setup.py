"""``manage.py setup``: what an empty database gets, in which order, and what only a local site gets."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from directory.examples.load import Loaded
from directory.management.commands import load_examples, load_starter, setup
from directory.publishing.content.errors import ReferenceMissing

FIRST = [
    "migrate",
    "createcachetable",
    "reindex",
    "load_vocabulary",
    "load_words",
    "load_edition",
    "load_reference",
    "load_starter",
]


@pytest.mark.parametrize(
    ("local", "options", "last"),
    [(True, {}, ["load_examples"]), (True, {"without_examples": True}, []), (False, {}, [])],
)
def test_all_is_loaded_in_order_and_fiction_only_on_a_local_site(
    local: bool, options: dict[str, bool], last: list[str], settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(setup, "call_command", lambda name, **_options: called.append(name))
    settings.EXAMPLE_DATA = local  # type: ignore[attr-defined]
    call_command("setup", **options)
    assert called == [*FIRST, *last]


@pytest.mark.parametrize(
    ("name", "module"), [("load_examples", load_examples), ("load_starter", load_starter)]
)
def test_a_command_says_what_was_written_or_that_nothing_could_be(
    name: str, module: object, settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EXAMPLE_DATA = True  # type: ignore[attr-defined]
    monkeypatch.setattr(load_examples, "read_cases", list)
    monkeypatch.setattr(load_examples, "load_cases", len)
    monkeypatch.setattr(load_examples, "link_example_cases", int)
    for loaded, said in ((Loaded(3, 2, 0), "2 published now"), (Loaded(3, 0, 0), "nothing changed")):
        monkeypatch.setattr(module, name, lambda loaded=loaded: loaded)
        out = StringIO()
        call_command(name, stdout=out)
        assert said in out.getvalue()

    def missing() -> None:
        raise ReferenceMissing("angst")

    monkeypatch.setattr(module, name, missing)
    with pytest.raises(CommandError, match="Load vocabulary and reference first"):
        call_command(name)


def test_fiction_is_refused_on_a_site_of_production(settings: object) -> None:
    settings.EXAMPLE_DATA = False  # type: ignore[attr-defined]
    with pytest.raises(CommandError, match="production"):
        call_command("load_examples")
