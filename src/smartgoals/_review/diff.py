"""What changed from one review of a strategy to a later one, goal by goal. Compares what reviews
say, and judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._messages.formatting import ENGLISH, Language, asked_in, language as language_of
from smartgoals._messages.outline import outlined
from smartgoals._model.ids import GoalId
from smartgoals._model.roster import Roster
from smartgoals.rules._finding import Finding
from smartgoals.rules._report import ReportDiff, phrase

_INDENT: Final = "  "


@final
@document
@outlined
@frozen(kw_only=True)
class GoalDiff:
    """What changed for one goal that stands in both reviews.

    `report` compares the two reports; `is_on_plan` and `probability` are pairs (before, after), in
    which None is what could not be told.
    """

    id: GoalId
    report: ReportDiff
    is_on_plan: tuple[bool | None, bool | None]
    probability: tuple[float | None, float | None]

    @property
    def has_changed(self) -> bool:
        """Whether findings came or went, a verdict changed, or the goal fell behind, caught up, or
        has another chance.
        """
        came_or_went = bool(self.report.mended or self.report.new or self.report.verdicts)
        return (
            came_or_went
            or self.is_on_plan[0] is not self.is_on_plan[1]
            or self.probability[0] != self.probability[1]
        )

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what changed for the goal, findings line by line.

        When none is said, in that of the later findings (English where there is none), and a finding
        that was read from data in its own.
        """
        into = (self.report.language or ENGLISH) if language is None else language_of(language)
        return _goal_text(self, into, is_asked=language is not None)

    def __str__(self) -> str:
        return f"{self.id}: {self.report}"


@final
@document
@outlined
@frozen(kw_only=True)
class ReviewDiff:
    """What changed from an earlier review (of the day `since`) to a later one (`as_of`) of the same strategy.

    `goals` are those in both, in the order of the later review; `new_goals` and `gone_goals` the
    ids of those in one alone. `mended`, `new` and `kept` are the findings on the strategy as a
    whole, told apart by code and path as in a
    :class:`~smartgoals.ReportDiff`.
    """

    since: date
    as_of: date
    language: Language
    goals: Roster[GoalDiff]
    new_goals: tuple[GoalId, ...]
    gone_goals: tuple[GoalId, ...]
    mended: tuple[Finding, ...]
    new: tuple[Finding, ...]
    kept: tuple[Finding, ...]

    @property
    def changed(self) -> tuple[GoalId, ...]:
        """The ids of the goals in both for which something changed."""
        return tuple(one.id for one in self.goals if one.has_changed)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language, that of the later review when none is said, what changed, goal by goal.

        A finding that was read from data in another language is then told in its own. Raises
        :class:`~smartgoals.InvalidValue` for a language that is asked for and that it does not speak.
        """
        is_asked = language is not None
        into = asked_in(language, self.language)
        lines = [phrase(into, "diff_head", {"before": self.since, "after": self.as_of})]
        for key, ids in (("diff_new_goals", self.new_goals), ("diff_gone_goals", self.gone_goals)):
            if ids:
                lines.append(phrase(into, key, {"goals": tuple(map(str, ids))}))
        lines += [_goal_text(goal, into, is_asked=is_asked) for goal in self.goals if goal.has_changed]
        if self.mended or self.new:
            counts = _counts(self.mended, self.new, self.kept, into)
            findings = _findings(self.mended, self.new, into, is_asked=is_asked)
            lines += [phrase(into, "diff_strategy", {"changes": counts}), *findings]
        return "\n".join(lines if len(lines) > 1 else [*lines, phrase(into, "diff_nothing")])

    def __str__(self) -> str:
        new, mended = (
            ENGLISH.counted(len(self.new_goals), "goal"),
            ENGLISH.counted(len(self.mended), "finding"),
        )
        goals = f"{new} new, {len(self.gone_goals)} gone, {len(self.changed)} changed"
        findings = f"{mended} on the strategy mended, {len(self.new)} new, {len(self.kept)} as before"
        return f"{self.since.isoformat()} to {self.as_of.isoformat()}: {goals}; {findings}"


def _goal_text(goal: GoalDiff, into: Language, *, is_asked: bool) -> str:
    """Say what changed for a goal in a language; unless that was asked for, findings that do not
    speak it in their own.
    """
    said = into.joined(_clauses(goal, into)) if goal.has_changed else phrase(into, "diff_nothing")
    head = phrase(into, "diff_goal", {"goal": str(goal.id), "changes": said})
    return "\n".join([head, *_findings(goal.report.mended, goal.report.new, into, is_asked=is_asked)])


def _clauses(goal: GoalDiff, into: Language) -> Iterator[str]:
    report = goal.report
    yield _counts(report.mended, report.new, report.kept, into)
    for one, pair in report.verdicts.items():
        was, now = (phrase(into, f"verdict_{verdict}") for verdict in pair)
        facts = {"criterion": phrase(into, f"criterion_{one}"), "before": was, "after": now}
        yield phrase(into, "diff_verdict", facts)
    for key, (before, after) in (("diff_on_plan", goal.is_on_plan), ("diff_chance", goal.probability)):
        if before != after:
            yield phrase(into, key, {"before": before, "after": after})


def _counts(
    mended: tuple[Finding, ...], new: tuple[Finding, ...], kept: tuple[Finding, ...], into: Language
) -> str:
    return phrase(into, "diff_counts", {"mended": len(mended), "new": len(new), "kept": len(kept)})


def _findings(
    mended: tuple[Finding, ...], new: tuple[Finding, ...], into: Language, *, is_asked: bool
) -> Iterator[str]:
    for key, findings in (("diff_mended", mended), ("diff_new", new)):
        for one in findings:
            own = into if is_asked or one.speaks(into) else one.language
            yield _INDENT + phrase(into, key, {"finding": f"{one.code} {one.text(own)}"})
