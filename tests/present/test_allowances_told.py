"""How a review says where allowances and bands stand: what was used of what is allowed, and what is lost for good."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import present
from smartgoals.present._standing import standing_of

AS_OF = date(2026, 1, 22)
OVER = [(date(2026, 1, 7), 300), (date(2026, 1, 14), 0), (date(2026, 1, 21), 0)]
FINE = [(date(2026, 1, 7), 100), (date(2026, 1, 14), 100), (date(2026, 1, 21), 100)]
NOW = [(date(2026, 1, 7), 100), (date(2026, 1, 14), 100), (date(2026, 1, 21), 260)]
LATE = [*FINE, (date(2026, 1, 28), 50)]


def weekly(**how: Any) -> sg.KeepPace:
    """Return an allowance of 200 a week."""
    return sg.KeepPace("200/week", bound="at_most", **how)


def lines(
    target: sg.Target, rows: Any, language: str = "en", *, metric: str = "ad_spend", as_of: date = AS_OF, **goal: Any
) -> str:
    """Return what a review of the goal says of its progress and pace."""
    asked = sg.Goal(
        **{
            "id": "g",
            "metric": metric,
            "target": target,
            "start": date(2026, 1, 5),
            "deadline": date(2026, 2, 1),
            **goal,
        }
    )
    history = sg.History.of(rows, metric=metric, definition="spent in EUR" if metric == "ad_spend" else None)
    strategy = sg.Strategy(goals=[asked], histories=[history])
    return told(sg.review(strategy, as_of=as_of, language=language))


def told(review: sg.Review) -> str:
    """Return the lines of a page on standing and pace, with plain blanks."""
    page = present.markdown(review).partition("###")[2].replace("\u202f", " ").replace("\xa0", " ")
    facts = re.findall(r"^- \*\*(Where it stands|Où il en est|Pace|Rythme)\*\* ?: (.*)$", page, re.MULTILINE)
    return "\n".join(said.replace("**", "") for _, said in facts)


CASES = [
    (
        weekly(counted="calendar", carry="both", carry_at_most=50),
        OVER,
        "300 EUR used of 600 EUR allowed so far: overdrawn by 50 EUR in closed periods, for good",
        "300 EUR sur 600 EUR (plafond à ce jour) : dépassement définitif de 50 EUR dans des périodes closes",
    ),
    (
        weekly(counted="calendar"),
        OVER,
        "300 EUR used of 600 EUR allowed so far: overdrawn by 100 EUR in closed periods, for good",
        "300 EUR sur 600 EUR (plafond à ce jour) : dépassement définitif de 100 EUR dans des périodes closes",
    ),
    (
        weekly(counted="calendar", carry="both"),
        FINE,
        "300 EUR used of 600 EUR allowed so far: 300 EUR left until 25 January 2026",
        "300 EUR sur 600 EUR (plafond à ce jour) : reste 300 EUR jusqu’au 25 janvier 2026",
    ),
    (
        weekly(counted="calendar"),
        NOW,
        "460 EUR used of 600 EUR allowed so far: overdrawn by 60 EUR in the running period",
        "460 EUR sur 600 EUR (plafond à ce jour) : dépassement de 60 EUR dans la période en cours",
    ),
    (
        weekly(),
        FINE,
        "300 EUR used of 514.29 EUR allowed so far: 214.29 EUR left",
        "300 EUR sur 514,29 EUR (plafond à ce jour) : reste 214,29 EUR",
    ),
    (
        weekly(),
        [(date(2026, 1, 7), 900), (date(2026, 1, 21), 0)],
        "900 EUR used of 514.29 EUR allowed so far: overdrawn by 385.71 EUR",
        "900 EUR sur 514,29 EUR (plafond à ce jour) : dépassement de 385,71 EUR",
    ),
    (
        weekly(counted="rolling"),
        FINE,
        "100 EUR used of 200 EUR allowed in the running window: 100 EUR left",
        "100 EUR sur 200 EUR (plafond de la fenêtre en cours) : reste 100 EUR",
    ),
    (
        weekly(counted="rolling"),
        OVER,
        "0 EUR used of 200 EUR allowed in the running window: overdrawn by 100 EUR in a window, for good",
        "0 EUR sur 200 EUR (plafond de la fenêtre en cours) : dépassement définitif de 100 EUR dans une fenêtre",
    ),
    (
        sg.StayWithin(high=200, per="week"),
        FINE,
        "100 EUR used of 200 EUR allowed in the running period: 100 EUR left until 25 January 2026",
        "100 EUR sur 200 EUR (plafond de la période en cours) : reste 100 EUR jusqu’au 25 janvier 2026",
    ),
    (
        sg.StayWithin(high=200, per="week"),
        OVER,
        "0 EUR used of 200 EUR allowed in the running period: overdrawn by 100 EUR in closed periods, for good",
        "0 EUR sur 200 EUR (plafond de la période en cours) : dépassement définitif de 100 EUR dans des périodes closes",
    ),
    (
        sg.StayWithin(low=50, high=200, per="week"),
        FINE,
        "100 EUR: no closed period was out of its bounds",
        "100 EUR : aucune période close n’a été hors des bornes",
    ),
    (
        sg.StayWithin(low=50, high=200, per="week"),
        OVER,
        "0 EUR: closed periods were out of their bounds by 150 EUR in all, for good",
        "0 EUR : périodes closes hors des bornes de 150 EUR en tout : c’est définitif",
    ),
    (
        sg.StayWithin(low=50, high=200, per="week"),
        NOW,
        "260 EUR: the running period is out of its bounds by 60 EUR",
        "260 EUR : la période en cours est hors des bornes de 60 EUR",
    ),
    (
        sg.StayWithin(high=250),
        [*FINE, (AS_OF, 100)],
        "100 EUR: within its bounds, 150 EUR to spare",
        "100 EUR : dans les bornes, marge de 150 EUR",
    ),
    (
        sg.StayWithin(high=250),
        [*OVER, (AS_OF, 0)],
        "0 EUR: was out of its bounds by 50 EUR at worst, for good",
        "0 EUR : déjà sorti des bornes, de 50 EUR au pire : c’est définitif",
    ),
    (
        sg.StayWithin(high=250),
        FINE,
        "cannot be told: nothing may be assumed for the days without a reading",
        "indéterminé : rien ne doit être supposé pour les jours sans relevé",
    ),
]


WINDOWS = [
    (
        [*FINE[:2], (date(2026, 1, 21), 260)],
        "260 leads of 200 leads asked in the running window: 100 leads less than asked in one week, for good",
        (
            "260 prospects sur 200 prospects (demande de la fenêtre en cours) : "
            "100 prospects de moins que demandé en une semaine : c’est définitif"
        ),
    ),
    (
        [(date(2026, 1, 7), 250), (date(2026, 1, 14), 250), (date(2026, 1, 21), 150)],
        "150 leads of 200 leads asked in the running window: 50 leads behind",
        "150 prospects sur 200 prospects (demande de la fenêtre en cours) : 50 prospects de retard",
    ),
    (
        [(date(2026, 1, 7), 250), (date(2026, 1, 14), 250), (date(2026, 1, 21), 300)],
        "300 leads of 200 leads asked in the running window: 100 leads ahead",
        "300 prospects sur 200 prospects (demande de la fenêtre en cours) : 100 prospects d’avance",
    ),
]


@pytest.mark.parametrize(("rows", "english", "french"), WINDOWS)
def test_a_demand_of_windows_names_the_one_that_failed(rows: Any, english: str, french: str) -> None:
    """Nobody is behind by what another window lacked: it is said of that window."""
    asked = sg.KeepPace("200/week", counted="rolling")
    assert lines(asked, rows, metric="leads").splitlines()[0] == english
    assert lines(asked, rows, "fr", metric="leads").splitlines()[0] == french


SHAPES = [
    sg.KeepPace("20/week", counted=counted, bound=bound, carry=carry)
    for counted in ("continuous", "calendar", "rolling")
    for bound in ("at_least", "at_most")
    for carry in (["none", "both"] if counted == "calendar" else ["none"])
]


@given(st.sampled_from(SHAPES), st.lists(st.integers(0, 40), min_size=2, max_size=8))
def test_behind_and_ahead_are_told_of_the_two_figures_beside_them(target: sg.KeepPace, amounts: list[int]) -> None:
    """Where a page says behind or ahead by so many, what there is and what is planned differ by as many."""
    rows = [(date(2026, 1, 5) + timedelta(days=4 * k), amount) for k, amount in enumerate(amounts)]
    goal = sg.Goal(id="g", metric="leads", target=target, start=date(2026, 1, 5), deadline=date(2026, 3, 1))
    found = sg.assess(goal, sg.History.of(rows, metric="leads"), as_of=rows[-1][0])
    phrase = standing_of(found)
    if phrase is not None and phrase.place in {"behind", "ahead"}:
        assert found.actual is not None
        assert found.expected is not None
        assert float(found.actual - found.expected) == pytest.approx(float(phrase.gap))
    if phrase is not None and phrase.place == "missed_in":
        assert phrase.periods is not None
        assert phrase.periods.into("en") in found.text("en")


@pytest.mark.parametrize("counted", ["calendar", "rolling"])
@pytest.mark.parametrize(
    ("read", "on", "said"),
    [
        (605, 18, "105 people reached ahead"),
        (500, 18, "exactly on plan"),
        (300, 17, "the period is not over"),
        (700, 17, "200 people reached ahead"),
        (300, 18, "200 people reached behind"),
    ],
)
def test_people_are_beside_what_their_own_period_asks(counted: str, read: int, on: int, said: str) -> None:
    """More people than a period asks for are ahead by as many, and fewer are no lead while it runs."""
    target = sg.KeepPace("500/week", counted=counted)
    goal = sg.Goal(id="g", metric="reach", target=target, start=date(2026, 1, 5), deadline=date(2026, 3, 1))
    history = sg.History.of([(date(2026, 1, 11), 520), (date(2026, 1, on), read)], metric="reach")
    page = " ".join(present.text(sg.assess(goal, history, as_of=date(2026, 1, on))).split())
    assert f"{read} people reached; planned by now 500 people reached: {said}" in page


def _times(factor: float) -> list[sg.Target]:
    """Return targets of every shape that a standing has phrases for, in a coin so many times as small."""
    week = sg.Period(1, "week")
    paces = [
        sg.KeepPace(sg.Pace(20 * factor, week), counted=one.counted, bound=one.bound, carry=one.carry) for one in SHAPES
    ]
    bands = [
        sg.StayWithin(low=low and low * factor, high=high and high * factor, per=per)
        for low, high in ((4, 24), (4, None), (None, 24))
        for per in (None, "week")
    ]
    return [*paces, *bands, sg.ReachLevel(90 * factor)]


def _standings(factor: float, amounts: list[int]) -> list[tuple[str, str, float] | None]:
    rows = [(date(2026, 1, 5) + timedelta(days=4 * k), amount * factor) for k, amount in enumerate(amounts)]
    history = sg.History.of(rows, metric="ad_spend")
    said = []
    for target in _times(factor):
        goal = sg.Goal(id="g", metric="ad_spend", target=target, start=date(2026, 1, 5), deadline=date(2026, 3, 1))
        phrase = standing_of(sg.assess(goal, history, as_of=rows[-1][0]))
        said.append(None if phrase is None else (phrase.phrase, phrase.place, float(phrase.gap) / factor))
    return said


@given(st.lists(st.integers(0, 40), min_size=2, max_size=8))
@example([20, 4, 24])
@example([20, 24])
@example([30, 20, 23])
def test_a_standing_is_said_alike_in_any_coin(amounts: list[int]) -> None:
    """A gap of less than one is a gap: who pays in thousands stands where those stand who pay in single coins."""
    for one, other in zip(_standings(1.0, amounts), _standings(1 / 1024, amounts), strict=True):
        assert one == (None if other is None else (*other[:2], pytest.approx(other[2])))


@pytest.mark.parametrize(("target", "rows", "english", "french"), CASES)
def test_an_allowance_is_used_and_a_band_is_kept(target: sg.Target, rows: Any, english: str, french: str) -> None:
    """No plan asks for spending, and what was overdrawn for good is said to be."""
    assert lines(target, rows).splitlines()[0] == english
    assert lines(target, rows, "fr").splitlines()[0] == french


def test_what_is_left_is_allowed_and_not_needed() -> None:
    """The pace of the rest is one that may be, of allowances; a demand needs it."""
    allowed = lines(weekly(), FINE), lines(weekly(), FINE, "fr")
    assert allowed[0].splitlines()[1] == "350 EUR a week allowed from here on; so far 116.67 EUR a week"
    assert allowed[1].splitlines()[1] == "jusqu’à 350 EUR par semaine désormais ; jusqu’ici 116,67 EUR par semaine"
    assert "100 EUR more allowed until 25 January 2026; so far" in lines(sg.StayWithin(high=200, per="week"), FINE)
    assert "needed from here on" in lines(sg.KeepPace("200/week"), FINE)


@pytest.mark.parametrize(
    "target",
    [weekly(counted="calendar"), weekly(counted="calendar", carry="both"), sg.StayWithin(high=200, per="week")],
)
@given(st.integers(0, 200))
@example(200)
def test_a_week_allows_what_it_has_left_until_it_ends(target: sg.Target, used: int) -> None:
    """What is used up allows nothing more until its end, and says nothing of the weeks behind it, which begin anew."""
    page = lines(target, [(date(2026, 1, 7), 200), (date(2026, 1, 14), 200), (date(2026, 1, 21), used)])
    assert f"{200 - used} EUR left until 25 January 2026\n" in page
    assert f"\n{200 - used} EUR more allowed until 25 January 2026; so far" in page


def test_after_the_end_nothing_is_left_until_a_day() -> None:
    """Once the last week is over, what it left is left."""
    for as_of in (date(2026, 2, 1), date(2026, 2, 20)):
        left = lines(weekly(counted="calendar"), [*LATE, (date(2026, 2, 1), 0)], as_of=as_of)
        assert left.splitlines()[0] == "350 EUR used of 800 EUR allowed so far: 150 EUR left"
        over = lines(weekly(counted="calendar"), [*FINE, (date(2026, 2, 1), 260)], as_of=as_of)
        assert (
            over.splitlines()[0]
            == "560 EUR used of 800 EUR allowed so far: overdrawn by 60 EUR in closed periods, for good"
        )


def test_a_stock_stands_at_a_limit() -> None:
    """Followers that may fall by ten a week at most stand beside the limit of the day."""
    stock = lines(
        sg.KeepPace("-70/week", bound="at_least"),
        [(date(2026, 1, 4), 5000), (date(2026, 1, 22), 4900)],
        metric="followers",
        baseline=sg.Baseline(value=5000, on=date(2026, 1, 4)),
    )
    assert stock.splitlines()[0] == "4900 followers; the limit by now is 4820 followers: 80 followers left"


def test_what_is_said_of_silence_puts_a_level_out_of_bounds_without_deciding() -> None:
    """A band that is out by presumption alone is out, and not for good."""
    goal = sg.Goal(
        id="g", metric="ad_spend", target=sg.StayWithin(low=50), start=date(2026, 1, 5), deadline=date(2026, 2, 1)
    )
    history = sg.History.of([(date(2026, 1, 5), 60), (date(2026, 1, 6), 60)], metric="ad_spend")
    strategy = sg.Strategy(goals=[goal], histories=[history])
    page = told(sg.review(strategy, as_of=date(2026, 1, 8), missing="zero"))
    assert page.splitlines()[0] == "0 (advertising spend): out of its bounds by 50 (advertising spend)"


def test_a_week_that_nobody_read_leaves_the_standing_open() -> None:
    """While a closed week is unread there is no gap, and before any is closed a band says what it stands at."""
    quota = sg.KeepPace("200/week", counted="calendar", bound="at_most")
    assert lines(quota, FINE[:1]).startswith("100 EUR")
    band = sg.StayWithin(low=50, high=200, per="week")
    assert lines(band, FINE[:1], as_of=date(2026, 1, 8)).splitlines()[0] == "100 EUR"
