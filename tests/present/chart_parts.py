"""The parts of a chart that tests look at."""

from collections.abc import Iterator
from typing import Any


def layers(spec: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every layer of a spec, those inside others too."""
    for layer in spec.get("layer", ()):
        yield layer
        yield from layers(layer)


def rows(spec: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """Return the rows of a layer's data by its name; none where there is no such layer."""
    found = [one["data"] for one in (spec, *layers(spec)) if one.get("data", {}).get("name") == name]
    return found[0]["values"] if found else []
