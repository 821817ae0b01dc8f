"""One account under every address that people copy: with https:// or without, of a company, a tab, a former name of a site."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg

DAY = date(2026, 3, 31)
NAMES = st.from_regex(r"[a-z][a-z0-9]{3,12}", fullmatch=True).filter(
    lambda name: name not in {"view", "web", "user", "users"}
)
ADDRESSES = {
    "Instagram": ("instagram.com/{}", "www.instagram.com/{}/", "instagram.com/{}/reels/", "instagr.am/{}?igsh=1"),
    "X": ("x.com/{}", "twitter.com/{}", "mobile.twitter.com/{}/status/12", "@{}"),
    "Facebook": (
        "facebook.com/{}",
        "m.facebook.com/{}",
        "fr-fr.facebook.com/{}/about",
        "fb.com/{}",
        "facebook.com/pg/{}/posts",
    ),
    "LinkedIn": (
        "https://www.linkedin.com/company/{}",
        "linkedin.com/company/{}/about/",
        "company/{}",
        "fr.linkedin.com/company/{}",
    ),
    "YouTube": ("youtube.com/@{}", "youtube.com/c/{}", "https://www.youtube.com/user/{}/videos", "m.youtube.com/@{}"),
    "TikTok": ("tiktok.com/@{}", "tiktok.com/@{}/video/12"),
    "Threads": ("threads.net/@{}", "threads.com/@{}"),
    "Pinterest": ("pinterest.fr/{}", "pinterest.com/{}/_saved", "fr.pinterest.com/{}"),
    "Bluesky": ("bsky.app/profile/{}.bsky.social", "{}.bsky.social", "@{}.bsky.social"),
    "Reddit": ("reddit.com/user/{}", "u/{}", "/u/{}", "old.reddit.com/u/{}"),
    "Snapchat": ("snapchat.com/add/{}",),
    "Telegram": ("t.me/{}", "t.me/s/{}"),
    "Tumblr": ("{}.tumblr.com", "tumblr.com/blog/view/{}", "https://{}.tumblr.com/post/1"),
    "Substack": ("{}.substack.com", "https://{}.substack.com/p/news"),
    "Medium": ("medium.com/@{}", "{}.medium.com"),
}


def identity(platform: str, handle: str) -> tuple[str, str]:
    """Return what tells an account from others."""
    return sg.audits.ChannelAudit(platform=platform, handle=handle).identity


@pytest.mark.parametrize("platform", ADDRESSES)
@share_of_examples(4)
@given(name=NAMES, shout=st.booleans(), scheme=st.sampled_from(["", "https://", "http://"]))
def test_an_address_is_its_account(platform: str, name: str, shout: bool, scheme: str) -> None:
    """Every address of an account is the account by its user name, with and without capitals, https:// and the sign."""
    for address in ADDRESSES[platform]:
        said = address.format(name)
        is_address = "." in said and not said.startswith("@")
        typed = (scheme if is_address and "://" not in said else "") + said
        assert identity(platform, typed.upper() if shout else typed) == identity(platform, name), typed


@given(name=NAMES, server=st.sampled_from(["mastodon.social", "piaille.fr", "social.example.org"]))
def test_a_name_on_mastodon_has_its_server(name: str, server: str) -> None:
    """A full name and its address are one account, and the same name on another server is another one."""
    full = identity("Mastodon", f"@{name}@{server}")
    for said in (
        f"https://{server}/@{name}",
        f"{server}/@{name}",
        f"{server}/web/@{name}",
        f"https://{server}/users/{name}",
    ):
        assert identity("Mastodon", said) == full
    assert identity("Mastodon", f"@{name}@elsewhere.example") != full


