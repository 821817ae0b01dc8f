"""What findings of the attainable criterion say in words: amounts, what is asked, what was shown, odds.

Each is text that English and French say in their words; evidence keeps the plain figures beside it. Percent
is said as percent, a count as a count, a pace with its period; names stand where ids would.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.asked import WEEK, Shape
from smartgoals._case.attainability import Ground
from smartgoals._messages.formatting import ENGLISH, FRENCH, LANGUAGES, Language
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import exact, rounded
from smartgoals._time.period_words import each_period, growth_said

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartgoals._case.case import Case
    from smartgoals._case.difficulty import Strain
    from smartgoals._numbers import Number
    from smartgoals._time.period import Period
    from smartgoals.catalog._priors import Prior
    from smartgoals.rules._finding import Fact

_MONTHLY: Final = 28
_RARE: Final = 0.001


def in_both(say: Callable[[Language], str]) -> Worded:
    """Return text that both languages of the house say."""
    others = {code: say(one) for code, one in LANGUAGES.items() if one is not ENGLISH}
    return Worded(say(ENGLISH), **others)


def counted(count: int, one: tuple[str, str], several: tuple[str, str]) -> Worded:
    """Return a count with its noun, in English and in French: "1 reading", "2 readings"."""
    english, french = one if count == 1 else several
    if count == 0:  # French counts nothing in the singular
        french = one[1]
    return Worded(f"{count} {english}", fr=f"{count} {french}")


def amount(value: Fraction | Number, metric: Metric | None, into: Language) -> str:
    """Say an amount of a metric: a share as percent, a whole as it is, else three digits."""
    number = rounded(value) if isinstance(value, Fraction) else value
    if metric is not None and metric.unit is Unit.RATIO:
        return _minus(into.percent(number, 1 if abs(number) >= 0.01 else 2))
    if abs(number) >= 1000:
        number = round(number)
    elif isinstance(number, float):
        number = float(f"{number:.3g}")
    return _minus(into.figure(number))


def _minus(said: str) -> str:
    """Return a figure with the sign that people write."""
    return said.replace("-", "\u2212", 1)


def a_week(value: Fraction | Number, metric: Metric | None) -> Worded:
    """Return an amount a week."""
    return Worded(f"{amount(value, metric, ENGLISH)} a week", fr=f"{amount(value, metric, FRENCH)} par semaine")


def plain_amount(value: Fraction | Number, metric: Metric | None) -> Worded:
    """Return an amount of a metric in the words of both languages."""
    return in_both(lambda into: amount(value, metric, into))


def metric_name(case: Case) -> Worded:
    """Return the name of the goal's metric; where nobody defined it, the word for a figure."""
    if case.metric is None:
        return Worded("the figure", fr="le chiffre")
    return Worded(case.metric.name("en"), fr=case.metric.name("fr"))


def ask(case: Case) -> Worded:
    """Return what the target asks, in its own terms: "500 a week", "+15 %", "39 by 27 September 2026"."""
    return in_both(lambda into: _ask(case, into))


def _ask(case: Case, into: Language) -> str:
    target, metric = case.goal.target, case.metric
    by = ""
    if case.goal.deadline is not None and not isinstance(target, KeepPace):
        by = (" d’ici le " if into is FRENCH else " by ") + into.day(case.goal.deadline)
    if isinstance(target, (KeepPace, ReachPace)):
        at_most = "" if not isinstance(target, KeepPace) or target.bound != "at_most" else _AT_MOST[into is FRENCH]
        pace = target.pace
        return f"{at_most}{amount(pace.amount, metric, into)} {each_period(pace.period, into)}{by}"
    if isinstance(target, GrowBy):
        return growth_said(target.growth, into) + by
    if isinstance(target, ChangeBy):
        if target.percent is not None:
            return _signed(target.percent, _minus(into.percent(exact_share(target.percent)))) + by
        change = target.amount or 0
        return _signed(change, amount(change, metric, into)) + by
    return amount(target.value, metric, into) + by if isinstance(target, ReachLevel) else into.none


