"""Draft: what one sentence says of a goal, field by field, and where each field comes from. A
value; it parses nothing.

A field is empty rather than guessed: what a sentence does not say is for somebody to add, and a draft
that becomes a goal, or fills the gaps of one, says what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, final

from attrs import evolve, field, frozen

from smartgoals._checked import (
    brief,
    checked,
    each,
    instance,
    mapping,
    name,
    optional_text,
    refuse,
    truth,
)
from smartgoals._days import optional_day
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, WrongType, raise_all
from smartgoals._location import below
from smartgoals._messages.formatting import ENGLISH, LANGUAGES, Language, asked_in
from smartgoals._messages.say import say
from smartgoals._model.baseline import Baseline
from smartgoals._model.currency_signs import currency_of
from smartgoals._model.facts import is_standard, unit_of
from smartgoals._model.goal import Goal
from smartgoals._model.goal_words import GoalTerms
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.target import Bound, Target
from smartgoals._numbers import Number, optional_number
from smartgoals._record import Record
from smartgoals._statement.ambiguity import Ambiguity, Span, sentence
from smartgoals._statement.asking import SentenceFigures, own_metric
from smartgoals._statement.given import given_fields, id_of
from smartgoals._statement.led import reaching
from smartgoals._statement.totals import days_of
from smartgoals._statement.words import AmountKind, DeadlineKind, Movement
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Pace, PaceLike, pace
from smartgoals._time.period import Period, optional_period
from smartgoals._words import member

__all__ = ["Ambiguity", "AmountKind", "DeadlineKind", "Draft", "Movement", "asking_of"]

_NOWHERE: Final[Record[str, tuple[Span, ...]]] = Record()


def _optional_sentence(value: str | None) -> str | None:
    return None if value is None else sentence(value)


def _names(value: Iterable[str]) -> tuple[str, ...]:
    return each(value, "channels", name)


def _optional_name(value: str | None) -> str | None:
    return None if value is None else name(value)


def _direction(value: Movement | str | None) -> Movement | None:
    return None if value is None else member(Movement, value, "direction")


def _amount_kind(value: AmountKind | str | None) -> AmountKind | None:
    return None if value is None else member(AmountKind, value, "kind of amount")


def _bound(value: Bound | str | None) -> Bound | None:
    return None if value is None else member(Bound, value, "bound")


def _deadline_kind(value: DeadlineKind | str | None) -> DeadlineKind | None:
    return None if value is None else member(DeadlineKind, value, "kind of deadline")


def _counted(value: Counting | str | None) -> Counting | None:
    return None if value is None else member(Counting, value, "way to count")


def _pace(value: PaceLike | None) -> Pace | None:
    return None if value is None else pace(value)


def _span(value: Span) -> Span:
    is_pair = isinstance(value, (tuple, list)) and len(value) == 2
    if not is_pair or any(isinstance(one, bool) or not isinstance(one, int) for one in value):
        raise WrongType(value=value, expected="a pair of places in the text (first, until)")
    return (value[0], value[1])


def _spans(value: Mapping[str, Iterable[Span]]) -> Record[str, tuple[Span, ...]]:
    told = mapping(value, "fields to places in the text")
    return Record({one: each(places, "places in the text", _span) for one, places in told.items()})


def _ambiguities(value: Iterable[Ambiguity]) -> tuple[Ambiguity, ...]:
    return each(value, "ambiguities", lambda one: instance(one, Ambiguity, "an Ambiguity"))


def _drafts(value: Iterable[Draft]) -> tuple[Draft, ...]:
    return each(value, "drafts", lambda one: instance(one, Draft, "a Draft"))


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Draft:
    """What a sentence says of a goal, and nothing that it does not say: fields are empty rather than guessed.

    `statement` is the sentence, in `language`, as of the day `as_of` from which "next month" counts.
    `amount` is the number of the outcome, of the kind `amount_kind`: a change in percent, a change, a
    level (then also `target`, which beside a change is the level that it leads to, and what a goal asks),
    or so many per period (then also `pace`, as a change that comes again in each period has one); `bound`
    says that it is the least that is wanted or the most that is allowed, `upper` is the end of a range that begins at it, and
    `baseline` where the goal starts, in the same `unit`; where both are amounts of a period, `per` is that.
    `counted` is rolling where a pace is one of whichever such period: "in any 7 days".
    `deadline` is the last day that `deadline_text` allows. `spans` says which characters each field came
    from, `ambiguities` what can be read in other ways, and `also` holds the further goals of the sentence.

    A draft `is_deliverable` that names an output and no number of it ("launch the shop"), and `is_vague`
    where nothing in it could be counted ("be better").

    >>> draft = Draft(statement="50 new followers a week", language="en", metric="followers", amount=50,
    ...               amount_kind="rate", pace="50 followers/week", deadline_kind="recurring")
    >>> draft.amount_kind == "rate", str(draft.pace), draft.channel
    (True, '50 followers/week', None)
    """

    statement: str = field(converter=sentence)
    language: str = field(converter=name)
    as_of: date | None = field(default=None, converter=optional_day)
    direction: Movement | None = field(default=None, converter=_direction)
    metric: str | None = field(default=None, converter=_optional_name)
    channels: tuple[str, ...] = field(default=(), converter=_names)
    amount: Number | None = field(default=None, converter=optional_number)
    amount_kind: AmountKind | None = field(default=None, converter=_amount_kind)
    bound: Bound | None = field(default=None, converter=_bound)
    baseline: Number | None = field(default=None, converter=optional_number)
    target: Number | None = field(default=None, converter=optional_number)
    upper: Number | None = field(default=None, converter=optional_number)
    unit: str | None = field(default=None, converter=_optional_name)
    per: Period | None = field(default=None, converter=optional_period)
    pace: Pace | None = field(default=None, converter=_pace)
    counted: Counting | None = field(default=None, converter=_counted)
    deadline: date | None = field(default=None, converter=optional_day)
    deadline_text: str | None = field(default=None, converter=_optional_sentence)
    deadline_kind: DeadlineKind | None = field(default=None, converter=_deadline_kind)
    owner: str | None = field(default=None, converter=_optional_sentence)
    spans: Record[str, tuple[Span, ...]] = field(default=_NOWHERE, converter=_spans)
    ambiguities: tuple[Ambiguity, ...] = field(default=(), converter=_ambiguities)
    also: tuple[Draft, ...] = field(default=(), converter=_drafts)
    is_deliverable: bool = field(default=False, converter=truth)
    is_vague: bool = field(default=False, converter=truth)

    def __attrs_post_init__(self) -> None:
        length = len(self.statement)
        for told, places in self.spans.items():
            for first, until in places:
                if not 0 <= first < until <= length:
                    expected = f"a place within the {length} characters of the text"
                    raise refuse("", (first, until), expected).at(below("spans", told))

    @property
    def channel(self) -> str | None:
        """The first network or channel named; None where none is."""
        return self.channels[0] if self.channels else None

    @property
    def is_timed(self) -> bool:
        """Whether it says by when, or in which period again and again."""
        is_recurring = self.deadline_kind is DeadlineKind.RECURRING or self.pace is not None
        return (
            is_recurring
            or self.deadline is not None
            or (self.deadline_text is not None and not self._has_no_day)
        )

    @property
    def _has_no_day(self) -> bool:
        """Whether the day that it names is none of the calendar: 31 June."""
        return any(one.field == "deadline" and not one.readings for one in self.ambiguities)

    def text(self, language: Language | str | None = None) -> str:
        """Say what was read, as a goal with blanks for what is missing; in the sentence's language
        when none is said.

        >>> Draft(statement="More fans by June", language="en", metric="followers", deadline_text="by June").text()
        'followers: [how many?] (by June)'
        """
        into = asked_in(language, LANGUAGES.get(self.language, ENGLISH))
        goal = evolve(self, as_of=None).merge(Goal(id="goal"))
        target = asking_of(self, self.own_metric or self.metric).target
        which = say("goal.which", language=into)
        terms = GoalTerms(
            which,
            goal.metric,
            goal.channel,
            target,
            goal.baseline,
            None,
            goal.deadline,
            goal.owner,
            self._currency,
        )
        if target is None:
            terms = terms._replace(deadline=None, owner=None)
        said = terms.text(into)
        if target is None:
            asked = say("goal.how_many", language=into)
            said = say("goal.asks", {"what": said, "asked": asked}, into)
        is_open = goal.deadline is None and self.deadline_kind is not DeadlineKind.RECURRING
        if is_open and self.deadline_text is not None:
            return f"{said} ({self.deadline_text})"
        return said if self.is_timed else say("goal.blank_deadline", {"said": said}, into)

    def __str__(self) -> str:
        return self.text()

    @property
    def _currency(self) -> str | None:
        """The money that the sentence names, where its metric is told in some; None else."""
        unit = unit_of(self.own_metric or self.metric)
        return currency_of(self.unit) if unit is Unit.MONEY and self.unit is not None else None

    @property
    def own_metric(self) -> Metric | None:
        """The metric that its noun stands for, where the catalogue knows none of that name; None else.

        A strategy that keeps the goal takes it among its metrics.
        """
        if self.metric is None or is_standard(self.metric):
            return None
        return own_metric(self.metric, asking_of(self, self.metric))

    def to_goal(
        self,
        *,
        id: str | None = None,
        objective: str | None = None,
        metric: Metric | str | None = None,
        channel: str | None = None,
        target: Target | None = None,
        start: date | None = None,
        deadline: date | None = None,
        baseline: Baseline | None = None,
        owner: str | None = None,
    ) -> Goal:
        """Return the goal that the sentence asks for; what is given here fills its gaps, and comes
        before what it says.

        It starts on `as_of` unless a start is given, also where the sentence names a first day, and
        its id is made of channel and metric. Raises all that is missing for a goal with a metric, a
        target and a deadline, which a pace needs not, at the name of the argument that would give
        it; a bound of a total may need a first day as well.

        >>> from datetime import date
        >>> draft = Draft(statement="Win 500 followers by June", language="en", as_of=date(2026, 1, 5),
        ...               direction="increase", metric="followers", amount=500, amount_kind="delta",
        ...               deadline=date(2026, 6, 30))
        >>> print(draft.to_goal(objective="awareness", channel="instagram"))
        followers on Instagram: increase by 500, from 5 January 2026 to 30 June 2026
        """
        given = given_fields(
            {
                "id": id,
                "objective": objective,
                "metric": metric,
                "channel": channel,
                "target": target,
                "start": start,
                "deadline": deadline,
                "baseline": baseline,
                "owner": owner,
            }
        )
        what = self.own_metric or self.metric if metric is None else metric
        asking, is_same = SentenceFigures(what), self._is_of(what)
        if is_same:
            is_endless = deadline is None and self._is_endless
            days = days_of(start or self.as_of, deadline or self.deadline)
            asking = asking_of(self, what)._replace(base=baseline, is_endless=is_endless, days=days)
        if target is None and baseline is not None:
            given["baseline"] = (
                asking.starts_from or baseline
            )  # of each period, where the sentence falls in that
        goal = self._with_given(given, asking)
        raise_all(list(self._gaps(goal, asking, is_same=is_same)))
        return goal

    def _with_given(self, given: Mapping[str, Any], asking: SentenceFigures) -> Goal:
        """Return the goal that the sentence says, but for what is given."""
        what = asking.metric
        said: dict[str, Any] = {
            "metric": what.id if isinstance(what, Metric) else what,
            "channel": self.channel,
            "target": None if asking.lacks_days else asking.target,
            "start": self.as_of,
            "deadline": self.deadline,
            "baseline": asking.starts_from,
            "statement": self._kept,
            "owner": self.owner,
            **given,
        }
        return Goal(**{"id": id_of(said["channel"], said["metric"]), **said})

    def _gaps(self, goal: Goal, asking: SentenceFigures, *, is_same: bool) -> Iterator[SmartGoalsError]:
        if goal.metric is None:
            yield refuse("metric", None, "the figure that counts, such as 'followers'", "which figure?")
        if goal.target is None and is_same:
            yield from asking.gaps()
        elif goal.target is None:
            hint = f"the sentence counts {self.metric}"
            yield refuse("target", self.amount, f"how much of {goal.metric}", hint)
        if goal.target is None and asking.lacks_days and goal.start is None:
            hint = "a total counts from a first day: as_of, or the start of the goal, says from which"
            yield refuse("start", None, "the first day of the goal", hint)
        if goal.deadline is None and not goal.is_recurring:
            yield self._without_day()

    def _without_day(self) -> SmartGoalsError:
        """Return what a goal lacks that has no last day, beside the words of the sentence for it."""
        if self.deadline_text is None and not self._is_endless:
            return refuse("deadline", None, "the last day of the goal", "by when?")
        if self._is_endless:
            hint = "the sentence says how often, and not until when"
            told = self.deadline_text or str(self.pace)
            return refuse("deadline", told, "the last day of the goal", hint)
        hint = "as_of says from which day it counts" if self.as_of is None else "which day is that?"
        return refuse("deadline", self.deadline_text, "the day that it means", hint)

    @property
    def _is_endless(self) -> bool:
        """Whether it is said of each period, and of no last one."""
        is_of_each = self.deadline_text is None and self.pace is not None
        return self.deadline is None and (is_of_each or self.deadline_kind is DeadlineKind.RECURRING)

    def _is_of(self, metric: Metric | str | None) -> bool:
        """Tell whether the figures are of a metric: of that name, or one that defines a noun nobody
        else does.
        """
        own = self.own_metric
        if self.metric is None or metric is None:
            return True
        if isinstance(metric, Metric) and own is not None and not is_standard(metric.id):
            return True
        name = metric.id if isinstance(metric, Metric) else metric
        return name == self.metric or (own is not None and name == own.id)

    @property
    def _kept(self) -> str | None:
        """The sentence as a goal keeps it; nothing where it is none that a goal can keep."""
        try:
            return optional_text(self.statement)
        except SmartGoalsError:
            return None

    def merge(self, goal: Goal) -> Goal:
        """Return a goal with its gaps filled by what the sentence says; nothing that it has is changed.

        Figures are filled in where the goal counts what the sentence speaks of. Raises what the
        goal would raise that contradicts itself: the sentence may name a day before its start.

        >>> draft = Draft(statement="500 followers", language="en", metric="followers", amount=500,
        ...               amount_kind="target", target=500)
        >>> print(draft.merge(Goal(id="fans", channel="instagram")))
        followers on Instagram: reach 500
        """
        instance(goal, Goal, "a Goal")
        what = self.own_metric or self.metric
        metric = what.id if isinstance(what, Metric) else what
        is_same = goal.metric is None or goal.metric == metric
        last = goal.deadline or self.deadline
        begins = None if last and self.as_of and last < self.as_of else self.as_of
        days = days_of(goal.start or begins, last)
        asking = asking_of(self, what)._replace(base=goal.baseline, days=days)
        said: dict[str, Any] = {
            "metric": metric,
            "channel": self.channel,
            "target": asking.target if is_same and not asking.lacks_days else None,
            "baseline": asking.starts_from if is_same else None,
            "start": begins,
            "deadline": self.deadline,
            "statement": self._kept,
            "owner": self.owner,
        }
        gaps = {one: value for one, value in said.items() if getattr(goal, one) is None}
        return evolve(goal, **{one: value for one, value in gaps.items() if value is not None})


def asking_of(draft: Draft, metric: Metric | str | None) -> SentenceFigures:
    """Return the figures of a draft as those of a metric; of "at most 3 or 4" the bound is four."""
    amount, upper, pace = draft.amount, draft.upper, draft.pace
    if draft.bound is Bound.AT_MOST and upper is not None:
        pace = evolve(pace, amount=upper) if pace is not None and pace.amount == amount else pace
        amount, upper = upper, None
    said = SentenceFigures(
        metric,
        draft.direction,
        amount,
        draft.amount_kind,
        draft.bound,
        upper,
        draft.baseline,
        draft.unit,
        pace,
        draft.per,
        is_dated=draft.deadline_text is not None or draft.deadline is not None,
        counted=draft.counted,
    )
    return reaching(said, draft.target)
