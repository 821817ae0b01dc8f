"""What an audit shows that should be mended: a code, a path and figures for each, in two languages."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings, strategies as st

import smartgoals as sg
from smartgoals import strategies as sgst
from smartgoals.rules import Example, Rule

DAY = date(2026, 3, 31)
RULES = {rule.code: rule for rule in sg.audits.AUDIT_RULES}


def found_in(example: Example, code: str, language: str = "en") -> list[sg.Finding]:
    """Return what a rule finds in an example of its own."""
    *earlier, audit = example.evidence.audits
    previous = earlier[-1] if earlier else None
    findings = sg.audits.audit_findings(
        audit, evidence=example.evidence.strategy, as_of=example.as_of, previous=previous, language=language
    )
    return [one for one in findings if one.code == code]


@pytest.mark.parametrize("rule", RULES.values(), ids=str)
def test_examples(rule: Rule) -> None:
    """Each rule finds its fault in its failing example, on the figures it says, and nothing in its passing one."""
    assert rule.passing
    assert rule.failing
    for shown in rule.passing:
        assert found_in(shown, rule.code) == []
    for shown in rule.failing:
        found = found_in(shown, rule.code)
        assert len(found) == 1
        assert shown.finds is not None
        assert {name: found[0].evidence[name] for name in shown.finds} == shown.finds


@pytest.mark.parametrize("rule", RULES.values(), ids=str)
def test_words_in_two_languages(rule: Rule) -> None:
    """Each rule says what it found and what to do, in English and in French, with every figure filled in."""
    english, french = (found_in(rule.failing[0], rule.code, code)[0] for code in ("en", "fr"))
    for one in (english, french):
        assert one.message
        assert one.suggestion
        assert "{" not in one.message + one.suggestion
    assert english.message != french.message
    assert rule.texts["en"].why
    assert rule.texts["fr"].finds


def test_codes_are_their_own() -> None:
    """The codes of audit rules are none of those that judge goals and strategies."""
    assert all(code.startswith("SGC7") for code in RULES)
    assert not set(RULES) & {rule.code for rule in sg.rules.DEFAULT}


def test_the_strategy_fills_in_owner_and_purpose() -> None:
    """An account whose channel has an owner and a purpose in the strategy is neither ownerless nor purposeless."""
    audit = sg.Audit(id="q1", as_of=DAY, channels=[sg.audits.ChannelAudit(platform="X", handle="@B")])
    known = sg.Strategy(channels=[sg.Channel(id="x", platform="x", handle="@b", owner="Ana", purpose="news")])
    assert [one.code for one in sg.audits.audit_findings(audit, as_of=DAY)] == ["SGC701", "SGC702"]
    assert sg.audits.audit_findings(audit, evidence=known, as_of=DAY) == ()


KEPT = {sg.audits.ChannelStatus.PLACEHOLDER, sg.audits.ChannelStatus.ABANDONED}


@given(st.integers(0, 400), st.integers(1, 400), st.sampled_from(sg.audits.ChannelStatus))
@example(90, 90, sg.audits.ChannelStatus.ACTIVE)
@example(90, 89, sg.audits.ChannelStatus.ACTIVE)
@example(800, 90, sg.audits.ChannelStatus.PLACEHOLDER)
def test_an_account_is_dormant_past_the_limit(silent: int, limit: int, status: sg.audits.ChannelStatus) -> None:
    """The caller says how long is too long, the limit itself is not yet; what is only kept or given up may be silent."""
    on = DAY - timedelta(silent)
    entry = sg.audits.ChannelAudit(platform="x", owner="Ana", mission="m", last_post_on=on, status=status)
    audit = sg.Audit(id="q1", as_of=DAY, channels=[entry])
    rules = sg.audits.AUDIT_RULES.select("SGC703").with_options("SGC703", days=limit)
    found = sg.audits.audit_findings(audit, as_of=DAY, rules=rules)
    is_told = silent > limit and status not in KEPT
    assert [(one.code, one.evidence["days"]) for one in found] == [("SGC703", silent)] * is_told


def test_called_dormant_but_posting() -> None:
    """A status of dormant is contradicted by a post of last week."""
    entry = sg.audits.ChannelAudit(
        platform="x", owner="Ana", mission="m", last_post_on=date(2026, 3, 28), status="dormant"
    )
    (found,) = sg.audits.audit_findings(sg.Audit(id="q1", as_of=DAY, channels=[entry]), as_of=DAY)
    assert (found.code, found.path, found.evidence["days"]) == ("SGC704", "channels[0].status", 3)


@given(st.none() | st.integers(1, 500), st.integers(0, 500))
@example(10, 9)
@example(10, 10)
@example(365, 364)
@example(None, 92)
@example(None, 93)
def test_next_due_beats_the_usual_cadence(due: int | None, days: int) -> None:
    """An audit with a next date is stale from that day on, however long or short that is; else after a quarter."""
    audit = sg.Audit(id="q1", as_of=DAY, next_due=None if due is None else DAY + timedelta(due))
    found = sg.audits.audit_findings(audit, as_of=DAY + timedelta(days))
    is_stale = days > 92 if due is None else days >= due
    assert [(one.code, one.evidence["days"]) for one in found] == [("SGC707", days)] * is_stale


def test_previous_audit_comes_from_the_strategy() -> None:
    """A break in a series is found against the strategy's latest earlier audit."""

    def audit(name: str, on: date, definition: str | None) -> sg.Audit:
        measured = sg.audits.Measurement(metric="followers", value=10, on=on, definition=definition)
        entry = sg.audits.ChannelAudit(platform="x", owner="Ana", mission="m", baselines=[measured])
        return sg.Audit(id=name, as_of=on, channels=[entry])

    earlier = [
        audit("a", date(2025, 9, 30), "new"),
        audit("b", date(2025, 12, 31), "old"),
        audit("z", date(2026, 6, 30), "other"),
    ]
    plan = sg.Strategy(audits=earlier)
    (found,) = [
        one
        for one in sg.audits.audit_findings(audit("q", DAY, "new"), evidence=plan, as_of=DAY)
        if one.code == "SGC710"
    ]
    assert (found.evidence["audit"], found.evidence["before"]) == ("b", "old")
    assert all(
        one.code != "SGC710" for one in sg.audits.audit_findings(audit("q", DAY, "old"), evidence=plan, as_of=DAY)
    )
    first = sg.Strategy()
    assert all(
        one.code != "SGC710" for one in sg.audits.audit_findings(audit("q", DAY, "new"), evidence=first, as_of=DAY)
    )


