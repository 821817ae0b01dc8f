"""Pages of the documentation as their tests read them."""

import re

LINK = re.compile(r"\]\((?!https?:)([^)\s]+)\)")


def targets(text: str) -> list[str]:
    """Return the files that a text in Markdown leads to, in order, without the places in them."""
    return [target for target in (link.partition("#")[0] for link in LINK.findall(text)) if target]
