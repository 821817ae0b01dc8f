"""What findings of the attainable criterion say in words: amounts, what is asked, what was shown, odds.

Each is said from the rows of the house, so that any language may say it; evidence keeps the plain
figures beside it. Percent is said as percent, a count as a count, a pace with its period; names
stand where ids would.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final, cast

from smartgoals._case.asked import WEEK, AskedShape, per_week
from smartgoals._case.attainability import Ground
from smartgoals._messages.amount import amount as in_unit
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Unit
from smartgoals._model.target import Bound, ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact, rounded
from smartgoals._time.period_words import each_period, growth_said
from smartgoals.catalog._metric_words import metric_in_words
from smartgoals.rules._naming import points_named

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.difficulty import Strain
    from smartgoals._case.shown import Demonstrated
    from smartgoals._messages.amount import Amount, WholeAmount
    from smartgoals._messages.formatting import Language
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number
    from smartgoals._time.period import Period
    from smartgoals.catalog._priors import Prior
    from smartgoals.rules._finding import Fact

_MONTHLY: Final = 28
_ABOUT: Final = Fraction(1, 20)
"""What is still needed is about the pace itself, where it is no further from it."""
_RARE: Final = 0.001
_SLIGHT: Final = 0.01
_TENTH: Final = 0.1
_TEN: Final = 10


def phrase(key: str, **facts: object) -> Worded:
    """Return the phrase of a key of the room, filled with facts; as plain text it is the English one."""
    made = Worded("", f"attainable.{key}", facts)
    return Worded(made.into("en"), f"attainable.{key}", facts)


def amount(value: Fraction | Number, case: Case) -> Amount | WholeAmount:
    """Return an amount of the metric of a goal, said in its unit."""
    number, metric = rounded(value) if isinstance(value, Fraction) else value, case.metric
    if metric is None:
        return in_unit(number)
    if metric.unit is Unit.COUNT and not case.is_in_parts:  # nobody counts hundredths
        # What would be rounded to nothing is told by its first digit.
        finest = round(number, 1) or (number and float(f"{number:.1g}"))
        number = round(number) if abs(number) >= _TEN else finest
    scale = None if metric.scale is None else str(metric.scale)
    return in_unit(number, str(metric.unit), currency=case.currency, scale=scale)


def metric_name(case: Case) -> Worded:
    """Return the name of the goal's metric; where nobody defined it, the word for a figure."""
    return phrase("the_figure") if case.metric is None else metric_in_words(case.metric)


def counted(count: int, noun: str) -> Worded:
    """Return a count with its noun: "1 reading", "2 readings"."""
    return Worded(str(count), said=partial(_counted, count, noun))


def _counted(count: int, noun: str, language: Language) -> str:
    return language.counted(count, noun)


def each(period: Period) -> Worded:
    """Return that something is so in each period: "a month"."""
    return Worded(str(period), said=partial(each_period, period))


def ask(case: Case) -> Worded:
    """Return what the target asks, in its own terms: "500 a week", "+15 %", "39 by 27 September 2026"."""
    target, deadline = case.goal.target, case.ends_on  # a pause may have moved it, and others tell that day
    if isinstance(target, KeepPace):
        return _kept(target, case)
    asked = _reached(case)
    if deadline is None:
        return asked
    return phrase("until" if isinstance(target, StayWithin) else "by", ask=asked, deadline=deadline)


def _kept(target: KeepPace, case: Case) -> Worded:
    """Return a pace with its bound: no less than a fall by three is one by three at most."""
    size, bound = target.pace.amount, target.bound
    told = step(exact(size), case) if _may_lose(target) else amount(size, case)
    asked = phrase("pace", amount=told, period=each(target.pace.period))
    if bound is None:
        return asked
    return phrase("at_most" if _may_lose(target) else str(bound), ask=asked)


def _may_lose(target: Target | None) -> bool:
    """Tell whether a target allows a loss, and no more than that."""
    return isinstance(target, KeepPace) and target.bound is Bound.AT_LEAST and target.pace.amount < 0


def _is_limit(target: Target | None) -> bool:
    """Tell whether a target is a pace that may not be passed, be it one of a loss."""
    return _may_lose(target) or (isinstance(target, KeepPace) and target.bound is Bound.AT_MOST)


def _reached(case: Case) -> Worded:
    target = case.goal.target
    if isinstance(target, ReachPace):
        return phrase("pace", amount=amount(target.pace.amount, case), period=each(target.pace.period))
    if isinstance(target, GrowBy):
        return Worded(str(target.growth), said=partial(growth_said, target.growth))
    if isinstance(target, ChangeBy):
        if target.percent is not None:
            return signed(target.percent, in_unit(rounded(exact(target.percent) / 100), "ratio"))
        return changed(exact(target.amount or 0), case)
    if isinstance(target, StayWithin):
        return _band(target, case)
    return _plain(amount(target.value, case)) if isinstance(target, ReachLevel) else phrase("nothing")


