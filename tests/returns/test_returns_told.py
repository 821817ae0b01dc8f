"""Returns as they are told: a loss does not come back, and zero hours are hours that were said."""

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals.returns import Attribution, Cost, RoiCaution, roi, total_roi


def first(found: object, language: str) -> str:
    """Return what is said first of a return, with plain blanks."""
    said = found.text(language)  # type: ignore[attr-defined]  # a return has text
    return str(said).replace("\u202f", " ").replace("\u00a0", " ").split(" ;" if language == "fr" else ";")[0]


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (
            1,
            "for 1 EUR spent, 1 EUR came back: a net return of 0 %",
            "pour une dépense de 1 EUR, il est revenu 1 EUR : un retour net de 0 %",
        ),
        (
            -200,
            "for 1 EUR spent, nothing came back and the loss is 200 EUR more: a net return of -20,100 %",
            "pour une dépense de 1 EUR, rien n’est revenu, et la perte est de 200 EUR de plus : un retour net de -20 100 %",
        ),
        (
            (0, 2),
            "for 1 EUR spent, 0 EUR to 2 EUR came back: a net return between -100 % and 100 %",
            "pour une dépense de 1 EUR, il est revenu 0 EUR à 2 EUR : un retour net entre -100 % et 100 %",
        ),
        (
            (-2, 2),
            "for 1 EUR spent, the value was -2 EUR to 2 EUR: a net return between -300 % and 100 %",
            "pour une dépense de 1 EUR, la valeur a été de -2 EUR à 2 EUR : un retour net entre -300 % et 100 %",
        ),
    ],
)
def test_what_came_back_and_what_was_lost(value: float | tuple[float, float], english: str, french: str) -> None:
    """In sentences that any number fits into."""
    found = roi(value, 1, currency="EUR")
    assert (first(found, "en"), first(found, "fr")) == (english, french)


def test_page_and_text_tell_one_figure() -> None:
    """A return of -98.5 % is no -98 %."""
    found = roi(1.5, 100, currency="EUR")
    assert "-98.5 %" in first(found, "en").replace("\u202f", " ")
    assert "-98.5 %" in sg.present.text(found).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(("hours", "is_missing"), [(0, False), (None, True), (2, True)])
def test_zero_hours_were_said(hours: float | None, *, is_missing: bool) -> None:
    """They cost nothing at any price; hours without one leave it open."""
    cost = Cost(effort_hours=hours, ad_spend=100)
    assert (cost.labour is None, cost.total) == (is_missing, 100)
    assert (RoiCaution.LABOUR_MISSING in roi(5, cost).cautions) is is_missing


def test_bounds_of_several_effects_are_told_as_such() -> None:
    """Each holds its own with 80 %; nobody says that the sum does with exactly as much."""
    days = [date(2026, 1, 1) + timedelta(at) for at in range(120)]
    history = sg.History.of(
        [(day, 100 + at % 7 + (40 if at > 110 else 0)) for at, day in enumerate(days)], metric="sessions", channel="w"
    )
    event = sg.Event(id="e", kind="campaign", start=days[111], end=days[-1], channels=["w"])
    found = sg.effect(history, event, as_of=days[-1])
    one = roi(found, 100, unit_value=2, attribution=Attribution(model="linear"))
    assert RoiCaution.OF_AN_EFFECT in one.cautions
    assert RoiCaution.OF_AN_EFFECT in total_roi([one]).cautions
    both = total_roi([one, one])
    told = RoiCaution.OF_SEVERAL_EFFECTS
    assert (told in both.cautions, RoiCaution.OF_AN_EFFECT in both.cautions) == (True, False)
    assert "each of which holds its own with a chance of 80 %" in told.text()
    assert "aussi sûrement s’ils vont ensemble" in told.text("fr")
