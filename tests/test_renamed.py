"""Words that were replaced answer as before, with a warning that says the new one and points at the caller's line."""

import pickle
import re
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

import smartgoals as sg
from smartgoals import catalog
from smartgoals._audit.baselines import NoBaseline, baselines
from smartgoals._audit.compare import compare
from smartgoals._case.case import case_of
from smartgoals._case.surroundings import Surroundings
from smartgoals._channels.deepen import deepen
from smartgoals._channels.scorecards import NoShare, scorecards
from smartgoals._evidence import evidence_of
from smartgoals._progress.reasons import Reason
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._record import Record
from smartgoals._roll_up.roll_up import roll_up

TODAY = date(2026, 3, 29)
DAYS = [TODAY - timedelta(weeks=k) for k in range(12, -1, -1)]
FANS = sg.History.of([(day, 1000 + 40 * k + k % 3) for k, day in enumerate(DAYS)], metric="followers", channel="ig")
GOAL = sg.Goal(
    id="g",
    metric="followers",
    channel="ig",
    target=sg.ReachLevel(1900, milestones=[(date(2026, 5, 31), 1700)]),
    baseline=sg.Baseline(value=1480, on=TODAY),
    start=TODAY + timedelta(1),
    deadline=date(2026, 6, 28),
)


def audit(name: str, day: date, value: int) -> Any:
    """Return an audit with one figure of one channel."""
    from smartgoals._model.audit import Audit, ChannelAudit
    from smartgoals._model.measurement import Measurement

    figure = Measurement(metric="followers", value=value, on=day)
    return Audit(id=name, as_of=day, channels=[ChannelAudit(channel="ig", platform="instagram", baselines=[figure])])


EARLIER, LATER = audit("a", DAYS[0], 1000), audit("b", TODAY, 1480)
CARDS = scorecards(sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], audits=[LATER]), as_of=TODAY)
ROWS = [{"date": "20261101", "Nothing known": 40}]
VISITS = [sg.History.of([(TODAY, 40)], metric="sessions", channel=name) for name in ("ig", "mail")]
DEPTH = deepen(VISITS, as_of=TODAY)
PROJECTION = sg.project(GOAL, FANS, as_of=TODAY)
PROPOSAL = sg.revise(GOAL, sg.Evidence(histories=[FANS]), as_of=TODAY)
RELEVANCE = sg.relevance("followers", sg.Objective(id="o", title="Be known", kind="brand_awareness"))
REPORT = sg.check(GOAL, as_of=TODAY)
CASE = case_of(GOAL, Surroundings(evidence=sg.Evidence(histories=[FANS]), as_of=TODAY))

TABLE: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
    "Reason.sentence": (lambda: Reason.NO_PACE.sentence("fr"), lambda: Reason.NO_PACE.text("fr")),
    "ProjectionReason.sentence": (
        lambda: ProjectionReason.JUDGED.sentence("fr"),
        lambda: ProjectionReason.JUDGED.text("fr"),
    ),
    "Caution.sentence": (
        lambda: [caution.sentence() for caution in PROJECTION.cautions] or Reason.NO_PACE.sentence(),
        lambda: [caution.text() for caution in PROJECTION.cautions] or Reason.NO_PACE.text(),
    ),
    "RollUp.why": (lambda: roll_up([]).why, lambda: roll_up([]).reason),
    "RollUp.counted": (lambda: roll_up([]).counted, lambda: roll_up([]).weights),
    "Relevance.reasons": (lambda: RELEVANCE.reasons, lambda: RELEVANCE.chain),
    "Proposal.reason": (lambda: PROPOSAL.reason, PROPOSAL.text),
    "MilestoneChance.on": (lambda: PROJECTION.milestones[0].on, lambda: PROJECTION.milestones[0].day),
    "Forecast.on": (lambda: PROJECTION.forecast.on, lambda: PROJECTION.forecast.day),
    "SmartReport.of": (lambda: REPORT.of("relevant"), lambda: REPORT.findings_of("relevant")),
    "Scorecards.of": (lambda: CARDS.of("ig"), lambda: CARDS.get("ig")),
    "ChannelScorecard.why_no_outcome_share": (
        lambda: CARDS.cards[0].why_no_outcome_share,
        lambda: CARDS.cards[0].reasons.get("outcome_share"),
    ),
    "AuditedBaseline.why_no_level": (
        lambda: baselines(LATER)[0].why_no_level,
        lambda: baselines(LATER)[0].reasons.get("level"),
    ),
    "AuditedBaseline.why_no_pace": (
        lambda: baselines(LATER)[0].why_no_pace,
        lambda: baselines(LATER)[0].reasons.get("pace"),
    ),
    "Comparison.of": (
        lambda: compare(EARLIER, LATER).of("ig", "followers"),
        lambda: compare(EARLIER, LATER).get("ig", "followers"),
    ),
    "Depth.channel": (lambda: DEPTH.channel("ig"), lambda: DEPTH.get("ig")),
    "ChannelDepth.result": (lambda: DEPTH.channels[0].result("leads"), lambda: DEPTH.channels[0].get("leads")),
    "Audit.of_channel": (lambda: LATER.of_channel("ig"), lambda: LATER.get("ig")),
    "ChannelAudit.measurement": (
        lambda: LATER.channels[0].measurement("followers"),
        lambda: LATER.channels[0].get("followers"),
    ),
    "ReadRows.history": (
        lambda: catalog.read_rows("ga4", ROWS).history("reach"),
        lambda: catalog.read_rows("ga4", ROWS).get("reach"),
    ),
    "Unmapped.why": (
        lambda: catalog.read_rows("ga4", ROWS).unmapped[0].why,
        lambda: catalog.read_rows("ga4", ROWS).unmapped[0].reason,
    ),
    "Figure.why": (
        lambda: catalog.derive("followers", {}).why("fr"),
        lambda: catalog.derive("followers", {}).reason.text("fr"),  # type: ignore[union-attr]  # it has no value
    ),
    "Case.of": (lambda: CASE.of(GOAL).goal, lambda: CASE.with_goal(GOAL).goal),
}


