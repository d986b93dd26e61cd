"""Puts a mutant in the place of the code that is already loaded, in a process that ends afterwards."""

import functools
import gc
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Self

from tests.mutate.mutants import Mutant

OWN = ("config", "directory", "handreiking")


@dataclass(frozen=True)
class Living:
    """What may hold on to code as it was: the functions of these files, and the caches of the product."""

    functions: list[FunctionType]
    caches: list[Any]

    @classmethod
    def of(cls, paths: set[str]) -> Self:
        gc.unfreeze()  # a snapshot that was taken leaves all that stood out of what the collector knows
        # By their own type: a lazy object asked for its class would go and fetch what it stands for.
        everything = [(type(each), each) for each in gc.get_objects()]
        return cls(
            [
                each
                for kind, each in everything
                if kind is FunctionType and each.__code__.co_filename in paths
            ],
            [
                each
                for kind, each in everything
                if kind is functools._lru_cache_wrapper and (each.__module__ or "").startswith(OWN)
            ],
        )


def apply(mutant: Mutant, root: Path, paths: Sequence[str], living: Living | None = None) -> None:
    """Let everything that is loaded use the mutant; ``paths`` are the files that read each other's tables, in order.

    Looking for what is ``living`` takes longer than all the rest, so who applies many does that once. Within a function only the code of the living functions is exchanged, so that whoever holds one sees the change.
    Elsewhere the module is run again in its own namespace, and so are those that read it.
    """
    path = str(root / mutant.path)
    living = living or Living.of({path})
    if mutant.function:
        exchange(living.functions, path, mutant.original, mutant.source)
    else:
        run_again(module_of(mutant.path), compile(mutant.source, path, "exec"))
        for other in paths[paths.index(mutant.path) + 1 :]:
            source = (root / other).read_text(encoding="utf-8")
            run_again(module_of(other), compile(source, str(root / other), "exec"))
    for cached in living.caches:
        cached.cache_clear()


def module_of(path: str) -> ModuleType:
    return import_module(path.removesuffix(".py").replace("/", "."))


def exchange(living: Sequence[FunctionType], path: str, before: str, after: str) -> None:
    names = {code: name for name, code in named(compile(before, path, "exec"))}
    changed = dict(named(compile(after, path, "exec")))
    for function in living:
        if function.__code__ in names:
            code = changed.get(names[function.__code__])
            if code is not None:
                function.__code__ = code


def named(code: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    """Yield every function below ``code`` by its name, and the how-maniest of that name it is."""
    seen: dict[str, int] = {}
    waiting = [code]
    while waiting:
        for each in waiting.pop().co_consts:
            if isinstance(each, CodeType):
                seen[each.co_qualname] = seen.get(each.co_qualname, 0) + 1
                yield (each.co_qualname, seen[each.co_qualname]), each
                waiting.append(each)


def run_again(module: ModuleType, code: CodeType) -> None:
    """Run a module in its own namespace, and give its new objects to who imported the old ones by name."""
    before = dict(vars(module))
    exec(code, vars(module))
    for name, old in before.items():
        new = vars(module).get(name)
        if new is not old and not name.startswith("__"):
            for other in own_modules():
                if vars(other).get(name) is old:
                    setattr(other, name, new)


def own_modules() -> list[Any]:
    return [
        module for name, module in list(sys.modules.items()) if name.startswith((*OWN, "tests")) and module
    ]
