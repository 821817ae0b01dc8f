"""Terms: by which rules, in which language and with which waivers a call is answered; and what
there is to say of the waivers themselves.

Every function that answers with findings takes these arguments and reads them here. Knows rule sets
and waivers, and no subject.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._checked import Arguments, sequence
from smartgoals._errors import InvalidValue, UnknownName, raise_all
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._record import Record
from smartgoals.rules._finding import Fact, Finding
from smartgoals.rules._ruleset import RuleSet, rules_or

if TYPE_CHECKING:
    from smartgoals.rules._ruleset import Active
    from smartgoals.rules._waivers import Waiver

UNUSED: Final = "SGC691"
OUTDATED: Final = "SGC692"


class Terms(NamedTuple):
    """What was said of rules, language and waivers; `as_of` is the day on which waivers must hold."""

    rules: RuleSet
    into: Language
    waivers: tuple[Waiver, ...] = ()
    as_of: date | None = None


def terms_of(
    told: Arguments,
    default: RuleSet,
    *,
    rules: RuleSet | None,
    language: Language | str,
    waivers: Iterable[Waiver],
    as_of: date | None,
) -> Terms:
    """Return the terms of a call; what is wrong with them is kept with the other faults of the call.

    A rule of another subject than those of the default set is refused: nothing would run it.
    """
    chosen = told.read("", partial(rules_or, default=default), rules)
    into = told.read("", language_of, language)
    accepted: tuple[Waiver, ...] = ()
    given = told.read("waivers", partial(sequence, what="waivers"), waivers)
    if given:
        accepted = told.read("waivers", partial(_waivers, rules=chosen or default), given)
        if as_of is None:
            expected = "the day asked about, since waivers hold until a day"
            told.faults.append(InvalidValue(value=None, expected=expected, path="as_of"))
    return Terms(chosen, into, accepted, as_of)


def _waivers(value: Iterable[Waiver], rules: RuleSet) -> tuple[Waiver, ...]:
    from smartgoals.rules._waivers import waivers_of  # most calls come without any

    accepted = waivers_of(value)
    codes = [rule.code for rule in rules]
    raise_all(
        [
            UnknownName(kind="code of a rule", name=waiver.code, known=codes, path=f"[{place}].code")
            for place, waiver in enumerate(accepted)
            if waiver.code not in codes
        ]
    )
    return accepted


def of_waivers(
    terms: Terms, used: Collection[Waiver | None], *, goal: str | None = None
) -> Iterator[Finding]:
    """Yield a finding for each waiver that is past its day, or takes nothing out.

    Of those that are limited to another goal than the one asked about nothing is said.
    """
    for place, waiver in enumerate(terms.waivers):
        is_over = terms.as_of is not None and waiver.until < terms.as_of
        if (goal and waiver.goal not in (None, goal)) or (not is_over and waiver in used):
            continue
        speaks = _speaking_of(OUTDATED if is_over else UNUSED, terms.rules)
        if speaks is not None:
            facts: Record[str, Fact] = Record(
                {
                    "waived": waiver.code,
                    "reason": waiver.reason,
                    "until": waiver.until,
                    "goal": waiver.goal,
                }
            )
            voice = terms.into.among(speaks.voices) or speaks.voices["en"]
            yield Finding(voice, terms.into, f"waivers[{place}]", facts)


def _speaking_of(code: str, rules: RuleSet) -> Active | None:
    """Return the rule on waivers in force: that of the set, or the house's where the set has none."""
    from smartgoals.rules._default import DEFAULT  # only for those who bring waivers

    among = rules if code in rules else DEFAULT
    return next((one for one in among.active if one.rule.code == code), None)
