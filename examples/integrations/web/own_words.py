"""What is wrong with the service's own fields, or with a body as a whole, in the client's language.

The codec has words for most of it; for the rest they stand here, since those of pydantic and of
FastAPI are English alone.
"""

from __future__ import annotations

from typing import Any

import smartgoals as sg
from smartgoals import codec

WORDS = {
    "en": {
        "not_json_type": "Send the body as Content-Type: application/json",
        "not_readable": "The body cannot be read as JSON",
        "json_invalid": "The body is no JSON: look at character {at}",
        "missing_body": "The body is missing",
        "greater_than_equal": "“{at}” must be at least {ge}",
        "less_than_equal": "“{at}” must be at most {le}",
        "other": "{msg}",
    },
    "fr": {
        "not_json_type": "Envoyez le corps avec Content-Type: application/json",
        "not_readable": "Le corps ne peut pas être lu comme du JSON",
        "json_invalid": "Le corps n’est pas du JSON : voyez le caractère {at}",
        "missing_body": "Le corps manque",
        "greater_than_equal": "« {at} » doit être au moins {ge}",
        "less_than_equal": "« {at} » doit être au plus {le}",
        "other": "Cela ne convient pas (en anglais : {msg})",
    },
}

NAMES = {"fr": {"sentence": "phrase", "weeks": "semaines"}}
"""The service's own fields as a reader calls them; the codec knows the names of ours."""


def as_ours(problem: dict[str, Any]) -> sg.SmartGoalsError | None:
    """Return an error of pydantic's own as one of ours, which has words in every language, where there is one."""
    match problem:
        case {"ctx": {"error": sg.SmartGoalsError() as error}}:  # of a validator of this service
            return error
        case {"type": "missing"}:
            return sg.InvalidValue(value=None, expected="given", hint="the key is missing")
        case {"type": "extra_forbidden", "loc": (*_, name)}:
            return sg.UnknownName(kind="key", name=name)
        case {"type": "string_type", "input": value}:
            return sg.WrongType(value=value, expected="text")
        case {"type": "string_too_long", "input": value, "ctx": {"max_length": most}}:
            return sg.InvalidValue(value=value, expected=f"text of at most {most} characters")
        case {"type": "int_type", "input": value}:
            return sg.WrongType(value=value, expected="a whole number")
        case {"type": "model_attributes_type", "input": value}:
            return sg.WrongType(value=value, expected="an object")
        case _:
            return None


def in_words(problem: dict[str, Any], place: list[str | int], language: str) -> tuple[sg.SmartGoalsError, str]:
    """Return a problem that pydantic tells as an error of ours, and the words for it."""
    name = problem["type"]
    if not place and name == "model_attributes_type" and isinstance(problem["input"], bytes):
        name = "not_json_type"  # FastAPI leaves as bytes what does not say that it is JSON
    elif not place and name == "missing":
        name = "missing_body"
    elif (error := as_ours(problem)) is not None:
        names = NAMES.get(language, {})
        return error, codec.wording(error.at([names.get(str(step), step) for step in place]), language)
    words = WORDS[language].get(name, WORDS[language]["other"])
    facts = {"at": problem["loc"][-1]} | problem | problem.get("ctx", {})
    return sg.SmartGoalsError(problem["msg"]), words.format_map(facts)
