"""Formulas of derived metrics: plain arithmetic over named parts, read once into a small tree and
evaluated exactly.

Knows numbers and errors, no metric. Nothing is ever handed to Python's own evaluator: the grammar
is numbers, names, `+ - * /` and brackets, so a formula can neither call nor reach anything. Values
are pairs (low, high) of fractions, equal when the value is known, so that a part known only within
bounds (a union of uniques) gives a result within bounds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, TypeAlias, final

from attrs import frozen

from smartgoals._errors import InvalidValue

Bounds: TypeAlias = tuple[Fraction, Fraction]
_TOKEN: Final = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<sign>[-+*/()]))")
_LONGEST: Final = 2_000
_DEEPEST: Final = 50
MOST_PARTS: Final = 300
"""So many names and numbers a formula has at most, also once the metrics that it names are opened up."""


@final
@frozen
class Constant:
    """A number written in a formula."""

    value: Fraction


@final
@frozen
class Part:
    """A named part: a metric id or a named input."""

    name: str


@final
@frozen
class Operation:
    """Two nodes joined by one of the four signs."""

    sign: str
    left: Node
    right: Node


Node: TypeAlias = "Constant | Part | Operation"
"""A formula as a tree: a constant, a part by its name, or an operation on further trees."""


class ZeroDenominator(Exception):
    """Raised while evaluating when a denominator is zero or may be; never leaves the catalogue."""


def tokens(text: str) -> Iterator[str]:
    """Yield the tokens of a formula; refuse what is no arithmetic, naming the place."""
    position = 0
    end = len(text.rstrip())
    while position < end:
        found = _TOKEN.match(text, position)
        if found is None:
            raise _wrong(text, f"unexpected {text[position:].lstrip()[:1]!r}")
        position = found.end()
        yield found.group().strip()


def _wrong(text: str, reason: str) -> InvalidValue:
    return InvalidValue(
        value=text, expected="plain arithmetic over metric ids and named inputs", hint=reason, path="formula"
    )


@final
class _Reader:
    """One pass over the tokens of one formula; lives only while it is read."""

    __slots__ = ("ahead", "count", "depth", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.ahead = [*tokens(text)][::-1]
        self.count = 0
        self.depth = 0

    def sum(self) -> Node:
        node = self.product()
        while self.ahead and self.ahead[-1] in "+-":
            node = Operation(self.ahead.pop(), node, self.product())
        return node

    def product(self) -> Node:
        node = self.factor()
        while self.ahead and self.ahead[-1] in "*/":
            node = Operation(self.ahead.pop(), node, self.factor())
        return node

    def factor(self) -> Node:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _wrong(self.text, f"more than {_DEEPEST} brackets deep")
        if not self.ahead:
            raise _wrong(self.text, "it ends too early")
        token = self.ahead.pop()
        if token == "-":
            node: Node = Operation("-", Constant(Fraction(0)), self.factor())
        elif token == "(":
            node = self.sum()
            if not self.ahead or self.ahead.pop() != ")":
                raise _wrong(self.text, "a bracket is not closed")
        elif token in "+*/)":
            raise _wrong(self.text, f"unexpected {token!r}")
        else:
            node = self.leaf(token)
        self.depth -= 1
        return node

    def leaf(self, token: str) -> Node:
        self.count += 1
        if self.count > MOST_PARTS:
            raise _wrong(self.text, f"more than {MOST_PARTS} parts")
        return Constant(Fraction(token)) if token[0].isdigit() else Part(token)


def parse(text: str) -> Node:
    """Read a formula into its tree.

    >>> sorted(parts(parse("1000 * ad_spend / impressions")))
    ['ad_spend', 'impressions']
    """
    if len(text) > _LONGEST:
        raise _wrong(text, f"longer than {_LONGEST} characters")
    reader = _Reader(text)
    node = reader.sum()
    if reader.ahead:
        raise _wrong(text, f"unexpected {reader.ahead[-1]!r}")
    return node


def parts(node: Node) -> tuple[str, ...]:
    """Return the names a formula is made of, each once, in order."""
    if isinstance(node, Part):
        return (node.name,)
    if isinstance(node, Operation):
        return tuple(dict.fromkeys(parts(node.left) + parts(node.right)))
    return ()


def summands(node: Node) -> tuple[str, ...]:
    """Return the names that a formula adds up, each once; none where it does anything else.

    >>> summands(parse("likes + shares")), summands(parse("sent - lost"))
    (('likes', 'shares'), ())
    """
    if isinstance(node, Operation) and node.sign == "+":
        sides = summands(node.left), summands(node.right)
        return tuple(dict.fromkeys(sides[0] + sides[1])) if all(sides) else ()
    return (node.name,) if isinstance(node, Part) else ()


def mentions(node: Node) -> Counter[str]:
    """Return how often a formula names each of its parts, in order."""
    counted = Counter[str]()
    ahead = [node]
    while ahead:
        one = ahead.pop()
        if isinstance(one, Operation):
            ahead += (one.right, one.left)
        elif isinstance(one, Part):
            counted[one.name] += 1
    return counted


def denominators(node: Node) -> tuple[str, ...]:
    """Return the names that stand below a division line."""
    if not isinstance(node, Operation):
        return ()
    below = parts(node.right) if node.sign == "/" else denominators(node.right)
    return tuple(dict.fromkeys(denominators(node.left) + below))


def ways_below(node: Node) -> tuple[Node, ...]:
    """Return what a formula divides by, each as a formula."""
    if not isinstance(node, Operation):
        return ()
    own = (node.right,) if node.sign == "/" else ()
    return (*ways_below(node.left), *own, *ways_below(node.right))


def numerators(node: Node) -> tuple[str, ...]:
    """Return the names above the division line of a quotient, or every name of another formula."""
    if isinstance(node, Operation) and node.sign == "/":
        return numerators(node.left)
    return parts(node)


def quotient(node: Node) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Return the factors above and below the line of a product or quotient; a quotient below the
    line stays whole.

    >>> [len(side) for side in quotient(parse("100 * ad_spend / days / (posts_published * followers)"))]
    [2, 3]
    """
    if not isinstance(node, Operation) or node.sign not in "*/":
        return (node,), ()
    above, below = quotient(node.left)
    other, under = quotient(node.right)
    if node.sign == "*":
        return above + other, below + under
    return above, below + ((node.right,) if under else other)


