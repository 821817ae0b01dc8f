"""Audits: every field that published templates ask for has a place, parts may be missing, and nothing secret fits in."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given

import smartgoals as sg
from smartgoals import strategies as sgst

DAY = date(2026, 3, 31)
# The fields of twelve published audit templates, and where each of them lives here.
FIELDS = (
    ("Network", "ChannelAudit.platform"),
    ("Handle or user name", "ChannelAudit.handle"),
    ("Profile URL", "ChannelAudit.url"),
    ("Display name and its consistency", "ChannelAudit.display_name"),
    ("Bio text", "ChannelAudit.bio"),
    ("Link in bio, and whether it works and is tagged", "ChannelAudit.bio_link ChannelAudit.checks"),
    ("Regular hashtags", "ChannelAudit.hashtags"),
    ("Verified (yes, no, requested)", "ChannelAudit.verified"),
    ("Owner (person or team)", "ChannelAudit.owner"),
    ("Administrators and roles", "ChannelAudit.admins Role.role"),
    ("Passwords centralised", "ChannelAudit.checks"),
    ("Connection health in the publishing tool", "ChannelAudit.checks"),
    ("Mission statement per channel", "ChannelAudit.mission"),
    ("Purpose category", "ChannelAudit.objective_ids"),
    ("KPIs chosen for the channel", "ChannelAudit.kpis"),
    ("Two or three SMART goals per channel", "ChannelAudit.goal_ids"),
    ("Date of the most recent post", "ChannelAudit.last_post_on"),
    ("Posts published, posting frequency", "ChannelAudit.baselines Measurement.value"),
    ("Account status", "ChannelAudit.status"),
    ("Followers and their change", "ChannelAudit.baselines"),
    ("Engagement totals and rate, and their change", "ChannelAudit.baselines Measurement.out_of"),
    ("Click-throughs", "ChannelAudit.baselines"),
    ("Referral traffic to the site", "ChannelAudit.baselines"),
    ("Channel-specific metrics", "ChannelAudit.baselines"),
    ("Change against previous month and year", "Comparison.changes"),
    ("Campaign ROI", "Roi.value"),
    ("Share of bots or fake followers", "ChannelAudit.baselines"),
    ("Top posts (three), pinned post", "ChannelAudit.top_content ContentRef.pinned"),
    ("Content types, mix and reuse", "ChannelAudit.content_mix"),
    ("Demographics", "ChannelAudit.audience"),
    ("On-brand check", "ChannelAudit.checks Check.note"),
    ("Voice and quality sample", "Audit.notes"),
    ("Baseline screenshots", "ChannelAudit.evidence"),
    ("Impostor or unofficial accounts", "Audit.impostors ImpostorAccount.action ImpostorAccount.presumed_owner"),
    ("Squatted handles on networks not used", "ImpostorAccount.kind"),
    ("Keep or deactivate", "ChannelAudit.decision ChannelAudit.decision_reason ChannelAudit.decided_on"),
    ("Notes", "ChannelAudit.notes"),
    ("Competitor comparison", "Audit.competitors CompetitorSnapshot.measurements"),
    ("SWOT", "Audit.swot Swot.threats"),
    ("Rule for opening new channels", "Audit.requests ChannelRequest.responsible"),
    ("Date, scope, period and cadence", "Audit.as_of Audit.scope Audit.window Audit.next_due"),
    ("Budget and working time per channel", "ChannelAudit.cost Cost.effort_hours"),
)  # fmt: skip
STANDARD = (
    "posts_published posting_frequency followers net_new_followers engagements engagement_rate_followers link_clicks "
    "click_through_rate sessions target_audience_share"
).split()


def test_forty_two_fields() -> None:
    """The published templates ask for forty-two things, each listed once."""
    assert len(FIELDS) == len(dict(FIELDS)) == 42


def public(name: str) -> Any:
    """Return a type by its name, at the front or in the room where it is."""
    rooms = (sg, sg.audits, sg.returns)
    return next(getattr(room, name) for room in rooms if name in room.__all__)


@pytest.mark.parametrize(("asked", "places"), FIELDS)
def test_every_field_has_a_place(asked: str, places: str) -> None:
    """Each field of a published template has a field of a type."""
    for place in places.split():
        type_name, _, field = place.partition(".")
        assert field in {one.name for one in attrs.fields(public(type_name))}, asked


@pytest.mark.parametrize("metric", STANDARD)
def test_figures_of_templates_are_standard_metrics(metric: str) -> None:
    """The figures that templates ask for are metrics of the catalogue, so that an audit can feed goals."""
    assert metric in sg.catalog.METRICS


@pytest.mark.parametrize(
    "kind", [sg.Audit, sg.audits.ChannelAudit, sg.audits.ImpostorAccount, sg.audits.Role, sg.audits.ChannelRequest]
)
def test_no_field_holds_a_secret(kind: type) -> None:
    """No field of an audit invites a password, a token or a key."""
    names = " ".join(one.name for one in attrs.fields(kind))
    assert not any(word in names for word in ("password", "secret", "token", "credential", "key"))


def test_not_looked_for_is_not_missing_and_not_zero() -> None:
    """What was not looked for, what was not available, and zero are three different things."""
    found = sg.audits.ChannelAudit(
        platform="x",
        baselines=[
            sg.audits.Measurement(metric="followers", value=None),
            sg.audits.Measurement(metric="leads", value=0),
        ],
    )
    unavailable, zero, never = (found.get(one) for one in ("followers", "leads", "sessions"))
    assert unavailable is not None
    assert unavailable.value is None
    assert zero is not None
    assert zero.value == 0
    assert never is None


def test_a_partial_audit_is_an_audit() -> None:
    """Only the platform of a channel and the day of an audit must be said."""
    assert (
        str(sg.Audit(id="q1", as_of=DAY, channels=[sg.audits.ChannelAudit(platform="x")]))
        == "audit q1 of 2026-03-31: 1 channel"
    )


def test_all_faults_at_once() -> None:
    """An audit with the same channel twice, shares above one and negative effort reports all of them."""
    with pytest.raises(sg.StructureErrors) as caught:
        sg.audits.ChannelAudit(platform="x", content_mix={"video": 0.7, "photo": 0.4}, kpis=[""], owner=7)  # type: ignore[arg-type]  # wrong on purpose
    assert set(caught.value.paths) == {"content_mix", "kpis[0]", "owner"}
    with pytest.raises(sg.InvalidValue, match="effort_hours"):
        sg.returns.Cost(effort_hours=-1)
    with pytest.raises(sg.InvalidValue, match="case apart"):
        sg.Audit(
            id="q1",
            as_of=DAY,
            channels=[
                sg.audits.ChannelAudit(platform="X", handle="@B"),
                sg.audits.ChannelAudit(platform="x", handle="@b"),
            ],
        )


@given(sgst.audits())
def test_identities_are_unique(audit: sg.Audit) -> None:
    """No two channels of an audit are the same account."""
    identities = [one.identity for one in audit.channels]
    assert len(set(identities)) == len(identities)
