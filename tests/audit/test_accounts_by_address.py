"""An account given by the address of its profile is the account given by its user name, in audits, strategies and baselines."""

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg

END = date(2026, 3, 31)
HEADINGS = ("Plateforme", "Nom d'utilisateur", "Adresse du profil", "Abonnés")


def read(*rows: tuple[str, ...]) -> sg.Audit:
    """Return an audit of rows below French headings."""
    return sg.audits.read_audit([HEADINGS, *rows], id="q", as_of=END)


def test_other_addresses_are_no_user_names() -> None:
    """A page of links, and the address of another platform, name no account of this one."""
    found = read(
        ("Instagram", "", "https://linktr.ee/b", "1"), ("Instagram", "b", "", "1"), ("Site web", "", "b.fr", "2")
    )
    assert [one.identity for one in found.channels] == [("instagram", ""), ("instagram", "b"), ("website", "b.fr")]
    assert found.notes == ()
    sites = read(("Site web", "", "https://www.b.fr/", "1"), ("Site web", "", "https://c.fr", "1"))
    assert [one.identity[1] for one in sites.channels] == ["b.fr", "c.fr"]


@pytest.mark.parametrize("handle", ["@boutique", "instagram.com/boutique"])
def test_baselines_by_address(handle: str) -> None:
    """A channel with a user name takes its baseline from a row with the address, and nothing is reported as unknown."""
    audit = read(("Instagram", "", "https://instagram.com/boutique", "1200"))
    for channel in (
        sg.Channel(id="ig", platform="instagram", handle=handle),
        sg.Channel(id="ig", platform="instagram", url="instagram.com/Boutique"),
        sg.Channel(id="ig", platform="instagram"),  # the only one there is, of which no more is said
    ):
        plan = sg.Strategy(channels=[channel], goals=[sg.Goal(id="g", metric="followers", channel="ig")])
        if channel.handle or channel.url:
            assert sg.audits.with_baselines(plan, audit).goals["g"].baseline.value == 1200  # type: ignore[union-attr]  # it was told
        codes = {one.code for one in sg.audits.audit_findings(audit, evidence=plan, as_of=END)}
        assert not {"SGC716", "SGC717"} & codes
    other = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram", handle="@other")])
    assert {"SGC716", "SGC717"} <= {one.code for one in sg.audits.audit_findings(audit, evidence=other, as_of=END)}


def test_addresses_part_accounts() -> None:
    """Two channels with addresses of their own are two, and the same address twice is told by SGC613 where it stands."""
    urls = ("https://instagram.com/a", "https://instagram.com/b", "https://www.instagram.com/A/")
    plan = sg.Strategy(channels=[sg.Channel(id=f"c{k}", platform="instagram", url=url) for k, url in enumerate(urls)])
    found = [one for one in sg.check_strategy(plan, as_of=END).findings if one.code == "SGC613"]
    assert [one.path for one in found] == ["channels[2].url"]


def test_a_user_name_against_its_address() -> None:
    """Where user name and address name two accounts the row is of the user name, and the audit says so."""
    found = read(("Instagram", "@boutique", "https://instagram.com/autre", "1200"))
    assert found.channels[0].identity == ("instagram", "boutique")
    assert found.notes == (
        (
            "la ligne 2 nomme deux comptes, @boutique et https://instagram.com/autre : "
            "elle a été lue pour le premier, son nom d'utilisateur"
        ),
    )
    english = [("Platform", "User name", "Profile URL"), ("x", "@a", "x.com/b")]
    assert sg.audits.read_audit(english, id="q", as_of=END).notes == (
        "row 2 names two accounts, @a and x.com/b: it was taken for the first, which is its user name",
    )


@pytest.mark.parametrize(
    ("platform", "address"),
    [
        ("Instagram", "https://instagram.com/boutique"),
        ("YouTube", "https://youtube.com/channel/UCabcdefghijklmnopqrstuv"),
        ("Facebook", "https://facebook.com/profile.php?id=1000"),
        ("LinkedIn", "https://linkedin.com/company/12345"),
        ("Instagram", "https://boutique.fr"),
        ("Site web", "https://boutique.fr"),
    ],
)
def test_addresses_that_contradict_nothing(platform: str, address: str) -> None:
    """The same name, a number instead of one, and an address of another place are no second account."""
    assert read((platform, "@boutique", address, "1")).notes == ()


NAMES = st.from_regex(r"[a-z][a-z0-9_]{2,12}", fullmatch=True)
ADDRESSES = (
    ("Instagram", "https://instagram.com/{}", "@{}"),
    ("IG", "instagram.com/{}/reels", "{}"),
    ("X", "https://twitter.com/{}", "@{}"),
    ("LinkedIn", "https://fr.linkedin.com/company/{}/about", "{}"),
    ("Mastodon", "https://m.example/@{}", "@{}@m.example"),
)


@given(st.sampled_from(ADDRESSES), NAMES, st.sampled_from([str, str.title, str.upper]))
@example(ADDRESSES[0], "boutique", str)
@example(ADDRESSES[1], "boutique", str.title)
@example(ADDRESSES[2], "boutique", str)
@example(ADDRESSES[3], "boutique", str)
@example(ADDRESSES[4], "boutique", str)
def test_two_rows_of_one_account(place: tuple[str, str, str], name: str, written: Any) -> None:
    """A row with the address alone and a row with the user name alone list one account twice, which is told."""
    platform, address, handle = place
    with pytest.raises(sg.InvalidValue, match="not listed yet") as caught:
        read((platform, "", address.format(name), "1200"), (platform, handle.format(written(name)), "", "1200"))
    assert caught.value.path == "row 3"


@given(st.integers(0, 10**6), st.integers(0, 10**6), NAMES)
@example(1200, 1500, "boutique")
def test_changes_are_found_by_the_name_in_an_address(old: int, new: int, name: str) -> None:
    """Of two audits one may give the address and the other the name."""
    before = read(("Instagram", f"@{name}", "", str(old)))
    rows = [HEADINGS, ("Instagram", "", f"instagram.com/{name}", str(new))]
    after = sg.audits.read_audit(rows, id="q2", as_of=date(2026, 6, 30))
    for found, change in ((sg.audits.compare(before, after), new - old), (sg.audits.compare(after, before), old - new)):
        assert found.get(f"@{name}", "followers").difference == change  # type: ignore[union-attr]  # it was told


MONEY = st.sampled_from(["EUR", "USD", None])


@given(st.integers(0, 1000), st.integers(0, 1000), MONEY, MONEY)
@example(100, 170, "EUR", "EUR")
@example(100, 170, "USD", "EUR")
@example(100, 170, None, "EUR")
def test_paces_need_one_money(old: int, new: int, before: str | None, now: str | None) -> None:
    """A pace of two amounts is told where both are in one currency, or where neither names any."""
    fund = sg.Metric(id="fund", nature="stock", unit="money")

    def audit(name: str, on: date, value: int, money: str | None) -> sg.Audit:
        held = sg.audits.Measurement(metric="fund", value=value, on=on, currency=money)
        return sg.Audit(id=name, as_of=on, channels=[sg.audits.ChannelAudit(platform="website", baselines=[held])])

    earlier, later = audit("a", date(2026, 3, 1), old, before), audit("b", date(2026, 3, 8), new, now)
    (found,) = sg.audits.baselines(later, earlier=[earlier], metrics=[fund])
    assert found.pace == (sg.Pace(new - old, "week") if before == now else None)
