"""Pages in French beside those in English: each knows its language, its counterpart and its own tree of pages.

A page `docs/fr/x.md` is the French page of `docs/x.md`; tests/test_french_pages.py holds the two together.
"""

import gettext
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import sphinx
from bs4 import BeautifulSoup

FOLDER: Final = "fr/"
_CATALOGUE: Final = gettext.translation("sphinx", Path(sphinx.__file__).parent / "locale", ["fr"])
_MADE_USABLE: Final = (
    ('<aside class="sidebar-drawer">', '<aside class="sidebar-drawer" aria-label="Site">'),
    ('<aside class="toc-drawer', '<aside aria-label="Page" class="toc-drawer'),
    ('<th class="head"><p></p></th>', '<td class="head"></td>'),
    ("<pre>", '<pre tabindex="0">'),
    ('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper'),
)
"""What the theme leaves to be said: which aside is which, what heads no column, and what keys may scroll."""
_SWITCHES: Final = (
    ("Toggle site navigation sidebar", "Afficher ou masquer les pages du site"),
    ("Toggle table of contents sidebar", "Afficher ou masquer le sommaire de la page"),
    ("Toggle Light / Dark / Auto color theme", "Thème clair, sombre ou automatique"),
    ("Toggle navigation of ", "Afficher ou masquer\u00a0: "),
    ('title="Link to this heading"', 'title="Lien vers cette rubrique"'),
)
"""What the theme calls its switches, and Sphinx the sign beside a heading, which they do not translate."""
_OF_THEME: Final = MappingProxyType(
    {
        "Back to top": "Haut de page",
        "Contents": "Sommaire",
        "Made with ": "Fait avec ",
        "On this page": "Sur cette page",
        "Skip to content": "Aller au contenu",
    }
)
"""The words of the theme that Sphinx' own catalogue lacks."""


def _french(text: str) -> str:
    return _OF_THEME.get(text) or _CATALOGUE.gettext(text)


def _french_plural(single: str, several: str, number: int) -> str:
    return _CATALOGUE.ngettext(single, several, number)


def _in_french(tree: BeautifulSoup) -> str:
    """Return the tree below the French front page, which is current on every French page, as a tree of its own."""
    (front,) = tree.select("li.toctree-l1.current")
    for item in front.select("li"):
        depth = next(word for word in item["class"] if word.startswith("toctree-l"))
        item["class"] = [f"toctree-l{int(depth[-1]) - 1}", *(word for word in item["class"] if word != depth)]
    return "".join(str(branch) for branch in front.find_all("ul", recursive=False))


def _in_english(tree: BeautifulSoup, french: str) -> str:
    """Return the tree without the French pages; long lists, such as that of all rules, are on their own pages alone."""
    for item in tree.select("li.toctree-l1"):
        if item.a["href"] == french:
            item.extract()
    for branch in tree.select("li.toctree-l2:not(.current) > ul"):
        branch.extract()
    return str(tree)


def _usable(html: str, language: str) -> str:
    """Return the body of a page with what people need who read it by keys or by ear."""
    for theme, better in (*_MADE_USABLE, *(_SWITCHES if language == "fr" else ())):
        html = html.replace(theme, better)
    return html


def _give_filter(app: Any) -> None:
    templates = getattr(app.builder, "templates", None)
    if templates is not None:
        templates.environment.filters["usable"] = _usable


def _give_language(app: Any, page: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    is_french = page.startswith(FOLDER)
    other = page.removeprefix(FOLDER) if is_french else FOLDER + page
    path_to, toctree = context["pathto"], context.get("toctree")
    context["counterpart"] = path_to(other) if other in app.env.found_docs else None
    if is_french:
        context |= {"language": "fr", "master_doc": FOLDER + "index"}
        context |= {"gettext": _french, "_": _french, "ngettext": _french_plural}
    # One language ends where the other begins: who reads on is not led from the one into the other.
    ahead = context.get("next")
    if page == FOLDER + "index":
        context["prev"] = None
    elif not is_french and ahead and ahead["link"] == path_to(FOLDER + "index"):
        context["next"] = None
    if toctree is not None:

        def shown(**options: Any) -> str:
            tree = BeautifulSoup(toctree(**options), "html.parser")
            for here in tree.select("a.current[href='#']"):
                here["aria-current"] = "page"  # the theme marks it by its looks alone
            return _in_french(tree) if is_french else _in_english(tree, path_to(FOLDER + "index"))

        context["toctree"] = shown


def setup(app: Any) -> dict[str, bool]:
    """Tell each page its language before the theme asks; called by Sphinx."""
    app.connect("builder-inited", _give_filter, priority=900)
    app.connect("html-page-context", _give_language, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
