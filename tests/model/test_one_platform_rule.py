"""One platform word, one answer: channels, audits, exports, benchmarks, breaks and recommendations read it alike."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog

DAY = date(2026, 1, 1)
ROWS = [{"date": "2026-01-05", "reach": "5"}]
READERS: dict[str, Callable[[str], Any]] = {
    "channel": lambda word: sg.Channel(id="a", platform=word).platform,
    "audit": lambda word: sg.audits.ChannelAudit(platform=word).platform,
    "sheet": lambda word: (
        sg.audits.read_audit([("Platform", "Owner"), (word, "Ana")], id="q", as_of=DAY).channels[0].platform
    ),
    "rows": lambda word: catalog.read_rows(word, ROWS).histories,
    "native": lambda word: catalog.from_native(word, "reach"),
    "breaks": lambda word: catalog.breaks("impressions", word),
    "priors": lambda word: catalog.priors("engagement_rate_followers", word, as_of=DAY),
    "recommendations": lambda word: sg.recommend_metrics("conversions_sales", have=[word]),
}
TABLES = ("rows", "native", "breaks", "priors", "recommendations")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("word", ["Instagram ", " insta", "\tINSTAGRAM\n", "https://www.instagram.com"])
def test_blanks_and_spellings_do_not_matter(reader: str, word: str) -> None:
    """What people type for a platform is the platform, with blanks around it or without."""
    assert READERS[reader](word) == READERS[reader]("instagram")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("word", ["", "   "])
def test_no_word_is_no_platform(reader: str, word: str) -> None:
    """An empty word is refused, and means nowhere all platforms."""
    with pytest.raises(sg.SmartGoalsError):
        READERS[reader](word)


@pytest.mark.parametrize("reader", TABLES)
@pytest.mark.parametrize(("word", "near"), [("Facbook", "facebook"), (" Instagramm ", "instagram")])
def test_a_slip_is_told_with_what_was_meant(reader: str, word: str, near: str) -> None:
    """A table that is asked about a misspelt platform names the nearest one, and does not answer with nothing."""
    with pytest.raises(sg.SmartGoalsError, match=f"did you mean '{near}'"):
        READERS[reader](word)


def test_a_slip_in_a_channel_is_kept_and_found() -> None:
    """A channel keeps the word it was given, the rules name the nearest platform, and every other question is answered."""
    plan = sg.Strategy(
        channels=[sg.Channel(id="fb", platform=" Facbook ")],
        goals=[sg.Goal(id="g", metric="impressions", channel="fb", target=sg.ReachLevel(5), deadline=date(2026, 6, 1))],
    )
    assert plan.channels["fb"].platform == "Facbook"
    (found,) = (one for one in sg.check_strategy(plan, as_of=DAY).findings if one.code == "SGC612")
    assert found.evidence["near"] == "facebook"
    assert "Facebook" in found.message
    assert sg.check(plan.goals["g"], evidence=sg.Evidence(strategy=plan), as_of=DAY).verdicts
    assert sg.recommend_metrics("conversions_sales", have=[plan.channels["fb"]]) == ()


def test_platforms_of_ones_own() -> None:
    """A word that is like no known platform is asked about as it is, and so is one that the caller's rows speak of."""
    assert catalog.breaks("impressions", "our intranet ") == ()
    assert catalog.priors("engagement_rate_followers", "our intranet", as_of=DAY) == ()
    own = catalog.Benchmark(
        id="own", metric="conversion_rate", platform="vimeos", unit="ratio", source="us", typical=0.02, observed="2025"
    )
    mine = catalog.with_benchmarks(own)
    assert [one.benchmark for one in mine.priors("conversion_rate", "vimeos", as_of=DAY)][:1] == ["own"]
    with pytest.raises(sg.UnknownName, match="vimeo") as caught:
        catalog.priors("conversion_rate", "vimeos", as_of=DAY)
    assert caught.value.path == "platform"


@pytest.mark.parametrize("word", ["Google Ads", "Snapchat", "TripAdvisor", "Search Console", "Matomo"])
def test_known_platforms_are_sources(word: str) -> None:
    """A platform of which no names are known can be asked for nothing, as a word and as a channel alike."""
    channel = sg.Channel(id="a", platform=word)
    assert sg.recommend_metrics("conversions_sales", have=[word]) == ()
    assert sg.recommend_metrics("conversions_sales", have=[channel]) == ()
    with_ga4 = sg.recommend_metrics("conversions_sales", have=["ga4", word])
    assert with_ga4 == sg.recommend_metrics("conversions_sales", have=["ga4"])
