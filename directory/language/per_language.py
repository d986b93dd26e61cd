"""What is worded once, kept for the language that it was worded in."""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps

from django.utils.translation import get_language


def kept_per_language[T](most: int | None = None) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Return a decorator as ``lru_cache(most)``, whose answers never cross from one language into another."""

    def decorate(function: Callable[..., T]) -> Callable[..., T]:
        @lru_cache(maxsize=most)
        def kept(_language: str | None, *arguments: Hashable) -> T:
            return function(*arguments)

        @wraps(function)
        def answer(*arguments: Hashable) -> T:
            return kept(get_language(), *arguments)

        return answer

    return decorate
