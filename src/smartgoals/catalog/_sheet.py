"""Sheets: how the tables look that platforms' web pages give, as data: headings, days, what each
column stands for.

Knows metrics by their ids and the words of native names. Which sheet a table has is told in
`_recognition`, and the reading itself is in `_read_table`; the sheets that are known lie in `_data`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias, cast, final

from attrs import field, frozen

from smartgoals._checked import (
    brief,
    checked,
    each,
    instance,
    name,
    optional_text,
    optional_truth,
    refuse,
    text,
    truth,
)
from smartgoals._days import optional_day
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, WrongType, raise_all
from smartgoals._messages.worded import Worded
from smartgoals._model.currency_signs import currency_of
from smartgoals._model.ids import MetricId, optional_metric_id
from smartgoals._model.platform import platform_word
from smartgoals._numbers import NumberLike, exact, number
from smartgoals._words import Word, member
from smartgoals.catalog._name_words import Exactness, Shape

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language

_ASIDE: Final = re.compile(r"\(\s*([^()]{1,30}?)\s*\)")
_ONE_SIGN: Final = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"),
        "\ufeff": None,
        "\u200b": None,
    }
)
_LONGEST: Final = 300
Headings: TypeAlias = "str | Iterable[str]"


class SheetRows(Word):
    """What a row of a sheet is about.

    `days`: a day, week or month that the row names. `posts`: a post, campaign or video with its totals
    so far, which counts on the day it was published. `window`: the days of the whole table, which a
    line above it names, or the caller.
    """

    DAYS = "days"
    POSTS = "posts"
    WINDOW = "window"


def bare_heading(heading: str) -> str:
    """Return a heading as it compares: without case, outer blanks and marks, and whichever currency it names.

    >>> bare_heading("\\ufeffAmount spent (EUR)"), bare_heading("Mentions J’aime\\u00a0")
    ('amount spent (¤)', "mentions j'aime")
    """
    plain = " ".join(heading[:_LONGEST].translate(_ONE_SIGN).split()).strip("\"' ")
    return _ASIDE.sub(_without_currency, plain).casefold()


def _without_currency(aside: re.Match[str]) -> str:
    return "(¤)" if aside[1] == "¤" or currency_of(aside[1]) else aside[0]


def _headings(value: Headings) -> tuple[str, ...]:
    return each([value] if isinstance(value, str) else value, "headings", text)


class _DerivedText(str):
    """A text that follows from other fields of a sheet: one made from it with other fields has its own."""

    __slots__ = ()


class _DerivedHeadings(tuple[tuple[str, ...], ...]):
    """Headings that follow from other fields of a sheet."""

    __slots__ = ()


def _several(value: Iterable[Headings]) -> tuple[tuple[str, ...], ...]:
    return each([value] if isinstance(value, str) else value, "headings", _some_headings)


def _some_headings(value: Headings) -> tuple[str, ...]:
    headings = _headings(value)
    if not headings:
        raise WrongType(value=value, expected="a heading, or several that stand for the same")
    return headings


def _factor(value: NumberLike) -> Fraction:
    return exact(number(value))


def _shape(value: Shape | str | None) -> Shape | None:
    return None if value is None else member(Shape, value, "shape")


def _exactness(value: Exactness | str) -> Exactness:
    return member(Exactness, value, "exactness")


def _id(value: str) -> str:
    return "" if _is_left_out(value) else name(value)


def _of(value: str) -> str:
    return "" if _is_left_out(value) else text(value)


def _is_left_out(value: str) -> bool:
    return type(value) is _DerivedText or (isinstance(value, str) and not value)


def _required(value: Iterable[Headings]) -> tuple[tuple[str, ...], ...]:
    return () if type(value) is _DerivedHeadings else _several(value)


def _rows(value: SheetRows | str) -> SheetRows:
    return member(SheetRows, value, "kind of rows")


def _day_form(value: DayForm | str) -> DayForm:
    return member(DayForm, value, "form of days")


class DayForm(Word):
    """How the days of a sheet are written, where their looks do not say it.

    `any`: as days are written anywhere. `compact`: digits alone, as 20261101. `moment`: with a time of
    day, by the clock of the account. `week` and `month`: by its first day or number. `nth`: counted
    from the first day of the table, which is 0.
    """

    ANY = "any"
    COMPACT = "compact"
    MOMENT = "moment"
    WEEK = "week"
    MONTH = "month"
    NTH = "nth"


@final
@document
@checked
@brief
@frozen(cache_hash=True)
class SheetColumn:
    """A column of a sheet: its headings, in every language and spelling, and the metric it stands for.

    Without a metric the column is known, and gives none. `shape` is what the numbers are as delivered,
    by default what the metric is; `factor` turns them into our unit (1/100 for percent without a sign,
    60 for minutes in a metric of seconds). `empty_is_zero` says that an empty cell stands for zero, and
    `gaps_are_zero` that a day without a row does, between the first and the last that has one.
    `note` and `unit_note` are told with its figures, in French as `note_fr` and `unit_note_fr`.

    >>> SheetColumn(["Views", "Vues"], "content_views").metric
    'content_views'
    """

    headings: tuple[str, ...] = field(converter=_some_headings)
    metric: MetricId | None = field(default=None, converter=optional_metric_id)
    exactness: Exactness = field(default=Exactness.EXACT, converter=_exactness, kw_only=True)
    shape: Shape | None = field(default=None, converter=_shape, kw_only=True)
    factor: Fraction = field(default=Fraction(1), converter=_factor, kw_only=True)
    empty_is_zero: bool = field(default=False, converter=truth, kw_only=True)
    gaps_are_zero: bool = field(default=False, converter=truth, kw_only=True)
    note: str | None = field(default=None, converter=optional_text, kw_only=True)
    note_fr: str | None = field(default=None, converter=optional_text, kw_only=True)
    unit_note: str | None = field(default=None, converter=optional_text, kw_only=True)
    unit_note_fr: str | None = field(default=None, converter=optional_text, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.factor:
            raise_all([refuse("factor", self.factor, "a number other than zero")])


Columns: TypeAlias = "Mapping[str, str | None] | Iterable[SheetColumn]"


def _columns(value: Columns) -> tuple[SheetColumn, ...]:
    """Read columns, or a mapping of headings to metrics."""
    if isinstance(value, Mapping):
        metrics = cast("Mapping[str, str | None]", value)
        return tuple(SheetColumn(heading, metric) for heading, metric in metrics.items())
    return each(value, "columns", lambda column: instance(column, SheetColumn, "a SheetColumn"))


@final
@document
@checked
@brief
@frozen(kw_only=True, cache_hash=True)
class Sheet:
    """How one kind of table looks: which headings it has, and what its rows and columns are about.

    `columns` are those of figures, by :class:`SheetColumn` or as a mapping of headings to metrics;
    `day` and `until` are the headings of the days that a row is about, `item` that of the post or
    campaign, `splits` those that part a day into rows which add up, and `texts` those that say
    nothing we count. Wherever headings are asked for, several stand for the same column. `required`
    are the headings by which a table is known as one of this sheet, by default all of `day` and the
    columns: of a column with several spellings any one says it, and so does any one of several
    columns told together. `alone` says that the table has no headings but those of the sheet. `of`
    is what the figures are of (account, post, campaign…), and `counted` a metric of which each row
    is one. `titled` says that the line above the headings names the figures, and `figure_headings`
    are those that then stand above them and say nothing themselves, needed where a table has
    further columns. `begins` and `ends` are how the lines above begin that name the first and last
    day of the table. `day_first` says whether 05/01/2026 is 5 January, None where the column
    decides; `may_be_periods` that days may stand for weeks or months, where they do not follow one
    another. `totals` is how rows begin that add others up, and `cut_by` one that says the table was
    cut; `left_out_when` are headings of which a filled cell says that a row is not the account's
    own, as a shared post of others is not; `total_is_whole` says that the table lists a part, and
    its row of totals the whole. `source` says where the headings were seen, and `seen_on` when;
    `unverified` are headings that were not. Raises
    :class:`~smartgoals.SmartGoalsError` for headings that stand for two columns, rows of days without
    a day, and required headings that the sheet lacks.

    >>> mine = Sheet(platform="snapchat", day="Jour", columns={"Vues": "content_views"})
    >>> mine.id, mine.required
    ('snapchat', (('Jour',), ('Vues',)))
    """

    platform: str = field(converter=platform_word)
    columns: tuple[SheetColumn, ...] = field(converter=_columns)
    id: str = field(default="", converter=_id)
    title: str | None = field(default=None, converter=optional_text)
    title_fr: str | None = field(default=None, converter=optional_text)
    rows: SheetRows = field(default=SheetRows.DAYS, converter=_rows)
    day: tuple[str, ...] = field(default=(), converter=_headings)
    day_form: DayForm = field(default=DayForm.ANY, converter=_day_form)
    day_first: bool | None = field(default=None, converter=optional_truth)
    until: tuple[str, ...] = field(default=(), converter=_headings)
    item: tuple[str, ...] = field(default=(), converter=_headings)
    splits: tuple[tuple[str, ...], ...] = field(default=(), converter=_several)
    texts: tuple[str, ...] = field(default=(), converter=_headings)
    required: tuple[tuple[str, ...], ...] = field(default=(), converter=_required)
    alone: bool = field(default=False, converter=truth)
    of: str = field(default="", converter=_of)
    counted: MetricId | None = field(default=None, converter=optional_metric_id)
    titled: bool = field(default=False, converter=truth)
    figure_headings: tuple[str, ...] = field(default=(), converter=_headings)
    begins: tuple[str, ...] = field(default=(), converter=_headings)
    ends: tuple[str, ...] = field(default=(), converter=_headings)
    totals: tuple[str, ...] = field(default=(), converter=_headings)
    cut_by: tuple[str, ...] = field(default=(), converter=_headings)
    left_out_when: tuple[str, ...] = field(default=(), converter=_headings)
    may_be_periods: bool = field(default=False, converter=truth)
    total_is_whole: bool = field(default=False, converter=truth)
    note: str | None = field(default=None, converter=optional_text)
    note_fr: str | None = field(default=None, converter=optional_text)
    source: str | None = field(default=None, converter=optional_text)
    seen_on: date | None = field(default=None, converter=optional_day)
    unverified: tuple[str, ...] = field(default=(), converter=_headings)

    def __attrs_post_init__(self) -> None:
        if not self.id:
            object.__setattr__(
                self, "id", _DerivedText(self.platform)
            )  # attrs has no other way to fill a frozen field
        if not self.of:
            told_apart = self.rows is SheetRows.POSTS or self.item
            object.__setattr__(self, "of", _DerivedText("post" if told_apart else "account"))
        if not self.required:
            own = [self.day[0]] if self.day else []
            # Lines above the headings say enough of a table that has them.
            figures = [] if self.titled or self.begins else [column.headings[0] for column in self.columns]
            required = _DerivedHeadings((heading,) for heading in (*own, *figures))
            object.__setattr__(self, "required", required)
        raise_all(list(self._contradictions()))

    def _contradictions(self) -> Iterator[SmartGoalsError]:
        if self.rows is not SheetRows.WINDOW and not self.day:
            expected = "the heading of the days; rows='window' for a table that names none"
            yield refuse("day", self.day, expected)
        seen: dict[str, str] = {}
        for path, headings in self.places:
            for heading in headings:
                bare = bare_heading(heading)
                if seen.setdefault(bare, path) != path:
                    yield refuse(path, heading, f"a heading that {seen[bare]} has not")
        for at, headings in enumerate(self.required):
            for heading in headings:
                if bare_heading(heading) not in seen:
                    yield refuse(f"required[{at}]", heading, "headings of the sheet")
        for at, heading in enumerate(self.left_out_when):
            if bare_heading(heading) not in seen:
                yield refuse(f"left_out_when[{at}]", heading, "headings of the sheet")

    @property
    def places(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The headings that stand for the same column, with the path of the field they lie in."""
        return (
            *(("day", self.day), ("until", self.until), ("item", self.item)),
            *((f"splits[{at}]", headings) for at, headings in enumerate(self.splits)),
            *((f"texts[{at}]", (heading,)) for at, heading in enumerate(self.texts)),
            ("figure_headings", self.figure_headings),
            *((f"columns[{at}]", column.headings) for at, column in enumerate(self.columns)),
        )

    def name(self, language: Language | str | None = None) -> str:
        """Return the title in a language, or the id where it has none."""
        title = self.title or self.id
        return Worded(title, en=title, fr=self.title_fr or title).into("en" if language is None else language)

    def __str__(self) -> str:
        return self.name()
