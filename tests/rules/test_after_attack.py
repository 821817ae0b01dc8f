"""What users of other tools ran into, each kind once: fixes that mend nothing, other languages, odd rules, unread ends."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import attrs
import pytest

import smartgoals as sg
from smartgoals import present, rules
from smartgoals._case.surroundings import Surroundings
from smartgoals._messages.formatting import ENGLISH

AS_OF = date(2026, 6, 28)
DAYS = {"start": date(2026, 1, 5), "deadline": AS_OF}
AHEAD = {"start": date(2026, 6, 29), "deadline": date(2026, 12, 27)}


def weekly(metric: str, values: list[float], *, until: date = AS_OF) -> sg.History:
    """Return weekly readings, the last on a day."""
    days = [until - timedelta(weeks=len(values) - 1 - k) for k in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric)


def broken(case: object, options: object) -> list[dict[str, object]]:
    """Raise, as a rule of a caller's may."""
    raise RuntimeError("no")


def test_a_fix_that_would_make_something_fail_is_none() -> None:
    """A deadline on a day off that is today is not moved into the past; the finding stands without a fix."""
    goal = sg.Goal(
        id="g", metric="leads", target=sg.ReachLevel(50), calendar=sg.Calendar(working_days="mon-fri"), **DAYS
    )
    report = sg.check(goal, as_of=AS_OF)
    finding = report.finding("SGT513")
    assert report.verdicts["timely"] == "pass"
    assert finding.fix is None
    assert pickle.loads(pickle.dumps(finding)) == finding


@pytest.mark.parametrize("days", [1, 2, 3])
@pytest.mark.parametrize("asked", [5251, 5260, 6000])
def test_a_proposal_asks_for_whole_people(days: int, asked: int) -> None:
    """Ten a week is one and a half a day, and nobody proposes to reach 5251.4 followers by tomorrow."""
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.ReachLevel(asked),
        baseline=sg.Baseline(value=5240, on=date(2026, 6, 19)),
        start=date(2026, 6, 20),
        deadline=AS_OF + timedelta(days=days),
    )
    known = sg.Evidence(histories=[weekly("followers", [5000 + 10 * k for k in range(26)])])
    proposal = sg.revise(goal, known, as_of=AS_OF)
    assert proposal.verdict in {"too_easy", "implausible"}
    goals = [proposal.proposed, *(finding.fix for finding in sg.check(goal, evidence=known, as_of=AS_OF).findings)]
    assert all(fix is None or float(fix.target.value).is_integer() for fix in goals)


def test_a_deadline_that_nobody_read_is_no_verdict() -> None:
    """On the last day an old reading does not say that the goal is missed; a new one does."""
    values = [100 + 10 * k for k in range(16)]
    goal = sg.Goal(id="g", metric="nps", target=sg.ReachLevel(95), baseline=sg.Baseline(value=10), **DAYS)
    verdicts = []
    for until in (AS_OF - timedelta(days=63), AS_OF):
        history = weekly("nps", [value / 3 for value in values], until=until)
        report = sg.check(goal, evidence=sg.Evidence(histories=[history]), as_of=AS_OF)
        verdicts.append((report.verdicts["attainable"], "SGA318" in {finding.code for finding in report.findings}))
    assert verdicts == [("unknown", False), ("fail", True)]


@pytest.mark.parametrize("said", ["fr", "en"])
def test_what_the_engine_says_answers_in_any_language(said: str) -> None:
    """The remark that says several together, and the failure of a rule, are said in the language that is asked."""
    rule = rules.Rule(
        code="ACME1", name="broken", criterion="specific", severity="error", check=broken, texts={"en": "x", "fr": "y"}
    )
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(50), **DAYS)
    report = sg.check(goal, as_of=AS_OF, rules=rules.DEFAULT.with_rule(rule), language="en")
    open_fields = report.finding("SGS113").text(said)
    failure = report.finding("ACME1").text(said)
    if said == "fr":
        assert "public visé" in open_fields
        assert "Still" not in open_fields
        assert failure.startswith("la règle a échoué")
    else:
        assert open_fields.startswith("Still open")
        assert failure.startswith("the rule failed")


def test_titles_and_statements_of_others_are_inert_on_the_page() -> None:
    """A page shows them on one line, whatever marks they hold."""
    objective = sg.Objective(id="o", title="Sell\n\x1b[31mmore", kind="conversions_sales", serves="the shop")
    goal = sg.Goal(id="g", objective="o", statement="More\n\u202esales")
    page = present.text(sg.review(sg.Strategy(objectives=[objective], goals=[goal]), as_of=AS_OF))
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "Sell [31mmore" in page
    assert "More sales" in page


