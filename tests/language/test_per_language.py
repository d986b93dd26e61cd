from collections.abc import Callable

from django.utils.translation import override

from directory.language.per_language import in_one_language, kept_per_language


def spoken_answers() -> tuple[list[str], Callable[[str], str]]:
    asked: list[str] = []

    @kept_per_language()
    def worded(text: str) -> str:
        asked.append(text)
        return f"{text} {len(asked)}"

    return asked, worded


def test_a_text_is_worded_once_for_each_language() -> None:
    asked, worded = spoken_answers()
    with override("nl"):
        first = worded("steun")
        assert worded("steun") == first
    with override("en"):
        assert worded("steun") != first
    assert asked == ["steun", "steun"]


def test_a_page_speaks_the_language_in_which_it_began_and_the_next_page_its_own() -> None:
    _asked, worded = spoken_answers()

    @in_one_language()
    def page() -> str:
        return worded("steun")

    with override("nl"):
        dutch = page()
    with override("en"):
        assert page() != dutch
    with override("nl"):
        assert page() == dutch


def test_outside_a_page_every_text_asks_which_language_is_spoken() -> None:
    _asked, worded = spoken_answers()
    with override("nl"), in_one_language():
        dutch = worded("steun")
    with override("en"):
        assert worded("steun") != dutch