def _band(target: StayWithin, case: Case) -> Worded:
    """Return the bounds of a band, each in the unit of its metric."""
    low, high = (None if bound is None else amount(bound, case) for bound in (target.low, target.high))
    key = "stay_under" if low is None else "stay_over" if high is None else "stay_within"
    if target.per is None:
        return phrase(key, low=low, high=high)
    bound = low if high is None else high if low is None else phrase(key, low=low, high=high)
    band = phrase("pace", amount=bound, period=each(target.per))
    if low is not None and high is not None:
        return band
    return phrase("at_most" if low is None else "at_least", ask=band)


def _plain(value: Amount | WholeAmount) -> Worded:
    return Worded(value.into(_english()), said=value.into)


def _english() -> Language:
    from smartgoals._messages.formatting import ENGLISH

    return ENGLISH


def changed(value: Fraction, case: Case) -> Worded:
    """Return a change of a metric with its sign: of a share in points, which a change in percent is not."""
    if _is_share(case):
        return points_named(value)
    return signed(rounded(value), amount(value, case))


def paced(value: Fraction, case: Case) -> Worded | Amount | WholeAmount:
    """Return a pace without its period: of a share in points, which so many percent a week are not."""
    return points_named(value) if _is_share(case) else amount(value, case)


def signed(value: Number, told: Amount | WholeAmount) -> Worded:
    return phrase("plus", amount=told) if value > 0 else _plain(told)


def ask_in_all(case: Case, level: Fraction | None) -> Worded:
    """Return what the target asks, and of a pace that runs on where it leads in the end."""
    asked, deadline = ask(case), case.ends_on
    if not isinstance(case.goal.target, KeepPace) or level is None or deadline is None:
        return asked
    return phrase("by", ask=phrase("so_much", ask=asked, level=amount(level, case)), deadline=deadline)


def weekly(case: Case) -> Worded:
    """Return what the target comes to a week, where it does not say that itself: ", that is 121 a
    week"; else nothing.

    Of a pace that runs on, what the weeks left have to bring, where that is another one.
    """
    asked, target = case.asked, case.goal.target
    if asked is None or asked.amount is None or asked.shape not in (AskedShape.CHANGE, AskedShape.TOTAL):
        return Worded("")
    if isinstance(target, KeepPace) and asked.final is not None:
        pace = per_week(target.pace, case.goal.calendar)
        if abs(asked.amount - pace) > abs(pace) * _ABOUT:
            return _still(asked.amount, case)
    if isinstance(target, (KeepPace, ReachPace)) and target.pace.period.days == WEEK:
        return Worded("")
    # A pace is the same for all its days; of what shall be reached the days to come have to bring the rest.
    pace = per_week(target.pace, case.goal.calendar) if isinstance(target, KeepPace) else asked.amount
    if isinstance(target, ChangeBy) and asked.shape is AskedShape.TOTAL and asked.final is not None:
        # A change of amounts is beside those before: what the weeks have to bring is all of it.
        return phrase("in_all", level=amount(asked.final, case), pace=a_week(pace, case))
    return phrase("that_is", pace=a_week(pace, case))


def _still(needed: Fraction, case: Case) -> Worded:
    """Return what a pace takes in the weeks left, or leaves for them; nothing may be left of it."""
    is_limit = _is_limit(case.goal.target)
    if needed * case.sign <= 0 and not is_limit:
        return phrase("nothing_left")
    return phrase("still_leaves" if is_limit else "still_takes", pace=a_week(needed, case))


def _is_share(case: Case) -> bool:
    return case.metric is not None and case.metric.unit is Unit.RATIO


def a_week(value: Fraction, case: Case) -> Worded:
    """Return an amount a week; a fall as so many fewer, as pages say it."""
    told = amount(value, case) if value >= 0 else step(value, case)
    return phrase("pace", amount=told, period=Worded("week", "period.per_week"))


def step(value: Fraction, case: Case) -> Worded:
    """Return by how much something goes up or down, without a sign: "4.5 fewer"."""
    is_counted = case.metric is None or case.metric.unit is Unit.COUNT
    way = "further" if value >= 0 else "fewer" if is_counted else "less"
    return phrase(way, amount=amount(abs(value), case))


def shown(case: Case, strain: Strain) -> Worded:
    """Return what the account's own figures have shown, at best and usually."""
    asked, demonstrated = strain.asked, cast("Demonstrated", case.judgement.shown)  # what a strain is of
    days = demonstrated.days
    if asked.is_rated:
        return _moved(case, strain, demonstrated)
    ways = [value * asked.sign for value in (strain.best, strain.usual)]
    is_falling = asked.sign < 0 or strain.best < 0
    told = step if is_falling and any(value < 0 for value in ways) else amount
    best, usual = (told(value, case) for value in ways)
    if asked.is_amount:
        return phrase("shown_amount", best=best, usual=usual)
    if is_falling:  # the best is the lowest, or the least loss, and what falls brings nothing
        return phrase("shown_low", best=best, usual=usual)
    if case.judgement.by is Ground.AUDITS:
        return phrase("shown_audits", best=best, usual=usual)
    if _MONTHLY <= days < _MONTHLY + WEEK:
        return phrase("shown_four_weeks", best=best, usual=usual)
    if days <= WEEK:
        return phrase("shown_weeks", best=best, usual=usual)
    return phrase("shown_days", best=best, usual=usual, span=counted(days, "day"))