def multiplied(factors: Iterable[Node]) -> Node:
    """Return the product of factors; of none it is one."""
    product: Node = Constant(Fraction(1))
    for factor in factors:
        product = Operation("*", product, factor)
    return product


def written(node: Node) -> str:
    """Return a formula as text that is read back as it is, every operation in brackets.

    >>> written(parse("leads / 0.25 - 1"))
    '((leads / 0.25) - 1)'
    """
    if isinstance(node, Constant):
        return _decimal(node.value)
    if isinstance(node, Part):
        return node.name
    return f"({written(node.left)} {node.sign} {written(node.right)})"


def _decimal(value: Fraction) -> str:
    """Return a number of a formula as its decimals, which have an end, since it was read from some."""
    places = 0
    while 10**places % value.denominator:
        places += 1
    whole, rest = divmod(int(value * 10**places), 10**places)
    return f"{whole}.{rest:0{places}}" if places else str(whole)


def evaluate(node: Node, values: Mapping[str, Bounds]) -> Bounds:
    """Return the value of a formula, as bounds; raises :class:`ZeroDenominator`."""
    if isinstance(node, Constant):
        return node.value, node.value
    if isinstance(node, Part):
        return values[node.name]
    return _SIGNS[node.sign](evaluate(node.left, values), evaluate(node.right, values))


def value_of(node: Node, known: Callable[[str], Fraction | None]) -> Fraction | None:
    """Return the value of a formula by the parts that are known; None where others decide, or
    where nothing divides.

    A product with zero is zero, whatever its other parts are.
    """
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Part):
        return known(node.name)
    left, right = value_of(node.left, known), value_of(node.right, known)
    if node.sign == "*" and 0 in {left, right}:
        return Fraction(0)
    if left is None or right is None or (node.sign == "/" and right == 0):
        return None
    return _SIGNS[node.sign]((left, left), (right, right))[0]


def _add(a: Bounds, b: Bounds) -> Bounds:
    return a[0] + b[0], a[1] + b[1]


def _subtract(a: Bounds, b: Bounds) -> Bounds:
    return a[0] - b[1], a[1] - b[0]


def _multiply(a: Bounds, b: Bounds) -> Bounds:
    corners = [x * y for x in _ends(a) for y in _ends(b)]
    return min(corners), max(corners)


def _ends(bounds: Bounds) -> Collection[Fraction]:
    """Return the bounds, or the value where it is known: long numbers are worked with once."""
    low, high = bounds
    return (low,) if low == high else bounds


def _divide(a: Bounds, b: Bounds) -> Bounds:
    if b[0] <= 0 <= b[1]:
        raise ZeroDenominator
    corners = [x / y for x in _ends(a) for y in _ends(b)]
    return min(corners), max(corners)


_SIGNS: Final[Mapping[str, Callable[[Bounds, Bounds], Bounds]]] = MappingProxyType(
    {"+": _add, "-": _subtract, "*": _multiply, "/": _divide}
)