def test_own_metric_needs_a_window_when_it_flows() -> None:
    """Whether a figure needs a window is told by the strategy's own metric."""
    entry = sg.audits.ChannelAudit(
        platform="x", owner="Ana", mission="m", channel="x", baselines=[sg.audits.Measurement(metric="km", value=3)]
    )
    audit = sg.Audit(id="q1", as_of=DAY, channels=[entry])
    for nature, expected in (("flow", ["SGC714"]), ("stock", [])):
        plan = sg.Strategy(
            metrics=[sg.Metric(id="km", nature=nature, unit="count")], channels=[sg.Channel(id="x", platform="x")]
        )
        assert [one.code for one in sg.audits.audit_findings(audit, evidence=plan, as_of=DAY)] == expected


def test_an_indicator_that_serves_one_of_two_objectives() -> None:
    """An indicator is out of place only where it serves none of the objectives, and unknown metrics are no fault."""
    aims = [
        sg.Objective(id="sales", title="Sell", kind="conversions_sales"),
        sg.Objective(id="fame", title="Fame", kind="brand_awareness"),
    ]
    plan = sg.Strategy(
        objectives=aims,
        channels=[sg.Channel(id="x", platform="x", objectives=["fame"])],
        metrics=[sg.Metric(id="km", nature="flow", unit="count")],
    )
    entry = sg.audits.ChannelAudit(
        platform="x", channel="x", owner="Ana", objective_ids=["sales"], kpis=["reach", "km"]
    )
    codes = [
        one.code
        for one in sg.audits.audit_findings(sg.Audit(id="q", as_of=DAY, channels=[entry]), evidence=plan, as_of=DAY)
    ]
    assert codes == ["SGC705", "SGC705"]


@settings(max_examples=20)
@given(sgst.audits(), sgst.days())
def test_findings_point_into_the_audit(audit: sg.Audit, as_of: date) -> None:
    """Whatever the audit, findings come in order and each path leads to something in it."""
    as_of = max(as_of, audit.as_of)  # an audit is looked at when it has been made
    findings = sg.audits.audit_findings(audit, as_of=as_of, language="fr")
    for one in findings:
        assert one.message
        head, _, rest = one.path.partition("[")
        place = rest.partition("]")[0]
        assert not place or int(place) < len(getattr(audit, head))
    assert findings == sg.audits.audit_findings(audit, as_of=as_of, language="fr")


def test_whoever_has_a_platform_is_told_the_nearest() -> None:
    """A platform that is nearly called as a known one is told of channels, impostors and competitors alike."""
    audit = sg.Audit(
        id="q",
        as_of=DAY,
        channels=[sg.audits.ChannelAudit(platform="Instagramm", owner="Ana", mission="m"), seen(platform="our forum")],
        impostors=[
            sg.audits.ImpostorAccount(platform="Twiter", status="closed"),
            sg.audits.ImpostorAccount(platform="Twitter", status="closed"),
        ],
        competitors=[sg.audits.CompetitorSnapshot(name="Them", platform="Linkdin")],
    )
    found = sg.audits.audit_findings(audit, as_of=DAY)
    assert [(one.code, one.path, one.evidence["near"]) for one in found] == [
        ("SGC718", "channels[0].platform", "instagram"),
        ("SGC718", "competitors[0].platform", "linkedin"),
        ("SGC718", "impostors[0].platform", "x"),
    ]


