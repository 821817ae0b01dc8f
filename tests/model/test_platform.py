"""A channel is what people type: one word for a platform, one account for a handle, in whatever asks for one."""

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import catalog, codec
from smartgoals._model._platform_words import AROUND, IDS, SITES, SPELLINGS
from smartgoals._model.platform import known_platform, near_platform
from smartgoals._words import folded

DAY = date(2026, 3, 31)
ONE_WORD: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("x", ("X", "Twitter", "twitter", "TWITTER", "twitter.com", "x.com", "https://x.com/boutique", "X (formerly Twitter)",
           "Twitter/X", "X, ex Twitter", "X (anciennement Twitter)", "compte Twitter", "Réseau X", "𝕏", "X page")),
    ("instagram", ("Instagram", "INSTAGRAM", "IG", "Insta", "www.instagram.com", "Compte Instagram", "Instagram account",
                   "instagram-business", "https://www.instagram.com/boutique/?hl=fr")),
    ("facebook", ("Facebook", "FB", "Facebook Page", "Page Facebook", "facebook_page", "Facebook (Meta)", "fr-fr.facebook.com",
                  "m.facebook.com", "our Facebook page")),
    ("linkedin", ("LinkedIn", "Linked In", "LinkedIn company page", "Page LinkedIn", "linkedin.com/company/boutique")),
    ("tiktok", ("TikTok", "Tik Tok", "tik-tok", "musical.ly", "TikTok.com/@boutique")),
    ("youtube", ("YouTube", "You Tube", "YT", "Chaîne YouTube", "chaine youtube", "youtu.be")),
    ("website", ("Website", "Site web", "site Web", "Site", "web site", "Site internet", "notre site web", "Homepage")),
    ("newsletter", ("Newsletter", "news letter", "Infolettre", "Lettre d'information", "Lettre d’information", "Mailing list")),
    ("google_business_profile", ("Google Business Profile", "Google My Business", "GMB", "Fiche d'établissement Google")),
    ("meta_ads", ("Meta Ads", "Facebook Ads", "facebook ads manager")),
    ("ga4", ("GA4", "Google Analytics", "Google Analytics 4")),
    ("brevo", ("Brevo", "Sendinblue")),
)  # fmt: skip
UNKNOWN = (
    "our intranet", "Instagram and Facebook", "Project X", "Twitter Ads", "boutique.fr", "Meta", "Page", "Facebook Group",
    "instagramm", "X" * 200, "page " * 30 + "x", "???",
)  # fmt: skip


@pytest.mark.parametrize(("word", "typed"), [(word, one) for word, several in ONE_WORD for one in several])
def test_whatever_people_type_is_one_platform(word: str, typed: str) -> None:
    """Former names, short forms, sites and words around a name lead to one platform, in every type that has one."""
    assert sg.Channel(id="c", platform=typed).platform == word
    assert sg.audits.ChannelAudit(platform=typed) == sg.audits.ChannelAudit(platform=word)
    assert sg.audits.ImpostorAccount(platform=typed).platform == word
    assert sg.audits.CompetitorSnapshot(name="Them", platform=typed).platform == word
    assert sg.audits.ChannelRequest(platform=typed).platform == word


@pytest.mark.parametrize("typed", UNKNOWN)
def test_an_unknown_platform_keeps_its_word(typed: str) -> None:
    """A platform that nobody listed is legitimate, and is called as it was typed."""
    assert sg.Channel(id="c", platform=typed).platform == typed
    assert known_platform(typed) is None
    assert known_platform(typed * 300) is None


@pytest.mark.parametrize("typed", ["", "  ", "a\nb", "x" * 201])
def test_what_is_no_name_is_refused(typed: str) -> None:
    """A blank, a break or a page of text is no platform, and refused as the name it would be."""
    with pytest.raises(sg.InvalidValue, match="platform: must be an id"):
        sg.Channel(id="c", platform=typed)
    with pytest.raises(sg.WrongType):
        sg.Channel(id="c", platform=7)  # type: ignore[arg-type]  # wrong on purpose


