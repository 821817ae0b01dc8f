"""Faults and findings: what a rule reports, and what the reader gets. Knows goals and languages, no rule.

A rule returns faults: where, on which figures, and perhaps a mended goal. A fault becomes a finding when it meets the
rule's code, the severity in force and the reader's language. Its words are filled in only when somebody reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast, final

from attrs import evolve, field, frozen

from smartgoals._checked import instance, text
from smartgoals._errors import SmartGoalsError, WrongType
from smartgoals._messages.formatting import Language, fill, language as language_of
from smartgoals._model.goal import Goal
from smartgoals._numbers import number
from smartgoals._record import Record
from smartgoals.rules._words import CRITERION_ORDER, SEVERITY_ORDER, Criterion, Severity, Subject

if TYPE_CHECKING:
    from smartgoals.rules._waivers import Waiver

Fact: TypeAlias = int | float | str | bool | date | tuple[Any, ...] | None
"""What evidence may hold: a number, a day, text, a truth, a tuple of these or of rows of these, or nothing."""

Fix: TypeAlias = Goal | Callable[[], Goal | None] | None
"""A mended goal, or what makes it when somebody reads it (a partial of a plain function, so that findings pickle)."""

_NO_EVIDENCE: Final[Record[str, Any]] = Record()
_MARKS: Final = ("?", "!", ".", "…")


class Fault(NamedTuple):
    """What a rule found: the path in the goal, the figures it used, and where possible the goal mended (or what mends it).

    `variant` asks for one of the messages that the words of the rule have for special circumstances.

    >>> Fault("deadline", {"today": date(2026, 3, 1)}).path
    'deadline'
    """

    path: str
    evidence: Mapping[str, Any] = _NO_EVIDENCE
    fix: Fix = None
    variant: str = ""


def mended(fix: Fix) -> Goal | None:
    """Return the mended goal that a fix is or makes."""
    return fix() if callable(fix) else fix


class Voice(NamedTuple):
    """What all findings of a rule in force share in one language: who speaks, how heavily, and in which words."""

    code: str
    name: str
    criterion: Criterion
    severity: Severity
    message: str
    suggestion: str
    developer: str = ""
    about: Subject = Subject.GOAL
    page: str | None = None
    variants: Mapping[str, str] = _NO_EVIDENCE


@final
@frozen(repr=False)
class Finding:
    """What a rule found, as the reader gets it.

    `code` and `name` say which rule spoke, `path` where in the goal, `evidence` on which figures, `suggestion` what to do,
    and `fix` is a new valid goal with the fault mended, where there is one; nothing applies it by itself. Codes and keys of
    the evidence are kept from release to release; the wording is not. `page` is where the
    documentation explains the rule. `waiver` is what accepts the finding, and `said_by` the code of a
    weightier one that speaks for it; of findings that stand both are None.
    """

    voice: Voice
    language: Language
    path: str
    evidence: Record[str, Any] = _NO_EVIDENCE
    _fix: Fix = field(default=None, eq=mended)
    variant: str = ""
    waiver: Waiver | None = None
    said_by: str | None = None
    _voices: Mapping[str, Voice] = field(default=_NO_EVIDENCE, eq=False, alias="voices")
    _keys: tuple[str, str] | None = field(default=None, eq=False, alias="keys")

    @property
    def code(self) -> str:
        """The code of the rule that spoke."""
        return self.voice.code

    @property
    def name(self) -> str:
        """The name of the fault."""
        return self.voice.name

    @property
    def criterion(self) -> Criterion:
        """What the finding is about."""
        return self.voice.criterion

    @property
    def severity(self) -> Severity:
        """What it does to the verdict of its criterion."""
        return self.voice.severity

    @property
    def fix(self) -> Goal | None:
        """A new valid goal with the fault mended, or None; made when it is read, and never applied by itself."""
        return mended(self._fix)

    @property
    def is_without_fix(self) -> bool:
        """Whether nobody knows a fix; one that is known may still turn out to be none when it is read."""
        return self._fix is None

    def with_fix(self, guard: Callable[[Fix], Goal | None]) -> Finding:
        """Return the same, its fix as a guard lets it through when somebody reads it."""
        return self if self._fix is None else evolve(self, fix=partial(guard, self._fix))

    @property
    def message(self) -> str:
        """What was found, in the language of the report."""
        template = self.voice.variants.get(self.variant, self.voice.message)
        return fill(template, self.evidence, self.language)

    @property
    def suggestion(self) -> str:
        """What to do about it, in the language of the report."""
        return fill(self.voice.suggestion, self.evidence, self.language)

    def text(self, language: Language | str | None = None) -> str:
        """Say what was found and what to do, in a language; in that of the report when none is said."""
        into = self.language if language is None else language_of(language)
        message, advice = self.spoken(into)
        if not advice:
            return message
        advice = advice[:1].upper() + advice[1:]
        key = "report.advice_asked" if message.endswith(_MARKS) else "report.advice"
        return into.say(key, {"message": message, "advice": advice})

    def spoken(self, into: Language) -> tuple[str, str]:
        """Return message and suggestion in a language, or in English where the rule does not speak it."""
        if self._keys is not None:  # a sentence of the house, whatever the rule may say
            message, advice = (into.say(key, self.evidence) for key in self._keys)
            return message, advice
        voice = self.voice if into == self.language else into.among(self._voices)
        voice = voice or self._voices.get("en") or self.voice
        template = voice.variants.get(self.variant, voice.message)
        return fill(template, self.evidence, into), fill(voice.suggestion, self.evidence, into)

    @property
    def developer(self) -> str:
        """A hint for who writes programs, such as the code that mends it; often empty."""
        return fill(self.voice.developer, self.evidence, self.language)

    @property
    def about(self) -> Subject:
        """What the rule that spoke looks at."""
        return self.voice.about

    @property
    def page(self) -> str | None:
        """The page of the rule, below the address of the documentation; None for a caller's own."""
        return self.voice.page

    @property
    def key(self) -> tuple[str, str]:
        """Code and path: what makes it the same finding in two reports."""
        return self.code, self.path

    def __reduce__(self) -> tuple[object, ...]:
        """Travel with the mended goal itself, and without the evidence that it was judged by."""
        found = self.voice, self.language, self.path, self.evidence, self.fix, self.variant
        return Finding, (*found, self.waiver, self.said_by, self._voices, self._keys)

    def __repr__(self) -> str:
        return f"<{self.code} {self.name} ({self.severity}) at {self.path or 'the goal'}: {self.message}>"

    def __str__(self) -> str:
        return f"{self.code} {self.message}"


