"""Attack on what people write of time: paces, growths, periods and cadences, RFC 5545 rules among them; see cadences.py."""

from __future__ import annotations

from typing import Any, NamedTuple

from harness import Harness, hold, no_place
from source import Source

from smartgoals import Cadence, Growth, KeepPace, Pace, Period, SmartGoalsError, codec

AMOUNTS = (
    "50", "1", "0", "1,200", "1.200", "1 200", "1\u202f200", "1'200", "1,5", "1.5", ".5", "0,5",
    "1/2", "1 1/2", "½", "1½", "3 ½", "2e3", "1.5e-3", "1.5 000", "12 34", "1,2 200", "10^3",
    "10⁄3", "1/0", "0/5", "1.234.567,8", "1,234,567.8", "007", "1e400", "1" * 320,
    "0." + "0" * 330 + "1", "5k", "1.5k", "2M", "3 millions", "1 thousand", "mille", "2 milliers",
    "٣", "1_000", "1 e 5",
)  # fmt: skip
SIGNS = ("", "", "", "", "+", "-", "−", "~", "≥", "<", ">=", "$", "€", "-€", "- $")
UNITS = (
    "", "followers", "new followers", "posts", "b2b leads", "%", "percent", "pour cent", "pct",
    "% points", "abonnés", "d'abonnés", "de ventes", "of sales", "€", "EUR", "5G", "10km", "1O",
    "x", "ex-clients", "per 1", "a", "each", "followers/post", "m²", "k", "M",
)  # fmt: skip
BETWEEN = (
    "/",
    "/",
    "/",
    " per ",
    " par ",
    " a ",
    " an ",
    " each ",
    " every ",
    " chaque ",
    " tous les ",
    " toutes les ",
    " ",
    "",
    "//",
)
COUNTS = (
    "",
    "",
    "",
    "",
    "2 ",
    "1 ",
    "0 ",
    "3",
    "two ",
    "deux ",
    "twelve ",
    "13 ",
    "0.5 ",
    "1/2 ",
    "9999999 ",
    "every 2 ",
    "tous les 3 ",
)
WORDS = (
    "week", "weeks", "day", "d", "month", "mo", "months", "quarter", "qtr", "year", "yr",
    "fortnight", "semaine", "jours", "j", "mois", "trimestre", "an", "ans", "année", "w.",
    "weekly", "daily", "monthly", "quarterly", "hebdo", "mensuel", "annuel", "biweekly",
    "bimonthly", "bi-annual", "hour", "weak", "m", "decade", "monday", "lundi", "lundis", "tue",
    "mardis", "business day",
)  # fmt: skip
LEADS = ("every ", "each ", "on ", "chaque ", "tous les ", "les ", "le ", "")
FREQUENCIES = ("WEEKLY", "DAILY", "MONTHLY", "YEARLY", "HOURLY", "", "weekly")
PARTS = (
    "BYDAY=MO", "BYDAY=MO,WE,FR", "BYDAY=1MO", "BYDAY=-1FR", "BYDAY=+60MO", "BYDAY=5TU",
    "BYDAY=53SU", "BYMONTH=2", "BYMONTH=13", "BYMONTH=0", "BYMONTHDAY=31", "BYMONTHDAY=-1",
    "BYMONTHDAY=32", "BYMONTHDAY=29,30", "BYYEARDAY=366", "BYYEARDAY=-1", "BYYEARDAY=400",
    "BYWEEKNO=53", "BYWEEKNO=60", "BYWEEKNO=-53", "BYSETPOS=1", "BYSETPOS=-1", "BYSETPOS=99",
    "BYSETPOS=0", "WKST=SU", "COUNT=1", "COUNT=5", "COUNT=99999", "COUNT=0", "UNTIL=20261231",
    "UNTIL=20261332", "UNTIL=20261231T000000Z", "UNTIL=00010101", "INTERVAL=2", "INTERVAL=0",
    "INTERVAL=999", "INTERVAL=1000", "FREQ=DAILY", "X=1", "", "BYHOUR=3", "BYDAY=",
    "BYMONTH=1,2,3,4,5,6",
)  # fmt: skip
KINDS = (Pace, Pace, Growth, Period, Cadence)


class Written(NamedTuple):
    """A text, and what it is read as."""

    kind: Any
    text: str


def build(source: Source) -> Written:
    """Return a text of amounts, signs, units and periods, or of parts of a rule, often with a slip in it."""
    kind = source.pick(KINDS)
    if kind is Period:
        text = source.pick(COUNTS) + source.pick(WORDS)
    else:
        text = cadence_text(source) if kind is Cadence else _pace(source)
    return Written(kind, slipped(source, text))


def slipped(source: Source, text: str) -> str:
    """Return a text with up to three slips, mostly none."""
    for _ in range(max(0, source.below(8) - 4)):
        text = source.altered(text)
    return text


def _pace(source: Source) -> str:
    amount = source.pick(SIGNS) + source.pick(AMOUNTS)
    if source.byte() % 4 == 3:  # an amount as no table has it: a few digits and what may part them
        amount = "".join(source.pick("0123456789 ,.'/eE½⅓⁄-\u00a0") for _ in range(1 + source.below(14)))
    unit = source.pick(UNITS)
    blank = source.pick((" ", " ", "", "  ", "\u202f"))
    return f"{amount}{blank if unit else ''}{unit}{source.pick(BETWEEN)}{source.pick(COUNTS)}{source.pick(WORDS)}"


def cadence_text(source: Source) -> str:
    """Return a cadence in words, or a rule of parts that fit together or do not."""
    if source.byte() % 2:
        return source.pick(LEADS) + source.pick(COUNTS) + source.pick(WORDS)
    parts = [f"FREQ={source.pick(FREQUENCIES)}", *source.some(PARTS, 4)]
    return source.pick(("", "", "", "RRULE:", " ")) + ";".join(parts)


def ask(written: Written) -> Any:
    """Read the text."""
    return written.kind.parse(written.text)


def check(written: Written, answer: Any) -> None:
    """What was read is written so that it reads the same, in text and in a document."""
    kind = written.kind
    hold(kind.parse(str(answer)) == answer, "written and read it is another", str(answer))
    hold(codec.structure(codec.unstructure(answer), kind) == answer, "as a document it is another", str(answer))
    if kind is Pace:
        _target(answer)


def _target(value: Pace) -> None:
    """Hold that a target of the pace keeps it, where it is one."""
    try:
        target = KeepPace(value)
    except SmartGoalsError:
        return
    hold(target.pace == value, "a target of another pace", str(value))


HARNESS = Harness("pace", build, ask, check, no_place)
