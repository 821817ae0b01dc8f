"""Text of an effect: every reason and caution has words in both languages, and no word claims a cause."""

import pytest
from effect_samples import day, event, rough, visits

import smartgoals as sg
from smartgoals import present
from smartgoals._effect.reasons import EffectCaution, EffectCautionCode, EffectReason


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("word", [*EffectReason, *EffectCautionCode])
def test_every_word_has_a_sentence(word: EffectReason | EffectCautionCode, language: str) -> None:
    """Reasons and cautions are told, with their figure where they have one."""
    told = word if isinstance(word, EffectReason) else EffectCaution(word, 2)
    said = told.text(language)
    assert said
    assert "{" not in said


def test_a_caution_says_itself() -> None:
    """As text it is its English sentence, and one is singular."""
    assert str(EffectCaution("few_readings", 1)).startswith("there are only 1 reading before")
    assert EffectCaution("overlapping_events", 2).text("fr").startswith("impossible d’en distinguer 2 événements")
    with pytest.raises(sg.UnknownName):
        EffectCaution("many_readings")


def test_what_is_told_names_both_answers_and_the_smallest_effect() -> None:
    """What came, what would have come, the bounds, the other answer, and what could have been seen."""
    found = sg.effect(visits(120, 60), event(title="Fair"), as_of=day(119))
    said = found.text()
    assert said.startswith("Fair (website sessions): ")
    for part in ("came from 5 March 2026 to 11 March 2026", "80 %", "readings before alone", "half of the effects"):
        assert part in said
    assert "without a control nothing here shows that the event was the cause" in said
    assert str(found) == said
    assert repr(found).startswith("<Effect: Fair (website sessions):")
    early = sg.effect(visits(120, 60), event(), as_of=day(66))
    assert "alone it would be" not in early.text()
    assert early.text("fr").startswith("fair (")
    nothing = sg.effect(
        sg.History.of([(day(k), 9 * (60 <= k < 67)) for k in range(120)], metric="leads"), event(), as_of=day(119)
    )
    assert "of the usual" not in nothing.text()
    assert "seuls relevés d’avant" in found.text("fr")


@pytest.mark.parametrize(("language", "words"), [("en", "on 5 March 2026"), ("fr", "le 5 mars 2026")])
def test_one_day_is_told_as_one(language: str, words: str) -> None:
    """An event of one day has no day to another, in the sentence and on its page."""
    found = sg.effect(visits(120, 60), event(last=60), as_of=day(119))
    assert words in found.text(language)
    assert "5 March 2026 to" not in found.text() + present.text(found)
    assert "du 5 mars" not in found.text("fr") + present.text(found, language="fr")


@pytest.mark.parametrize("came", [0, 1, 2])
def test_few_are_told_without_a_plural(came: int) -> None:
    """A total reads well whatever it is."""
    leads = sg.History.of([(day(k), came * (k == 60)) for k in range(120)], metric="leads", channel="site")
    assert f"un total de {came}, là où un total de " in sg.effect(leads, event(last=60), as_of=day(119)).text("fr")


def test_a_stock_changes() -> None:
    """What a stock loses did not come: it is a change."""
    falling = sg.History.of([(day(k), 5000 - 10 * k - rough(k)) for k in range(120)], metric="followers", channel="ig")
    found = sg.effect(falling, event(), as_of=day(119))
    assert "a change of -" in found.text()
    assert "une variation de -" in found.text("fr")
    assert " came " not in found.text()


def test_what_sums_of_floats_leave_over_is_nothing() -> None:
    """No digit is told that is none."""
    steady = sg.History.of([(day(k), 242.7) for k in range(120)], metric="sessions", channel="site")
    found = sg.effect(steady, event(), as_of=day(119))
    assert ": 0 beyond it (80 %: " in found.text()
    assert "0.0000" not in present.text(found)


def test_amounts_are_told_in_their_unit() -> None:
    """Money has its currency and time its scale, in the sentence and on the page; a metric nobody names has none."""
    rows = [(day(k), 95 + rough(k)) for k in range(120)]
    euros = sg.History.of(rows, metric="revenue", channel="site", definition="shop revenue in EUR")
    found = sg.effect(euros, event(), as_of=day(119))
    assert (found.currency, found.is_money, str(found.unit)) == ("EUR", True, "money")
    for said in (found.text(), present.text(found)):
        assert "revenue" in said
        assert "EUR" in said
    watched = sg.effect(sg.History.of(rows, metric="watch_time", channel="site"), event(), as_of=day(119))
    assert (watched.currency, str(watched.unit)) == (None, "duration")
    assert str(watched.scale) in {"seconds", "hours"}
    bare = sg.effect(sg.History.of(rows), event(), as_of=day(119))
    assert (bare.unit, bare.text().startswith("fair: ")) == (None, True)