@given(st.text(max_size=60) | st.sampled_from(sorted(SPELLINGS)))
def test_the_one_word_is_its_own(typed: str) -> None:
    """Asking again changes nothing, and nothing that people type raises a foreign exception."""
    try:
        word = sg.Channel(id="c", platform=typed).platform
    except sg.SmartGoalsError:
        return
    assert sg.Channel(id="c", platform=word).platform == word
    assert word == typed.strip() or word in IDS


@given(
    spelling=st.sampled_from(sorted(SPELLINGS)),
    before=st.lists(st.sampled_from(AROUND), max_size=2),
    after=st.lists(st.sampled_from(AROUND), max_size=2),
    seed=st.integers(0, 2**16),
)
def test_words_around_case_and_marks_say_nothing(spelling: str, before: list[str], after: list[str], seed: int) -> None:
    """Whatever stands around a spelling, and however it is capitalised and parted, it is the same platform."""
    chosen = random.Random(seed)
    said = chosen.choice(" -_·/").join([*before, spelling, *after])
    said = "".join(chosen.choice((letter.upper(), letter.lower())) for letter in said)
    # Two words together may be another name: a web page is a website.
    assert known_platform(said) == SPELLINGS.get(folded(said), SPELLINGS[spelling])


@pytest.mark.parametrize(("site", "word"), sorted(SITES.items()))
def test_a_site_is_its_platform(site: str, word: str) -> None:
    """A platform answers to its site, with and without what stands around it; another site of like name is none."""
    for typed in (site, site.upper(), f"www.{site}", f"https://www.{site}/boutique", f"http://{site}?x=1"):
        assert known_platform(typed) == word
    assert known_platform(f"my-{site}") != word


def test_the_table_is_made_of_single_words() -> None:
    """Every platform of the catalogue is in the table, and every spelling is folded and leads to a word of it."""
    assert set(catalog.PLATFORMS) <= set(IDS)
    assert set(SPELLINGS.values()) == set(IDS)
    assert all(folded(one) == one for one in (*SPELLINGS, *AROUND))
    assert all(known_platform(place.name) == one for one, place in catalog.PLATFORMS.items())


@pytest.mark.parametrize(
    ("typed", "near"),
    [("instagramm", "instagram"), ("Twiter", "x"), ("Linkdin", "linkedin"), ("TikToc", "tiktok"), ("Pinterst", "pinterest"),
     ("Twitter Ads", "x"), ("our intranet", None), ("Shopify", None), ("Instagram", None), ("X", None), ("Y", None)],
)  # fmt: skip
def test_the_nearest_is_told_of_an_unknown_word(typed: str, near: str | None) -> None:
    """A word that is nearly a known one has a nearest; a known one, and one like none, has not."""
    assert near_platform(typed) == near


@pytest.mark.parametrize(
    ("one", "other"),
    [("@boutique", "boutique"), ("@Boutique", "BOUTIQUE"), ("＠boutique", "boutique"), ("@ boutique", "boutique"),
     ("https://www.tiktok.com/@boutique?lang=fr", "boutique"), ("www.instagram.com/boutique/", "@Boutique")],
)  # fmt: skip
def test_two_handles_of_one_account(one: str, other: str) -> None:
    """The sign in front, capitals, and the address around a user name do not make another account."""
    left, right = (sg.audits.ChannelAudit(platform="X", handle=handle) for handle in (one, other))
    assert left.identity == right.identity
    with pytest.raises(sg.InvalidValue, match="not listed yet"):
        sg.Audit(id="a", as_of=DAY, channels=[left, right])
    plan = sg.Strategy(channels=[sg.Channel(id="tw", platform="Twitter", handle=other, owner="Ana", purpose="news")])
    audit = sg.Audit(id="a", as_of=DAY, channels=[left])
    assert sg.audits.audit_findings(audit, evidence=plan, as_of=DAY) == ()
    assert audit.get("tw", platform="twitter.com", handle=other) == left


