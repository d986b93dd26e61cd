"""The mutants of a file: mutmut's operators and four of our own, each applied in one place.

What a text says is left alone, and so are types: a rule is in what is compared, counted, listed, passed and called.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, ParentNodeProvider, PositionProvider
from mutmut.mutation import mutators

Operator = tuple[type, Callable[[Any], Iterable[cst.CSTNode | cst.RemovalSentinel]]]


@dataclass(frozen=True)
class Mutant:
    """One change of a file. ``function`` is the first and last line of the function around it, None outside of one."""

    path: str
    lines: tuple[int, int]
    function: tuple[int, int] | None
    before: str
    after: str
    original: str
    source: str

    def __str__(self) -> str:
        return f"{self.path}:{self.lines[0]}: {self.before} -> {self.after}"


def without_one(node: cst.Tuple | cst.List | cst.Set | cst.Dict) -> Iterator[cst.CSTNode]:
    """Leave out each element of what is listed in full."""
    if len(node.elements) > 1:
        for number in range(len(node.elements)):
            yield node.with_changes(elements=[*node.elements[:number], *node.elements[number + 1 :]])


def without_a_keyword(node: cst.Call) -> Iterator[cst.CSTNode]:
    """Leave out each argument that is given by name."""
    for number, argument in enumerate(node.args):
        if argument.keyword:
            yield node.with_changes(args=[*node.args[:number], *node.args[number + 1 :]])


def always_or_never(node: cst.If | cst.CompIf) -> Iterator[cst.CSTNode]:
    for value in ("True", "False"):
        yield node.with_changes(test=cst.Name(value))


def nothing(_node: cst.SimpleStatementLine) -> Iterator[cst.CSTNode]:
    """Leave out a statement that only does something: a call, an exception, a sum that grows."""
    only = _node.body[0]
    documents = isinstance(only, cst.Expr) and isinstance(only.value, cst.BaseString)
    if len(_node.body) == 1 and isinstance(only, cst.Expr | cst.Raise | cst.AugAssign) and not documents:
        yield _node.with_changes(body=[cst.Pass()])


OPERATORS: tuple[Operator, ...] = (
    (cst.BaseNumber, mutators.operator_number),
    (cst.Name, mutators.operator_name),
    (cst.UnaryOperation, mutators.operator_remove_unary_ops),
    (cst.CSTNode, mutators.operator_keywords),
    (cst.CSTNode, mutators.operator_swap_op),
    (cst.Match, mutators.operator_match),
    (cst.IfExp, mutators.operator_if_exp),
    (cst.Tuple | cst.List | cst.Set | cst.Dict, without_one),
    (cst.Call, without_a_keyword),
    (cst.If | cst.CompIf, always_or_never),
    (cst.SimpleStatementLine, nothing),
    (cst.Decorator, lambda _node: [cst.RemoveFromParent()]),
)  # type: ignore[assignment]


def mutants_of(root: Path, path: str) -> list[Mutant]:
    """Return every mutant of the file at ``path`` below ``root`` that is still Python, in the order of its lines."""
    wrapper = MetadataWrapper(cst.parse_module((root / path).read_text(encoding="utf-8")))
    module, original = wrapper.module, wrapper.module.code
    positions, parents = wrapper.resolve(PositionProvider), wrapper.resolve(ParentNodeProvider)
    found = []
    for node in _nodes(module):
        if any(isinstance(each, cst.Annotation | cst.TypeParameters) for each in _upwards(node, parents)):
            continue
        for kind, operator in OPERATORS:
            for changed in operator(node) if isinstance(node, kind) else ():
                source = _replaced(module, node, changed)
                if source != original and _is_python(source, path):
                    found.append(
                        Mutant(
                            path,
                            _lines(positions[_visible(node, parents)]),
                            _function(node, parents, positions),
                            *_difference(original, source),
                            original,
                            source,
                        )
                    )
    return found


def _nodes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def _upwards(node: cst.CSTNode, parents: Any) -> Iterator[cst.CSTNode]:
    while node in parents:
        yield node
        node = parents[node]


def _visible(node: cst.CSTNode, parents: Any) -> cst.CSTNode:
    """Return the node, or for a mere operator the expression that it is in."""
    return node if isinstance(node, cst.BaseExpression | cst.BaseStatement) else parents[node]


def _lines(place: Any) -> tuple[int, int]:
    return place.start.line, place.end.line


def _function(node: cst.CSTNode, parents: Any, positions: Any) -> tuple[int, int] | None:
    """Return the lines of the outermost function whose body holds the node."""
    lines, above = None, list(_upwards(node, parents))
    for inner, outer in pairwise(above):
        if isinstance(outer, cst.FunctionDef) and outer.body is inner:
            lines = _lines(positions[outer])
    return lines


def _replaced(module: cst.Module, node: cst.CSTNode, changed: Any) -> str:
    if isinstance(changed, cst.RemovalSentinel) or changed == cst.RemoveFromParent():
        removed = module.deep_remove(node)
        assert isinstance(removed, cst.Module)
        return removed.code
    replaced = module.deep_replace(node, changed)
    assert isinstance(replaced, cst.Module)
    return replaced.code


@cache
def _is_python(source: str, path: str) -> bool:
    try:
        compile(source, path, "exec")
    except SyntaxError:
        return False
    return True


def _difference(before: str, after: str) -> tuple[str, str]:
    """Return the lines that differ, on one line each."""
    old, new = before.splitlines(), after.splitlines()
    first = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), 0)
    last = next(
        (n for n, pair in enumerate(zip(old[::-1], new[::-1], strict=False)) if pair[0] != pair[1]), 0
    )
    last = min(last, len(old) - first, len(new) - first)
    return tuple(" ".join(" ".join(each[first : len(each) - last]).split()) for each in (old, new))  # type: ignore[return-value]
