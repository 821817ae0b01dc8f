"""Headings whose metric depends on the platform of the row."""

from datetime import date
from typing import Any

import pytest

from smartgoals import Language, Metric, SmartGoalsError
from smartgoals.audits import AuditTemplate, ChannelAudit, Measurement, Window, read_audit

DAYS: dict[str, Any] = {
    "id": "q1",
    "as_of": date(2026, 3, 31),
    "window": Window(date(2026, 1, 1), date(2026, 3, 31)),
}


def metrics(platform: str, *headings: str, **facts: Any) -> list[str]:
    """Return the metrics that the row of a platform has under some headings."""
    read = read_audit(
        [("Plateforme", *headings), (platform, *("5" if one == "Sessions" else "0,02" for one in headings))],
        **DAYS,
        **facts,
    )
    return [one.metric for one in read.channels[0].baselines]


SAID = ("Taux de désabonnement", "Taux de rebond (%)", "Bounce rate")


@pytest.mark.parametrize("platform", ["newsletter", "e-mail", "Mailchimp", "Lettre d'information"])
def test_a_newsletter_loses_recipients(platform: str) -> None:
    """Who leaves it unsubscribes, and what bounces is a mail."""
    assert metrics(platform, SAID[0], SAID[1]) == ["unsubscribe_rate", "email_bounce_rate"]
    assert metrics(platform, SAID[2]) == ["email_bounce_rate"]


def test_a_count_of_those_who_left() -> None:
    """Beside a rate, as sheets have it."""
    read = read_audit([("Plateforme", "Désabonnements"), ("newsletter", "3"), ("instagram", "4")], **DAYS)
    assert [[one.metric for one in entry.baselines] for entry in read.channels] == [
        ["email_unsubscribes"],
        ["unfollows"],
    ]


@pytest.mark.parametrize(
    ("heading", "email", "network"),
    [
        ("Abonnés", "email_subscribers", "followers"),
        ("Nombre d'abonnés", "email_subscribers", "followers"),
        ("Subscribers", "email_subscribers", "followers"),
        ("Number of subscribers", "email_subscribers", "followers"),
        ("Nouveaux abonnés", "new_email_subscribers", "new_followers"),
        ("Followers", "followers", "followers"),
        ("Abonnés e-mail", "email_subscribers", "email_subscribers"),
    ],
)
def test_who_subscribes_to_a_newsletter_is_no_follower(heading: str, email: str, network: str) -> None:
    """A list has subscribers, and a channel of videos has followers of that name; an id is what it says."""
    rows = [("Plateforme", heading), ("Newsletter", "3 450"), ("YouTube", "120"), ("blog", "")]
    read = read_audit(rows, **DAYS)
    assert [[one.metric for one in entry.baselines] for entry in read.channels] == [[email], [network], []]


def test_how_a_list_grows() -> None:
    """As the followers of a network do."""
    assert metrics("Mailchimp", "Taux de croissance des abonnés") == ["list_growth_rate"]


@pytest.mark.parametrize("platform", ["website", "instagram", "our intranet"])
def test_elsewhere_subscribers_are_asked_about(platform: str) -> None:
    """They may be followers or recipients; so may they be where no platform is told, and what no
    platform tells apart stays open on a newsletter too.
    """
    rows = [("Platform", "Subscribers"), ("newsletter", "3"), (platform, "4")]
    for sheet in (rows, [("Handle", "Subscribers"), ("@a", "4")], [("Platform", "Visits"), ("newsletter", "4")]):
        with pytest.raises(SmartGoalsError, match="a heading that says which is meant"):
            read_audit(sheet, **DAYS)


def test_a_goal_on_the_list_starts_from_its_row() -> None:
    """The figure beside those who left is the one that the goal is about."""
    rows = [("Plateforme", "Compte", "Abonnés", "Désabonnements"), ("Newsletter", "mail", "3 450", "12")]
    (entry,) = read_audit(rows, **DAYS).channels
    assert [(one.metric, one.value) for one in entry.baselines] == [
        ("email_subscribers", 3450),
        ("email_unsubscribes", 12),
    ]


def test_elsewhere_names_mean_what_they_did() -> None:
    """A website bounces visits, a network loses followers."""
    assert metrics("website", SAID[0], SAID[1]) == ["follower_churn_rate", "bounce_rate"]


def test_beside_visits_these_are_what_bounced() -> None:
    """A newsletter leads to a site, which tells how many of its visits left at once."""
    assert metrics("newsletter", "Sessions", "Taux de rebond") == ["sessions", "bounce_rate"]


def test_what_is_written_out_is_meant() -> None:
    """An id, a metric of the caller's own, and a name beside a column of the other one."""
    assert metrics("newsletter", "bounce_rate") == ["bounce_rate"]
    mine = Metric(id="bounce_rate", nature="ratio", unit="ratio", name_fr="Taux de rebond")
    assert metrics("newsletter", "Taux de rebond", metrics=[mine]) == ["bounce_rate"]
    assert metrics("newsletter", "Taux de rebond", "email_bounce_rate") == ["bounce_rate", "email_bounce_rate"]


@pytest.mark.parametrize("platform", ["newsletter", "website"])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "metric",
    [
        "bounce_rate",
        "email_bounce_rate",
        "follower_churn_rate",
        "unsubscribe_rate",
        "follower_growth_rate",
        "list_growth_rate",
    ],
)
def test_what_is_written_is_read_back(platform: str, language: str, metric: str) -> None:
    """A name that would be read as another one is written as its id."""
    figure = Measurement(metric=metric, value=0.02, window=DAYS["window"])
    entry = ChannelAudit(platform=platform, handle="@a", baselines=[figure])
    sheet = AuditTemplate(channels=(entry,), metrics=(figure.metric,), language=Language.of(language))
    assert read_audit(sheet.rows(), **DAYS).channels[0].baselines == (figure,)


def test_a_row_without_a_platform_is_told_once() -> None:
    """It is no newsletter, and no account."""
    with pytest.raises(SmartGoalsError, match="a platform"):
        metrics("", "Taux de rebond")