def test_two_accounts_stay_two() -> None:
    """Other names, other platforms and other channels are other accounts."""
    entries = [
        sg.audits.ChannelAudit(platform="x", handle="@b"),
        sg.audits.ChannelAudit(platform="instagram", handle="@b"),
        sg.audits.ChannelAudit(platform="x", handle="@b_shop"),
        sg.audits.ChannelAudit(platform="x", channel="other"),
        sg.audits.ChannelAudit(platform="our forum", handle="@b"),
    ]
    assert len(sg.Audit(id="a", as_of=DAY, channels=entries).channels) == 5


def test_two_audits_know_one_account() -> None:
    """What stood under @b on Twitter is compared with b on X, and a change answers to either handle."""
    later = sg.Audit(id="b", as_of=DAY, channels=[audited("X", "b", 12)])
    earlier = sg.Audit(id="a", as_of=date(2025, 12, 31), channels=[audited("Twitter", "@b", 10)])
    compared = sg.audits.compare(earlier, later)
    for handle in ("@B", "b"):
        change = compared.get(handle, "followers")
        assert change is not None
        assert change.difference == 2
    assert compared.get("@", "followers") is None


def audited(platform: str, handle: str, followers: int) -> sg.audits.ChannelAudit:
    """Return an entry with its followers."""
    return sg.audits.ChannelAudit(
        platform=platform, handle=handle, baselines=[sg.audits.Measurement(metric="followers", value=followers)]
    )


