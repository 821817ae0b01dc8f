"""Pages in French beside those in English: each knows its language, its counterpart and its own tree of pages.

A page `docs/fr/x.md` is the French page of `docs/x.md`; tests/test_french_pages.py holds the two together.
"""

import gettext
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import sphinx
from bs4 import BeautifulSoup

FOLDER: Final = "fr/"
_LOCALES: Final = Path(sphinx.__file__).parent / "locale"
_CATALOGUE: Final = gettext.translation("sphinx", _LOCALES, ["fr"])
_SEARCH: Final = "search"
_MADE_USABLE: Final = (
    ('<aside class="sidebar-drawer">', '<aside class="sidebar-drawer" aria-label="Site">'),
    ('<aside class="toc-drawer', '<aside aria-label="Page" class="toc-drawer'),
    ('class="caption" role="heading"', 'class="caption" role="heading" aria-level="2"'),
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
    ("<title>Contents</title>", "<title>Sommaire</title>"),
    ("<title>Expand</title>", "<title>Déplier</title>"),
    ("<title>Light mode</title>", "<title>Thème clair</title>"),
    ("<title>Dark mode</title>", "<title>Thème sombre</title>"),
    ("<title>Auto light/dark, in light mode</title>", "<title>Thème automatique, clair en ce moment</title>"),
    ("<title>Auto light/dark, in dark mode</title>", "<title>Thème automatique, sombre en ce moment</title>"),
    ('title="Link to this heading"', 'title="Lien vers ce titre"'),
    ("@pradyunsg</a>'s", "@pradyunsg</a>,"),
    ('name="area" value="default">', 'name="area" value="default"><input type="hidden" name="language" value="fr">'),
)
"""What the theme calls its switches, signs and maker, and Sphinx its links to headings, none of which is translated.

The last one tells the page of answers, which all pages share, that the question comes from a French one.
"""
_SPHINX: Final = '<a href="https://www.sphinx-doc.org/">Sphinx</a>'
_OF_THEME: Final = MappingProxyType(
    {
        "Back to top": "Haut de page",
        "Contents": "Sommaire",
        "Home": "Accueil",
        "Made with ": "Fait avec ",
        "Next": "Suivant",
        "On this page": "Sur cette page",
        "Previous": "Précédent",
        "Skip to content": "Aller au contenu",
        f"{_SPHINX} and ": f"{_SPHINX} et le thème de ",
    }
)
"""The words of the theme that Sphinx' own catalogue lacks."""
_IN_ENGLISH: Final = MappingProxyType(
    {
        "reference/index": "Référence (en anglais)",
        "reference/glossary": "Glossaire (anglais et français)",
        "explanation/index": "Explications (en anglais)",
        "changelog": "Journal des versions (en anglais)",
    }
)
"""The parts that have no French page, as the French tree calls them."""


def _french(text: str) -> str:
    return _OF_THEME.get(text) or _CATALOGUE.gettext(text)


def _french_plural(single: str, several: str, number: int) -> str:
    return _CATALOGUE.ngettext(single, several, number)


def _in_french(tree: BeautifulSoup, path_to: Callable[[str], str]) -> str:
    """Return the tree below the French front page, which is current on every French page, as a tree of its own.

    After it come the parts that are in English alone, which could otherwise be reached from the front page only.
    """
    (front,) = tree.select("li.toctree-l1.current")
    for item in front.select("li"):
        depth = next(word for word in item["class"] if word.startswith("toctree-l"))
        item["class"] = [f"toctree-l{int(depth[-1]) - 1}", *(word for word in item["class"] if word != depth)]
    others = "".join(
        f'<li class="toctree-l1"><a class="reference internal" hreflang="en" href="{path_to(page)}">{title}</a></li>\n'
        for page, title in _IN_ENGLISH.items()
    )
    return "".join(str(branch) for branch in front.find_all("ul", recursive=False)) + f"\n<ul>\n{others}</ul>"


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
    context["french_front"] = path_to(FOLDER + "index")
    # The last page in English and the French front page follow each other in the tree, and not for those who read.
    if page == FOLDER + "index":
        context["prev"] = None
    elif not is_french and (context.get("next") or {}).get("link") == context["french_front"]:
        context["next"] = None
    if page == _SEARCH:
        context["french_search"] = (_LOCALES / "fr" / "LC_MESSAGES" / "sphinx.js").read_text(encoding="utf-8")
    if is_french:
        context |= {"language": "fr", "master_doc": FOLDER + "index"}
        context |= {"gettext": _french, "_": _french, "ngettext": _french_plural}
    if toctree is not None:

        def shown(**options: Any) -> str:
            tree = BeautifulSoup(toctree(**options), "html.parser")
            for here in tree.select("a.current[href='#']"):
                here["aria-current"] = "page"  # the theme marks it by its looks alone
            return _in_french(tree, path_to) if is_french else _in_english(tree, path_to(FOLDER + "index"))

        context["toctree"] = shown


def setup(app: Any) -> dict[str, bool]:
    """Tell each page its language before the theme asks; called by Sphinx."""
    app.connect("builder-inited", _give_filter, priority=900)
    app.connect("html-page-context", _give_language, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
