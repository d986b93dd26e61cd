"""What is worded once, kept for the language that it was worded in."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps

from django.utils.translation import get_language

_of_this_page: ContextVar[str | None] = ContextVar("language of this page", default=None)


@contextmanager
def in_one_language() -> Iterator[None]:
    """Ask once which language is spoken: a results page says two hundred texts, and asking takes longer than finding one.

    Decorates a view; nothing inside may change the language.
    """
    before = _of_this_page.set(get_language())
    try:
        yield
    finally:
        _of_this_page.reset(before)


def kept_per_language[T](most: int | None = None) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Return a decorator as ``lru_cache(most)``, whose answers never cross from one language into another."""

    def decorate(function: Callable[..., T]) -> Callable[..., T]:
        @lru_cache(maxsize=most)
        def kept(_language: str | None, *arguments: Hashable) -> T:
            return function(*arguments)

        @wraps(function)
        def answer(*arguments: Hashable) -> T:
            return kept(_of_this_page.get() or get_language(), *arguments)

        return answer

    return decorate