def seen(*figures: sg.audits.Measurement, **facts: object) -> sg.audits.ChannelAudit:
    """Return an entry that nothing is wrong with, and its figures."""
    known: dict[str, object] = {"platform": "instagram", "handle": "@b", "owner": "Ana", "mission": "m"}
    return sg.audits.ChannelAudit(**(known | facts), baselines=figures)  # type: ignore[arg-type]  # facts by name


def doubts(
    *figures: sg.audits.Measurement, strategy: sg.Strategy | None = None, **facts: object
) -> list[tuple[str, str]]:
    """Return code and path of what is found in an audit of one entry."""
    rival = sg.audits.CompetitorSnapshot(name="Them", platform="instagram", measurements=figures)
    audit = sg.Audit(id="q", as_of=DAY, channels=[seen(*figures, **facts)], competitors=[rival])
    return [(one.code, one.path) for one in sg.audits.audit_findings(audit, evidence=strategy, as_of=DAY)]


@settings(max_examples=40)
@given(st.dates(date(2026, 1, 1), date(2026, 6, 30)), st.booleans())
def test_nothing_is_seen_after_the_audit(on: date, windowed: bool) -> None:
    """A post and a figure are doubted exactly when their day lies after that of the audit."""
    window = sg.audits.Window(date(2026, 1, 1), on) if windowed else None
    figure = sg.audits.Measurement(metric="leads", value=3, on=None if windowed else on, window=window)
    late = [("SGC719", place) for place in ("channels[0].baselines[0]", "channels[0].last_post_on")]
    late.append(("SGC719", "competitors[0].measurements[0]"))
    found = [one for one in doubts(figure, last_post_on=on) if one[0] == "SGC719"]
    assert found == (late if on > DAY else [])
    nothing = sg.audits.Measurement(metric="leads", value=None, on=on)
    assert ("SGC719", "channels[0].baselines[0]") not in doubts(nothing)


@pytest.mark.parametrize(
    ("metric", "value", "code"),
    [
        ("followers", -5, "SGC720"),
        ("reactions", -5, "SGC720"),
        ("bounce_rate", 45, "SGC720"),
        ("bounce_rate", 0.45, None),
        ("nps", -40, None),
        ("click_through_rate", 3.2, "SGC721"),
        ("engagement_rate_followers", 0.032, None),
        ("followers", 1.776, "SGC722"),
        ("reach", 10.5, "SGC722"),
        ("followers", 1776, None),
        ("conversions", 1.5, None),
        ("net_new_followers", -40, None),
        ("followers", None, None),
    ],
)
def test_figures_that_cannot_be(metric: str, value: float | None, code: str | None) -> None:
    """A figure outside its range, a percentage for a share and a fraction of a count are found, of us and of competitors."""
    found = doubts(sg.audits.Measurement(metric=metric, value=value, window=sg.audits.Window(date(2026, 1, 1), DAY)))
    places = ("channels[0].baselines[0]", "competitors[0].measurements[0]")
    assert found == ([(code, place) for place in places] if code else [])


def test_the_strategys_own_metric_has_its_own_range() -> None:
    """What the strategy says of a metric holds, and its own may have fractions."""
    plan = sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram", handle="b")],
        metrics=[sg.Metric(id="followers", nature="stock", range=(None, 10)), sg.Metric(id="kg", nature="stock")],
    )
    figures = [sg.audits.Measurement(metric="followers", value=value, on=DAY) for value in (-5, 1.5, 12)]
    found = doubts(*figures, sg.audits.Measurement(metric="kg", value=78.4, on=DAY), strategy=plan)
    assert found == [("SGC720", "channels[0].baselines[2]"), ("SGC720", "competitors[0].measurements[2]")]


def test_a_strategy_is_told_of_its_channels() -> None:
    """A misspelt platform and an account listed twice are found in the strategy itself."""
    plan = sg.Strategy(
        channels=[
            sg.Channel(id="a", platform="Twitter", handle="@b"),
            sg.Channel(id="b", platform="tiktok", handle="@b"),
            sg.Channel(id="c", platform="x.com", handle="B"),
            sg.Channel(id="d", platform="x"),
            sg.Channel(id="e", platform="x"),
            sg.Channel(id="f", platform="You tub"),
        ]
    )
    found = [one for one in sg.check_strategy(plan, as_of=DAY).findings if one.code in {"SGC612", "SGC613"}]
    assert [(one.code, one.path) for one in found] == [
        ("SGC613", "channels[2].handle"),
        ("SGC612", "channels[5].platform"),
    ]


def test_bad_arguments() -> None:
    """What is no audit, strategy, day or rule set is refused as ours."""
    audit = sg.Audit(id="q1", as_of=DAY)
    for call in (
        lambda: sg.audits.audit_findings("q1", as_of=DAY),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.audits.audit_findings(audit, evidence="s", as_of=DAY),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.audits.audit_findings(audit, as_of="today"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.audits.audit_findings(audit, as_of=DAY, rules=[]),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.audits.audit_findings(audit, as_of=DAY, previous="q0"),  # type: ignore[arg-type]  # wrong on purpose
    ):
        with pytest.raises(sg.WrongType):
            call()
