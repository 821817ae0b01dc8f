"""Lexicons: data that one engine reads, so that a caller's language needs none of ours; and what each must have."""

from datetime import date
from importlib import import_module
from types import MappingProxyType

import attrs
import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals._messages.lexicon import SENSES, Lexicon
from smartgoals._messages.lexicons import HOUSE, lexicon_of
from smartgoals._statement.index import keys_of
from smartgoals._statement.parse import sentence_of
from smartgoals._statement.text import tokens_of
from smartgoals.catalog import METRICS

SPANISH = Lexicon(
    common="los, las, el, la, de, un, una, por, para, en, con, al, nuestro, nuestra",
    directions={"increase": "aumentar, crecer", "decrease": "reducir, bajar", "achieve": "alcanzar, publicar"},
    roles={"to": "a, hasta", "from": "de, desde", "by": "en, un, por"},
    clauses={"means": "gracias a, mediante", "and": "y"},
    others={"filler": "de, los, las, el, la, nuevos, nuestros", "article": "un, una, el, la", "stop": "en, por, a"},
    numbers={"2": "dos", "3": "tres"},
    scales={"1000": "mil", "1000000": "millones, millón"},
    factors={"100": "duplicar, el doble"},
    units={"%": "%, por ciento", "EUR": "€, euros"},
    metrics={"followers": "seguidores", "revenue": "ventas", "open_rate": "tasa de apertura"},
    channels={"newsletter": "boletín"},
    borrows="en",
    head_last=False,
)
LANGUAGE = evolve(sg.Language.of("en"), code="es", lexicon=SPANISH, decimal=",", thousands=".")


def test_a_third_language_is_a_value() -> None:
    """A caller's language is read by the same engine, with the catalogue's names and those that it borrows."""
    draft = sg.parse_goal("Aumentar los seguidores de Instagram de 1.200 a 2 mil", LANGUAGE)
    assert (draft.language, draft.direction, draft.metric, draft.channel) == (
        "es",
        "increase",
        "followers",
        "instagram",
    )
    assert (draft.baseline, draft.target) == (1_200, 2_000)
    draft = sg.parse_goal("Duplicar las ventas", LANGUAGE)
    assert (draft.amount, draft.amount_kind, draft.metric) == (100, "relative", "revenue")
    assert sg.parse_goal("Publicar 3 posts", LANGUAGE).metric == "posts_published"


def test_a_language_without_a_lexicon_is_refused() -> None:
    """Nothing is read in a language whose words nobody gave."""
    bare = evolve(sg.Language.of("en"), code="es")
    assert bare.lexicon is None
    with pytest.raises(sg.InvalidValue, match="lexicon"):
        sg.parse_goal("Aumentar las ventas", bare)
    with pytest.raises(sg.InvalidValue, match="lexicon"):
        sentence_of("Aumentar las ventas", bare)


def test_a_variant_of_a_language_of_the_house_reads_as_it_does() -> None:
    """Canadian French has the words of French, and keeps its own code."""
    variant = evolve(sg.Language.of("fr"), code="fr-CA")
    draft = sg.parse_goal("Gagner 50 abonnés", variant)
    assert (draft.language, draft.metric) == ("fr-CA", "followers")


def test_a_lexicon_says_what_it_lacks() -> None:
    """Senses without a phrase are told table by table; those of the house lack none."""
    assert "maintain" in SPANISH.missing["directions"]
    assert "time" in SPANISH.missing
    for code in HOUSE:
        lexicon = lexicon_of(code)
        assert lexicon is not None
        assert lexicon.missing == {}


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"directions": {"sideways": "drift"}}, "directions"),
        ({"numbers": {"many": "lots"}}, "numbers"),
        ({"directions": {"increase": 5}}, "directions"),
        ({"metrics": 5}, "metrics"),
        ({"directions": {"upp": "x"}}, "directions"),
        ({"borrows": "zz"}, "borrows"),
        ({"scales": {"0": "nil"}}, "scales"),
        ({"scales": {"-5": "nil"}}, "scales"),
    ],
)
def test_a_lexicon_refuses_what_the_engine_does_not_know(fields: dict[str, object], path: str) -> None:
    """A sense that is none, and a number that is none, are told with their table."""
    with pytest.raises(sg.SmartGoalsError) as refused:
        Lexicon(**fields)  # type: ignore[arg-type]  # on purpose
    assert refused.value.path.startswith(path)


