"""What the service says of a request that it cannot answer: every fault, at its place, in the client's language.

An app calls `refuse_in(app, parts)`. pydantic knows where each fault is in the body, and the codec has
the words of each language: a part that was refused is read once more for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

from fastapi import FastAPI, Header, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
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
    liked = {name: float(weight or 1) for name, weight in reversed(ranges)}
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


def as_ours(problem: dict[str, Any]) -> sg.SmartGoalsError:
    """Return an error of pydantic's own as one of ours, which has words in every language."""
    match problem:
        case {"ctx": {"error": sg.SmartGoalsError() as error}}:  # of a validator of this service
            return error
        case {"type": "missing"}:
            return sg.InvalidValue(value=None, expected="given", hint="the key is missing")
        case {"type": "extra_forbidden", "loc": (*_, name)}:
            return sg.UnknownName(kind="key", name=name)
        case {"type": "string_type", "input": value}:
            return sg.WrongType(value=value, expected="text")
        case {"type": "model_attributes_type", "input": value}:
            return sg.WrongType(value=value, expected="an object")
        case {"type": "json_invalid", "loc": (_, position), "ctx": {"error": why}}:
            return sg.SmartGoalsError(f"no JSON: {why}, at character {position}")
        case _:  # told in pydantic's English, and in French with the remark that it is English
            return sg.SmartGoalsError(problem["msg"])


def faults_of(refused: RequestValidationError, parts: Mapping[str, Any], language: str) -> Iterator[Fault]:
    """Yield every fault of a body; `parts` are the types of the fields that the codec reads."""
    again = {name: read_again(refused.body, name, kind) for name, kind in parts.items()}
    for problem in refused.errors():
        _, *place = problem["loc"]  # the first step says that it is the body
        if problem["type"] == "json_invalid":
            place = []  # the second counts characters
        if place and place[0] in parts and problem["type"] != "missing":
            fault, data = next(again[place[0]]), refused.body[place[0]]
        else:
            fault, data = as_ours(problem).at(place), None
        yield told(fault, codec.wording(fault, language, data=data), place)


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
    def question_refused(request: Request, error: sg.SmartGoalsError) -> JSONResponse:
        """Tell what a body without a fault asks, and no library can answer."""
        words = ((one, codec.wording(one, language_in(request))) for one in error.problems)
        return refusal(request, (told(one, said, one.location) for one, said in words), 422)

    @app.exception_handler(400)
    def not_json(request: Request, error: HTTPException) -> JSONResponse:
        fault = sg.SmartGoalsError(str(error.detail))
        said = codec.wording(fault, language_in(request))
        return refusal(request, [told(fault, said, ())], error.status_code)