@pytest.mark.parametrize(
    "changes",
    [
        {"day_form": "{dia}"},
        {"day_form": "{"},
        {"day_form": 5},
        {"decimal": None},
        {"thousands": None},
        {"decimal": ""},
        {"decimal": ","},
        {"decimal": "7"},
        {"day_form": "{day:02d}.{month}.{year}"},
        {"months": [1] * 12},
        {"months": None},
        {"none": 3},
    ],
)
def test_a_language_that_cannot_write_is_refused_when_it_is_made(changes: dict[str, object]) -> None:
    """Marks are text, months are twelve, and a day asks for day, month and year alone."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        attrs.evolve(ENGLISH, code="es", **changes)
    assert {problem.path for problem in caught.value.problems} == set(changes)


def test_a_count_of_what_nobody_named_names_itself() -> None:
    """A template that counts a thing without a row says the number and its word, and ends nothing."""
    assert ENGLISH.counted(3, "unicorns") == "3 unicorns"


@pytest.mark.parametrize(
    "make",
    [
        lambda: rules.DEFAULT.with_severity(None),
        lambda: rules.DEFAULT.with_severity(["SGS106"]),
        lambda: rules.DEFAULT.with_texts("es", None),
        lambda: rules.DEFAULT.with_texts(5, {}),
    ],
)
def test_sets_refuse_what_is_no_mapping(make: object) -> None:
    """Our error says what would be right."""
    with pytest.raises(sg.SmartGoalsError):
        make()  # type: ignore[operator]


def test_the_target_of_a_projection_is_told_as_a_person_would() -> None:
    """A share of days leaves no train of decimals."""
    history = weekly("leads", [10] * 20)
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace("100/week"), start=date(2026, 6, 1), deadline=date(2026, 8, 6)
    )
    assert "00000" not in str(sg.project(goal, history, as_of=AS_OF))


def test_a_finding_of_any_rule_travels() -> None:
    """Whatever function a caller's rule is, its finding pickles, with the fix that it offers."""
    mended = sg.Goal(id="g", metric="leads", owner="Ada", target=sg.ReachLevel(50), **DAYS)
    own = rules.Rule(
        code="ACME1",
        name="no-owner",
        criterion="specific",
        severity="info",
        check=lambda case, options: [{"path": "owner", "fix": mended}],
        texts={"en": "nobody"},
    )
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(50), **DAYS)
    report = sg.check(goal, as_of=AS_OF, rules=rules.RuleSet(rules=[own]))
    again = pickle.loads(pickle.dumps(report))
    assert again == report
    assert again.finding("ACME1").fix == mended
    assert again.finding("ACME1").text("fr") == "nobody"


@pytest.mark.parametrize("fix", [lambda: 1 / 0, lambda: 5, lambda: None])
def test_a_fix_that_raises_mends_nothing(fix: object) -> None:
    """What a rule of the caller's offers is none where it raises, or is no goal."""
    own = rules.Rule(
        code="ACME1",
        name="odd",
        criterion="specific",
        severity="info",
        check=lambda case, options: [rules.Fault("owner", {}, fix)],  # type: ignore[arg-type]
        texts={"en": "odd"},
    )
    goal = sg.Goal(id="g", metric="leads")
    reports = [sg.check(goal, as_of=AS_OF, rules=rules.RuleSet(rules=[own])) for _ in range(2)]
    assert reports[0].finding("ACME1").fix is None
    assert reports[0] == reports[1]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_level_without_a_deadline_says_so_everywhere(language: str) -> None:
    """The reason of a goal without a plan is said by every result, in both languages."""
    goal = sg.Goal(id="g", metric="followers", channel="ig", target=sg.ReachLevel(3000), start=date(2026, 6, 29))
    history = attrs.evolve(weekly("followers", [1000 + 10 * k for k in range(26)]), channel="ig")
    progress = sg.assess(goal, history, as_of=AS_OF)
    said = {"en": "the goal has no deadline", "fr": "le but n’a pas d’échéance"}[language]
    assert said in progress.text(language)
    assert said in progress.explain(language)
    channels = [sg.Channel(id="ig", platform="instagram")]
    found = sg.review(sg.Strategy(channels=channels, goals=[goal], histories=[history]), as_of=AS_OF)
    assert found.text(language)


def test_revising_tells_a_rate_in_percent() -> None:
    """What is asked of a rate, and what happens anyway, is told in percent as the check tells it."""
    values = [0.02 + 0.0002 * k + 0.0003 * (k % 3) for k in range(26)]
    goal = sg.Goal(
        id="g", metric="open_rate", target=sg.ReachLevel(0.03), start=date(2026, 6, 29), deadline=date(2026, 9, 27)
    )
    proposal = sg.revise(goal, sg.Evidence(histories=[weekly("open_rate", values)]), as_of=AS_OF)
    assert proposal.figures["asked"] == 0.03
    assert "3 %" in proposal.text()
    assert "0.03" not in proposal.text()
    assert "3\u202f%" in proposal.text("fr")


