"""The pages of competition and of content: each says its answer in the words of both languages, and no id of ours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import smartgoals as sg
from smartgoals import catalog, present
from smartgoals.audits import ChannelAudit, CompetitorSnapshot, Measurement, Window
from smartgoals.channels import Post, competition, deepen

SPRING = Window(date(2026, 4, 1), date(2026, 6, 30))
WINTER = Window(date(2026, 1, 1), date(2026, 3, 31))
PLAN = sg.Strategy(
    channels=[sg.Channel(id="ig", platform="instagram", handle="@us"), sg.Channel(id="yt", platform="youtube")]
)


def pages(result: Any, **how: Any) -> tuple[str, str]:
    """Return a result as Markdown in English and in French, with plain blanks and without emphasis."""
    told = (present.markdown(result, language=language, **how) for language in ("en", "fr"))
    english, french = (page.replace("\u202f", " ").replace("\xa0", " ").replace("**", "") for page in told)
    ids = [one for one in catalog.METRICS if "_" in one]
    assert [one for one in ids if one in english + french] == []
    for form in ("text", "html", "page"):
        assert getattr(present, form)(result, **how)
    return english, french


def audit(window: Window, ours: int, **theirs: dict[str, float]) -> sg.Audit:
    """Return the audit of a quarter."""
    told = {"followers": ours, "click_through_rate": 0.1}
    return sg.Audit(
        id=window.end.isoformat(),
        as_of=window.end,
        window=window,
        channels=[
            ChannelAudit(
                platform="instagram",
                channel="ig",
                baselines=[Measurement(metric=name, value=value) for name, value in told.items()],
            )
        ],
        competitors=[
            CompetitorSnapshot(
                name=name,
                platform="tiktok" if name == "Far" else "instagram",
                measurements=[Measurement(metric=metric, value=value) for metric, value in figures.items()],
            )
            for name, figures in theirs.items()
        ],
    )


def test_the_page_of_competitors() -> None:
    """Places first, then what is compared in a table, then what is not; a channel alone says so."""
    audits = [
        audit(WINTER, 1201, A={"followers": 5303}, B={"followers": 1003}, C={"followers": 7}, Far={"followers": 7}),
        audit(SPRING, 1503, A={"followers": 5402, "click_through_rate": 0.2}, B={"followers": 2003}, C={}),
    ]
    found = competition(PLAN, as_of=SPRING.end, evidence=sg.Evidence(audits=audits))
    english, french = pages(found, evidence=PLAN)
    assert english.startswith("# Beside competitors on 30 June 2026\n\n## @us")
    assert "- growth a month of followers: place 2 of 3" in english
    assert "| A | growth a month of followers | 31 March 2026 to 30 June 2026 | 8.4" in english
    assert "| we are ahead |" in english
    assert "| nobody says of how many, so that chance cannot be ruled out |" in english
    assert "### What cannot be compared" in english
    assert "no audit saw a competitor there" in english
    assert "on platforms where we are not: Far (TikTok)" in english
    assert french.startswith("# À côté des concurrents au 30 juin 2026")
    assert "| nous sommes derrière |" in french
    day = sg.Audit(
        id="day",
        as_of=SPRING.end,
        channels=[
            ChannelAudit(
                platform="instagram",
                channel="ig",
                baselines=[Measurement(metric="click_through_rate", value=0.1, out_of=90)],
            )
        ],
        competitors=[
            CompetitorSnapshot(
                name="A",
                platform="instagram",
                measurements=[Measurement(metric="click_through_rate", value=0.12, out_of=90)],
            )
        ],
    )
    english, _ = pages(competition(PLAN, as_of=SPRING.end, evidence=sg.Evidence(audits=[day])), evidence=PLAN)
    assert "| A | click-through rate | 30 June 2026 | 10 %" in english
    assert "What cannot be compared" not in english
    english, _ = pages(competition(PLAN, as_of=WINTER.end, evidence=sg.Evidence(audits=audits)), evidence=PLAN)
    assert "| Competitor |" not in english
    assert "A, growth a month of followers: only one day of theirs is known" in english


def posts(rates: dict[str, float], *, channel: str | None = "ig", each: int = 8) -> list[Post]:
    """Return posts by format, each with its rate."""
    return [
        Post(
            day=WINTER.start + timedelta(place),
            channel=channel,
            format=name,
            counts={"reach": 1000 + place, "engagements": round(1000 * rate)},
        )
        for name, rate in rates.items()
        for place in range(each)
    ]


def test_the_page_of_content() -> None:
    """How many comparisons were made stands first, and that nothing is a cause last."""
    unseen = Post(day=WINTER.start, channel="ig", format="reel", counts={"engagements": 3})
    found = deepen([*posts({"reel": 0.08, "photo": 0.05, "link": 0.02}), unseen], by="content")
    english, french = pages(found, evidence=PLAN)
    assert english.startswith("# What content resonates\n\n24 posts, 3 comparisons; what is called clear")
    assert "left out: 1 post of which" in english
    assert "| reel (8 posts) | @us" in english
    assert "| clearly better |" in english
    assert "| clearly worse |" in english
    assert "| may be chance |" in english
    assert english.rstrip().endswith("they may have been published on better days*")
    assert "| nettement mieux |" in french
    alone = deepen(posts({"reel": 0.1}, channel=None, each=1), by="content")
    english, french = pages(alone)
    assert "| reel (1 post) | – | engagements / reach | 10 % | – | there are too few such posts |" in english
    assert "| reel (1 publication) |" in french