OTHERWISE = {
    "en": {"new_followers": "followers", "new_email_subscribers": "email_subscribers", "aided_awareness": None},
    "fr": {
        "new_followers": "followers",
        "aided_awareness": None,
        "effort_hours": None,
        "content_views": "video_views",
        "follower_churn_rate": "unsubscribe_rate",
        "quotes": "expert_citations",
        "gross_profit": "gross_margin",
    },
}
"""What a sentence calls by the name of a metric and reads as another: words that several of them have."""


@pytest.mark.parametrize("code", HOUSE)
def test_every_metric_of_the_catalogue_is_found_by_its_name(code: str) -> None:
    """What the catalogue calls a metric in a language is that metric in a sentence of it, but for what is listed."""
    verb = "Increase our" if code == "en" else "Augmenter notre"
    wrong = {}
    for name, metric in METRICS.items():
        called = ((metric.name_en if code == "en" else metric.name_fr) or "").partition(" (")[0]
        found = sg.parse_goal(f"{verb} {called}", code).metric
        if found != str(name) and OTHERWISE[code].get(str(name), str(name)) != found:
            wrong[str(name)] = found
    assert wrong == {}


def test_the_house_uses_every_sense() -> None:
    """A sense that no language of the house has would be dead."""
    for table, senses in SENSES.items():
        for sense in senses:
            assert any(getattr(lexicon_of(code), table).get(sense) for code in HOUSE), (table, sense)


def test_forms_of_a_verb_are_told_by_its_ending() -> None:
    """A stem and the name of an ending stand for all its forms; words without one stay as they are."""
    lexicon = Lexicon(endings={"e": "e, es, -"}, directions={"increase": ["rais+e the bar", "+5", "grow+x"]})
    assert lexicon.directions["increase"] == ("raise the bar", "raises the bar", "rais the bar", "+5", "grow+x")


@pytest.mark.parametrize("module", ["english_verbs", "english_words", "french_verbs", "french_words"])
def test_no_verb_or_word_is_told_twice(module: str) -> None:
    """Every phrase of a sense adds a form that the others do not give, in whatever number or spelling."""
    lexicon = lexicon_of("en" if module.startswith("english") else "fr")
    assert lexicon is not None

    def forms(phrase: str) -> set[tuple[str, ...]]:
        told = Lexicon(endings=lexicon.endings, metrics={"one": [phrase]}).metrics["one"]
        return {tuple(keys_of(tokens_of(form))) or (form,) for form in told}

    words = import_module(f"smartgoals._messages.lexicons.{module}")
    tables = [table for table in vars(words).values() if isinstance(table, MappingProxyType)]
    assert tables
    for sense, phrases in (row for table in tables for row in table.items()):
        given = [forms(phrase.strip()) for phrase in phrases.split(",")]
        for place, own in enumerate(given):
            others = set().union(*given[:place], *given[place + 1 :])
            assert not own <= others, (sense, own)


def test_importing_the_parser_loads_no_words() -> None:
    """A program that reads no statement pays for no lexicon."""
    import subprocess
    import sys

    code = "import sys, smartgoals as sg; sg.parse_goal; print('smartgoals._messages.lexicons.english' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"


def test_recognition_goes_by_common_words() -> None:
    """The language of a sentence is that of its small words; nothing at all is English."""
    texts = ("Increase sales", "Augmenter les ventes", "", "12 %", "KPI: 5 leads par mois")
    assert [sg.parse_goal(text).language for text in texts] == ["en", "fr", "en", "en", "fr"]
    assert sg.parse_goal("x", as_of=date(2026, 1, 5)).language == "en"


def test_signs_need_no_word() -> None:
    """A percent sign and those of money are units in every language, unless it gives them another sense."""
    words = Lexicon(directions={"increase": "crecer"}, roles={"by": "en"}, common="en, crecer")
    spanish = attrs.evolve(sg.Language.of("en"), code="es", lexicon=words)
    draft = sg.parse_goal("Crecer 10 % en Instagram", spanish)
    assert (draft.amount, draft.amount_kind, draft.unit, draft.channel) == (10, "relative", "%", "instagram")
    assert sg.parse_goal("Crecer 10 €", spanish).unit == "EUR"
    own = attrs.evolve(spanish, lexicon=attrs.evolve(words, units={"CAD": "$"}))
    assert sg.parse_goal("Crecer 10 $", own).unit == "CAD"