_AT_MOST: Final = "at most ", "au plus "


def exact_share(percent: Number) -> Number:
    """Return a percentage as the share that it is."""
    return rounded(exact(percent) / 100)


def _signed(value: Number, said: str) -> str:
    return f"+{said}" if value > 0 else said


def weekly(case: Case) -> Worded:
    """Return what the target comes to a week, where it does not say that itself: ", 121 a week"; else nothing."""
    asked, target = case.asked, case.goal.target
    is_weekly = isinstance(target, (KeepPace, ReachPace)) and target.pace.period.days == WEEK
    if asked is None or asked.amount is None or is_weekly or asked.shape not in (Shape.CHANGE, Shape.TOTAL):
        return Worded("")
    told = a_week(asked.amount, case.metric)
    return Worded(f", that is {told}", fr=f", soit {told.into('fr')}")


def shown(case: Case, strain: Strain) -> Worded:
    """Return what the account's own figures have shown, at best and usually."""
    asked, metric = strain.asked, case.metric
    best, usual = strain.best * asked.sign, strain.usual * asked.sign
    demonstrated = case.judgement.shown
    days = 0 if demonstrated is None else demonstrated.days
    if asked.is_rated:
        return _moved(case, strain, days)
    if asked.is_amount:
        return in_both(
            lambda into: _SHOWN_AMOUNT[into is FRENCH].format(
                best=amount(best, metric, into), usual=amount(usual, metric, into)
            )
        )
    span = _BY_AUDITS if case.judgement.by is Ground.AUDITS else _window(days)
    return in_both(
        lambda into: _SHOWN[into is FRENCH].format(
            span=span[into is FRENCH],
            best=amount(best, metric, into),
            usual=amount(usual, metric, into),
        )
    )


_SHOWN: Final = (
    "{span} brought {best} a week, usually {usual}",
    "{span} ont apporté {best} par semaine, d’ordinaire {usual}",
)
_SHOWN_AMOUNT: Final = (
    "your best so far is {best}, usually {usual}",
    "votre meilleur résultat est de {best}, d’ordinaire {usual}",
)
_BY_AUDITS: Final = "your best audits", "vos meilleurs audits"


def _window(days: int) -> tuple[str, str]:
    if days >= _MONTHLY and days < _MONTHLY + WEEK:
        return "your best four weeks", "vos quatre meilleures semaines"
    if days <= WEEK:
        return "your best weeks", "vos meilleures semaines"
    return f"your best {days} days", f"vos {days} meilleurs jours"


def _moved(case: Case, strain: Strain, days: int) -> Worded:
    """Return by how much a level has moved at best, over the windows in which that was seen."""
    asked, demonstrated = strain.asked, case.judgement.shown
    noise = Fraction(0) if demonstrated is None else demonstrated.noise
    times = Fraction(1) if asked.weeks is None else Fraction(days or WEEK, WEEK)
    best, usual = (value * asked.sign * times for value in (strain.best - noise, strain.usual))
    now = None if asked.final is None or asked.gap is None else asked.final - asked.gap

    def said(into: Language) -> str:
        told = {
            "now": into.none if now is None else amount(now, case.metric, into),
            "best": _points(best, now, case.metric, into),
            "usual": _points(usual, now, case.metric, into),
            "span": _weeks(round((days or WEEK) / WEEK))[into is FRENCH],
        }
        return _MOVED[into is FRENCH].format(**told)

    return in_both(said)


_MOVED: Final = (
    "you are at {now}, and in {span} it has moved by {best} at best, usually {usual}",
    "vous en êtes à {now}, et en {span} le chiffre a varié de {best} au mieux, d’ordinaire de {usual}",
)


def _weeks(count: int) -> tuple[str, str]:
    if count <= 1:
        return "a week", "une semaine"
    return f"{count} weeks", f"{count} semaines"


