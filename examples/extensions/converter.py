"""Documents under keys of your own, and paces as your people write them. Run it: python examples/extensions/converter.py"""

from __future__ import annotations

from typing import Any

from cattrs import override
from cattrs.preconf.json import make_converter

import smartgoals as sg
from smartgoals import codec, testing

GERMAN_KEYS = {"owner": override(rename="verantwortlich"), "deadline": override(rename="frist")}
converter = codec.override_fields(codec.configure(make_converter()), sg.Goal, GERMAN_KEYS)


def read_pace(value: Any, _: Any) -> sg.Pace:
    """Read "5 Anrufe pro Woche" as "5 Anrufe/week"; what is no pace is refused as it always is."""
    if not isinstance(value, str):
        raise sg.WrongType(value=value, expected="a pace such as '5 Anrufe pro Woche' (text)")
    words = (("Tag", "day"), ("Woche", "week"), ("Monat", "month"))
    for german, english in words:
        value = value.replace(f" pro {german}", f"/{english}")
    return sg.Pace.parse(value)


converter.register_structure_hook(sg.Pace, read_pace)

if __name__ == "__main__":
    text = '{"id": "anrufe", "verantwortlich": "Ana", "target": {"kind": "keep_pace", "pace": "5 Anrufe pro Woche"}}'
    print(converter.loads(text, sg.Goal).target)
    result = testing.run_checks(testing.converter_checks(converter))
    print(result.text())
    raise SystemExit(not result.is_conforming)