@pytest.mark.parametrize(
    ("platform", "one", "other"),
    [("LinkedIn", "linkedin.com/in/ana", "linkedin.com/company/ana"), ("LinkedIn", "in/ana", "ana"), ("Reddit", "r/ana", "u/ana"),
     ("Facebook", "facebook.com/groups/ana", "facebook.com/ana"), ("Instagram", "a.b", "a"), ("X", "a / b", "a"),
     ("Facebook", "facebook.com/profile.php?id=1", "facebook.com/profile.php?id=2"), ("Website", "https://a.org/fr", "https://b.org/fr"),
     ("Instagram", "instagram.com/p/1", "instagram.com/p/2"), ("Facebook", "facebook.com/pages/b/1", "facebook.com/pages/b/2"),
     ("our forum", "a.b/c", "c"), ("Website", "boutique.fr", "boutique.com")],
)  # fmt: skip
def test_what_stays_two(platform: str, one: str, other: str) -> None:
    """People and companies, groups and pages, and the sites of two hosts are not made one."""
    assert identity(platform, one) != identity(platform, other)


@pytest.mark.parametrize(
    ("platform", "one", "other"),
    [("Website", "https://www.boutique.fr/", "boutique.fr"), ("Site web", "boutique.fr/shop", "http://boutique.fr/shop/"),
     ("our forum", "https://forum.example/b", "b"), ("Instagram", "https://instagram.com/", "instagram.com/"),
     ("Discord", "https://discord.com", "https://discord.com/")],
)  # fmt: skip
def test_addresses_without_a_user_name(platform: str, one: str, other: str) -> None:
    """A site is its host and path, and an address of nobody is itself."""
    assert identity(platform, one)[1] in {identity(platform, other)[1], "instagram.com"}


@pytest.mark.parametrize(
    ("platform", "first", "second"),
    [("Instagram", "instagram.com/b", "@b"), ("X", "x.com/b", "twitter.com/b"),
     ("LinkedIn", "https://linkedin.com/company/b", "b"), ("Mastodon", "@b@mastodon.social", "https://mastodon.social/@b")],
)  # fmt: skip
def test_a_sheet_refuses_an_account_listed_twice(platform: str, first: str, second: str) -> None:
    """Two rows for one account are refused at the second."""
    head: tuple[Any, ...] = ("Platform", "User name")
    with pytest.raises(sg.InvalidValue, match=r"row 3.*not listed yet"):
        sg.audits.read_audit([head, (platform, first), (platform, second)], id="q", as_of=DAY)


def test_one_name_everywhere_is_no_finding() -> None:
    """Addresses, servers and signs around one name are no inconsistent identity, and another name is."""
    said = [
        ("X", "x.com/b"),
        ("Mastodon", "@b@mastodon.social"),
        ("LinkedIn", "linkedin.com/in/b"),
        ("Instagram", "@B"),
    ]
    for more, codes in (("tiktok.com/@b", set()), ("tiktok.com/@c", {"SGC708"})):
        entries = [
            sg.audits.ChannelAudit(platform=platform, handle=handle, owner="Ana", mission="news")
            for platform, handle in [*said, ("TikTok", more)]
        ]
        audit = sg.Audit(id="a", as_of=DAY, channels=entries)
        assert {one.code for one in sg.audits.audit_findings(audit, as_of=DAY)} == codes


def test_a_change_answers_to_an_address() -> None:
    """What stood under an address is compared with the user name, and the change is found by either."""

    def audited(id: str, on: date, handle: str, value: int) -> sg.Audit:
        figure = sg.audits.Measurement(metric="followers", value=value)
        entry = sg.audits.ChannelAudit(platform="LinkedIn", handle=handle, baselines=[figure])
        return sg.Audit(id=id, as_of=on, channels=[entry])

    compared = sg.audits.compare(
        audited("a", date(2025, 12, 31), "linkedin.com/company/b", 10), audited("b", DAY, "B", 12)
    )
    for asked in ("b", "company/b", "https://www.linkedin.com/company/b/about"):
        change = compared.get(asked, "followers")
        assert change is not None
        assert change.difference == 2


@pytest.mark.parametrize("said", ["a." * 9_999, "a.b/" * 4_999, "@" * 19_999, "https://" * 2_000, "-." * 9_999 + "/"])
def test_long_text_takes_no_time(said: str) -> None:
    """A text of any length is looked at once."""
    assert identity("X", said)[0] == "x"
