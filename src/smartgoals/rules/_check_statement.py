"""check_statement(): a sentence in, a report out, by the rules that judge goals and as far as a
sentence can be judged.

What a sentence cannot say (who looks at it when, where figures come from) is not held against it. Whether
it is attainable and relevant is unknown, unless evidence is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.case import Case, words_in
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import Arguments, instance
from smartgoals._days import optional_day
from smartgoals._errors import InvalidValue, SmartGoalsError
from smartgoals._evidence import NO_EVIDENCE, Evidence, EvidenceLike, evidence_of
from smartgoals._messages.formatting import LANGUAGES, Language, language as language_of
from smartgoals._model.goal import Goal
from smartgoals._statement.given import id_of
from smartgoals._statement.parse import parse_goal
from smartgoals.rules._check import CheckFrame, checked
from smartgoals.rules._default import DEFAULT
from smartgoals.rules._engine import in_order
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._sentences import names_output
from smartgoals.rules._terms import of_waivers, terms_of
from smartgoals.rules._words import Severity

if TYPE_CHECKING:
    from smartgoals._statement.draft import Draft
    from smartgoals.rules._report import SmartReport
    from smartgoals.rules._waivers import Waiver

_OF_ODD_FIGURES: Final = "SGM203 SGM204 SGM207 SGM215 SGM216 SGM217 SGM218".split()
"""Rules that find a figure which cannot be: a number all the same, so that a sentence is measurable
with it.
"""
_SAID: Final = (
    "SGS101 SGS102 SGS103 SGS104 SGS108 SGS109 SGS112 SGM201 SGM206 SGT501 SGT503".split() + _OF_ODD_FIGURES
)
"""Rules that judge what a sentence can say."""
_ASKED: Final = "SGA390 SGR401".split()
"""Rules that ask for what no sentence says, and evidence may."""
_OF_OTHERS: Final = "SGR407 SGR408 SGR409 SGA311 SGA312".split()
"""Rules that look at what stands beside a goal, which a sentence has no room for."""
_SEVERITIES: Final[Mapping[str, Severity]] = MappingProxyType(
    {
        **dict.fromkeys(("SGS102", "SGR401"), Severity.UNKNOWN),
        **dict.fromkeys(_OF_ODD_FIGURES, Severity.WARNING),
    }
)
"""What a sentence leaves open nobody knows.

