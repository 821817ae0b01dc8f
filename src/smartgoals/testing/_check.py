"""A check: a name, one sentence of law, and what finds where it is broken; and the error that one raises.

Knows no extension point. A law is a function from what is looked at to the flaws it finds; it
raises for nothing, and what the extension itself raises meanwhile is a flaw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, ClassVar, Final, Generic, NamedTuple, TypeAlias, TypeVar, final

from attrs import field, frozen

from smartgoals._errors import SmartGoalsError, in_document
from smartgoals._forecast.answered import failure_text
from smartgoals._location import PathLike

T = TypeVar("T")
MOST_FLAWS: Final = 20
"""Flaws that a check tells; the first few show what is wrong, and thousands say no more."""


class Flaw(NamedTuple):
    """Where a law is broken, and how: a path into what is checked, or the name of the sample, and a reason.

    >>> Flaw("deadline", "no text in French").reason
    'no text in French'
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


Flaws: TypeAlias = Iterable[Flaw]
"""What a law finds, in the order in which it looks."""


@final
class ConformanceFailure(SmartGoalsError, AssertionError):
    """A check that an extension does not pass: which one, its law, and the flaws found.

    >>> print(ConformanceFailure(check="pure", law="It answers alike.", flaws=[Flaw("", "it did not")]))
    pure: It answers alike.
      it did not
    """

    code = "conformance_failure"
    _facts: ClassVar[tuple[str, ...]] = ("check", "law", "flaws", "path")

    def __init__(self, *, check: str, law: str, flaws: Iterable[Flaw], path: PathLike = "") -> None:
        self.check = check
        self.law = law
        self.flaws = tuple(flaws)
        lines = "".join(f"\n  {flaw}" for flaw in self.flaws)
        super().__init__(f"{check}: {law}{lines}", path=path)
        in_document(self)


@final
@frozen(kw_only=True)
class NamedCheck:
    """One law held against one extension: `name` is what it is called, `law` its sentence, `of`
    what it is held against.

    Calling it raises :class:`ConformanceFailure` where the law is broken, and returns nothing where
    it holds.
    """

    name: str
    law: str
    of: str
    _find: Callable[[], Flaws] = field(eq=False, repr=False, alias="find")

    def flaws(self) -> tuple[Flaw, ...]:
        """Return where the law is broken, at most twenty places; what the extension raises is one."""
        flaws: list[Flaw] = []
        try:
            flaws += islice(self._find(), MOST_FLAWS)
        except Exception as failure:  # an extension may raise anything
            flaws.append(raised(failure))
        return tuple(flaws)

    def __call__(self) -> None:
        """Raise :class:`ConformanceFailure` where the law is broken."""
        flaws = self.flaws()
        if flaws:
            raise ConformanceFailure(check=self.name, law=self.law, flaws=flaws)

    def __str__(self) -> str:
        return f"{self.of} {self.name}"


def raised(failure: BaseException, path: str = "") -> Flaw:
    """Return the flaw that something raised."""
    return Flaw(path, f"raised {failure_text(failure)}")


@final
@frozen
class Law(Generic[T]):
    """A law before it is held against anything: its name, its sentence, and the function that finds
    what breaks it.
    """

    name: str
    sentence: str
    find: Callable[[T], Flaws]


def law(name: str, sentence: str) -> Callable[[Callable[[T], Flaws]], Law[T]]:
    """Return what makes a law of a function; its sentence is data, since docstrings are taken out
    by `-OO`.
    """

    def made(find: Callable[[T], Flaws]) -> Law[T]:
        return Law(name, sentence, find)

    return made


def checks_of(laws: Iterable[Law[Any]], looked_at: Any, of: str) -> tuple[NamedCheck, ...]:
    """Return the checks that hold laws against one thing."""
    return tuple(
        NamedCheck(name=law.name, law=law.sentence, of=of, find=_held(law.find, looked_at)) for law in laws
    )


def _held(find: Callable[[T], Flaws], looked_at: T) -> Callable[[], Flaws]:
    return lambda: find(looked_at)