@pytest.mark.parametrize("name", TABLE)
def test_an_old_word_answers_and_says_the_new_one(name: str) -> None:
    """An old name gives what the new one gives; the warning names both, and its line is the caller's."""
    old, new = TABLE[name]
    with pytest.warns(DeprecationWarning, match=rf"{name.partition('.')[2]}(\(\))? is ") as told:
        before = old()
    assert {Path(warning.filename).name for warning in told} == {"test_renamed.py"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert before == new()


def test_what_a_look_up_does_not_have_is_none_and_was_refused() -> None:
    """`get` answers None for what is not there; the old look-up of a card refused it, and still does."""
    assert CARDS.get("nobody") is None
    with pytest.warns(DeprecationWarning, match="get"), pytest.raises(sg.UnknownName, match="nobody"):
        CARDS.of("nobody")
    with pytest.warns(DeprecationWarning, match="reason.text"):
        assert catalog.Figure(metric="reach", value=3).why() == ""


def test_an_old_method_answers_through_its_class() -> None:
    """`SmartReport.of(report, …)` and `map(Reason.sentence, reasons)` answer as before, with the warning at the line."""
    with pytest.warns(DeprecationWarning, match=r"SmartReport\.of\(\) is SmartReport\.findings_of\(\)") as told:
        assert sg.SmartReport.of(REPORT, "relevant") == REPORT.findings_of("relevant")
    said: Any = Reason.sentence  # a checker knows no old method
    with pytest.warns(DeprecationWarning, match=r"Reason\.sentence\(\) is Reason\.text\(\)"):
        assert list(map(said, [Reason.NO_PACE])) == [Reason.NO_PACE.text()]
    assert {Path(warning.filename).name for warning in told} == {"test_renamed.py"}


ROLLED, CARD, BASELINE = roll_up([]), CARDS.cards[0], baselines(LATER)[0]
UNMAPPED, CHANCE = catalog.read_rows("ga4", ROWS).unmapped[0], PROJECTION.milestones[0]
OLD_FIELDS: dict[str, tuple[Callable[[], object], object]] = {
    "Unmapped(why=)": (
        lambda: catalog.Unmapped(column="c", why="lossy", count=1),  # type: ignore[call-arg]
        catalog.Unmapped(column="c", reason=catalog.UnmappedReason.LOSSY, count=1),
    ),
    "RollUp(why=)": (lambda: attrs.evolve(ROLLED, why=None), attrs.evolve(ROLLED, reason=None)),  # type: ignore[call-arg]
    "RollUp(counted=)": (
        lambda: attrs.evolve(ROLLED, counted=Record({"a": 1})),  # type: ignore[call-arg]
        attrs.evolve(ROLLED, weights=Record({"a": 1})),
    ),
    "Relevance(reasons=)": (lambda: attrs.evolve(RELEVANCE, reasons=()), attrs.evolve(RELEVANCE, chain=())),  # type: ignore[call-arg]
    "AuditedBaseline(why_no_level=)": (
        lambda: attrs.evolve(BASELINE, why_no_level="no_window"),  # type: ignore[call-arg]
        attrs.evolve(BASELINE, reasons={**BASELINE.reasons, "level": NoBaseline.NO_WINDOW}),
    ),
    "AuditedBaseline(why_no_pace=)": (
        lambda: attrs.evolve(BASELINE, why_no_pace=None),  # type: ignore[call-arg]
        attrs.evolve(BASELINE, reasons={}),
    ),
    "ChannelScorecard(why_no_outcome_share=)": (
        lambda: attrs.evolve(CARD, why_no_outcome_share="losses"),  # type: ignore[call-arg]
        attrs.evolve(CARD, reasons={"outcome_share": NoShare.LOSSES}),
    ),
    "MilestoneChance(on=)": (
        lambda: type(CHANCE)(on=TODAY, value=3, probability=0.5),  # type: ignore[call-arg]
        type(CHANCE)(TODAY, 3, 0.5),
    ),
    "MilestoneChance(on=) anew": (lambda: CHANCE._replace(on=TODAY), CHANCE._replace(day=TODAY)),  # type: ignore[call-arg]
}


@pytest.mark.parametrize("name", OLD_FIELDS)
def test_a_field_is_given_by_its_old_name(name: str) -> None:
    """A class whose field was renamed is made with the old name too, also where a value of it is made anew."""
    old, new = OLD_FIELDS[name]
    with pytest.warns(DeprecationWarning, match=re.escape(name.partition(" ")[0])) as told:
        assert old() == new
    assert {Path(warning.filename).name for warning in told} == {"test_renamed.py"}
    assert hash(new) is not None
    assert pickle.loads(pickle.dumps(new)) == new


BOTH: dict[str, Callable[[], object]] = {
    "why": lambda: attrs.evolve(ROLLED, why="none", reason="some"),  # type: ignore[call-arg]
    "counted": lambda: attrs.evolve(ROLLED, weights=Record({"b": 1}), counted=Record({"a": 1})),  # type: ignore[call-arg]
    "why of the made": lambda: catalog.Unmapped(column="c", why="lossy", reason="lossy", count=1),  # type: ignore[call-arg, arg-type]
    "why_no_level": lambda: attrs.evolve(
        BASELINE, why_no_level="no_window", reasons={"level": NoBaseline.NO_WINDOW}  # type: ignore[call-arg]
    ),
    "on": lambda: CHANCE._replace(on=TODAY, day=TODAY),  # type: ignore[call-arg]
}  # fmt: skip


@pytest.mark.parametrize("name", BOTH)
def test_a_field_is_given_by_one_of_its_names(name: str) -> None:
    """A field that is given by its old name and by its new one is refused, also where a value is made anew."""
    with pytest.warns(DeprecationWarning, match="now"), pytest.raises(sg.InvalidValue, match="left out") as caught:
        BOTH[name]()
    assert caught.value.path == name.partition(" ")[0]


def test_what_stands_beside_an_old_name_is_kept() -> None:
    """A key that an old name says goes beside the keys that its mapping is given."""
    with pytest.warns(DeprecationWarning, match="why_no_level"):
        made = attrs.evolve(BASELINE, why_no_level="no_window", reasons={"pace": NoBaseline.NO_WINDOW})  # type: ignore[call-arg]
    assert dict(made.reasons) == {"pace": NoBaseline.NO_WINDOW, "level": NoBaseline.NO_WINDOW}


def test_old_words_are_not_in_the_reference() -> None:
    """An old name is found by those who use it, and has no words of its own that a page would show."""
    assert type(sg.Forecast.__dict__["on"]).__name__ == "Renamed"
    assert sg.Forecast.on.__doc__ is None


STRATEGY = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], goals=[GOAL], histories=[FANS])
OTHER = sg.Strategy(goals=[sg.Goal(id="other")])


