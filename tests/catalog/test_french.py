"""What the catalogue says of rows and figures in French: no English word, no raw id where a name exists, and elision."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import example, given, strategies as st
from tests.every import for_every

import smartgoals as sg
from smartgoals import catalog
from smartgoals._messages.formatting import FRENCH
from smartgoals._messages.rows import table
from smartgoals._record import Record
from smartgoals.catalog import (
    Absence,
    Exactness,
    Figure,
    Heed,
    Interval,
    NativeName,
    Notice,
    Unmapped,
    UnmappedReason as Why,
)
from smartgoals.catalog._data import names as data
from smartgoals.catalog._spoken import facts_of, named_metric, spoken

DAY = "2026-11-01"
# Words that both languages spell alike, and names that platforms give.
BOTH = frozenset(
    (
        *"absent attribution audit catalogue combine contact contacts dimension formats impressions minutes net".split(),
        *"page part parts session sessions site source surfaces total type".split(),
        *"clickratio dislikes meta".split(),
    )
)
IDS = re.compile(r"`\w+`|\{\w+\}|\(with_names\)|smartgoals\.\w+|\b\w+_\w+\b|\b[a-z]+[A-Z]\w*|\bGA4\b|API Reporting")
WORD = re.compile(r"[^\W\d_]{2,}")


def words(text: str) -> set[str]:
    """Return the words of a text without names of options, columns and places."""
    return {word.casefold() for word in WORD.findall(IDS.sub(" ", text))}


def notes() -> Iterator[tuple[str, NativeName]]:
    """Yield every meaning of every name, of which something may be told."""
    for platform in data.ROWS:
        for row in data.ROWS[platform]:
            one = catalog.from_native(platform, row[1])
            yield from ((platform, meaning) for meaning in (one, *one.others))


@pytest.mark.parametrize("room", ["unmapped", "notice", "absence", "prior"])
def test_no_template_speaks_english(room: str) -> None:
    """No word of the English text stands in the French one, but for those that both languages have."""
    for code, (english, french) in table(room).items():
        if words(english):
            assert french != english, code
        assert not words(english) & words(french) - BOTH, code


def test_every_note_that_is_told_is_told_in_french() -> None:
    """A name that is not exact, and a unit that is converted, say why in the language that is asked."""
    for platform, meaning in notes():
        spoken_notes = [(meaning.unit_note, meaning.unit_note_fr)]
        if meaning.exactness is not Exactness.EXACT:
            spoken_notes.append((meaning.note, meaning.note_fr))
        for english, french in spoken_notes:
            assert (english is None) is (french is None), (platform, meaning.name)
            if english is not None and french is not None:
                assert not (words(english) & words(french)) - BOTH, (
                    english,
                    french,
                )


@for_every(list(catalog.METRICS))
def test_no_id_stands_where_a_name_exists(metric: str) -> None:
    """Every reason, notice and absence names the metric as a French reader knows it."""
    facts = {
        "count": 2,
        "day": date(2026, 11, 1),
        "note": "une note",
        "what": "x",
        "unit": "minutes",
        "currency": "EUR",
        "sum": 1,
        "total": 2,
        "sheet": "modèle",
        "cell": "-1",
        "clocks": "+02:00",
    }
    told = [
        Notice(column="c", metric=metric, heed=heed, facts=Record({**facts, "label": "Somme"})).text("fr")
        for heed in Heed
    ]
    told += [Notice(column="c", metric=metric, heed=heed, facts=Record({"note": None, "unit": None})).text("fr")
             for heed in (Heed.NEAR, Heed.LOSSY, Heed.COMPONENT, Heed.UNIT_CONVERTED)]  # fmt: skip
    told += [
        Unmapped(column="c", reason=why, count=1, metric=metric, suggestion=one).text("fr")
        for why in Why
        for one in ("d", None)
    ]
    told += [Figure(metric=metric, reason=reason, parts=(metric,)).text("fr") for reason in Absence]
    told += [
        Figure(metric=metric, interval=Interval(1, 2), reason=Absence.ONLY_BOUNDS).text("fr"),
        Figure(metric=metric, value=1).text("fr"),
    ]
    name = spoken(metric).into("fr")
    assert any(name in text for text in told)
    for text in told:
        rest = text.replace(name, "")
        assert not re.search(rf"\b{metric}\b", rest), text
        assert not re.search(r"\b[Dd]e [aeiouéèêà]", text.replace("de un", "")), text
        assert "{" not in text


@pytest.mark.parametrize(
    ("metric", "own", "said"),
    [
        ("impressions", None, "d’impressions"),
        ("video_views", None, "de vues de vidéo"),
        ("ave", None, "d’équivalent publicitaire"),
        ("net_new_followers", None, "de solde d’abonnés"),
        ("nps", None, "de Net Promoter Score"),
        ("demos", None, "de demos"),
        ("hours", "Heures", "d’heures"),
        ("tags", "Hashtags", "de hashtags"),
        ("emv", "EMV par mois", "d’EMV par mois"),
        ("x", "Œuvres vues", "d’œuvres vues"),
    ],
)
def test_de_is_elided(metric: str, own: str | None, said: str) -> None:
    """Before a vowel, with or without an accent, and before an h that is mute."""
    made = named_metric(sg.Metric(id=metric, nature="flow", name_fr=own)) if own else metric
    assert FRENCH.value(facts_of(made)["of_metric"]) == said


def test_sentences_of_rows_in_french() -> None:
    """As they come out of an export."""
    (notice,) = catalog.read_rows("x", [{"Date": "Sun, Sep 27, 2026", "Engagements": "9"}]).notices
    assert (
        notice.text("fr")
        == "Engagements : proche d’interactions, pas identique : Compte aussi les clics et d’autres appuis."
    )
    assert str(notice) == "Engagements: near engagements, not the same: Counts clicks and other taps as well."
    (notice,) = catalog.read_rows("youtube", [{"day": DAY, "averageViewPercentage": 45.0}]).notices
    assert notice.text("fr") == "averageViewPercentage : converti (à l’origine : pourcentages)"
    lives = [{"date": day, "post_id": "1", "public_metrics": {"impression_count": 5}} for day in (DAY, "2026-11-02")]
    read = catalog.read_rows("x", lives)
    assert "cumuls d’impressions : chaque valeur" in read.notices[0].text("fr")
    assert "un premier cumul d’impressions, à" in read.unmapped[0].text("fr")


def test_a_metric_of_ones_own_has_its_own_name() -> None:
    """French where it has French, its own words where it has none; notes of one's own stand as written."""
    mine = catalog.with_metric(sg.Metric(id="demos_given", name_fr="Heures de démonstration", nature="flow"))
    near = NativeName(platform="snapchat", name="Demos", metric="demos_given", exactness="near", factor=Fraction(1, 2))
    said = NativeName(
        platform="snapchat",
        name="Demos",
        metric="demos_given",
        exactness="near",
        note="Rounded.",
        note_fr="Arrondi.",
        unit_note="halves",
    )
    for name, texts in (
        (near, ["Demos : proche d’heures de démonstration, pas identique"]),
        (said, ["Demos : proche d’heures de démonstration, pas identique : Arrondi."]),
    ):
        read = mine.with_names(name).read_rows("snapchat", [{"date": DAY, "Demos": 4}])
        assert [one.text("fr") for one in read.notices][:1] == texts
    wrong = mine.with_names(said).read_rows("snapchat", [{"date": DAY, "Demos": "many"}])
    assert wrong.unmapped[0].text("fr") == "Demos : pas un nombre d’heures de démonstration dans « many » (1 : rows[0])"


@given(st.integers(1, 10**6), st.integers(1, 10**6))
@example(15, 20)
def test_figures_are_written_as_french_writes_them(one: int, other: int) -> None:
    """With a comma, and by the name of the metric; the digits are those of English."""
    found = catalog.combine_windows("impressions", [one / 10, other / 10])
    english, french = str(found), found.text("fr")
    assert english.startswith("impressions ")
    plain = french.replace(",", ".").replace("\u202f", ",")
    assert plain == english
    bounds = catalog.combine_windows("reach", [one, one + other])
    assert bounds.text("fr").startswith("portée ")
    figures = [re.sub(r"[^\d.]", "", text.split(":")[0]) for text in (str(bounds), bounds.text("fr"))]
    assert figures[0] == figures[1]


def test_a_french_figure() -> None:
    """As it comes out."""
    assert catalog.combine_windows("impressions", [1.5, 2]).text("fr") == "impressions 3,5"
    assert catalog.combine_windows("reach", [1, 2]).text("fr").startswith("portée 2..3 : ")
    assert str(catalog.combine_windows("impressions", [1.5, 2])) == "impressions 3.5"
