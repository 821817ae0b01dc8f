"""What the service says of a request that it cannot answer: every fault, at its place, in the client's language.

An app calls `refuse_in(app, parts)`. pydantic knows where each fault is in the body, and the codec has
the words of each language: a part that was refused is read once more for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any

from fastapi import FastAPI, Header, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from own_words import WORDS, in_words
from pydantic import BaseModel

import smartgoals as sg
from smartgoals import codec


class Fault(BaseModel):
    """`pointer` says where in the body (RFC 6901), `message` what to do, in the language asked for."""

    path: str
    pointer: str
    code: str
    message: str
    suggestion: str | None


class Refusal(BaseModel):
    """Every fault of a request, in the order of its body."""

    faults: list[Fault]


def language_of(accept: Annotated[str, Header(alias="Accept-Language")] = "en") -> str:
    """Return the language that is liked best of those that we speak; English where there is none."""
    ranges = re.findall(r"\b(en|fr)\b[^,;]*(?:;\s*q=(0(?:\.\d+)?|1))?", accept.lower())
    weights = {name: float(weight or 1) for name, weight in reversed(ranges)}
    liked = {name: weight for name, weight in weights.items() if weight}  # q=0 says: anything but this
    return max(reversed(liked), key=lambda name: liked[name], default="en")


def answer(content: object, language: str, status: int = 200) -> JSONResponse:
    """Return plain data as a response that says in which language it is written."""
    return JSONResponse(content, status, {"Content-Language": language})


def read_again(body: Any, name: str, kind: Any) -> Iterator[sg.SmartGoalsError]:
    """Yield what the codec finds in a part of a body, in the order in which pydantic told it."""
    try:
        codec.structure(body[name], kind)
    except sg.SmartGoalsError as error:
        yield from error.problems


def faults_of(refused: RequestValidationError, parts: Mapping[str, Any], language: str) -> Iterator[Fault]:
    """Yield every fault of a body; `parts` are the types of the fields that the codec reads."""
    again = {name: read_again(refused.body, name, kind) for name, kind in parts.items()}
    for problem in refused.errors():
        _, *place = problem["loc"]  # the first step says that it is the body
        if problem["type"] == "json_invalid":
            place = []  # the second counts characters
        if place and place[0] in parts and problem["type"] != "missing":
            fault = next(again[place[0]])
            message = codec.wording(fault, language, data=refused.body[place[0]])
        else:
            fault, message = in_words(problem, place, language)
        yield told(fault, message, place)


def place_in(body: Any, location: Sequence[str | int]) -> list[str | int]:
    """Return where a place is in a body as it was sent, where a document may stand in its envelope."""
    if not location or location[0] not in body:  # of the question as a whole
        return []
    first, *rest = location
    document = body[first]
    if rest and isinstance(document, dict) and "smartgoals" in document:
        return [first, *(key for key in document if key != "smartgoals"), *rest]
    return [first, *rest]


def told(fault: sg.SmartGoalsError, message: str, place: Iterable[str | int]) -> Fault:
    """Return a fault as the service tells it."""
    at = sg.SmartGoalsError(path=tuple(place))
    suggestion = getattr(fault, "suggestion", None)
    return Fault(path=at.path, pointer=at.pointer, code=fault.code, message=message, suggestion=suggestion)


def refuse_in(app: FastAPI, parts: Mapping[str, Any]) -> None:
    """Let an app answer what it refuses with a `Refusal`, in the language of the request."""

    def refusal(request: Request, faults: Iterable[Fault], status: int) -> JSONResponse:
        content = Refusal(faults=list(faults)).model_dump()
        return answer(content, language_in(request), status)

    def language_in(request: Request) -> str:
        return language_of(request.headers.get("Accept-Language", "en"))

    @app.exception_handler(RequestValidationError)
    def body_refused(request: Request, error: RequestValidationError) -> JSONResponse:
        return refusal(request, faults_of(error, parts, language_in(request)), 422)

    @app.exception_handler(sg.SmartGoalsError)
    async def question_refused(request: Request, error: sg.SmartGoalsError) -> JSONResponse:
        """Tell what a body without a fault asks, and no library can answer."""
        body, language = await request.json(), language_in(request)
        said = ((problem, codec.wording(problem, language, data=body)) for problem in error.problems)
        return refusal(request, (told(one, words, place_in(body, one.location)) for one, words in said), 422)

    @app.exception_handler(400)
    def not_readable(request: Request, error: HTTPException) -> JSONResponse:
        said = WORDS[language_in(request)]["not_readable"]
        return refusal(request, [told(sg.SmartGoalsError(said), said, ())], error.status_code)
