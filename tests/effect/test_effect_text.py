"""Text of an effect: every reason and caution has words in both languages, and no word claims a cause."""

import pytest
from effect_samples import day, event, visits

import smartgoals as sg
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
    assert said.startswith("Fair: ")
    for part in ("came from 5 March 2026 to 11 March 2026", "80 %", "readings before alone", "half of the effects"):
        assert part in said
    assert "without a control nothing here shows that the event was the cause" in said
    assert str(found) == said
    assert repr(found).startswith("<Effect: Fair:")
    early = sg.effect(visits(120, 60), event(), as_of=day(66))
    assert "alone it would be" not in early.text()
    assert early.text("fr").startswith("fair : ")
    nothing = sg.effect(
        sg.History.of([(day(k), 9 * (60 <= k < 67)) for k in range(120)], metric="leads"), event(), as_of=day(119)
    )
    assert "of the usual" not in nothing.text()
    assert "seuls relevés d’avant" in found.text("fr")
