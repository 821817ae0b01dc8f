"""Case: one goal, what is known about it on a day, and how hard it is: all facts that verdicts
need, each worked out once.

This is the seam between verdicts and the rooms below: a rule reads facts here and never computes a
pace, a relevance or a prior by itself. Facts are lazy, so a goal that nobody asks about costs
nothing; they depend on goal, evidence and day only.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, final

from attrs import evolve, field, frozen

from smartgoals._case.asked import bends_of
from smartgoals._case.bands import quota_of
from smartgoals._case.odd_figures import OddFigure, odd_figures_of
from smartgoals._case.once import once
from smartgoals._case.served import Served, served_by
from smartgoals._case.statement_fit import Contradiction, contradiction_of
from smartgoals._case.statement_read import draft_of, words_of
from smartgoals._case.statement_terms import by_unlike_day
from smartgoals._case.weighed import Weighed
from smartgoals._messages.formatting import ENGLISH, LANGUAGES
from smartgoals._model.own_numbers import are_in_parts, numbers_of
from smartgoals._renamed import Renamed

if TYPE_CHECKING:
    from smartgoals._case.difficulty import Difficulty, Strain
    from smartgoals._case.outlook import Outlook
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._messages.formatting import Language
    from smartgoals._model.goal import Goal
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence


@final
@frozen(kw_only=True, slots=False, eq=False, repr=False)
class Case(Weighed):
    """A goal to be judged as of a day, with the facts about it. Rules take it as their first argument.

    `sentence` is what was read of a sentence, where the goal was made of that alone, and `language` its
    language; None for any other goal.
    """

    sentence: Draft | None = field(default=None, repr=False)
    language: Language | None = field(default=None, repr=False)

    def with_goal(self, goal: Goal) -> Case:
        """Return the case of another goal on the same day, with the same evidence: such as this one
        mended.
        """
        return evolve(self, goal=goal)

    of = Renamed("of", "with_goal")

    @once
    def draft(self) -> Draft | None:
        """What the statement says, read once; None where there is none."""
        if self.sentence is not None:
            return self.sentence
        said = self.goal.statement
        return None if said is None else draft_of(said, self.goal.start or self.as_of)

    @once
    def contradiction(self) -> Contradiction | None:
        """What the statement claims where it can be read in one way, and that is none of the target's."""
        if self.draft is None or self.goal.target is None or self.odd_figures:
            return None
        words = partial(words_in, self)
        found = contradiction_of(self, self.draft, words, self.asked)
        day = by_unlike_day(self, self.draft, words) if found is None else None
        return found if day is None else Contradiction(0, (), day=day)

    @once
    def odd_figures(self) -> tuple[OddFigure, ...]:
        """The figures of the goal that its metric cannot have, or hardly ever has, those of the
        target first.
        """
        return odd_figures_of(self, self.draft)

    @once
    def is_in_parts(self) -> bool:
        """Whether the figures of the goal are told with their decimals, though nobody gave them a unit."""
        read, start = self.history, self.start
        last = None if read is None else read.last.value
        first = None if start is None else start.value
        return are_in_parts(self.metric, (first, last, *numbers_of(self.goal)))

    @once
    def as_quota(self) -> Case:
        """The case of the quota that a band of periods with one bound is, where two periods were read;
        itself of any other goal.
        """
        quota = quota_of(self)
        return self if quota is None else self.with_goal(evolve(self.goal, target=quota))

    @once
    def strain(self) -> Strain | None:
        """What the goal asks beside what its own figures show; None where they do not decide."""
        from smartgoals._case.difficulty import strain_of

        found = strain_of(self)
        if found is None or not found.is_likely:
            return found
        from smartgoals._case.outlook import expected_of  # the statistics are loaded, as there is a chance

        return found._replace(expected=expected_of(self, found.asked, found.chance))

    @once
    def difficulty(self) -> Difficulty:
        """How hard the goal is: what the attainable criterion and every proposal go by."""
        from smartgoals._case.difficulty import difficulty_of

        return difficulty_of(self.hardest, self.hardest.strain)

    @once
    def hardest(self) -> Case:
        """What decides how hard the goal is: itself, or a milestone as a goal of its own that is harder."""
        if self.as_quota is not self:
            return self.as_quota
        if self.step is None:
            return self
        from smartgoals._case.steps import harder_of  # few goals have a milestone that asks for more

        return harder_of(self, self.step[1])

    @once
    def step(self) -> tuple[str, Case] | None:
        """The milestone that asks for more than the target does: where it stands, and the case of it
        as a goal of its own; None where none does.
        """
        if not bends_of(self.goal.target):
            return None
        from smartgoals._case.steps import step_of

        return step_of(self)

    @once
    def outlook(self) -> Outlook | None:
        """What is happening anyway and what is supported at best; None where nothing can decide."""
        from smartgoals._case.outlook import outlook_of  # the statistics load with the first forecast

        return outlook_of(self, self.strain)

    @once
    def served(self) -> Served | None:
        """How the metric serves the best of the goal's objectives; None where nothing can be said."""
        return self._served(strict=False)

    @once
    def strictly_served(self) -> Served | None:
        """The same as strict evaluation sees it, to whom a proxy is a leading indicator."""
        return self._served(strict=True)

    def _served(self, *, strict: bool) -> Served | None:
        if self.metric is None or self.objective is None:
            return None
        return served_by(self.surroundings, self.metric, self.goal, strict=strict)


def words_in(case: Case) -> Sentence:
    """Return the words of a statement, in the language that its draft was read in; of none, no words."""
    said = case.draft
    if said is None:
        return words_of("", ENGLISH, None)
    return words_of(said.statement, case.language or LANGUAGES.get(said.language), said.as_of)


def case_of(goal: Goal, surroundings: Surroundings) -> Case:
    """Return the case of a goal as it was asked on the day."""
    asked = goal.as_asked_on(surroundings.as_of) if goal.revisions else goal
    return Case(goal=asked, surroundings=surroundings)
