"""What a notebook shows of a result: its page in the short form, as HTML with a sheet of its own
and as Markdown.

Results load this by name when they are shown; see `_messages/outline.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals.present import _html, _markdown
from smartgoals.present._documents import PAGES, document_of
from smartgoals.present._style import NOTEBOOK

if TYPE_CHECKING:
    from smartgoals.present._blocks import Document

__all__ = ["html_of", "markdown_of"]


def html_of(result: object) -> str | None:
    """Return a result as HTML for a notebook; None where no page is made of it."""
    page = _page_of(result, drawn=True)
    # Its headings stand below those that the writer of the notebook gives it.
    return None if page is None else _html.written(page, level=2, sheet=NOTEBOOK)


def markdown_of(result: object) -> str | None:
    """Return a result as Markdown for a notebook; None where no page is made of it."""
    page = _page_of(result, drawn=False)
    return None if page is None else _markdown.written(page)


def _page_of(result: object, *, drawn: bool) -> Document | None:
    return document_of(result, short=True, drawn=drawn) if type(result) in PAGES else None
