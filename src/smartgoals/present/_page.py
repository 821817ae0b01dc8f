"""Page: a document as one file of HTML that stands by itself. It needs no script and no network, and forbids both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals.present._html import said, written
from smartgoals.present._style import PAGE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartgoals.present._blocks import Document

__all__ = ["page_of"]

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


def page_of(document: Document, charts: Mapping[str, str]) -> str:
    """Return a document as a file of HTML, with its style sheet and, where given, its charts."""
    head = _HEAD.format(language=said(document.language.code), title=said(document.title), sheet=PAGE)
    return f"{head}{written(document, charts)}</main>\n</body>\n</html>\n"