From where a change starts weighs on no sentence by itself, which has its number; where evidence is given,
that is looked into, as for any goal.
"""
_LACKS: Final = ("SGS101", "SGM201", "SGT501")
"""Rules that find a part missing, which a text may hold where nobody read on."""
_SOME_DAY: Final = date(2000, 1, 3)
"""The day of a sentence that is read without one, where its words name none: no verdict on it
depends on the day.
"""


def check_statement(
    text: str,
    language: Language | str | None = None,
    as_of: date | None = None,
    *,
    evidence: EvidenceLike | None = None,
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> SmartReport:
    """Return the verdict on a goal said in one sentence, with findings that ask for the parts that it lacks.

    Rules, verdicts and codes are those of :func:`check`, on what :func:`smartgoals.parse_goal`
    reads. *Specific* is unknown for a figure without its place (followers of which network?),
    *measurable* for an output that is there or not ("launch the shop"); *attainable* and *relevant*
    are unknown unless `evidence` is given, which needs a day. The `fix` of a finding has the
    sentence completed, with blanks for what is missing. `language` is that of the sentence and of
    the report; it is recognised when not given.

    >>> import smartgoals as sg
    >>> report = sg.check_statement("Get more followers by June")
    >>> [str(report.verdicts[name]) for name in ("specific", "measurable", "timely")]
    ['unknown', 'fail', 'pass']
    >>> print(report.next_step.message)
    How many? The sentence has no number, so nothing tells when it is met
    >>> print(report.next_step.fix.statement)
    Get more followers by [how many?] on [which network?] by June
    """
    told = Arguments()
    told.read("text", _text, text)
    day = told.read("as_of", optional_day, as_of)
    known = told.read("evidence", evidence_of, evidence)
    spoken = None if language is None else told.read("", language_of, language)
    if evidence is not None and as_of is None:
        expected = "the day asked about, since evidence is of days"
        told.faults.append(InvalidValue(value=None, expected=expected, path="as_of"))
    told.settle()
    draft = parse_goal(text, language=language, as_of=day)
    into = spoken or LANGUAGES.get(draft.language) or LANGUAGES["en"]
    goal = _goal_of(draft, known)
    on = day or draft.deadline or _SOME_DAY
    terms = terms_of(told, DEFAULT, rules=rules, language=into, waivers=waivers, as_of=on)
    told.settle()
    around = Surroundings(evidence=known, as_of=on)
    case = Case(goal=goal, surroundings=around, sentence=draft, language=into)
    # Of waivers all rules may speak, of the sentence those that can.
    narrowed = terms._replace(rules=_rules_for(case, draft, rules))
    report = checked(case, CheckFrame(narrowed, around))
    more = (
        tuple(of_waivers(terms, {one.waiver for one in report.waived}, goal=report.goal))
        if terms.waivers
        else ()
    )
    if more:
        report = evolve(report, findings=in_order((*report.findings, *more)))
    return report if day == on else evolve(report, as_of=day)


def _text(value: str) -> str:
    return instance(value, str, "text")


def _goal_of(draft: Draft, known: Evidence) -> Goal:
    """Return what a sentence says as a goal with gaps; in a strategy of one objective it serves that."""
    bare = Goal(id=id_of(draft.channel, draft.metric))
    strategy = known.strategy
    if strategy is not None:
        if len(strategy.objectives) == 1:
            bare = evolve(bare, objective=strategy.objectives.ids[0])
        there = [one.id for one in strategy.channels if draft.channel in (one.id, one.platform)]
        if len(there) == 1:
            bare = evolve(bare, channel=there[0])
    try:
        return draft.merge(bare)
    except SmartGoalsError:  # such as a day before the one that the sentence is read on
        return bare


def _rules_for(case: Case, said: Draft, rules: RuleSet | None) -> RuleSet:
    """Return the rules that speak of a sentence, each as heavily as a sentence can bear."""
    is_bare, is_output = case.evidence == NO_EVIDENCE, names_output(said, words_in(case))
    if rules is None:
        return _of_house(is_bare=is_bare, is_output=is_output, is_cut=_is_cut(said))
    return _of_sentences(rules, is_bare=is_bare, is_output=is_output, is_cut=_is_cut(said))


def _is_cut(draft: Draft) -> bool:
    """Tell whether a text goes on behind what was read of it, so that nobody knows what it lacks."""
    return any(one.field == "statement" for one in draft.ambiguities)


@cache
def _of_house(*, is_bare: bool, is_output: bool, is_cut: bool) -> RuleSet:
    return _of_sentences(DEFAULT, is_bare=is_bare, is_output=is_output, is_cut=is_cut)


def _of_sentences(rules: RuleSet, *, is_bare: bool, is_output: bool, is_cut: bool) -> RuleSet:
    house = {rule.code for rule in DEFAULT}
    kept = {*_SAID, *_ASKED}
    if not is_bare:
        judged = (code for code in house if code.startswith(("SGA", "SGR")))
        kept |= {*judged, "SGT504"} - {*_OF_OTHERS}
    silent = (rule.code for rule in rules if rule.code in house - kept)
    severities = dict(_SEVERITIES) | ({"SGM201": Severity.UNKNOWN} if is_output else {})
    severities |= dict.fromkeys(_LACKS, Severity.UNKNOWN) if is_cut else {}
    severities |= {"SGM206": Severity.INFO} if is_bare else {}
    known = {code: severity for code, severity in severities.items() if code in rules}
    return rules.ignore(*silent).with_severity(known)
