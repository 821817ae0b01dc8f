"""Laws of the parser: any text is read in time, says only what stands in it, and reads alike however it is typed."""

import copy
import pickle
import time
import unicodedata
from datetime import date

import pytest
from counted_work import work
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._statement.text import tokens_of

DAY = date(2026, 1, 5)
PIECES = (
    "increase reduce keep reach grow our Instagram followers traffic by from to 20% 5,000 1.5M € $ until Q3 next month "
    "a week per day, with posting and then who each ( ) : ; → x2 10-15 double three dozen % points h 4 15 minutes under "
    "augmenter de à d'ici fin juin les abonnés par semaine en publiant pour 10 000 une dizaine moins trois fois plus"
).split()
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(max_size=60), st.text("0123456789 .,%€$+-x/:kM\u00a0\u202f", max_size=40))
GOALS = (
    ("Increase our Instagram followers from 8,200 to 10,000 by 30 June 2026", "en"),
    ("Faire passer le taux d'ouverture de 18 % à 25 % d'ici fin juin 2026", "fr"),
    ("Publish 3 reels a week on TikTok until the end of the year", "en"),
    ("Gagner 500 abonnés LinkedIn par mois d'ici la fin de l'année", "fr"),
)
TYPED = (
    ("'", "’"),
    (" ", "\u00a0"),
    (" ", "  "),
    (",", "\u202f"),
    ("-", "‑"),
)
HOSTILE = (
    "1",
    " ",
    "by ",
    "1,",
    "1 ",
    "x2 ",
    "grow ",
    "(",
    "-",
    "50 % ",
    "by 5 to ",
    "é",
    "in 5 days ",
    "a ",
    "\ud800",
)
REPEATED = (
    "Increase our Instagram followers by 20 % and ",
    "Ana, ",
    "owned by A. ",
    "one hundred and ",
    "1/3 of ",
    "more ",
    "goal: ",
    "3:1 ",
    "deux cents et ",
    "d'ici fin juin ",
    "from 5 to 9 posts ",
    "12 talks of 100 guests ",
)


@given(TEXTS, st.sampled_from([None, "en", "fr"]), st.sampled_from([None, DAY]))
def test_any_text_is_read(text: str, language: str | None, as_of: date | None) -> None:
    """No text raises; a draft is a value, the same each time, and its spans lie in its text."""
    draft = sg.parse_goal(text, language, as_of)
    assert draft == sg.parse_goal(text, language, as_of)
    assert draft.statement == text
    assert pickle.loads(pickle.dumps(draft)) == draft == copy.deepcopy(draft)
    for places in draft.spans.values():
        assert all(0 <= first < until <= len(text) for first, until in places)


@given(TEXTS, st.sampled_from(["en", "fr"]))
def test_a_draft_is_one_of_a_kind(text: str, language: str) -> None:
    """A kind of amount has what belongs to it: a rate its pace, a level its target, a change in percent its unit."""
    draft = sg.parse_goal(text, language, DAY)
    assert (draft.amount is None) == (draft.amount_kind is None)
    if draft.amount_kind == "target":
        assert draft.target == draft.amount
    if draft.amount_kind == "rate":
        assert draft.pace is not None
        assert draft.pace.amount == draft.amount
    if draft.amount_kind == "relative":
        assert draft.unit == "%"
    if draft.deadline_kind == "recurring":
        assert draft.deadline is None
    assert draft.amount is None or not draft.is_deliverable
    assert len(set(draft.channels)) == len(draft.channels)


@given(st.sampled_from(GOALS), st.sampled_from(["nfd", "upper", *range(len(TYPED))]), st.sampled_from(["", "  ", "• "]))
def test_a_goal_reads_alike_however_it_is_typed(goal: tuple[str, str], way: str | int, before: str) -> None:
    """Typography, letters with their accents apart, blanks and a bullet change no field but the words quoted."""
    text, language = goal
    parted = unicodedata.normalize("NFD", text)
    typed = text.replace(*TYPED[way]) if isinstance(way, int) else parted if way == "nfd" else text.upper()
    one, other = (sg.parse_goal(said, language, DAY) for said in (text, before + typed))
    for name in ("direction", "metric", "channels", "amount", "amount_kind", "baseline", "unit", "pace", "deadline"):
        assert getattr(one, name) == getattr(other, name), name


@given(
    st.sampled_from([("en", "Gain {} followers"), ("fr", "Gagner {} abonnés")]),
    st.integers(1_000, 999_999_999),
    st.sampled_from([",", ".", " ", "\u00a0", "\u202f", "’", ""]),
)
def test_a_number_is_read_with_every_separator(said: tuple[str, str], number: int, separator: str) -> None:
    """Thousands are parted by commas, points, blanks of any kind or nothing, in either language."""
    written = f"{number:,}".replace(",", separator)
    draft = sg.parse_goal(said[1].format(written), said[0], DAY)
    assert (draft.amount, draft.amount_kind, draft.metric) == (number, "delta", "followers")


@given(st.integers(2, 99), st.integers(2, 99), st.sampled_from(["%", "", "k"]))
def test_of_two_levels_the_numbers_decide(start: int, end: int, unit: str) -> None:
    """Whatever the verb says, a metric moves the way that its levels do, in both languages alike."""
    english = sg.parse_goal(f"Improve our score from {start}{unit} to {end}{unit}", "en", DAY)
    french = sg.parse_goal(f"Faire passer notre score de {start}{unit} à {end}{unit}", "fr", DAY)
    for draft in (english, french):
        assert draft.baseline is not None
        assert draft.target is not None
        if start != end:
            assert draft.direction == ("increase" if end > start else "decrease")
        assert draft.baseline * end == draft.target * start


@pytest.mark.parametrize("part", HOSTILE)
def test_a_megabyte_takes_its_time_and_no_more(part: str) -> None:
    """A megabyte of anything is read in a moment."""
    text = part * (1_000_000 // len(part))
    begun = time.process_time()
    sg.parse_goal(text, as_of=DAY)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("part", [*HOSTILE, *REPEATED])
def test_twice_the_words_take_twice_the_work(part: str) -> None:
    """Up to the last word that is read work grows as words do, and behind it no more."""
    tokens = max(1, len(tokens_of(part)))
    texts = [part * (size // tokens) for size in (200, 400, 800, 4_000)]
    spent = work(lambda text: sg.parse_goal(text, as_of=DAY), *texts)
    assert spent[1] <= 2.3 * spent[0]
    assert spent[2] <= 2.3 * spent[1]
    assert spent[3] <= 2.6 * spent[2]  # of five times as many: a thousand are read


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    """Tokens come in order, none inside another, and nothing but blanks and hidden marks is left between."""
    at = 0
    for token in tokens_of(text):
        assert at <= token.start < token.end <= len(text)
        at = token.end
    shown = [mark for mark in text if not mark.isspace() and unicodedata.category(mark) not in {"Cf", "Mn"}]
    kept = "".join(text[token.start : token.end] for token in tokens_of(text))
    assert all(mark in kept for mark in shown)


@pytest.mark.parametrize("text", [None, 5, b"Gain 50 followers", ["Gain 50 followers"]])
def test_what_is_no_text_is_refused(text: object) -> None:
    """Only text is read, and the fault names the argument."""
    with pytest.raises(sg.WrongType, match="text"):
        sg.parse_goal(text)  # type: ignore[arg-type]  # on purpose