@pytest.mark.parametrize("beside", [sg.Evidence(histories=[FANS]), sg.Evidence(strategy=STRATEGY), STRATEGY])
def test_a_part_of_the_evidence_goes_into_evidence_beside_it(beside: Any) -> None:
    """What a call took before evidence stood beside it is told and goes in, where the evidence lacks it or has the same."""
    known = evidence_of(beside)
    with pytest.warns(
        DeprecationWarning, match=r"assess\(strategy=\) is assess\(evidence=Evidence\(strategy=…\)\) now"
    ):
        progress = sg.assess(GOAL, FANS, as_of=TODAY, strategy=STRATEGY, evidence=beside)  # type: ignore[call-arg]
    assert progress == sg.assess(GOAL, FANS, as_of=TODAY, evidence=attrs.evolve(known, strategy=STRATEGY))


def test_two_of_one_part_are_refused() -> None:
    """Evidence that holds another strategy, or a part by its place and by its name: none is dropped in silence."""
    first, second = STRATEGY, OTHER
    both: Any = {"strategy": second, "evidence": first}
    with (
        pytest.warns(DeprecationWarning, match="evidence"),
        pytest.raises(sg.InvalidValue, match="holds another") as fault,
    ):
        sg.assess(GOAL, FANS, as_of=TODAY, **both)
    assert fault.value.path == "strategy"
    for call in (
        lambda: sg.audits.audit_findings(LATER, first, strategy=second),  # type: ignore[call-arg, misc]
        lambda: sg.roll_up_strategy(STRATEGY, [FANS], histories=[], as_of=TODAY),  # type: ignore[call-arg, misc]
    ):
        with pytest.raises(sg.InvalidValue, match="given once"):
            call()
    wrong: Any = {"strategy": 3, "evidence": first}
    with pytest.warns(DeprecationWarning, match="evidence"), pytest.raises(sg.WrongType) as kind:
        sg.assess(GOAL, FANS, as_of=TODAY, **wrong)
    assert kind.value.path == "strategy"
