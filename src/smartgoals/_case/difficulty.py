"""How hard a goal is: one scale, read by `check`, `revise` and `review`, and worked out here alone.

Two figures place a goal on it: how many times the best that was shown it asks for, and the chance that
its projection gives it. Neither is enough by itself. A target far above the best fails only where the
chance agrees, for readings may rise; a chance fails only a target beyond the best that was shown, for a
projection knows no plans. *Implausible* is what the attainable criterion fails, *heroic* what it warns
of, *comfortable* and *stretch* what it passes in silence, and *too easy* and *already met* what it asks
to raise.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.attainability import Ground
from smartgoals._case.bands import held, is_rarely_held, is_slack, is_steadily_held
from smartgoals._case.capacity import Reach
from smartgoals._case.other_unit import is_in_other_unit
from smartgoals._case.shown import LEAST_SHOWN, noise_of
from smartgoals._case.staleness import is_stale
from smartgoals._model.goal import Ambition
from smartgoals._model.metric import Nature
from smartgoals._model.target import REACHED, KeepPace, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.terms import fits_pace, level_at_end
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._case.asked import Asked
    from smartgoals._case.attainability import Judgement
    from smartgoals._case.weighed import Weighed

OUT_OF_REACH: Final = Fraction(3, 2), Fraction(3)
"""Times the best shown above which a target is out of reach, for a committed and a stretch goal
(social figures drift by a factor of 1.5 to 2 a year: Rival IQ 2023 to 2025, Socialinsider 2025, 2026)."""
ODDS_REACH: Final = Fraction(5, 4)
"""Up to so many times the best shown long odds warn, and fail nothing (house choice, 2026: published
goals that experts call attainable ask for up to a quarter more than the best before)."""
LEAST_CHANCE: Final = Fraction(1, 20), Fraction(1, 100)
"""A smaller chance is next to none, for a committed and a stretch goal (the mirror of open-okr's
sandbagging bound of .90, halved)."""
DISAGREES: Final = Fraction(1, 5)
"""With this chance nothing is out of reach, however far above the best (half of what is fair)."""
FAIR_CHANCE: Final = Fraction(2, 5), Fraction(1, 10)
"""With a smaller chance a target above the best shown is heroic, for a committed and a stretch goal
(open-okr METHOD: from .40 to .75 is the sweet spot)."""
LONG_ODDS: Final = Fraction(1, 4), Fraction(1, 10)
"""With a smaller chance any target is heroic (the same source: below .25 begins the moonshot)."""
AS_USUAL: Final = Fraction(21, 20)
"""Up to so many times the usual a target asks to go on as before, and only next to no chance is worth a word
(house choice, 2026: of steady readings a hair decides whether such a target has a chance of .2 or of .5)."""
EVEN: Final = Fraction(1, 2)
SURE: Final = Fraction(19, 20), Fraction(3, 4)
"""A larger chance is no challenge, for a committed and a stretch goal (open-okr METHOD: above .75
comfortable, above .90 sandbagging)."""
EASY_SHARE: Final = Fraction(4, 5), Fraction(1)
"""A target below this share of what is usual is too easy (Viva Goals: a score above .8 says "set it
higher")."""
LIKELY: Final = Fraction(3, 4)
"""Nothing is called met that has a smaller chance (open-okr METHOD: .75 is the upper end of the sweet
spot)."""
EASY_CHANCE: Final = Fraction(17, 20), Fraction(3, 4)
"""Nothing is called too easy that has a smaller chance, for a committed and a stretch goal (the same
source: from .75 comfortable, above .90 sandbagging; what `propose` calls safe has .8, or a little more when
it is rounded)."""
ENOUGH_WINDOWS: Final = 8
"""From so many periods on a history is long enough to promise anything."""


class Difficulty(Word):
    """How hard a goal is, by what its own account has shown and by what is happening anyway."""

    ALREADY_MET = "already_met"
    TOO_EASY = "too_easy"
    COMFORTABLE = "comfortable"
    STRETCH = "stretch"
    HEROIC = "heroic"
    IMPLAUSIBLE = "implausible"
    UNKNOWN = "unknown"


class Strain(NamedTuple):
    """What a goal that is open asks beside what was shown, the good direction upwards.

    `times` is how many times the best is asked, None where it never moved that way; `chance` that of the
    projection, None where none may be told. `is_there` says that the figure stands where it shall, and
    `noise` by how much a level wobbles by itself. `faint` is the chance across a long silence: it makes
    no verdict, and only keeps one from calling easy what it does not. Where it `has_no_days`, none is
    left in which anything more could come. `expected` is what comes anyway, as far as it is likely to do;
    `lasting` the best over windows as long as the goal has left, of a level.
    """

    asked: Asked
    wanted: Fraction | None
    best: Fraction
    usual: Fraction
    times: Fraction | None
    windows: int
    chance: float | None
    is_there: bool
    ambition: Ambition
    noise: Fraction = Fraction(0)
    faint: float | None = None
    has_no_days: bool = False
    expected: Fraction | None = None
    lasting: Fraction | None = None

    @property
    def _odds(self) -> float | None:
        """The chance that may speak against calling it easy, be it a faint one."""
        return self.faint if self.chance is None else self.chance

    @property
    def _is_stretch(self) -> bool:
        return self.ambition is Ambition.STRETCH

    def is_far(self, limit: Fraction | None = None) -> bool:
        """Whether it asks for more than so many times the best, and its chance does not say otherwise."""
        if self.wanted is None or (self.chance is not None and self.chance >= DISAGREES):
            return False
        far = OUT_OF_REACH[self._is_stretch] if limit is None else limit
        return self.times is not None and self.times > far

    @property
    def is_new(self) -> bool:
        """Whether the figure never moved that way, and its chance does not say that it will."""
        return self.times is None and (self.chance is None or self.chance < DISAGREES)

    def is_hopeless(self, least: Fraction | None = None) -> bool:
        """Whether the chance is next to none, of a target beyond the best that was shown, or one for
        which no days are left.
        """
        bound = LEAST_CHANCE[self._is_stretch] if least is None else least
        beyond = self.times is None or self.times > ODDS_REACH or self.has_no_days or self._outlasts
        return self.chance is not None and self.chance < bound and beyond

    @property
    def _outlasts(self) -> bool:
        """Whether it asks for much more than the best that ever lasted as long as it has left."""
        if self.lasting is None or self.wanted is None:
            return False
        return self.wanted > max(self.lasting * ODDS_REACH, Fraction(0))

    def is_above_best(self, fair: Fraction | None = None) -> bool:
        """Whether it asks for more than the best, and its chance is not fair."""
        above = self.wanted is not None and (self.times is None or self.times > 1)
        bound = FAIR_CHANCE[self._is_stretch] if fair is None else fair
        return above and (self.chance is None or self.chance < bound) and not self._goes_on

    def is_long(self, odds: Fraction | None = None) -> bool:
        """Whether it will much more likely be missed, whatever was shown."""
        bound = LONG_ODDS[self._is_stretch] if odds is None else odds
        return self.chance is not None and self.chance < bound and not self._goes_on

    @property
    def _goes_on(self) -> bool:
        """Whether it asks to go on as before, and the chance does not say that this is over."""
        usual = self.usual * AS_USUAL if self.usual > 0 else self.usual / AS_USUAL
        is_open = self.chance is not None and self.chance >= LEAST_CHANCE[self._is_stretch]
        return is_open and self.wanted is not None and self.wanted <= usual

    @property
    def is_likely(self) -> bool:
        """Whether it has a chance with which it may be called too easy, of what comes by the week or period."""
        chance, is_level = self.chance, self.asked.is_rated
        return chance is not None and chance >= EASY_CHANCE[self._is_stretch] and not is_level

    @property
    def is_noise(self) -> bool:
        """Whether a level is asked to move by less than it wobbles by itself."""
        return self.asked.gap is not None and abs(self.asked.gap) < self.noise

    @property
    def is_met(self) -> bool:
        """Whether the figure stands there, and is not likely to be lost again."""
        return self.is_there and (self._odds is None or self._odds >= LIKELY)

    def is_below_usual(self, share: Fraction | None = None) -> bool:
        """Whether it asks for less than most of what is usual, and nothing says that this will be hard."""
        likely = EASY_CHANCE[self._is_stretch]
        if self.wanted is None or (self._odds is not None and self._odds < likely):
            return False
        less = EASY_SHARE[self._is_stretch] if share is None else share
        # What was usual comes no more, where less is expected: of that most is asked then.
        usual = self.usual if self.expected is None else min(self.usual, self.expected)
        if usual > 0:
            return self.wanted < usual * less
        # Of a total that shall be small, the usual is negative here, and less than it is more of it.
        is_cap = self.asked.sign < 0 and not self.asked.is_change
        return is_cap and self.wanted * less < usual

    def is_sure(self, bound: Fraction | None = None, windows: int = ENOUGH_WINDOWS) -> bool:
        """Whether the projection as good as promises it, from readings enough, and it asks for less
        than usual.
        """
        sure = SURE[self._is_stretch] if bound is None else bound
        is_less = self.wanted is not None and self.wanted < self.usual
        return self.chance is not None and self.windows >= windows and self.chance > sure and is_less

    @property
    def difficulty(self) -> Difficulty:
        """Its place on the scale: it never becomes easier as more is asked."""
        if self.is_met:
            return Difficulty.ALREADY_MET
        is_told = self.has_no_days and self.chance is not None
        # Nothing is asked in figures, but that it moves the right way.
        if self.wanted is None and not is_told:
            return Difficulty.IMPLAUSIBLE if self.is_new else Difficulty.UNKNOWN
        if self.is_far() or self.is_new or self.is_hopeless():
            return Difficulty.IMPLAUSIBLE
        if self.is_above_best() or self.is_long():
            return Difficulty.HEROIC
        if self.is_below_usual() or self.is_sure():
            return Difficulty.TOO_EASY
        if self._odds is not None and self._odds < EVEN:
            return Difficulty.STRETCH
        is_more = self.chance is None and self.wanted is not None and self.wanted > self.usual
        return Difficulty.STRETCH if is_more else Difficulty.COMFORTABLE


def chance_of(case: Weighed) -> float | None:
    """Return the chance that verdicts may go by; None where none may be told.

    From one reading a projection has a spread that nobody has seen, across a long silence one that lets
    pass, or forbids, what nobody has seen either.
    """
    return None if is_stale(case) else _told_chance(case)


def faint_chance_of(case: Weighed) -> float | None:
    """Return the chance that the projection tells across a long silence; None where none is told, or
    verdicts may go by it.
    """
    return _told_chance(case) if is_stale(case) else None


def _told_chance(case: Weighed) -> float | None:
    """Return the chance of a goal that is open, by readings that show a spread."""
    shown = case.demonstrated
    if shown is None or shown.windows < LEAST_SHOWN:
        return None
    if case.goal.target is None or case.ends_on is None or case.is_over:
        return None
    if case.impossible is not None or case.unplanned is not None:
        return None
    if case.slip is not None:
        return None  # that it was left, the projection knows; of holding it from now on it tells nothing
    chance = None if case.doubt is not None else case.projection.probability
    least = LEAST_CHANCE[case.goal.ambition is Ambition.STRETCH]
    is_small = chance is not None and least <= chance < EVEN
    # What every figure held, be it at its very edge, and none leads out of, says more than the
    # spread of a forecast, unless that leaves next to no chance.
    is_told = (
        is_small and isinstance(case.goal.target, StayWithin) and is_steadily_held(case, case.goal.target)
    )
    return None if is_told else chance


def strain_of(case: Weighed) -> Strain | None:
    """Return what a goal asks beside what was shown; None where figures of its own do not decide."""
    judged, asked = case.judgement, case.asked
    if judged.shown is None or asked is None or isinstance(case.goal.target, StayWithin):
        return None
    if case.decided is not None:
        return None
    shown, is_own = judged.shown, judged.by is Ground.HISTORY
    return Strain(
        asked=asked,
        wanted=asked.wanted,
        best=shown.best,
        usual=shown.usual,
        times=judged.times,
        windows=shown.windows,
        chance=chance_of(case) if is_own else None,
        is_there=stands_there(case) is not None,
        ambition=case.goal.ambition,
        noise=noise_of(asked, shown),
        faint=faint_chance_of(case) if is_own else None,
        has_no_days=_has_no_days(case, asked),
        lasting=shown.lasting,
    )


def _has_no_days(case: Weighed, asked: Asked) -> bool:
    """Tell whether no active day is left of a goal that is open, and says what it has to come to."""
    is_open = case.begins is not None and case.ends_on is not None and not case.is_over
    return is_open and asked.final is not None and asked.amount is None


def stands_there(case: Weighed) -> Fraction | None:
    """Return what the figure stands at, where that is what the goal asks for; None where it is not."""
    goal, metric = case.goal, case.metric
    is_level = metric is not None and (metric.nature is not Nature.FLOW or case.per is not None)
    if not is_level or is_in_other_unit(case.goal, case.measured, case.readings):
        return None
    if case.is_over or asks_for_one_day(goal, case.nature) or case.impossible is not None:
        return None
    read = case.read if case.per is None else case.period_levels
    start = None if case.start is None else case.start.value
    now = read.last.value if read else start
    final = level_asked(case)
    if now is None or final is None:
        return None
    return exact(now) if exact(now) * case.sign >= final * case.sign else None


def level_asked(case: Weighed) -> Fraction | None:
    """Return the level that shall be reached in the end, be it by a pace that runs on; None of other goals."""
    target = case.goal.target
    if isinstance(target, REACHED):
        return level_at_end(case.goal, case.start, case.per)
    # A limit is no level to get to.
    if not isinstance(target, KeepPace) or case.gained is None or target.pace.amount * case.sign <= 0:
        return None
    return None if case.asked is None else case.asked.final


def difficulty_of(case: Weighed, strain: Strain | None) -> Difficulty:
    """Return how hard a goal is."""
    decided, judged = case.decided, case.judgement
    if decided is not None:
        return Difficulty.ALREADY_MET if decided else Difficulty.UNKNOWN
    if case.goal.target is None or case.is_over or case.doubt is not None or case.impossible is not None:
        return Difficulty.UNKNOWN
    if not fits_pace(case.goal, case.nature) or case.unplanned is not None:
        return Difficulty.UNKNOWN
    if isinstance(case.goal.target, StayWithin):
        return _of_band(case, case.goal.target)
    if strain is not None:
        return strain.difficulty
    if stands_there(case) is not None:
        return Difficulty.ALREADY_MET
    return _by_others(judged)


def _by_others(judged: Judgement) -> Difficulty:
    """Return what goals reached before, a figure that stood there, or accounts of others say."""
    if judged.by in (Ground.PAST_GOALS, Ground.STANDING):
        return Difficulty.STRETCH
    capacity = judged.capacity
    if judged.by is not Ground.BENCHMARKS or capacity is None:
        return Difficulty.UNKNOWN
    return Difficulty.IMPLAUSIBLE if capacity.reach is Reach.BEYOND else Difficulty.STRETCH


def is_loose(case: Weighed, band: StayWithin) -> bool:
    """Tell whether a band lets pass many times what was ever read, and nothing says that it will be left."""
    odds = faint_chance_of(case) if is_stale(case) else chance_of(case)
    return is_slack(case, band) and (odds is None or odds >= EASY_CHANCE[0])


def _of_band(case: Weighed, band: StayWithin) -> Difficulty:
    """Return how hard a band is to hold: by its chance, and by the share of readings inside it.

    Of one whole period, or none, no share tells anything; its chance may.
    """
    inside, readings = held(case, band)
    chance, is_shown = chance_of(case), readings >= LEAST_SHOWN
    if chance is None and not is_shown:
        return Difficulty.UNKNOWN
    is_stretch = case.goal.ambition is Ambition.STRETCH
    if is_rarely_held(case, band) and chance is not None and chance < LEAST_CHANCE[is_stretch]:
        return Difficulty.IMPLAUSIBLE
    if not inside and is_shown:
        return Difficulty.UNKNOWN
    if chance is not None and chance < LONG_ODDS[is_stretch]:
        return Difficulty.HEROIC
    if is_loose(case, band):
        return Difficulty.TOO_EASY
    faint = faint_chance_of(case)
    is_open = faint is None or faint >= EVEN  # silence makes nothing comfortable
    if (is_shown and inside == readings and is_open) or (chance is not None and chance >= EVEN):
        return Difficulty.COMFORTABLE
    return Difficulty.STRETCH if 2 * inside >= readings or chance is not None else Difficulty.HEROIC
