"""Sides: which side of a figure is the good one, by the noun of what it counts. Data and one
question; knows no sentence.

The catalogue knows this of its own metrics, and is asked first; here are nouns beyond it, by the
word that says what they are. Whoever asks which side of a name is the good one asks here.
"""

from __future__ import annotations

from typing import Final

from smartgoals._model.facts import better_of
from smartgoals._model.metric import Better

__all__ = ["side_of"]

_LOWER: Final = frozenset(
    (
        *"absenteeism absences accidents backlog bugs cancellations churn complaints".split(),
        *"cost costs debt debts defects delay delays downtime emissions errors expenses failures".split(),
        *"fat incidents injuries latency losses outages overdraft overtime refunds rejects".split(),
        *"breakdowns crashes no_shows departures dropouts escalations falls fines infections lawsuits mistakes".split(),
        *"readmissions resignations returns scrap spending stockouts thefts time".split(),
        *"unsubscribes vacancies waste wait".split(),
        *"abandonment arrears attrition breakage casualties chargebacks cigarettes crimes damages".split(),
        *"deaths defaults deforestation delinquencies evictions footprint frauds gaps".split(),
        *"homelessness layoffs leakage mortality noise obesity overruns pollution poverty road_traffic car_traffic".split(),
        *"quits recidivism rejections relapses rework shrinkage sick_days sick_leave smoking".split(),
        *"spoilage stress suicides unemployment waiting".split(),
    )
)
_HIGHER: Final = frozenset(
    (
        *"accuracy attendance attendees availability clients compliance coverage customers".split(),
        *"donations donors engagement followers income leads margin members orders participants".split(),
        *"participation productivity profit quality recommendations retention revenue sales".split(),
        *"satisfaction savings subscribers survival uptime visitors visits volunteers".split(),
    )
)
_GIVEN: Final = frozenset(
    "dwell exercise family focus practice quality reading session study training watch".split()
)
"""What time is for that is given gladly, and not waited or lost."""
_BAD: Final = frozenset(
    "bad fake late lost missed negative overdue poor unanswered unpaid unresolved wasted".split()
)
"""First words of nouns that say that what they narrow is none to wish for."""
_CONSUMED: Final = frozenset({"consumption", "intake"})
_NOURISHING: Final = frozenset(
    "calcium fibre fiber fish fruit grain iron nut omega protein salad vegetable vitamin".split()
)
"""What is before a consumption that people are told to have more of; of energy or paper less of it is better."""
_OF_AUDIENCES: Final = frozenset("content media news podcast video".split())
"""What is before a consumption that says what is seen or heard, of which more is as good as less."""
_SETTLED: Final = frozenset("collected filled handled recovered recycled reported resolved".split())
"""First words of nouns that say that what they narrow is dealt with, which is to be wished for."""
_MENDED: Final = frozenset("disputes leaks violations vulnerabilities".split())
"""What people settle, mend and close, so that only a rate of it says that less is better."""
_TURNED_OVER: Final = frozenset("annual asset assets inventory net sales stock total".split())
"""What is before a turnover that is none of people, who leave: of money, or of goods."""
_MEASURES: Final = frozenset("rate share percentage ratio level index score number count total".split())
"""Last words of nouns of which the word before says what they are of."""


def side_of(noun: str) -> Better | None:
    """Return which side of what a noun counts is the good one; None where it does not say.

    >>> side_of("uptime"), side_of("error_rate"), side_of("watch_time"), side_of("body_weight")
    (Better.HIGHER, Better.LOWER, Better.HIGHER, None)
    >>> side_of("staff_turnover"), side_of("turnover"), side_of("cost_per_unit")
    (Better.LOWER, None, Better.LOWER)
    """
    known = better_of(noun)
    if known is not None:
        return known
    is_narrowed = "_" in noun  # "unpaid_rate" is a rate of what is unpaid
    words = noun.partition("_per_")[0].split("_")
    while len(words) > 1 and words[-1] in _MEASURES:
        words.pop()
    if (words[0] in _BAD and is_narrowed) or words[:2] == ["one", "star"] or _is_of_leavers(words):
        return Better.LOWER
    if words[0] in _SETTLED and is_narrowed:
        return Better.HIGHER
    if words[-1] in _CONSUMED:
        return _of_consumed("_".join(words[-2:]))
    if words[-1] == "time" and len(words) > 1 and words[-2] in _GIVEN:
        return Better.HIGHER
    said = {*_forms(words[-1]), *_forms("_".join(words[-2:]))}
    is_rate = noun.rpartition("_")[2] in _MEASURES
    if said & _LOWER or (is_rate and said & _MENDED):
        return Better.LOWER
    return Better.HIGHER if said & _HIGHER else None


def _is_of_leavers(words: list[str]) -> bool:
    """Tell whether a turnover is one of people: alone it may be what is earned."""
    return words[-1] == "turnover" and len(words) > 1 and words[-2] not in _TURNED_OVER


def _of_consumed(noun: str) -> Better | None:
    """Return which side of a consumption is the good one, by what is consumed; None where it does not say."""
    what = noun.rpartition("_")[0]
    if what in _OF_AUDIENCES:
        return None
    is_nourishing = what.removesuffix("s") in _NOURISHING or noun == "water_intake"
    return Better.HIGHER if is_nourishing else Better.LOWER


def _forms(word: str) -> tuple[str, ...]:
    """Return a word as it may stand in a list, for one or for many.

    >>> _forms("crash"), _forms("vacancy")
    (('crash', 'crashs', 'crashes'), ('vacancy', 'vacancys', 'vacancyes', 'vacancies'))
    """
    several = (word, f"{word}s", f"{word}es")
    return (*several, f"{word[:-1]}ies") if word.endswith("y") else several