Natural: TypeAlias = tuple[str | tuple[int, str], ...]
Place: TypeAlias = tuple[int, int, Natural]


def natural(text: str) -> Natural:
    """Return what sorts codes and paths as people count: `K2` before `K10`.

    >>> sorted(["K10", "K2", "K1"], key=natural)
    ['K1', 'K2', 'K10']
    """
    parts = enumerate(_DIGITS.split(text))  # at odd places stand numbers, the longer the larger
    return tuple((len(part), part) if place % 2 else part for place, part in parts)


_DIGITS: Final = re.compile(r"0*([0-9]+)")


def place_of(criterion: Criterion, severity: Severity, code: str) -> Place:
    """Return where findings of a rule stand in a report: by severity, then criterion, then code."""
    return SEVERITY_ORDER.index(severity), CRITERION_ORDER.index(criterion), natural(code)


def order_of(finding: Finding) -> tuple[Place, Natural, str]:
    """Return the place of a finding in a report: as its rule's, then by path."""
    own = place_of(finding.criterion, finding.severity, finding.code)
    return own, natural(finding.path), finding.path


def fault_of(value: object) -> Fault:
    """Read what a rule of the caller's returned: a Fault, or a mapping with `path` and perhaps `evidence` and `fix`."""
    if isinstance(value, Fault):
        value = value._asdict()
    if not isinstance(value, Mapping) or "path" not in value:
        raise WrongType(value=value, expected="a Fault, or a mapping with path, evidence and fix")
    evidence: Any = value.get("evidence") or {}
    fix: Any = value.get("fix")
    if not isinstance(evidence, Mapping):
        raise WrongType(value=evidence, expected="a mapping of names to figures", path="evidence")
    checked = {text(name): _fact(one, f"evidence.{name}") for name, one in evidence.items()}
    path = value["path"]
    if not isinstance(path, str):
        raise WrongType(value=path, expected="a path such as 'target.value' (text)", path="path")
    if fix is not None and not callable(fix):
        instance(fix, Goal, "a Goal")
    return Fault(path, checked, cast("Fix", fix), str(value.get("variant") or ""))


def _fact(value: object, path: str) -> Fact:
    if value is None or isinstance(value, (str, bool, date)):
        return value
    if isinstance(value, (list, tuple)):
        return tuple(_fact(one, path) for one in value)
    try:
        return number(value)  # type: ignore[arg-type]  # number refuses what is none
    except SmartGoalsError as fault:
        raise fault.at(path) from None
