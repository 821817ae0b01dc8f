"""Revise: whether a goal is too hard or too easy by the evidence there is, and what it might ask for instead.

What belongs here: the front, its answer, and which proposals are made. How hard a goal is, and
round targets and deadlines, come from its case, words from `words`. Nothing is changed: a proposal
becomes a revision with `strategy.with_revision`.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final, final

from attrs import field, frozen

from smartgoals._case.asked import AskedShape
from smartgoals._case.attainability import Ground, figure
from smartgoals._case.bands import held
from smartgoals._case.case import Case, case_of
from smartgoals._case.difficulty import ENOUGH_WINDOWS, Difficulty, chance_of
from smartgoals._case.proposing import alternative_of, proposed_of
from smartgoals._case.shown import LEAST_SHOWN
from smartgoals._case.staleness import STALE_DAYS, is_stale, told_until
from smartgoals._case.surroundings import Surroundings
from smartgoals._case.weighed import why_unplanned
from smartgoals._checked import Arguments, instance
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError
from smartgoals._evidence import EvidenceLike, evidence_of
from smartgoals._messages.formatting import Language, asked_in, language as language_of
from smartgoals._messages.outline import outlined
from smartgoals._model.goal import Goal
from smartgoals._model.measurement import Measurement
from smartgoals._model.metric import Metric
from smartgoals._model.target import ChangeBy, ReachLevel, StayWithin
from smartgoals._numbers import Number
from smartgoals._record import Record
from smartgoals._renamed import tell
from smartgoals._revise.words import sentence
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._finding import Fact

_HARD: Final = frozenset({Difficulty.HEROIC, Difficulty.IMPLAUSIBLE})
FEW_PERIODS: Final = ENOUGH_WINDOWS
"""Fewer periods than these make a history short, and what rests on them says so (as rule SGA311)."""


@final
@document
@outlined
@frozen(kw_only=True)
class Proposal:
    """How hard a goal is by the evidence, and what it might ask for instead.

    `verdict` is one of :class:`Difficulty`. `proposed` is the goal with a target inside the band of
    its ambition, and `alternative` the goal as it is by another deadline; both None where the goal
    is in its band, or nothing supports one. `figures` holds the numbers used (paces per week, the
    direction as in the metric), `by` what they come from. Thin evidence is named there by its
    `periods` (below eight) and stale evidence by the day of its `last` figure, and both by
    :meth:`text`; one period supports no proposal.
    """

    goal: Goal
    as_of: date
    verdict: Difficulty
    by: Ground
    proposed: Goal | None
    alternative: Goal | None
    figures: Record[str, Fact]
    language: Language
    _metric: Metric | None = field(default=None, eq=False, alias="metric")
    _sign: int = field(default=1, eq=False, alias="sign")

    @property
    def reason(self) -> str:
        """Why, in the language asked for: the old name of :meth:`text`."""
        tell("Proposal.reason", "Proposal.text()")
        return self.text()

    def text(self, language: Language | str | None = None) -> str:
        """Say why, with the numbers used, in a language; in that of the proposal when none is said."""
        into = asked_in(language, self.language)
        return sentence(
            self.verdict,
            self.figures,
            self.proposed,
            self.alternative,
            into,
            by=self.by,
            metric=self._metric,
            sign=self._sign,
        )

    def __str__(self) -> str:
        return f"{self.goal.id}: {self.verdict}"


def revise(
    goal: Goal,
    evidence: EvidenceLike | None = None,
    *,
    as_of: date,
    language: Language | str = "en",
) -> Proposal:
    """Return how hard a goal is (already met, too easy… implausible, or unknown) by the evidence,
    and a mended one.

    Two figures place a goal on the scale: how many times the best that was shown it asks for, and the
    chance that its projection gives it. The attainable criterion of :func:`check` reads the same scale:
    what is implausible fails, what is heroic is warned of, and the fix of a finding is the proposal here.

    What is happening anyway is the middle of the forecast at the deadline (or the usual figure, where no
    chance may be told). What is supported is what the forecast gives a fair chance (.4 for a committed
    goal, .25 for a stretch), and no more than the best that was shown. A proposal for a committed goal
    has an even chance, one for a stretch goal a fair one. Proposed numbers are round, and rounding gives
    way by at most a twentieth; a statement that names the old number names the new one. A goal in its
    band gets no proposal; neither does one for which nothing is known.

    >>> from datetime import date, timedelta
    >>> from smartgoals import Baseline, Evidence, History, KeepPace, Pace
    >>> days = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(13)]
    >>> h = History.of([(on, 1200 + 48 * k + (k % 3)) for k, on in enumerate(days)], metric="followers", channel="ig")
    >>> goal = Goal(id="g", metric="followers", channel="ig", target=KeepPace(Pace.parse("300 followers/week")),
    ...             baseline=Baseline(value=1776, on=days[-1]), start=date(2026, 3, 30), deadline=date(2026, 6, 28))
    >>> found = revise(goal, Evidence(histories=[h]), as_of=days[-1])
    >>> found.verdict, str(found.proposed.target)
    (Difficulty.IMPLAUSIBLE, 'keep 48 followers/week')
    """
    told = Arguments()
    told.read("goal", partial(instance, cls=Goal, what="a Goal"), goal)
    known = told.read("evidence", evidence_of, evidence)
    on, into = told.read("as_of", day, as_of), told.read("", language_of, language)
    told.settle()
    case = case_of(goal, Surroundings(evidence=known, as_of=on))
    return Proposal(
        goal=goal,
        as_of=on,
        verdict=case.difficulty,
        by=case.hardest.judgement.by,
        proposed=proposed_of(case),
        alternative=alternative_of(case),
        figures=_figures(case.hardest),
        language=into,
        metric=case.metric,
        sign=case.hardest.sign,
    )


def _figures(case: Case) -> Record[str, Fact]:
    asked, verdict = case.asked, case.difficulty
    facts = _why_unknown(case) if verdict is Difficulty.UNKNOWN else {}
    if verdict in _HARD and case.strain is not None and case.strain.has_no_days:
        facts["no_days_left"] = True
    if asked is not None and asked.amount is not None:
        facts |= {"asked": _told(asked.amount), "shape": asked.shape.value}
    is_asked = "asked" in facts or isinstance(case.goal.target, StayWithin)
    if is_asked and verdict is Difficulty.UNKNOWN and not facts.get("missed") and not case.is_over:
        facts |= {"readings": len(case.history or ()), "audited": len(_audited(case))}
    outlook = None if verdict is Difficulty.UNKNOWN else case.outlook
    # What is decided rests on no evidence any more: a few readings decide as well as many.
    weak = {} if verdict is Difficulty.UNKNOWN or case.decided is not None else _weaknesses(case)
    if (
        isinstance(case.goal.target, StayWithin)
        and verdict is not Difficulty.UNKNOWN
        and case.decided is None
    ):
        inside, every = held(case, case.goal.target)
        chance = chance_of(case)
        told = {} if chance is None else {"chance": chance}
        shares = {"inside": inside, "figures": every} if every >= LEAST_SHOWN else {"figures": every}
        return Record(facts | shares | told | weak)
    if outlook is None:
        return Record(facts | weak)
    named = {
        "happening": outlook.happening,
        "supported": outlook.supported,
        "limit": outlook.limit,
        "usual": outlook.usual,
        "best": outlook.best,
    }
    facts |= {name: _told(value * outlook.asked.sign) for name, value in named.items() if value is not None}
    facts["readings"] = outlook.readings
    facts |= weak
    is_old = is_stale(case) if case.history is not None else "last" in weak
    if verdict is not Difficulty.ALREADY_MET and not is_old:
        facts["chance"] = chance_of(case)
    return Record(facts)


def _why_unknown(case: Case) -> dict[str, Fact]:
    """Return what says why nothing tells how hard a goal is, where that is no lack of evidence."""
    if case.decided is False:
        return {"missed": True}
    if case.impossible is not None and not case.is_over:
        return {"odd": case.impossible.value, "read_on": case.impossible.day}
    if case.unplanned is not None and not case.is_over:
        return {"unplanned": why_unplanned(case.unplanned)}
    if case.doubt is not None:
        return {"meant": period_in_words(case.doubt.period)}
    return {"no_start": True} if _lacks_start(case) else {}


def _lacks_start(case: Case) -> bool:
    """Tell whether figures there are could be held against a total, if its first day were known."""
    asked, is_total = case.asked, isinstance(case.goal.target, (ChangeBy, ReachLevel)) and case.per is None
    if asked is None or asked.shape is not AskedShape.TOTAL or not is_total:
        return False
    is_ahead = case.ends_on is not None and not case.is_over
    return case.begins is None and is_ahead and bool(case.history or _audited(case))


def _audited(case: Case) -> list[Measurement]:
    return [one for one in case.audited if one.value is not None]


def _weaknesses(case: Case) -> dict[str, Fact]:
    """Return what makes the evidence of a verdict weak: how few periods it has, and how long ago it
    ends.
    """
    judged, facts = case.judgement, dict[str, Fact]()
    is_band = isinstance(case.goal.target, StayWithin)
    shown = case.demonstrated if is_band else judged.shown
    if shown is None:  # no other ground than readings and audits of one's own shows periods
        return facts
    if shown.windows < FEW_PERIODS:
        facts |= {"readings": shown.readings, "periods": shown.windows, "wanted": FEW_PERIODS}
    last = _audited(case)[-1].ends_on if judged.by is Ground.AUDITS else None
    if case.history is not None and judged.by is not Ground.AUDITS:
        last = told_until(case)
    begins = max(case.begins or case.as_of, case.as_of)
    if last is not None and (begins - last).days > STALE_DAYS:
        facts["last"] = last
        if begins > case.as_of and (case.as_of - last).days <= STALE_DAYS:
            facts["begins"] = case.goal.start or begins  # what is unknown is still to come
    return facts


def _told(value: Fraction) -> Number | None:
    """Return a figure as it is told; None beyond every float."""
    try:
        return figure(value)
    except SmartGoalsError:  # beyond every float: three times the largest number is a limit all the same
        return None
