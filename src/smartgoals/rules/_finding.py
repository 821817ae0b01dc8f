"""Faults and findings: what a rule reports, and what the reader gets. Knows goals and languages, no rule.

A rule returns faults: where, on which figures, and perhaps a mended goal. A fault becomes a finding
when it meets the rule's code, the severity in force and the reader's language. Its words are filled
in only when somebody reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast, final

from attrs import evolve, field, frozen

from smartgoals._checked import an, instance, refuse, refusing, text
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, WrongType
from smartgoals._location import join, step
from smartgoals._messages.formatting import Language, asked_in, fill
from smartgoals._messages.say import say
from smartgoals._model.goal import Goal
from smartgoals._numbers import number
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.rules._words import CRITERION_ORDER, SEVERITY_ORDER, Criterion, Severity, Subject

if TYPE_CHECKING:
    from smartgoals.rules._waivers import Waiver

Fact: TypeAlias = int | float | str | bool | date | tuple[Any, ...] | None
"""What evidence may hold: a number, a day, text, a truth, a tuple of these or of rows of these, or
nothing.
"""

Fix: TypeAlias = Goal | Callable[[], Goal | None] | None
"""A mended goal, or what makes it when somebody reads it (a partial of a plain function, so that
findings pickle).
"""

_NO_EVIDENCE: Final[Record[str, Any]] = Record()
_MARKS: Final = ("?", "!", ".", "…")
_CHECK_AGAIN: Final = "what was read from data speaks that language alone: check again in another"


class Fault(NamedTuple):
    """What a rule found: the path in the goal, the figures it used, and where possible the goal
    mended (or what mends it).

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


