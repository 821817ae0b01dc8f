"""The backend of a goal tracker: documents in, results out, every fault of a body in one answer.

    uvicorn service:app
    curl localhost:8000/statement -H "Accept-Language: fr" -H "Content-Type: application/json" \\
        -d '{"as_of": "2026-01-05", "sentence": "50 new followers a week on Instagram by June"}'

It keeps nothing and asks no clock: the day that is judged is `as_of` of the body, since the client
knows best which day it is where its user sits. Answers are in English or French, whichever
`Accept-Language` likes better, else in English, and `Content-Language` says in which.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated

from fastapi import Depends, FastAPI, Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from refusals import Refusal, answer, language_of, refuse_in

import smartgoals as sg
from smartgoals import codec

LARGEST_BODY = 1_000_000  # bytes: nearly forty times the strategy in examples/data


def only_in_full(value: object) -> date:
    """Read 2026-01-31 and nothing else: pydantic would also take the number 0, for a day of 1970."""
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:  # 30 February
            pass
    raise sg.InvalidValue(value=value, expected="a day such as '2026-01-31'")


class Question(BaseModel):
    """The day that is judged, and the strategy: what is asked about, or what is known beside it."""

    model_config = ConfigDict(extra="forbid", strict=True)
    as_of: Annotated[date, BeforeValidator(only_in_full)]
    strategy: sg.Strategy = sg.Strategy()


class OfGoal(Question):
    """A goal, which need not be one of the strategy yet."""

    goal: sg.Goal


class OfSentence(Question):
    """A goal as somebody says it."""

    sentence: Annotated[str, Field(max_length=2000)]


class OfWeeks(Question):
    """How many weeks, from the day that is judged."""

    weeks: Annotated[int, Field(ge=1, le=53)] = 1


class Statement(BaseModel):
    """What a sentence says, and what it lacks."""

    draft: sg.Draft
    report: sg.SmartReport


app = FastAPI(
    title="Goals",
    responses={400: {"model": Refusal}, 413: {}, 422: {"model": Refusal}},
    max_body_size=LARGEST_BODY,
)
refuse_in(app, {"strategy": sg.Strategy, "goal": sg.Goal})
Speaking = Annotated[str, Depends(language_of)]


@app.post("/check", response_model=sg.SmartReport)
def check(asked: OfGoal, language: Speaking) -> Response:
    """Tell whether a goal is SMART, in the light of a strategy, and what to mend next."""
    try:
        report = sg.check(asked.goal, as_of=asked.as_of, evidence=asked.strategy)
    except sg.SmartGoalsError as error:  # such as an objective that the strategy does not hold
        raise error.at("goal") from None
    return answer(codec.unstructure(report, language=language), language)


@app.post("/review", response_model=sg.Review)
def review(asked: Question, language: Speaking) -> Response:
    """Review every goal of a strategy."""
    result = sg.review(asked.strategy, as_of=asked.as_of, language=language)
    return answer(codec.unstructure(result), language)


@app.post("/statement", response_model=Statement)
def statement(asked: OfSentence, language: Speaking) -> Response:
    """Read a goal said in a sentence of either language, and say what it lacks to be SMART."""
    draft = sg.parse_goal(asked.sentence, as_of=asked.as_of)
    report = sg.check_statement(asked.sentence, as_of=asked.as_of, evidence=asked.strategy)
    parts = {"draft": draft, "report": report}
    told = {name: codec.unstructure(part, language=language) for name, part in parts.items()}
    return answer(told, language)


@app.post("/agenda", response_model=sg.progress.Agenda)
def agenda(asked: OfWeeks, language: Speaking) -> Response:
    """List what to look at in the weeks from the day that is judged."""
    day = asked.as_of
    end = day + min(timedelta(weeks=asked.weeks, days=-1), date.max - day)
    result = sg.agenda(asked.strategy, as_of=day, start=day, end=end, chances=())
    return answer(codec.unstructure(result, language=language), language)
