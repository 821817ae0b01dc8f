"""What the tools of `server.py` take and answer; their schemas are made of the library's own."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from mcp.types import CallToolResult, TextContent
from pydantic import BaseModel, BeforeValidator, Field, PlainSerializer, SerializationInfo, WithJsonSchema

import smartgoals as sg
from smartgoals import codec

# pydantic takes 20161002 for seconds since 1970 and says nothing; here it is the 2nd of October.
_ISO = BeforeValidator(lambda said: date.fromisoformat(str(said)))
Today = Annotated[date, _ISO, Field(description="The user's day today, YYYY-MM-DD: no tool has a clock")]
Day = Annotated[date, _ISO, Field(description="The last day, which still counts, YYYY-MM-DD")]
ObjectiveId = Annotated[str, Field(description="The id of an objective of the strategy")]
Language = Annotated[Literal["en", "fr"], Field(description="What the user speaks")]
Full = Annotated[
    bool, Field(description="Whether to answer at length, which is long; not unless details are asked for")
]
ASKED = {
    "en": {"metric": "which figure?", "target": "how many?", "deadline": "by when?"},
    "fr": {"metric": "quel chiffre ?", "target": "combien ?", "deadline": "pour quand ?"},
}
OWN = "A whole strategy; leave it out to take the user's own file"
Given = Annotated[sg.Strategy | None, Field(description=OWN)]
# The schemas of arguments fill the context of a model, so that one tool shows that of a strategy for all.
Brief = Annotated[
    sg.Strategy | None, WithJsonSchema({"type": ["object", "null"], "description": f"{OWN}; as in review_strategy"})
]


def _in_language(value: object, asked: SerializationInfo[dict[str, str]]) -> Any:
    """Write a result with its sentences in the language of the answer; bare words and figures are the same in each."""
    return codec.unstructure(value, language=asked.context["language"])


Spoken = PlainSerializer(_in_language)
NextStep = Annotated[str | None, Field(description="The one thing to mend next, with a suggestion")]


class CheckedGoal(BaseModel):
    """The verdicts on a goal."""

    is_smart: bool
    verdicts: Annotated[dict[str, str], Field(description="pass, fail or unknown, by criterion")]
    next_step: NextStep
    mended: Annotated[sg.Goal | None, Field(description="The goal with that mended, where the figures say how")]
    report: Annotated[sg.SmartReport | None, Field(description="All findings; with `full`")]

    @classmethod
    def of(cls, report: sg.SmartReport, *, full: bool) -> Self:
        """Return the gist of a report, and the whole with `full`."""
        step = report.next_step
        return cls(
            is_smart=report.is_smart,
            verdicts={str(criterion): str(verdict) for criterion, verdict in report.verdicts.items()},
            next_step=step and step.text(),
            mended=step and step.fix,
            report=report if full else None,
        )


class GoalInShort(BaseModel):
    """Where a goal stands."""

    id: str
    is_smart: bool
    is_on_plan: bool | None
    probability: Annotated[float | None, Field(description="The chance that it is met, from 0 to 1")]
    reasons: Annotated[dict[str, str], Field(description="Why one of the two is null, or certain")]
    next_step: NextStep

    @classmethod
    def of(cls, goal: sg.GoalReview) -> Self:
        """Return the gist of a goal's review."""
        progress, projection, step = goal.progress, goal.projection, goal.report.next_step
        why = goal.why()
        reasons = dict.fromkeys(goal.reasons, why) if why else {}
        for name, part in (("is_on_plan", progress), ("probability", projection)):
            if part is not None and name in part.reasons:
                reasons[name] = part.reasons[name].text(goal.report.language)
        return cls(
            id=goal.id,
            is_smart=goal.report.is_smart,
            is_on_plan=progress and progress.is_on_plan,
            probability=projection and projection.probability,
            reasons=reasons,
            next_step=step and step.text(),
        )


class Reviewed(BaseModel):
    """Where a strategy stands."""

    goals: list[GoalInShort]
    review: Annotated[sg.Review | None, Field(description="All figures and findings; with `full`")]

    @classmethod
    def of(cls, review: sg.Review, *, full: bool) -> Self:
        """Return the gist of a review, and the whole with `full`."""
        return cls(goals=[GoalInShort.of(goal) for goal in review.goals], review=review if full else None)


class Week(BaseModel):
    """What to do in a week."""

    to_do: Annotated[str, Field(description="Which goals need help first, and what to change: Markdown")]
    agenda: Annotated[sg.progress.Agenda, Spoken]


class Parsed(BaseModel):
    """A sentence as a goal, or what it lacks to be one."""

    draft: Annotated[sg.Draft, Spoken]
    goal: sg.Goal | None
    missing: Annotated[list[str], Field(description="What to ask the user before it is a goal")]

    @classmethod
    def of(cls, draft: sg.Draft, language: str) -> Self:
        """Return what a sentence says, as a goal where it says enough."""
        try:
            return cls(draft=draft, goal=draft.to_goal(), missing=[])
        except sg.SmartGoalsError as error:
            missing = [
                f"{fault.path}: {ASKED[language].get(fault.path) or codec.wording(fault, language)}"
                for fault in error.problems
            ]
            return cls(draft=draft, goal=None, missing=missing)


class Proposed(BaseModel):
    """Goals worth setting."""

    proposals: Annotated[sg.types.GoalProposals, Spoken]


def answer(text: str, data: BaseModel, language: str) -> CallToolResult:
    """Return an answer as text for people and as data for programs, both in a language."""
    content = data.model_dump(mode="json", context={"language": language})
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=content)
