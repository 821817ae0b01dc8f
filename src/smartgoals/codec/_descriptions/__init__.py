"""What each object of the wire is, and what each of its properties says: a sentence each, as data.

Data and not docstrings, so that an interpreter that drops docstrings describes the same. A line is
`word: sentence` for an object and, indented, `property: sentence` for what it holds.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from smartgoals.codec._descriptions._audits import AUDITS
from smartgoals.codec._descriptions._channels import CHANNELS
from smartgoals.codec._descriptions._forecasts import FORECASTS
from smartgoals.codec._descriptions._goals import GOALS
from smartgoals.codec._descriptions._judgements import JUDGEMENTS
from smartgoals.codec._descriptions._progress import PROGRESS
from smartgoals.codec._descriptions._readings import READINGS
from smartgoals.codec._descriptions._reviews import REVIEWS

__all__ = ["descriptions"]


@functools.cache
def descriptions() -> Mapping[str, str]:
    """Return every sentence by `word` and `word.property`, read on first use.

    >>> descriptions()["goal.deadline"]
    'The last day, which still counts; null while open.'
    """
    sentences: dict[str, str] = {}
    word = ""
    for line in "".join(
        (GOALS, READINGS, AUDITS, PROGRESS, FORECASTS, REVIEWS, JUDGEMENTS, CHANNELS)
    ).splitlines():
        name, _, sentence = line.partition(": ")
        if name and not name.startswith(" "):
            word = name
            sentences[word] = sentence
        elif name:
            sentences[f"{word}.{name.strip()}"] = sentence
    return MappingProxyType(sentences)
