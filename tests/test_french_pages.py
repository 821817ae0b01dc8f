"""Each French page says what its English page says: the same headings, examples, codes, links and tables."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from tests.pages import targets

DOCS = Path(__file__).resolve().parent.parent / "docs"
FRENCH = DOCS / "fr"
PAGES = sorted(FRENCH.rglob("*.md"))
FENCE = re.compile(r"^(?P<mark>`{3,}|:{3,})(?P<info>[^\n]*)\n(?P<body>.*?)^(?P=mark)$", re.MULTILINE | re.DOTALL)
PYTHON = frozenset(("python", "pycon", "{doctest}"))
CODE = re.compile(r"\bSG[A-Z]\d{3}\b")
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
NAME = re.compile(r"[A-Za-z_][\w.]*(?:\(.*\))?")
# Words of the glossary that mean one thing wherever they stand, with the beginning of all forms of the French word.
WORDS = (
    *("goal", "objective", "metric", "channel", "reading", "history", "baseline", "target", "pace", "forecast"),
    *("finding", "audit", "deadline", "milestone", "verdict", "caution"),
)
FORMS = {"channel": r"cana(?:l|ux)", "goal": r"buts?"}
NOT_OURS = (
    r"métriques?|date limite|date butoir|baselines?|deadlines?|KPI|feedback|trackers?|milestones?|checkpoints?"
    # Second words for what all pages call by one: devise, notebook, newsletter, état des lieux, DataFrame.
    r"|monnaies?|carnets?|infolettres?|inventaires?|(?:tableau|cadre)x? de données"
)
LANGUAGES = frozenset(("en", "fr"))
NO_BREAK, NARROW = "\u00a0", "\u202f"


def name_of(page: Path) -> str:
    """Return how a page is called in the list of tests."""
    return page.relative_to(DOCS).as_posix()


def english(page: Path) -> Path:
    """Return the English page of a French page: the same path without the language."""
    return DOCS / page.relative_to(FRENCH)


def text_of(page: Path) -> str:
    """Return the source of a page."""
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """Return a page without its fenced blocks."""
    return FENCE.sub("", text_of(page))


def headings(page: Path) -> list[int]:
    """Return the levels of the headings of a page, in order."""
    return [len(match[1]) for match in re.finditer(r"^(#+) ", prose(page), re.MULTILINE)]


class Skeleton(ast.NodeTransformer):
    """An example without what differs between languages: texts are blank, and no language is asked for."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        """Blank a text."""
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """Keep of a text with figures the figures alone."""
        self.generic_visit(node)
        return ast.JoinedStr([value for value in node.values if isinstance(value, ast.FormattedValue)])

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Leave out the language that is asked for."""
        node.keywords = [each for each in node.keywords if each.arg != "language"]
        node.args = [each for each in node.args if not (isinstance(each, ast.Constant) and each.value in LANGUAGES)]
        return self.generic_visit(node)


def example(source: str) -> str:
    """Return the skeleton of a block of Python, with prompts or without."""
    if ">>> " in source:
        lines = [line[4:] for line in source.splitlines() if line.startswith((">>> ", "... ", "..."))]
        source = "\n".join(lines)
    return ast.dump(Skeleton().visit(ast.parse(source)))


def blocks(page: Path) -> list[tuple[str, str]]:
    """Return the fenced blocks of a page, each with its kind; of Python the skeleton."""
    found = []
    for match in FENCE.finditer(text_of(page)):
        kind = match["info"].strip()
        if kind in PYTHON:
            found.append((kind, example(match["body"])))
        elif kind != "{toctree}":  # there are fewer pages in French
            found.append((kind, ""))
    return found


def names(page: Path) -> set[str]:
    """Return the inline code of a page that names something of Python: calls, and names with a dot."""
    spans = [re.sub(r"""(["']).*?\1""", '""', span) for span in INLINE.findall(prose(page))]
    return {span for span in spans if NAME.fullmatch(span) and ("." in span or "(" in span)}


def links(page: Path) -> list[str]:
    """Return the pages and pictures that a page leads to, in order, as their English counterparts."""
    pages = [(page.parent / target).resolve() for target in targets(prose(page))]
    others = [english(path) if path.is_relative_to(FRENCH) else path for path in pages]
    return [other.as_posix().replace("-fr.png", "-en.png") for other in others]


