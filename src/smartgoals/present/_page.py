"""Page: a document as one file of HTML that stands by itself. It needs no script and no network,
and forbids both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smartgoals.present._documents import document_of
from smartgoals.present._html import charts_of, said, written
from smartgoals.present._style import PAGE

if TYPE_CHECKING:
    from smartgoals._evidence import EvidenceLike
    from smartgoals._messages.formatting import Language
    from smartgoals.present._blocks import Document

__all__ = ["page", "page_of"]

_HEAD = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>{title}</title>
<style>
{sheet}
</style>
</head>
<body>
<main>
"""


def page(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    charts: Mapping[str, str] | None = None,
    short: bool = False,
    info: bool = False,
) -> str:
    """Return a result as a whole page of HTML: write it to a file, and it can be read, sent and printed.

    It has its style within, by light and by dark, and needs neither a script nor a network. The
    arguments are those of
    :func:`html`.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> page(found).startswith("<!doctype html>"), "<script" in page(found)
    (True, False)
    """
    document = document_of(result, evidence=evidence, language=language, short=short, info=info, drawn=True)
    return page_of(document, charts_of(charts))


def page_of(document: Document, charts: Mapping[str, str]) -> str:
    """Return a document as a file of HTML, with its style sheet and, where given, its charts."""
    head = _HEAD.format(language=said(document.language.code), title=said(document.title), sheet=PAGE)
    return f"{head}{written(document, charts)}</main>\n</body>\n</html>\n"