def test_a_phrase_converts_nothing() -> None:
    """A template names facts, and says nothing of how Python shows them."""
    with pytest.raises(sg.InvalidValue, match="conversions"):
        ENGLISH.with_phrases({"report.smart": "{goal!r}"})


@pytest.mark.parametrize(
    ("pace", "told"),
    [
        ("1/quarter", "it already stands at 2000"),
        ("160/month", "You ask for 160 a month, that is 1965 by 5 July 2026, and it already stands at 2000"),
        ("174/month", "You ask for 174 a month, which takes 50 a week from now on, more than ever before"),
        ("260/month", "You ask for 260 a month, which takes 568 a week from now on; your best four weeks"),
    ],
)
def test_a_running_pace_is_told_by_what_it_still_takes(pace: str, told: str) -> None:
    """It is judged by what the weeks left have to bring, and says so beside itself."""
    history = attrs.evolve(weekly("followers", [1000 + 40 * k for k in range(26)]), channel="ig")
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="ig",
        target=sg.KeepPace(pace),
        baseline=sg.Baseline(value=1000, on=date(2026, 1, 4)),
        start=date(2026, 1, 5),
        deadline=date(2026, 7, 5),
    )
    report = sg.check(goal, evidence=sg.Evidence(histories=[history]), as_of=AS_OF)
    messages = [finding.message for finding in report.findings_of("attainable")]
    assert any(told in message for message in messages), messages
    assert not any("-" in message for message in messages)


def test_a_report_holds_nothing_that_is_worked_out() -> None:
    """A fix is made from the evidence when it is read, and reading it changes nothing inside the report."""
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(50), start=date(2026, 1, 5))
    report = sg.check(goal, evidence=sg.Evidence(histories=[weekly("leads", [3] * 20)]), as_of=AS_OF)
    before = pickle.dumps(report)
    fixes = [finding._fix.keywords for finding in report.findings if finding.fix is not None]
    assert fixes
    assert not any(isinstance(value, Surroundings) for known in fixes for value in known.values())
    assert pickle.dumps(report) == before


def test_a_band_that_was_left_is_named() -> None:
    """What was asked is the band; where most figures left it, it is missed, and a single one is named with its day."""
    goal = sg.Goal(
        id="g",
        metric="share_of_voice",
        target=sg.StayWithin(low=0.02, high=0.05),
        start=date(2026, 6, 1),
        deadline=date(2026, 9, 27),
    )
    known = sg.Evidence(histories=[weekly("share_of_voice", [0.03] * 22 + [0.01, 0.01, 0.01, 0.03])])
    message = sg.check(goal, evidence=known, as_of=AS_OF).finding("SGA318").message
    assert message == "It is missed: you asked for 2 % to 5 % until 27 September 2026"
    once = sg.Evidence(histories=[weekly("share_of_voice", [0.03] * 23 + [0.01, 0.03, 0.03])])
    report = sg.check(goal, evidence=once, as_of=AS_OF)
    assert report.finding("SGA319").message.startswith("It was 1 % on ")
    assert report.verdicts["attainable"] == "pass"
    for target, said in ((sg.StayWithin(high=0.005), "0.5 % or less"), (sg.StayWithin(low=0.4), "40 % or more")):
        again = sg.check(attrs.evolve(goal, target=target), evidence=known, as_of=AS_OF)
        assert said in again.finding("SGA318").message


@pytest.mark.parametrize(
    ("statement", "pace", "is_named"),
    [
        ("10 leads per day", "10/week", False),
        ("Obtenir 10 prospects par jour", "10/week", False),
        ("10 leads per week", "10/week", True),
        ("10 leads", "10/week", True),
        ("10 leads per fortnight", "10/week", False),
        ("10 prospects par an", "10/week", False),
        ("10 leads d’ici là, 2 par jour", "10/week", True),
    ],
)
def test_a_statement_of_another_period_is_not_rewritten(statement: str, pace: str, is_named: bool) -> None:
    """A number that is told of days does not become that of weeks."""
    goal = sg.Goal(
        id="g",
        metric="leads",
        statement=statement,
        target=sg.KeepPace(pace),
        **AHEAD,
    )
    known = sg.Evidence(histories=[weekly("leads", [20 + k % 3 for k in range(26)])])
    proposed = sg.revise(goal, known, as_of=AS_OF).proposed
    assert proposed is not None
    assert (proposed.statement != statement) is is_named


def test_what_happens_anyway_is_what_can_be() -> None:
    """A line through two readings does not lead to a share above the whole."""
    goal = sg.Goal(
        id="g",
        metric="video_completion_rate",
        target=sg.ReachLevel(0.97),
        **AHEAD,
    )
    proposal = sg.revise(goal, sg.Evidence(histories=[weekly("video_completion_rate", [0.90, 0.95])]), as_of=AS_OF)
    assert proposal.figures["happening"] <= 1
    assert proposal.figures["supported"] <= 1


