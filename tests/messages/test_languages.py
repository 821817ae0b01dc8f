"""Languages: phrases of a host's own, what a language lacks, placeholders, counts, and text that stays inert."""

from __future__ import annotations

import inspect
import pickle
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
import smartgoals._messages.tables as tables_of
from smartgoals import rules
from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._messages import amount as amounts
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import ENGLISH, FRENCH, fill
from smartgoals._messages.inert import inert
from smartgoals._messages.placeholders import placeholders
from smartgoals._messages.rows import ROOMS, all_keys, phrase_of, table
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._projection.reasons import ProjectionReason
from smartgoals.catalog._spoken import named_metric as spoken_metric

KEYS = st.sampled_from(all_keys())
SPANISH = attrs.evolve(ENGLISH, code="es")


@pytest.mark.parametrize("room", ROOMS)
def test_rows_ask_for_the_same_facts_in_both_languages(room: str) -> None:
    """No sentence asks for a fact in one language that it does not have in the other."""
    for code, (english, french) in table(room).items():
        asked = {name.removeprefix("of_") for name in placeholders(french)}
        assert placeholders(english) == asked, code


@pytest.mark.parametrize("room", ROOMS)
def test_french_rows_have_one_kind_of_apostrophe(room: str) -> None:
    """French is written with the typographic apostrophe, everywhere."""
    assert [code for code, (_, french) in table(room).items() if "'" in french] == []


@given(KEYS)
def test_what_a_language_lacks_is_said_in_english_and_told(key: str) -> None:
    """A key is missing until the language has its phrase; said is one or the other."""
    assert key in SPANISH.missing
    assert SPANISH.phrase(key) == ENGLISH.phrase(key)
    richer = SPANISH.with_phrases({key: "nada"})
    assert richer.phrase(key) == "nada"
    assert set(SPANISH.missing) - set(richer.missing) == {key}
    assert pickle.loads(pickle.dumps(richer)) == richer