def direction(case: Case) -> dict[str, Fact]:
    """Return how what is asked compares with ever before, and with what comes anyway, in words."""
    way = "less" if case.sign < 0 or _may_lose(case.goal.target) else "more"
    return {"than_ever": phrase(f"{way}_than_ever"), "anyway": phrase(f"{way}_anyway")}


def _moved(case: Case, strain: Strain, demonstrated: Demonstrated) -> Worded:
    """Return by how much a level has moved at best, over the windows in which that was seen."""
    asked, days = strain.asked, demonstrated.days or _between_audits(case)
    times = Fraction(1) if asked.weeks is None else Fraction(days or WEEK, WEEK)
    best, usual = (value * asked.sign * times for value in (strain.best - demonstrated.noise, strain.usual))
    now = Fraction(0) if asked.final is None or asked.gap is None else asked.final - asked.gap
    return phrase(
        "moved",
        now=amount(now, case),
        best=_points(best, now, case),
        usual=_points(usual, now, case),
        span=counted(max(1, round((days or WEEK) / WEEK)), "week"),
    )


def _between_audits(case: Case) -> int:
    """Return how many days usually lie between the audits that show how a level moves."""
    days = [one.ends_on for one in case.audited_alike if one.value is not None and one.ends_on is not None]
    apart = sorted((later - earlier).days for earlier, later in pairwise(days))
    return apart[len(apart) // 2] if apart else 0


def _points(value: Fraction, beside: Fraction, case: Case) -> Worded:
    """Return a change of a level, no finer than the level itself is said: of a share in points of a
    percent.
    """
    if _is_share(case):
        return points_named(value)
    digits = 2 if not beside else max(0, 2 - math.floor(math.log10(abs(float(beside)))))
    change = round(float(value), digits)
    return signed(change, amount(change, case))


def odds(chance: float) -> Worded:
    """Return a chance as people say it: "1 chance in 20", "30 chances in 100"."""
    if chance < _RARE:
        return phrase("odds_least")
    if chance < _SLIGHT:
        return phrase("odds_slight")
    if chance < _TENTH:
        return phrase("odds_one_in", many=round(1 / chance))
    return phrase("odds_hundred", many=min(round(chance * 100), 99))


def chance_facts(case: Case, chance: float, limit: Fraction) -> dict[str, Fact]:
    """Return a chance beside its bound, as figures and in words."""
    plain = {"chance": chance, "limit": rounded(limit), "deadline": case.ends_on}
    return {**plain, "odds": odds(chance), "ask": ask(case), "weekly": weekly(case), "ease": ease(case)}


def cited(prior: Prior) -> Worded:
    """Return who published a benchmark, when, and that it is weak: "AiGrow, 2023, a weak source"."""
    source = prior.source if prior.year is None else f"{prior.source}, {prior.year}"
    return (
        phrase("weak_source", source=source) if prior.evidence in {"weak", "unverified"} else Worded(source)
    )


def audience(case: Case, of: str | None, size: Number | None) -> Worded:
    """Return the size that others are compared at: "500 followers"."""
    known = None if of is None else case.surroundings.metric(of)
    if known is None or size is None:
        return phrase("account_like_this")
    return phrase("audience", size=in_unit(size), name=metric_in_words(known))


def got(case: Case, reached: Fraction) -> Worded:
    """Return what was reached, in the terms that are asked: a week, or as it is."""
    asked = case.asked
    is_weekly = asked is not None and asked.shape in (AskedShape.CHANGE, AskedShape.TOTAL)
    return a_week(reached, case) if is_weekly else _plain(amount(reached, case))


def harder(case: Case) -> Worded:
    """Return how a target asks for more: a higher one, and a lower one where less is wanted."""
    target = case.goal.target
    if _is_limit(target):
        return phrase("lower_limit")
    return phrase("lower_target" if case.sign < 0 else "raise_target")


def stricter(case: Case) -> Worded:
    """Return how a target, be it a band, asks for more."""
    return phrase("narrow_band") if isinstance(case.goal.target, StayWithin) else harder(case)


def ease(case: Case) -> Worded:
    """Return how a target is made easier: a lower one, a higher one where less is wanted, a wider band."""
    target = case.goal.target
    if isinstance(target, StayWithin):
        return phrase("widen_band")
    if _is_limit(target):
        return phrase("raise_limit")
    return phrase("raise_target" if case.sign < 0 else "lower_target")


def known_so_far(readings: int) -> Worded:
    """Return what there is to go by, where that is too little."""
    if readings == 0:
        return phrase("no_figures")
    if readings == 1:
        return phrase("one_reading")
    return phrase("few_readings", readings=counted(readings, "reading"))
