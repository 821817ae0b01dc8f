"""The envelope that names the version of a document, and the chain that brings an old one up to date.

`{"smartgoals": 2, "strategy": {…}}`: the number counts changes that an older release could not
read, or would take for something else. A migration is a pure function from the body of one version
to that of the next; the chain is a value, handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final, NamedTuple, final

from attrs import field, frozen

from smartgoals._checked import an, checked, each, refusing
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, in_document, raise_all
from smartgoals.codec._book import words
from smartgoals.codec._faults import unknown_key

VERSION: Final = 2
"""The version this release writes."""
ALIKE: Final = (1, 2)
"""The versions whose documents have the shape of today's, so that one schema describes them."""
KEY: Final = "smartgoals"


def _whole(value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongType(value=value, expected="the whole number of a version")
    return int(value)


@final
@checked
@frozen
class Migration:
    """One step of the chain: from the version it reads to the next.

    `step` takes the tag of the document (`"strategy"`, `"goal"`…) and its body as plain data, and
    returns the body as the next version has it, without changing what it was given.

    >>> Migration(0, lambda tag, body: {**body, "title": body["name"]}).version
    0
    """

    version: int = field(converter=_whole)
    step: Callable[[str, Any], Any]


def _as_it_is(tag: str, body: Any) -> Any:
    return body


MIGRATIONS: Final[tuple[Migration, ...]] = (Migration(1, _as_it_is),)
"""The steps from every older version that was written; from 1 to 2 only what goals mean changed."""


class Opened(NamedTuple):
    """An envelope opened: its version, its tag, its body as of today, and the keys beside them that
    nothing reads.
    """

    version: int
    tag: str
    body: Any
    faults: list[SmartGoalsError]


def migrate(data: Any, *, chain: Iterable[Migration] = MIGRATIONS) -> dict[str, Any]:
    """Return an enveloped document as the current version writes it; the document handed in is left alone.

    Raises :class:`~smartgoals.InvalidValue` for a version that nothing here reads, and says which
    ones are read; other errors of ours for what is no envelope. The body is read by
    :func:`structure`. What comes out is a document of today, so ask :func:`meanings` of the old one
    first.

    >>> migrate({"smartgoals": 1, "strategy": {}})
    {'smartgoals': 2, 'strategy': {}}
    >>> migrate({"smartgoals": 3, "strategy": {}})
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: smartgoals: must be a version this release reads: 1, 2, got 3 (a newer release wrote it)
    """
    _, tag, body, faults = opened(data, chain)
    raise_all(faults)
    return {KEY: VERSION, tag: body}


@refusing(chain=partial(each, what="migrations", convert=an(Migration, "a Migration")))
def opened(data: Any, chain: Iterable[Migration] = MIGRATIONS) -> Opened:
    """Open an envelope and bring its body up to date."""
    if not isinstance(data, Mapping) or KEY not in data:
        expected = 'an envelope such as {"smartgoals": 2, "strategy": {…}}'
        raise WrongType(value=data, expected=expected)
    steps = {one.version: one for one in chain}
    oldest = VERSION
    while oldest - 1 in steps:
        oldest -= 1
    version = _version(data[KEY], oldest)
    tag = _tag([key for key in data if key != KEY])
    faults = [in_document(unknown_key(key, (KEY, tag))) for key in data if key not in (KEY, tag)]
    body = data[tag]
    for reached in range(version, VERSION):
        body = steps[reached].step(tag, body)
    return Opened(version, tag, body, faults)


def body_of(data: Mapping[Any, Any], word: str) -> Opened:
    """Open the envelope of a document that must be the one of a word."""
    found = opened(data)
    if found.tag != word:
        raise UnknownName(kind="document", name=found.tag, known=(word,), suggestion=word)
    return found


def body_of_result(data: Mapping[Any, Any], word: str) -> Any:
    """Return the body of a result in its envelope; keys beside it are passed over.

    Results are written since version 2. A later version is refused, because its words may mean
    something else.
    """
    _version(data[KEY], VERSION)
    if word not in data:
        raise UnknownName(
            kind="document", name=next((key for key in data if key != KEY), None), known=(word,)
        )
    return data[word]


def _tag(keys: list[Any]) -> str:
    known = tuple(words().values())
    found = [key for key in keys if key in known]
    if len(found) == 1:
        return str(found[0])
    if len(keys) == 1:
        raise UnknownName(kind="document", name=keys[0], known=("strategy", *known))
    raise InvalidValue(value=keys or None, expected=f"one document beside {KEY!r}, such as 'strategy'")


def _version(value: Any, oldest: int) -> int:
    readable = ", ".join(map(str, range(oldest, VERSION + 1)))
    expected = f"a version this release reads: {readable}"
    if isinstance(value, bool) or not isinstance(value, int):
        raise in_document(WrongType(value=value, expected=expected, path=KEY))
    if not oldest <= value <= VERSION:
        hint = "a newer release wrote it" if value > VERSION else ""
        raise in_document(InvalidValue(value=value, expected=expected, hint=hint, path=KEY))
    return int(value)
