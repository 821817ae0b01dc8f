"""A share of the examples of the profile, for properties that are asked of many cases and searched in each."""

from hypothesis import settings


def share_of_examples(parts: int) -> settings:
    """Return settings with one part of the profile's examples, three at least.

    Thirteen kinds of goals with a quarter of the examples each are looked at three times as often as a property of one
    kind, and the suite stays one that is run before each commit.
    """
    return settings(max_examples=max(3, settings().max_examples // parts))
