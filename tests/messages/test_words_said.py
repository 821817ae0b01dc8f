"""Words of results are said: each member of an enum that speaks has its own words in both languages."""

from importlib import import_module
from pkgutil import walk_packages

import pytest

import smartgoals
from smartgoals._words import Word


def kinds() -> dict[str, type[Word]]:
    """Return every enum of words that says its members."""
    for module in walk_packages(smartgoals.__path__, "smartgoals."):
        import_module(module.name)
    return {kind.__name__: kind for kind in Word.__subclasses__() if "text" in vars(kind)}


KINDS = kinds()


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_member_has_words_of_its_own(name: str) -> None:
    """No two members are said alike, none is said by its id of several words, and French is not English."""
    english, french = ([one.text(code) for one in KINDS[name]] for code in ("en", "fr"))  # type: ignore[attr-defined]
    assert all(english)
    assert all(french)
    assert len(set(english)) == len(set(french)) == len(KINDS[name])
    assert not any("_" in said or "{" in said for said in english + french)
    assert english != french