@pytest.mark.parametrize("house", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_a_language_of_a_host_may_start_from_any_phrase_of_the_house(house: sg.Language) -> None:
    """Whichever language a translator starts from, every phrase of it is taken, with the facts that it names."""
    phrases = {key: house.phrase(key) for key in all_keys()}
    mine = attrs.evolve(ENGLISH, code="es", phrases=phrases)
    assert mine.missing == ()
    assert [key for key in phrases if mine.phrase(key) != phrases[key]] == []


def test_the_languages_of_the_house_lack_nothing() -> None:
    """English and French have every row; any other language starts with none."""
    assert ENGLISH.missing == FRENCH.missing == ()
    assert sg.Language.of("fr") is FRENCH
    assert SPANISH.missing == all_keys()
    assert len(set(all_keys())) == len(all_keys())


def test_all_faults_of_phrases_are_told_at_once() -> None:
    """An unknown key, a stray brace and a fact that the sentence does not have: each by its path."""
    phrases = {
        "progress.no_reeding": "nada",
        "caution.stale": "hace {dias} días",
        "caution.burst": "{figure",
        "metric.followers": "seguidores",
    }
    with pytest.raises(sg.SmartGoalsError) as caught:
        attrs.evolve(ENGLISH, code="es", phrases=phrases)
    problems = {problem.path: str(problem) for problem in caught.value.problems}
    assert set(problems) == {f"phrases[{key!r}]" for key in list(phrases)[:3]}
    assert "did you mean 'progress.no_reading'" in problems["phrases['progress.no_reeding']"]
    assert "{figure}" in problems["phrases['caution.stale']"]
    assert "braces" in problems["phrases['caution.burst']"]


@pytest.mark.parametrize(
    "changes",
    [
        {"months": ("enero",)},
        {"plural": "two"},
        {"phrases": "no"},
        {"phrases": {"progress.no_reading": ""}},
        {"code": ""},
    ],
)
def test_a_language_that_is_none_is_refused(changes: dict[str, object]) -> None:
    """Months, plural, phrases and code are looked at when the language is made."""
    with pytest.raises(sg.SmartGoalsError):
        attrs.evolve(ENGLISH, **changes)


def test_an_unknown_key_or_language_is_refused_with_the_nearest() -> None:
    """Who says a sentence that nobody wrote is told so."""
    with pytest.raises(sg.UnknownName, match="no_reading"):
        ENGLISH.phrase("progress.no_reeding")
    with pytest.raises(sg.UnknownName, match="known: en, fr"):
        say("progress.no_reading", language="de")
    assert phrase_of("nothing.here", "en") is None


@pytest.mark.parametrize(
    ("plural", "phrase", "said"),
    [
        ("one", "lectura|lecturas", ["0 lecturas", "1 lectura", "2 lecturas"]),
        ("below_two", "lectura|lecturas", ["0 lectura", "1 lectura", "2 lecturas"]),
        ("none", "lectura|lecturas", ["0 lecturas", "1 lecturas", "2 lecturas"]),
        ("one", "lectura", ["0 lectura", "1 lectura", "2 lectura"]),
    ],
)
def test_counts_take_the_form_of_their_number(plural: str, phrase: str, said: list[str]) -> None:
    """Each language counts its own way, and one without a plural has one form."""
    made = attrs.evolve(ENGLISH, code="es", plural=plural, phrases={"count.reading": phrase})
    assert [made.counted(number, "reading") for number in (0, 1, 2)] == said
    assert fill("{n:#reading}", {"n": 1}, made) == said[1]


@pytest.mark.parametrize(
    ("forms", "is_taken"),
    [("día", True), ("día|días", True), ("día|días|más", False), ("|días", False), ("día|", False), ("día| ", False)],
)
def test_what_is_counted_has_one_form_or_two(forms: str, is_taken: bool) -> None:
    """Three forms are none, and neither is one that says nothing."""
    if is_taken:
        assert ENGLISH.with_phrases({"count.day": forms}).phrase("count.day") == forms
    else:
        with pytest.raises(sg.InvalidValue, match="singular and plural"):
            ENGLISH.with_phrases({"count.day": forms})


def test_an_amount_is_told_by_the_words_of_a_language_or_plainly() -> None:
    """Where a language has no words for it, a figure stands."""
    share = amounts.named(0.031, {"fr": "3,1 pour cent"})
    assert (share.into(FRENCH), share.into(ENGLISH)) == ("3,1 pour cent", "0.031")
    assert amounts.named(4, {}).into(FRENCH) == "4"


@given(st.text(max_size=40))
def test_text_of_others_is_inert(text: str) -> None:
    """Whatever people write into a goal stands in a message on one line, as written, and fills nothing."""
    said = fill("« {who} »", {"who": text, "secret": "no"}, ENGLISH)
    assert said == f"« {inert(text)} »"
    assert "\n" not in said
    assert "\x1b" not in said
    assert inert(inert(text)) == inert(text)


@given(st.text(alphabet="{}abc:%.#^! 0", max_size=12))
def test_no_template_raises(template: str) -> None:
    """A template that is none is shown as it is; a fact that nobody gave leaves its own name."""
    assert isinstance(fill(template, {"a": 1}, FRENCH), str)


def test_a_rule_with_wrong_placeholders_names_them() -> None:
    """Texts are held against the English ones when they are given, all at once; at run time nothing ends."""
    words = {
        "SGS101": rules.RuleText("falta {who}", "nombre {what}"),
        "SGT501": rules.RuleText("sin {plazo"),
    }
    with pytest.raises(sg.SmartGoalsError) as caught:
        rules.DEFAULT.with_texts("es", words)
    paths = {problem.path for problem in caught.value.problems}
    assert paths == {"texts.es.SGS101.message", "texts.es.SGS101.suggestion", "texts.es.SGT501.message"}
    rule = rules.Rule(
        code="ACME1",
        name="no-hashtag",
        criterion="specific",
        severity="info",
        check=lambda case, options: [{"path": "statement"}],
        texts={"en": "{who} wrote no hashtag"},
    )
    report = sg.check(sg.Goal(id="g"), as_of=date(2026, 3, 2), rules=rules.RuleSet(rules=[rule]))
    assert report.finding("ACME1").message == "{who} wrote no hashtag"


def test_a_rule_set_tells_which_rules_lack_a_language() -> None:
    """What has no text in a language is named; the languages of the house lack none."""
    assert rules.DEFAULT.missing("fr") == ()
    spoken = rules.DEFAULT.with_texts("es", {"SGS101": rules.RuleText("no dice qué se cuenta")})
    assert "SGS101" not in spoken.missing(SPANISH)
    assert "SGT501" in spoken.missing(SPANISH)


@given(st.one_of(st.integers(-(10**6), 10**6), st.floats(-1e6, 1e6, allow_nan=False)))
def test_an_amount_is_its_number(value: float) -> None:
    """An amount equals, hashes, pickles and sorts as the number that it is."""
    made = amount(value, "money", currency="EUR", each="period.per_week")
    assert made == value
    assert hash(made) == hash(value)
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert again.into(FRENCH) == made.into(FRENCH)
    assert made.into(ENGLISH).endswith(" EUR a week")


@pytest.mark.parametrize(
    ("made", "english", "french"),
    [
        (amount(0.031, "ratio"), "3.1 %", "3,1\u202f%"),
        (amount(0.5, "ratio"), "50 %", "50\u202f%"),
        (amount(0.10234, "ratio"), "10.2 %", "10,2\u202f%"),
        (amount(-0.09876, "ratio"), "-9.88 %", "-9,88\u202f%"),
        (amount(1234.56), "1235", "1235"),
        (amount(12.5, "duration", scale="hours"), "12.5 h", "12,5\u00a0h"),
        (amount(3, "duration", scale="days"), "3 days", "3\u00a0jours"),
        (amount(9.5, "money"), "9.5", "9,5"),
        (amount(123.46), "123.5", "123,5"),
        (amount(0.1234), "0.1234", "0,1234"),
    ],
)
def test_amounts_are_told_in_their_unit(made: object, english: str, french: str) -> None:
    """Ratios in percent, durations in their scale, large figures without decimals."""
    assert ENGLISH.value(made) == english
    assert re.sub("\u00a0", "\u00a0", FRENCH.value(made)) == french


def test_worded_text_asks_phrases_then_names_then_rows() -> None:
    """A language's own phrase comes first, then a name by its code, then the sentence of the house."""
    followers = Worded("followers", "metric.followers", en="followers", fr="abonnés")
    spanish = SPANISH.with_phrases({"metric.followers": "seguidores"})
    assert [followers.into(each) for each in ("en", "fr", SPANISH, spanish)] == [
        "followers",
        "abonnés",
        "followers",
        "seguidores",
    ]
    assert Worded("week", "period.week").into("fr") == "semaine"
    assert Worded("demos").into("fr") == "demos"


def public(name: str) -> Any:
    """Return a type by its name, at the front or in the room where it is."""
    rooms = (sg, sg.audits, sg.channels, sg.forecasts, sg.metrics, sg.progress, sg.returns)
    return next(getattr(room, name) for room in rooms if name in room.__all__)


SAYS = """Backtest Caution Change ChannelScorecard Comparison Finding Forecast GoalBacktest GoalReview Progress Projection
Proposal Reason Recommendation Relevance RelevanceCheck Review Roi RollUp Scorecards SmartReport StrategyProgress
StrategyReport"""


@pytest.mark.parametrize("name", SAYS.split())
def test_every_result_answers_in_a_language(name: str) -> None:
    """Whoever holds a result asks it for its text, in a language that may be a value or a code."""
    (_, language) = inspect.signature(public(name).text).parameters.values()
    assert language.name == "language"
    assert language.default in {"en", None}


@pytest.mark.parametrize("said", [sg.progress.Reason.NO_PACE, ProjectionReason.NO_PATH, ProjectionReason.NO_READING])
def test_reasons_answer_as_results_do(said: sg.progress.Reason | ProjectionReason) -> None:
    """A reason and a caution are asked as anything else, and refuse the code of no language."""
    caution = Caution(CautionCode.STALE, 40)
    for language in ("en", "fr", FRENCH):
        assert said.text(language) == said.text(language)
        assert caution.text(language) == caution.text(language)
    for answer in (said, caution):
        with pytest.raises(sg.UnknownName, match="known: en, fr"):
            answer.text("de")


@given(st.text(alphabet="{}!:x", min_size=1, max_size=6))
def test_names_are_no_templates(name: str) -> None:
    """Braces in what people call a metric are shown as they were written."""
    made = spoken_metric(sg.Metric(id="m", name_en=f"n{name}", name_fr=f"n{name}", nature="flow"))
    assert made.into("fr") == made.into("en") == f"n{name}"
    assert f"n{name}" in fill("{metric}", {"metric": made}, FRENCH)


@pytest.mark.parametrize("room", ROOMS)
def test_counts_take_their_noun_from_the_language(room: str) -> None:
    """No row writes a plural beside a number, which may be one."""
    beside = re.compile(r"\{figure\} (?:days|readings|weeks|jours|relevés|semaines)\b")
    assert [code for code, rows in table(room).items() if any(map(beside.search, rows))] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_sentence_stands_once(room: str) -> None:
    """Of two rows with one code the later would win without a word."""
    codes = [code for code, _, _ in import_module(f"smartgoals._messages.tables.{room}").ROWS]
    assert len(set(codes)) == len(codes)


def test_every_table_of_sentences_is_a_room() -> None:
    """A table that no room names would never be read, and nobody told that a language lacks it."""
    tables = {path.stem for path in Path(tables_of.__path__[0]).glob("*.py")} - {"__init__"}
    assert tables == set(ROOMS)


def test_a_variant_of_french_speaks_french() -> None:
    """A language derived from one of the house says what it lacks in that one, and its own where it has it."""
    canadian = attrs.evolve(sg.Language.of("fr"), code="fr-CA", phrases={"report.short_next": "Astheure : {step}"})
    assert (canadian.spoken, canadian.missing, sg.rules.DEFAULT.missing(canadian)) == ("fr", (), ())
    goal = sg.Goal(id="g", metric="nps", target=sg.ReachLevel(140))
    french, own = (sg.check(goal, as_of=date(2026, 3, 2), language=into) for into in ("fr", canadian))
    assert own.text() == french.text()
    assert "Astheure : " in own.short()
    rules = sg.rules.DEFAULT.with_texts("fr-CA", {"SGM203": "Ben voyons : {said}"})
    told = sg.check(goal, as_of=date(2026, 3, 2), language=canadian, rules=rules)
    assert told.finding("SGM203").message.startswith("Ben voyons : ")
    assert told.finding("SGT501").message == french.finding("SGT501").message
    sheet = sg.audits.audit_template((), language=canadian).markdown()
    assert sheet == sg.audits.audit_template((), language="fr").markdown()
    assert attrs.evolve(sg.Language.of("en"), code="es").spoken == "es"


@given(st.integers(0, 10**6))
@example(0)
@example(1)
def test_a_count_is_singular_where_the_language_has_it_so(count: int) -> None:
    """One day is not one days, in either language; nothing is several in English, and one in French."""
    assert ENGLISH.counted(count, "day").endswith("day" if count == 1 else "days")
    assert FRENCH.counted(count, "reading").endswith("relevé" if count < 2 else "relevés")
    caution = Caution("stale", count)
    assert caution.text() == f"the last reading is {ENGLISH.counted(count, 'day')} old"
    assert caution.text("fr") == f"le dernier relevé a {FRENCH.counted(count, 'day')}"


def test_the_word_of_a_caution_may_be_plain_text() -> None:
    """One that is none is refused with the nearest."""
    assert Caution("stale", 1) == Caution(CautionCode.STALE, 1)
    with pytest.raises(sg.UnknownName, match="did you mean 'stale'"):
        Caution("stael", 1)