def _points(value: Fraction, beside: Fraction | None, metric: Metric | None, into: Language) -> str:
    """Say a change of a level, no finer than the level itself is said: of a share in points of a percent."""
    if metric is not None and metric.unit is Unit.RATIO:
        points = round(rounded(value * 100), 2)
        noun = "point" if abs(points) < (2 if into is FRENCH else 1.005) else "points"
        return f"{_signed(points, _minus(into.figure(points, 2)))} {noun}"
    digits = 2 if not beside else max(0, 2 - math.floor(math.log10(abs(float(beside)))))
    told = round(rounded(value), digits)
    return _signed(told, _minus(into.figure(told, digits)))


def odds(chance: float) -> Worded:
    """Return a chance as people say it: "1 chance in 20", "30 chances in 100"."""
    if chance < _RARE:
        return Worded("less than 1 chance in 1,000", fr="moins d’une chance sur 1\u202f000")
    if chance < 0.1:
        one_in = round(1 / chance)
        return Worded(f"1 chance in {ENGLISH.figure(one_in)}", fr=f"1 chance sur {FRENCH.figure(one_in)}")
    hundred = min(round(chance * 100), 99)
    return Worded(f"{hundred} chances in 100", fr=f"{hundred} chances sur 100")


def each(period: Period) -> Worded:
    """Return that something is so in each period: "a month"."""
    return in_both(lambda into: each_period(period, into))


def readings_said(count: int) -> Worded:
    """Return how many readings there are: "26 readings"."""
    return counted(count, ("reading", "relevé"), ("readings", "relevés"))


def chance_facts(case: Case, chance: float, limit: Fraction) -> dict[str, Fact]:
    """Return a chance beside its bound, as figures and in words."""
    plain = {"chance": chance, "limit": rounded(limit), "deadline": case.goal.deadline}
    return {**plain, "odds": odds(chance)}


def cited(prior: Prior) -> Worded:
    """Return who published a benchmark, when, and that it is weak: "AiGrow 2023, a weak source"."""
    said = prior.source if prior.year is None else f"{prior.source}, {prior.year}"
    if prior.evidence in {"weak", "unverified"}:
        return Worded(f"{said}, a weak source", fr=f"{said}, une source faible")
    return Worded(said, fr=said)


def audience(case: Case, of: str | None, size: Number | None) -> Worded:
    """Return the size that others are compared at: "500 followers"."""
    known = None if of is None else case.surroundings.metric(of)
    if known is None or size is None:
        return Worded("an account like this", fr="un compte comme celui-ci")
    return in_both(lambda into: f"{into.figure(size, 0)} {known.name(into.code).lower()}")


def got(case: Case, reached: Fraction) -> Worded:
    """Return what was reached, in the terms that are asked: a week, or as it is."""
    asked = case.asked
    is_weekly = asked is not None and asked.shape in (Shape.CHANGE, Shape.TOTAL)
    return a_week(reached, case.metric) if is_weekly else plain_amount(reached, case.metric)


def periods_said(count: int) -> Worded:
    """Return over how many periods something was seen: "3 periods of readings"."""
    english, french = "period of readings", "période de relevés"
    return counted(count, (english, french), ("periods of readings", "périodes de relevés"))


def known_so_far(readings: int) -> Worded:
    """Return what there is to go by, where that is too little."""
    if readings == 0:
        return Worded("There are no past figures yet", fr="Il n’y a pas encore de chiffres passés")
    told = readings_said(readings)
    return Worded(
        f"{told} cannot show whether it can move like this" if readings > 1 else "One reading cannot show how it moves",
        fr=f"{told.into('fr')} ne suffisent pas à dire s’il peut évoluer ainsi"
        if readings > 1
        else "Un seul relevé ne dit pas comment le chiffre évolue",
    )


def goals_said(count: int) -> Worded:
    """Return how many goals are open: "3 open goals"."""
    return counted(count, ("open goal", "but en cours"), ("open goals", "buts en cours"))