def numbers(page: Path) -> Counter[str]:
    """Return the numbers in the prose of a page, however its language writes them; what is quoted is left out."""
    is_french = page.is_relative_to(FRENCH)
    quoted = r"«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\""
    text = INLINE.sub("", re.sub(rf"\]\([^)]*\)|^\(.*\)=$|{quoted}", "", prose(page), flags=re.MULTILINE))
    pattern = rf"\d{{1,3}}(?:{NARROW}\d{{3}})+|\d+(?:[.,]\d+)?" if is_french else r"\d{1,3}(?:,\d{3})+|\d*\.?\d+"
    written = (
        one.replace(NARROW, "") if is_french else re.sub(r",(?=\d{3})", "", one) for one in re.findall(pattern, text)
    )
    return Counter(f"{float(one.replace(',', '.')):g}" for one in written)


def rows(page: Path) -> int:
    """Return how many lines of tables a page has."""
    return len(re.findall(r"^\|.*\|$", prose(page), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_says_what_the_english_page_says(page: Path) -> None:
    """A French page has the headings, examples, codes, names, links and table rows of its English page."""
    other = english(page)
    assert other.exists(), "no English page of this name"
    assert headings(page) == headings(other)
    assert [kind for kind, _ in blocks(page)] == [kind for kind, _ in blocks(other)]
    assert [body for _, body in blocks(page)] == [body for _, body in blocks(other)]
    assert Counter(CODE.findall(text_of(page))) == Counter(CODE.findall(text_of(other)))
    assert names(page) == names(other)
    assert links(page) == links(other)
    assert rows(page) == rows(other)
    assert numbers(page) == numbers(other)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_leads_to_french_pages(page: Path) -> None:
    """A link of a French page goes to the French page where there is such a page."""
    pages = [(page.parent / target).resolve() for target in targets(prose(page))]
    outside = [path for path in pages if path.is_relative_to(DOCS) and not path.is_relative_to(FRENCH)]
    assert [path for path in outside if (FRENCH / path.relative_to(DOCS)).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_is_set_as_french_is(page: Path) -> None:
    """French signs have their spaces, which no line breaks at, and the apostrophe is a curved one."""
    told = INLINE.sub("", re.sub(r"\]\([^)]*\)|<[^>\n]+>|\$[^$\n]+\$", "", prose(page)))
    told = re.sub(r"^[-:| ]+$", "", told, flags=re.MULTILINE)
    assert re.findall(r"\w+'\w+", told) == []
    assert re.findall(rf"[^\s]*[^\s{NARROW}{NO_BREAK}(\[]?(?<![{NARROW}{NO_BREAK}\s])[;!?](?=\s|$)", told) == []
    assert re.findall(rf"[^\n]{{0,20}}(?<![{NO_BREAK}{NARROW}\d\n|:]):(?=\s|$)", told) == []
    assert re.findall(rf"«[^{NO_BREAK}{NARROW}]|[^{NO_BREAK}{NARROW}]»", told) == []
    assert re.findall(r"[“”]", told) == []
    assert re.findall(r"[^\n]{0,20}(?: [;!?](?=\s|$)|\w[;!?]\)|\d[%€])", told) == []


def glossary() -> dict[str, str]:
    """Return the French word of each word of the glossary."""
    found = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", text_of(DOCS / "reference" / "glossary.md"), re.MULTILINE)
    return {word.strip(): french.strip() for word, french in found}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_uses_the_words_of_the_glossary(page: Path) -> None:
    """What the English page speaks of, the French page calls by the glossary's word, and by no other."""
    words = glossary()
    there, here = (INLINE.sub("", prose(one)).casefold() for one in (english(page), page))
    spoken_of = [word for word in WORDS if len(re.findall(rf"\b{word.removesuffix('y')}(?:s|ies|y)?\b", there)) > 1]
    patterns = {word: FORMS.get(word) or re.escape(words[word].casefold()) for word in spoken_of}
    assert [word for word, pattern in patterns.items() if not re.search(rf"\b{pattern}", here)] == []
    assert re.findall(rf"\b(?:{NOT_OURS})\b", here, re.IGNORECASE) == []


def test_a_page_that_says_less_is_noticed(tmp_path: Path) -> None:
    """Examples with another number, or without a call, are not the same; another text is."""
    assert example('sg.review(strategy, language="fr")\n') == example("sg.review(strategy)\n")
    assert example('Goal(id="but", value=3)\n') == example('Goal(id="goal", value=3)\n')
    assert example(">>> f(3)\n'trois'\n") != example(">>> f(4)\n'four'\n")
    assert example(">>> f('fr', 3)\n'trois'\n") == example(">>> f('en', 3)\n'three'\n")
    page = tmp_path / "page.md"
    page.write_text("# A\n\n```text\n# no heading\n```\n\n## B `sg.plan()` [x](y.md#z) SGA301\n", encoding="utf-8")
    assert headings(page) == [1, 2]
    assert names(page) == {"sg.plan()"}
    assert links(page) == [(tmp_path / "y.md").as_posix()]