@pytest.mark.parametrize(("number", "is_offered"), [(80, False), (95, True), (130, False), (350, False), (470, True)])
def test_asking_what_is_meant_offers_nothing_out_of_reach_or_met(number: int, is_offered: bool) -> None:
    """The other reading of a number is no fix where it would be implausible, or is there already."""
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(number), **AHEAD)
    known = sg.Evidence(histories=[weekly("leads", [90 + k % 5 for k in range(26)])])
    fix = sg.check(goal, evidence=known, as_of=AS_OF).finding("SGA317").fix
    assert (fix is not None) is is_offered
    if fix is not None:
        assert sg.revise(fix, known, as_of=AS_OF).verdict not in {"implausible", "already_met"}


@pytest.mark.parametrize("template", ["{goal:.999999999}", "{goal:.x}", "{goal:{day}}", "{goal:02d}"])
def test_a_phrase_is_written_in_few_ways(template: str) -> None:
    """A fact is written plainly, in percent, with a capital, rounded or counted; any other way is refused."""
    with pytest.raises(sg.InvalidValue):
        ENGLISH.with_phrases({"report.smart": template})


def test_the_short_text_of_a_review_is_inert() -> None:
    """A title stands on one line, whatever marks it holds."""
    found = sg.review(sg.Strategy(title="Sell\n\x1b[31mmore"), as_of=AS_OF)
    assert str(found).startswith("review of Sell [31mmore as of")


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("10 leads a week, not 100", " leads a week, not 100"),
        ("Since 2010, 10 leads a week", " leads a week"),
        ("10 leads a week, up from 1.10", " leads a week, up from 1.10"),
    ],
)
def test_the_figure_that_is_named_is_rewritten_where_it_stands(statement: str, named: str) -> None:
    """Figures that hold the same digits within them are left as they are, and keep none from being named."""
    goal = sg.Goal(
        id="g",
        metric="leads",
        statement=statement,
        target=sg.KeepPace("10/week"),
        **AHEAD,
    )
    known = sg.Evidence(histories=[weekly("leads", [20 + k % 3 for k in range(26)])])
    proposed = sg.revise(goal, known, as_of=AS_OF).proposed
    assert proposed is not None
    amount = proposed.target.pace.amount
    before = statement[: statement.index("10 leads")]
    assert proposed.statement == f"{before}{amount}{named}"


def test_a_target_next_to_nothing_is_no_leap() -> None:
    """A ratio that no float can hold is none, as one to zero is none, and no rule fails over it."""
    objective = sg.Objective(id="o", title="Be quick", kind="customer_care", serves="fewer calls")
    goal = sg.Goal(
        id="g",
        objective="o",
        target=sg.ReachLevel(2.225073858507203e-309),
        baseline=sg.Baseline(value=1),
    )
    for metric in (None, "first_response_time"):
        asked = attrs.evolve(goal, metric=metric)
        strategy = sg.Strategy(objectives=[objective], goals=[asked])
        report = sg.check(asked, evidence=sg.Evidence(strategy=strategy), as_of=AS_OF)
        assert not [finding for finding in report.findings if "failure" in finding.evidence]


@pytest.mark.parametrize(
    ("metric", "target", "values", "statement", "said"),
    [
        (
            "first_response_time",
            sg.ReachLevel(1),
            [7.3 - 0.06 * k + 0.5 * (k % 3) for k in range(26)],
            # "An hour" tells the old number in a word, so that the proposal has no statement.
            "Answer within an hour, claims within 1 day",
            None,
        ),
        (
            "click_through_rate",
            sg.ChangeBy(0.02),
            [0.021 + 0.0002 * k for k in range(26)],
            "Raise CTR by 2 points",
            "Raise CTR by {} points",
        ),
        (
            "click_through_rate",
            sg.ChangeBy(1),
            [0.021 + 0.0002 * k for k in range(26)],
            "Raise CTR by 1 point",
            None,
        ),
    ],
)
def test_a_figure_in_another_unit_is_another_figure(
    metric: str, target: sg.Target, values: list[float], statement: str, said: str | None
) -> None:
    """A number of hours is not told by one of days, and that of a share is told in points."""
    goal = sg.Goal(id="g", metric=metric, statement=statement, target=target, **AHEAD)
    known = sg.Evidence(histories=[weekly(metric, values)])
    proposed = sg.revise(goal, known, as_of=AS_OF).proposed
    assert proposed is not None
    if said is not None and isinstance(proposed.target, sg.ChangeBy):
        said = said.format(f"{proposed.target.amount * 100:g}")
    assert proposed.statement == said