class FixReason(Word):
    """Why a finding has no fix to read; equal to its JSON word.

    >>> FixReason.NOT_WRITTEN.text()
    'the fix was not written with the data: check again, or write with fixes=True'
    """

    NONE_KNOWN = "none_known"
    NOT_WRITTEN = "not_written"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language, as every result does."""
        return say(f"report.fix_{self.value}", language=language)


def unwritten_fix() -> Goal | None:
    """Stand for a fix that was known when a finding was written as data, and was not written with it."""
    return None


class Voice(NamedTuple):
    """What all findings of a rule in force share in one language: who speaks, how heavily, and in
    which words.
    """

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


def _said(voice: Voice) -> tuple[object, ...]:
    """Return what makes two voices one: who speaks, how heavily, of what; the wording is none of it."""
    return voice.code, voice.name, voice.criterion, voice.severity, voice.about, voice.page


@final
@document
@frozen(repr=False)
class Finding:
    """What a rule found, as the reader gets it.

    `code` and `name` say which rule spoke, `path` where in the goal, `evidence` on which figures,
    `suggestion` what to do, and `fix` is a new valid goal with the fault mended, where there is
    one; nothing applies it by itself. Codes and keys of the evidence are kept from release to
    release; the wording is not. `page` is where the documentation explains the rule. `waiver` is
    what accepts the finding, and `said_by` the code of a weightier one that speaks for it; of
    findings that stand both are None.

    Two findings are equal that say the same of the same figures; their wording and their fix make
    no difference. One that was read from data speaks the language it was written in, and no other.
    """

    voice: Voice = field(eq=_said)
    language: Language
    path: str
    evidence: Record[str, Any] = _NO_EVIDENCE
    _fix: Fix = field(default=None, eq=False)
    variant: str = ""
    waiver: Waiver | None = None
    said_by: str | None = None
    _voices: Mapping[str, Voice] = field(default=_NO_EVIDENCE, eq=False, alias="voices")
    _keys: tuple[str, str] | None = field(default=None, eq=False, alias="keys")
    _is_read: bool = field(default=False, eq=False, alias="is_read")

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
        """A new valid goal with the fault mended, or None; made when it is read, and never applied
        by itself.
        """
        return mended(self._fix)

    @property
    def is_without_fix(self) -> bool:
        """Whether nobody knows a fix; one that is known may still turn out to be none when it is read."""
        return self._fix is None

    @property
    def has_fix(self) -> bool:
        """Whether somebody knows a fix; it may still turn out to be none when it is read, or not
        have been written.
        """
        return self._fix is not None

    @property
    def fix_reason(self) -> FixReason | None:
        """Why there is no fix to read: nobody knows one, or it was not written with the data; None
        where there may be one.
        """
        if self._fix is None:
            return FixReason.NONE_KNOWN
        return FixReason.NOT_WRITTEN if self._fix is unwritten_fix else None

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
        into = asked_in(language, self.language)
        return advised(*self.spoken(into), into)

    @refusing(into=an(Language, "a Language"))
    def spoken(self, into: Language) -> tuple[str, str]:
        """Return message and suggestion in a language, or in English where the rule does not speak it.

        Raises :class:`~smartgoals.InvalidValue` for another language than that of a finding read from data.
        """
        is_own = into is self.language or into == self.language
        if not (is_own or self.speaks(into)):
            raise refuse(
                "language", into.code, f"{self.language.code!r}, in which it was written", _CHECK_AGAIN
            )
        if self._keys is not None:  # a sentence of the house, whatever the rule may say
            message, advice = (into.say(key, self.evidence) for key in self._keys)
            return message, advice
        voice = self.voice if is_own else self._voice_in(into)
        template = voice.variants.get(self.variant, voice.message)
        return fill(template, self.evidence, into), fill(voice.suggestion, self.evidence, into)

    def speaks(self, into: Language) -> bool:
        """Tell whether it can be said in a language: one that was read from data in that alone in
        which it was written.
        """
        return not self._is_read or into is self.language or into == self.language

    def _voice_in(self, into: Language) -> Voice:
        voice = self.voice if into is self.language or into == self.language else into.among(self._voices)
        return voice or self._voices.get("en") or self.voice

    @property
    def developer(self) -> str:
        """A hint for who writes programs, such as the code that mends it; often empty."""
        return self.hint(self.language)

    @refusing(into=an(Language, "a Language"))
    def hint(self, into: Language) -> str:
        """Return the hint for who writes programs, in a language."""
        template = self._voice_in(into).developer
        return fill(template, self.evidence, into) if template else ""

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
        fix = self._fix if self._fix is unwritten_fix else self.fix
        found = self.voice, self.language, self.path, self.evidence, fix, self.variant
        return Finding, (*found, self.waiver, self.said_by, self._voices, self._keys, self._is_read)

    def __repr__(self) -> str:
        return f"<{self.code} {self.name} ({self.severity}) at {self.path or 'the goal'}: {self.message}>"

    def __str__(self) -> str:
        return f"{self.code} {self.message}"


def advised(message: str, advice: str, into: Language) -> str:
    """Return what was found and what to do, as one text of a language."""
    if not advice:
        return message
    advice = advice[:1].upper() + advice[1:]
    key = "report.advice_asked" if message.endswith(_MARKS) else "report.advice"
    return into.say(key, {"message": message, "advice": advice})


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
    """Read what a rule of the caller's returned: a Fault, or a mapping with `path` and perhaps
    `evidence` and `fix`.
    """
    if isinstance(value, Fault):
        value = value._asdict()
    if not isinstance(value, Mapping) or "path" not in value:
        raise WrongType(value=value, expected="a Fault, or a mapping with path, evidence and fix")
    evidence: Any = value.get("evidence") or {}
    fix: Any = value.get("fix")
    if not isinstance(evidence, Mapping):
        raise WrongType(value=evidence, expected="a mapping of names to figures", path="evidence")
    checked = {text(name): _fact(one, join("evidence", step(name))) for name, one in evidence.items()}
    path = value["path"]
    if not isinstance(path, str):
        raise WrongType(value=path, expected="a path such as 'target.value' (text)", path="path")
    if fix is not None and not callable(fix):
        instance(fix, Goal, "a Goal")
    return Fault(path, checked, cast("Fix", fix), str(value.get("variant") or ""))


def _fact(value: object, path: str) -> Fact:
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, (list, tuple)):
        return tuple(_fact(one, path) for one in value)
    try:
        if isinstance(value, date):
            return day(value)  # a moment would come back from data as something else
        return number(value)  # type: ignore[arg-type]  # number refuses what is none
    except SmartGoalsError as fault:
        raise fault.at(path) from None