class TestWhoAsks:
    """Whoever asks by a platform gets the same answer by each of its names."""

    NAMES = ("x", "X", "Twitter", "twitter.com", "X (formerly Twitter)")

    @pytest.mark.parametrize("name", NAMES)
    def test_priors(self, name: str) -> None:
        """Benchmarks are found by every name of the platform."""
        rate = "engagement_rate_followers"
        assert catalog.priors(rate, name, as_of=DAY) == catalog.priors(rate, "x", as_of=DAY) != ()

    @pytest.mark.parametrize(
        ("name", "filed"), [("Site web", "site"), ("Newsletter", "email"), ("E-mail", "email"), ("mailchimp", "email")]
    )
    def test_priors_of_what_is_no_platform(self, name: str, filed: str) -> None:
        """A website and a newsletter have the benchmarks that are filed under sites and mail."""
        metric = "conversion_rate" if filed == "site" else "open_rate"
        assert catalog.priors(metric, name, as_of=DAY) == catalog.priors(metric, filed, as_of=DAY) != ()

    def test_the_callers_own_benchmarks_and_names(self) -> None:
        """What a caller files under one name of a platform is found under any other."""
        facts: dict[str, Any] = {"metric": "reach_rate", "unit": "ratio", "source": "our agency", "typical": 0.3}
        mine = catalog.with_benchmarks(
            catalog.Benchmark(id="ours", platform="Twitter", **facts),
            catalog.Benchmark(id="both", platform="Twitter + Facebook Page", **facts),
            catalog.Benchmark(id="plus", platform="Google+", **facts),
        )
        assert {one.benchmark for one in mine.priors("reach_rate", "X", as_of=DAY)} >= {"ours", "both"}
        named = catalog.with_names(catalog.NativeName(platform="Twitter", name="Impr.", metric="impressions"))
        assert named.from_native("X", "Impr.").metric == "impressions"
        rows = [{"date": "2026-01-05", "Impr.": 3}]
        assert named.read_rows("X (formerly Twitter)", rows) == named.read_rows("x", rows)
        assert {one.platform for one in mine.benchmarks[-3:]} == {"x", "x+facebook", "Google+"}

    @pytest.mark.parametrize("name", NAMES)
    def test_names_and_breaks(self, name: str) -> None:
        """Native names and definition breaks are found by every name of the platform."""
        assert catalog.from_native(name, "retweet_count") == catalog.from_native("x", "retweet_count")
        assert catalog.breaks("reach", "Facebook Page") == catalog.breaks("reach", "facebook") != ()

    def test_unknown_names_are_refused_with_the_nearest(self) -> None:
        """Where a platform must be known, an unknown one is refused with the nearest."""
        with pytest.raises(sg.UnknownName, match="did you mean 'instagram'"):
            catalog.read_rows("instagramm", [])

    @pytest.mark.parametrize("name", ["Instagram", "IG", "instagram.com", "Compte Instagram"])
    def test_recommendations(self, name: str) -> None:
        """A source answers to every name, as a word and as a channel."""
        for have in ([name], [sg.Channel(id="c", platform=name)]):
            found = sg.recommend_metrics("community_engagement", have=have)
            assert found == sg.recommend_metrics("community_engagement", have=["instagram"]) != ()

    @pytest.mark.parametrize(("name", "kind"), [("Site web", "web"), ("Newsletter", "email")])
    def test_recommendations_for_what_is_no_platform(self, name: str, kind: str) -> None:
        """A website and a newsletter deliver what sources of their kind do."""
        objective = "website_traffic" if kind == "web" else "lead_generation"
        found = sg.recommend_metrics(objective, have=[sg.Channel(id="c", platform=name)])
        assert found == sg.recommend_metrics(objective, have=[kind]) != ()

    @pytest.mark.parametrize("name", NAMES)
    @pytest.mark.parametrize("described", [True, False])
    def test_the_guides_retweets(self, name: str, described: bool) -> None:
        """300 retweets a week of 500 followers fail on X, whatever it is called, and on a channel named after it."""
        channel = "tw" if described else name
        channels = [sg.Channel(id=channel, platform=name)] if described else []
        goal = sg.Goal(
            id="rt",
            objective="o",
            metric="shares",
            channel=channel,
            target=sg.KeepPace("300 retweets/week"),
            start=date(2026, 1, 5),
            deadline=date(2026, 6, 28),
        )
        aim = sg.Objective(id="o", title="Be known", kind="brand_awareness", serves="bookings")
        plan = sg.Strategy(objectives=[aim], channels=channels, goals=[goal]) if described else None
        fans = sg.History.of([(date(2026, 1, 4), 500)], metric="followers", channel=channel)
        evidence = sg.Evidence(strategy=plan, histories=[fans])
        verdict = sg.check(goal, evidence=evidence, as_of=date(2026, 1, 5)).verdicts["attainable"]
        assert verdict == "fail"


@pytest.mark.parametrize(
    ("channel", "told"), [("YouTube", True), ("youtube", True), ("yt", True), ("our channel", False)]
)
def test_a_channel_may_be_named_after_its_platform(channel: str, told: bool) -> None:
    """A channel that is called as a platform is on it, in full or in short."""
    views = sg.History.of([(date(2026, 8, 26), 5), (date(2026, 8, 27), 6)], metric="video_views", channel=channel)
    assert [one.code for one in sg.rules.data_findings([views])] == (["SGD110"] if told else [])
    assert [one.code for one in sg.rules.data_findings([views], platforms={channel: "YT"})] == ["SGD110"]


@settings(max_examples=30)
@given(st.sampled_from([typed for _, several in ONE_WORD for typed in several]))
def test_documents_mean_the_same(typed: str) -> None:
    """A document with a former name loads, means the platform that bears it today, and is written with the one word."""
    document = {"smartgoals": 2, "strategy": {"channels": [{"id": "c", "platform": typed}]}}
    plan = codec.structure(document, sg.Strategy)
    assert plan == sg.Strategy(channels=[sg.Channel(id="c", platform=typed)])
    again = codec.unstructure(plan)
    assert codec.structure(again, sg.Strategy) == plan
