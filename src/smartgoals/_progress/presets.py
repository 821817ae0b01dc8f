"""Status presets by name: the published rules of goal and OKR systems, as data. Nothing but the
table belongs here.

Every measure is turned so that more is better (see `measures`), bands own their lower edge, and
`note` says how a hole, an overlap or an ambiguity of the published rule was closed. A caller's own
rule is a `StatusPreset` beside these.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final, TypeAlias

from smartgoals._errors import UnknownName, WrongType
from smartgoals._progress.measures import StatusMeasure
from smartgoals._progress.status import StatusBand, StatusCondition, StatusPreset, StatusRule

__all__ = ["STATUS_PRESETS"]

_NOT_STARTED: Final = StatusRule("not_started", [StatusCondition(StatusMeasure.SINCE_START, "<", 1)])
_ACHIEVED: Final = StatusRule("achieved", [StatusCondition(StatusMeasure.ATTAINMENT, ">=", 1)])


def _bands(*parts: str | float) -> tuple[StatusBand, ...]:
    """Read `worst, edge, better, edge, best` as bands that meet at the edges."""
    statuses, edges = parts[::2], (None, *parts[1::2], None)
    return tuple(
        StatusBand(str(status), low, high)  # type: ignore[arg-type]  # every second part is a number
        for status, (low, high) in zip(statuses, pairwise(edges), strict=True)
    )


_PRESETS: Final = (
    StatusPreset(
        id="viva",
        source=(
            "Microsoft Viva Goals, 'OKR progress and status' (MicrosoftDocs/Viva,"
            " track-okr-progress-status.md)"
        ),
        note=(
            "Behind for a gap above 0 and up to 25 points, so 25 exactly is behind; before the start it is"
            " not started. Of several, not started is the last that counts, as published: beside one that is"
            " on track it says nothing."
        ),
        measure=StatusMeasure.GAP_POINTS,
        bands=_bands("at_risk", -25, "behind", 0, "on_track"),
        rules=(_NOT_STARTED,),
        worst_first=("at_risk", "behind", "on_track", "not_started"),
    ),
    StatusPreset(
        id="engagedly",
        source="Engagedly help centre (help.engagedly.com), goals with a linear target",
        note=(
            "One page says 'below 16.5', another 'up to': 16.5 and 33 belong to the better side. The status"
            " is frozen after the due date by assessing as of the due date."
        ),
        measure=StatusMeasure.GAP_POINTS,
        bands=_bands("at_risk", -33, "behind", -16.5, "on_track"),
        rules=(_NOT_STARTED, _ACHIEVED),
        worst_first=("at_risk", "behind", "not_started", "on_track", "achieved"),
    ),
    StatusPreset(
        id="engagedly_threshold",
        source="Engagedly help centre (help.engagedly.com), threshold and range goals",
        note="From the due date on it is achieved or at risk, before it on track or behind.",
        measure=StatusMeasure.GAP,
        bands=_bands("behind", 0, "on_track"),
        rules=(
            _NOT_STARTED,
            StatusRule(
                "achieved",
                [
                    StatusCondition(StatusMeasure.PAST_DEADLINE, ">=", 0),
                    StatusCondition(StatusMeasure.GAP, ">=", 0),
                ],
            ),
            StatusRule(
                "at_risk",
                [
                    StatusCondition(StatusMeasure.PAST_DEADLINE, ">=", 0),
                    StatusCondition(StatusMeasure.GAP, "<", 0),
                ],
            ),
        ),
        worst_first=("at_risk", "behind", "not_started", "on_track", "achieved"),
    ),
    StatusPreset(
        id="upraise",
        source="UpRaise for Jira (amoeboids.atlassian.net, page 1566736458)",
        note=(
            "Published as above 75 % lagging and below 75 % at risk; exactly 75 % was undefined and is"
            " lagging here."
        ),
        measure=StatusMeasure.ADHERENCE,
        bands=_bands("at_risk", 0.75, "lagging", 0.95, "on_track"),
    ),
    StatusPreset(
        id="recruiterflow",
        source="Recruiterflow help centre (help.recruiterflow.com, article 12808961)",
        note=(
            "99 % stood in two bands and is on track here; 81 % is behind. Exactly 100 % of the goal is"
            " reached."
        ),
        measure=StatusMeasure.ADHERENCE,
        bands=_bands("at_risk", 0.81, "behind", 0.99, "on_track"),
        rules=(
            StatusRule("exceeded", [StatusCondition(StatusMeasure.ATTAINMENT, ">", 1)]),
            StatusRule("reached", [StatusCondition(StatusMeasure.ATTAINMENT, ">=", 1)]),
        ),
        worst_first=("at_risk", "behind", "on_track", "reached", "exceeded"),
    ),
    StatusPreset(
        id="planview",
        source="Planview OKRs (success.planview.com, OKR health)",
        note=(
            "Exactly 10 % behind stood in both bands and is on track here; percent is read as points of the"
            " whole way. From the deadline on, 90 % of the goal is on target, and less is behind."
        ),
        measure=StatusMeasure.GAP_POINTS,
        bands=_bands("behind", -10, "on_track"),
        rules=(
            StatusRule(
                "on_target",
                [
                    StatusCondition(StatusMeasure.PAST_DEADLINE, ">=", 0),
                    StatusCondition(StatusMeasure.SCORE, ">=", 0.9),
                ],
            ),
        ),
        worst_first=("behind", "on_track", "on_target"),
    ),
    StatusPreset(
        id="servicenow",
        source=(
            "ServiceNow Goal Framework, target status calculation (property"
            " sn_gfa.target.auto_status.thresholds)"
        ),
        note=(
            "Published in whole percents (75 to 89, 90 up), which leaves 89.5 undefined: yellow reaches up to"
            " below 90."
        ),
        measure=StatusMeasure.ADHERENCE,
        bands=_bands("red", 0.75, "yellow", 0.9, "green"),
    ),
    StatusPreset(
        id="mooncamp",
        source="Mooncamp, goal statuses (mooncamp.com/docs/goal-statuses)",
        note=(
            "The highest threshold not above progress relative to time: 0, 70, 90; achieved is read as 100 %"
            " of the goal, since 100 % of what time asks for is just on track. Below zero is off track too."
        ),
        measure=StatusMeasure.ADHERENCE,
        bands=_bands("off_track", 0.7, "progressing", 0.9, "on_track"),
        rules=(_ACHIEVED,),
        worst_first=("off_track", "progressing", "on_track", "achieved"),
    ),
    StatusPreset(
        id="innovation_minds",
        source="Innovation Minds, OKR status (innovationminds.com)",
        note=(
            "Within 10 % is read as points of the whole way, 10 included; unfinished past the due date is off"
            " track."
        ),
        measure=StatusMeasure.GAP_POINTS,
        bands=_bands("off_track", -10, "progressing", 0, "on_track"),
        rules=(
            StatusRule(
                "off_track",
                [
                    StatusCondition(StatusMeasure.PAST_DEADLINE, ">=", 1),
                    StatusCondition(StatusMeasure.ATTAINMENT, "<", 1),
                ],
            ),
        ),
        worst_first=("off_track", "progressing", "on_track"),
    ),
    StatusPreset(
        id="hive",
        source="Hive help centre, goals: the gap in units against two thresholds",
        note=(
            "Hive has no thresholds of its own; on plan and one unit behind stand in for them. Set them:"
            " with_edges(-20, -5)."
        ),
        measure=StatusMeasure.GAP,
        bands=_bands("at_risk", -1, "behind", 0, "on_track"),
    ),
    StatusPreset(
        id="getfitconnect",
        source="GetFitConnect vendor page: adherence with a recommended revision below 50 %",
        note=(
            "Published in whole percents (50 to 79, 80 up): at risk reaches up to below 80. 'Behind'"
            " recommends a revision."
        ),
        measure=StatusMeasure.ADHERENCE,
        bands=_bands("behind", 0.5, "at_risk", 0.8, "on_track"),
    ),
    StatusPreset(
        id="beebrain",
        source="Beeminder's engine (beeminder/road): colours by safe days",
        note=(
            "The published count is one more than safe_days here, since it names the day that fails: 0 red is"
            " behind (-1 on this scale), 1 orange, 2 blue, 3 to 6 green, 7 and more grey. 'Red yesterday' has"
            " no part in it."
        ),
        measure=StatusMeasure.SAFE_DAYS,
        bands=_bands("red", 0, "orange", 1, "blue", 2, "green", 6, "grey"),
    ),
    StatusPreset(
        id="google_okr",
        source="Google re:Work, 'Grade OKRs': scores from 0.0 to 1.0, sweet spot 0.6 to 0.7",
        note=(
            "Both ends belong to the sweet spot; a score above it says that the goal was too easy. For"
            " stretch goals."
        ),
        measure=StatusMeasure.SCORE,
        bands=_bands("below", 0.6, "sweet_spot", 0.7, "above"),
        rules=(StatusRule("sweet_spot", [StatusCondition(StatusMeasure.SCORE, "==", 0.7)]),),
        worst_first=("below", "sweet_spot", "above"),
    ),
    StatusPreset(
        id="viva_score",
        source=(
            "Microsoft Viva Goals, healthy OKR programme: closing score 0.6 to 0.8, above it 'set it higher'"
        ),
        note="Both ends belong to healthy.",
        measure=StatusMeasure.SCORE,
        bands=_bands("low", 0.6, "healthy", 0.8, "set_higher"),
        rules=(StatusRule("healthy", [StatusCondition(StatusMeasure.SCORE, "==", 0.8)]),),
        worst_first=("low", "healthy", "set_higher"),
    ),
    StatusPreset(
        id="measure_what_matters",
        source="Doerr, 'Measure What Matters' (2018): 0.7 to 1.0 green, 0.4 to 0.6 yellow, 0.0 to 0.3 red",
        note="0.35 and 0.65 fell into holes: each colour reaches up to below the next one's lower end.",
        measure=StatusMeasure.SCORE,
        bands=_bands("red", 0.4, "yellow", 0.7, "green"),
    ),
    StatusPreset(
        id="open_okr",
        source="open-okr METHOD.md, score bands 0.4, 0.7, 0.9, half-open",
        note="The four words are ours; the published edges have no holes.",
        measure=StatusMeasure.SCORE,
        bands=_bands("low", 0.4, "partial", 0.7, "good", 0.9, "full"),
    ),
    StatusPreset(
        id="open_okr_kpi",
        source="open-okr METHOD.md, KPI corridor: 90 % healthy, 70 % watch, else unhealthy",
        note=(
            "Silence is never green: a reading older than 14 days is outdated, the span after which OKRs Tool"
            " says stalled."
        ),
        measure=StatusMeasure.ADHERENCE,
        bands=_bands("unhealthy", 0.7, "watch", 0.9, "healthy"),
        rules=(StatusRule("outdated", [StatusCondition(StatusMeasure.READING_AGE, ">", 14)]),),
        worst_first=("unhealthy", "outdated", "watch", "healthy"),
    ),
    StatusPreset(
        id="ad_pacing",
        source=(
            "Ad pacing practice (thealgobrief.com): within 5 % on pace, within 10 % acceptable, either way"
        ),
        note="Both sides are worse than the middle; edges belong to the band above them.",
        measure=StatusMeasure.PACE_INDEX,
        bands=_bands("under", 0.9, "slightly_under", 0.95, "on_pace", 1.05, "slightly_over", 1.1, "over"),
        worst_first=("under", "over", "slightly_under", "slightly_over", "on_pace"),
    ),
    StatusPreset(
        id="sre_burn",
        source=(
            "Google SRE workbook, chapter 5, multiwindow burn rate (as in slok/sloth): 10 % of 30 days'"
            " budget in a day, factor 3, is a page; 10 % in three days, factor 1, is a ticket; the short"
            " window must burn as well"
        ),
        note=(
            "Windows scale with the allowance: a thirtieth and a tenth of its days, a day at least. The short"
            " window, a twelfth, is the last day; the factors 14.4 and 6 for hours cannot be seen in days and"
            " are left out."
        ),
        measure=StatusMeasure.GAP,
        bands=_bands("over_plan", 0, "ok"),
        rules=(
            StatusRule(
                "page",
                [
                    StatusCondition(StatusMeasure.BURN_FAST, ">", 3),
                    StatusCondition(StatusMeasure.BURN_DAY, ">", 3),
                ],
            ),
            StatusRule(
                "ticket",
                [
                    StatusCondition(StatusMeasure.BURN_SLOW, ">", 1),
                    StatusCondition(StatusMeasure.BURN_DAY, ">", 1),
                ],
            ),
        ),
        worst_first=("page", "ticket", "over_plan", "ok"),
    ),
)

STATUS_PRESETS: Final[Mapping[str, StatusPreset]] = MappingProxyType({one.id: one for one in _PRESETS})
"""Every status preset by its id. Immutable: a caller's own preset is handed to `status` as a value."""

PresetLike: TypeAlias = "StatusPreset | str"
"""A preset of statuses, or the id of a published one."""


def preset(value: PresetLike) -> StatusPreset:
    """Return a preset given as one, or by its id; refuse an unknown id with the nearest one."""
    if isinstance(value, StatusPreset):
        return value
    if not isinstance(value, str):
        raise WrongType(value=value, expected="a StatusPreset, or the id of one")
    try:
        return STATUS_PRESETS[value]
    except KeyError:
        raise UnknownName(kind="status preset", name=value, known=tuple(STATUS_PRESETS)) from None
