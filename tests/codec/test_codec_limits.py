"""Each limit that the schema states is the reader's: what lies just within is read, and just beyond is refused."""

from typing import Any

import pytest

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._book import words
from smartgoals.codec._schemas.documents import LIMITS

BY_WORD = {word: kind for kind, word in words().items()}
STEP = 0.25


def fitting(word: str, name: str, value: Any) -> dict[str, Any]:
    """Return a small document of a class in which one field has the value."""
    least: dict[str, dict[str, Any]] = {
        "closed_goal": {"goal": {"id": "g"}, "closed_on": "2026-07-01", "outcome": "met"},
        "way_of_reading": {"counter": True},
        "keep_pace": {"kind": "keep_pace", "pace": "5/week", "counted": "calendar", "carry": "both"},
        "exchange": {"on": "2026-03-02"},
        "data_source": {"metric": "followers"},
        "measurement": {"metric": "followers", "value": 1},
        "reading": {"day": "2026-01-04", "value": 1},
        "calendar": {"fiscal_pattern": "13x4"},
    }
    return {**least.get(word, {}), name: value}


def is_read(place: str, value: Any) -> bool:
    """Tell whether the reader takes a value in a place."""
    word, name = place.split(".")
    try:
        codec.structure(fitting(word, name, value), BY_WORD[word])
    except sg.SmartGoalsError as fault:
        return fault.path != name
    return True


@pytest.mark.parametrize("place", sorted(LIMITS))
def test_limits_are_the_readers(place: str) -> None:
    """At a limit a value is read (or not, where the limit itself is out), and a step beyond it never is."""
    limits = LIMITS[place]
    step = 1 if place.startswith("calendar.") else STEP
    if "pattern" in limits:
        assert is_read(place, "eur")
        assert not any(is_read(place, word) for word in ("EU", "EURO", "E1R", ""))
    if "minimum" in limits:
        assert is_read(place, limits["minimum"])
        assert not is_read(place, limits["minimum"] - step)
    if "exclusiveMinimum" in limits:
        assert is_read(place, limits["exclusiveMinimum"] + step)
        assert not is_read(place, limits["exclusiveMinimum"])
    if "maximum" in limits:
        assert is_read(place, limits["maximum"])
        assert not is_read(place, limits["maximum"] + step)


def test_texts_that_must_be_there_are_not_empty() -> None:
    """Where the schema asks for a text that is not empty, the reader refuses an empty one."""
    seen = 0
    for word, schema in codec.json_schemas(*words()).items():
        for name, part in schema.get("properties", {}).items():
            if part.get("minLength") == 1 and word in BY_WORD:
                seen += 1
                with pytest.raises(sg.SmartGoalsError) as refused:
                    codec.structure({name: ""}, BY_WORD[word])
                assert name in {one.path for one in refused.value.problems}
    assert seen >= 10


def test_weekdays_are_read_by_name_and_by_number() -> None:
    """The weekday on which weeks begin is a name or a number, in the schema as for the reader."""
    described = codec.json_schema(sg.Calendar)["$defs"]["calendar"]["properties"]["week_start"]["anyOf"]
    assert [one["type"] for one in described] == ["string", "integer"]
    with pytest.raises(sg.InvalidValue):
        codec.structure({"week_start": described[1]["maximum"] + 1}, sg.Calendar)
    assert codec.structure({"week_start": 6}, sg.Calendar) == codec.structure({"week_start": "sunday"}, sg.Calendar)
