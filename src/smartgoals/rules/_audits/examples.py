"""Examples for the rules on audits: for each code an audit that passes and one that does not. Built when somebody reads them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from smartgoals._evidence import Evidence
from smartgoals._model.audit import Audit, ChannelAudit, ImpostorAccount
from smartgoals._model.channel import Channel
from smartgoals._model.measurement import Check, Cost, Measurement, Window
from smartgoals._model.objective import Objective
from smartgoals._model.strategy import Strategy
from smartgoals.rules._rule import Example

if TYPE_CHECKING:
    from smartgoals.rules._finding import Fact

_DAY = date(2026, 3, 31)
_ACCOUNT = "@b on instagram"


def _entry(**facts: Any) -> ChannelAudit:
    known: dict[str, Any] = {"platform": "instagram", "handle": "@b", "owner": "Ana", "mission": "show the products"}
    return ChannelAudit(**known | facts)


def _audit(*entries: ChannelAudit, **facts: Any) -> Audit:
    known: dict[str, Any] = {"id": "q1", "as_of": _DAY, "channels": entries or (_entry(),)}
    return Audit(**known | facts)


def _strategy(**facts: Any) -> Strategy:
    known: dict[str, Any] = {
        "objectives": [Objective(id="sales", title="Sell more", kind="conversions_sales")],
        "channels": [Channel(id="ig", platform="instagram", handle="@b")],
    }
    return Strategy(**known | facts)


def _followers(definition: str | None) -> ChannelAudit:
    return _entry(baselines=[Measurement(metric="followers", value=1776, on=_DAY, definition=definition)])


def _example(
    finds: Mapping[str, Fact] | None, *audits: Audit, strategy: Strategy | None = None, later: int = 1
) -> Example:
    as_of = date.fromordinal(_DAY.toordinal() + later)
    return Example(evidence=Evidence(audits=audits, strategy=strategy), as_of=as_of, finds=finds)


def _ours(**facts: Any) -> Audit:
    return _audit(_entry(**facts))


def examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule, the one that passes first; the last audit of the evidence is the one judged."""
    good, bad = {**_of_accounts(), **_of_figures(), **_of_doubts(), **_of_the_whole()}[code]
    return (good, bad)


Pairs = dict[str, tuple[Example, Example]]


def _of_accounts() -> Pairs:
    account: dict[str, Fact] = {"account": _ACCOUNT}
    long_ago, lately = date(2025, 10, 2), date(2026, 3, 28)
    silent = {**account, "days": 180}
    return {
        "SGC701": (_example(None, _ours()), _example(account, _ours(owner=None))),
        "SGC702": (_example(None, _ours()), _example(account, _ours(mission=None))),
        "SGC703": (_example(None, _ours(last_post_on=lately)), _example(silent, _ours(last_post_on=long_ago))),
        "SGC704": (
            _example(None, _ours(last_post_on=lately, status="active")),
            _example({**silent, "status": "active"}, _ours(last_post_on=long_ago, status="active")),
        ),
        "SGC711": (
            _example(None, _ours(checks=[Check(name="bio_link_tagged", result="pass")])),
            _example(
                {**account, "check": "bio_link_tagged"}, _ours(checks=[Check(name="bio_link_tagged", result="fail")])
            ),
        ),
        "SGC712": (
            _example(None, _ours(checks=[Check(name="on_brand", result="pass")])),
            _example({**account, "check": "on_brand"}, _ours(checks=[Check(name="on_brand", result="fail")])),
        ),
        "SGC715": (
            _example(None, _ours(decision="keep", decision_reason="customers ask there")),
            _example({**account, "decision": "merge"}, _ours(decision="merge")),
        ),
    }


def _of_figures() -> Pairs:
    account: dict[str, Fact] = {"account": _ACCOUNT}
    leads = Measurement(metric="leads", value=40, window=Window(date(2026, 1, 1), _DAY))
    earlier = _audit(_followers("followers on the profile"), id="q4", as_of=date(2025, 12, 31))
    aimed = _strategy()
    return {
        "SGC705": (
            _example(None, _audit(_entry(kpis=["leads"], baselines=[leads]))),
            _example({**account, "metric": "leads"}, _ours(kpis=["leads"])),
        ),
        "SGC706": (
            _example(None, _ours(kpis=["purchases"], objective_ids=["sales"]), strategy=aimed),
            _example({**account, "metric": "nps"}, _ours(kpis=["nps"], objective_ids=["sales"]), strategy=aimed),
        ),
        "SGC710": (
            _example(None, earlier, _audit(_followers("followers on the profile"))),
            _example({**account, "metric": "followers", "audit": "q4"}, earlier, _audit(_followers("all accounts"))),
        ),
        "SGC713": (
            _example(None, _ours(cost=Cost(ad_spend=200, effort_hours=12, hourly_cost=30))),
            _example({**account, "total": 200}, _ours(cost=Cost(ad_spend=200))),
        ),
        "SGC714": (
            _example(None, _ours(baselines=[leads])),
            _example({**account, "metric": "leads"}, _ours(baselines=[Measurement(metric="leads", value=40)])),
        ),
    }


def _of_doubts() -> Pairs:
    account: dict[str, Fact] = {"account": _ACCOUNT}
    later = date(2026, 5, 1)

    def figure(metric: str, value: float) -> Audit:
        return _ours(baselines=[Measurement(metric=metric, value=value)])

    typed = _audit(_entry(platform="Instagramm"))
    return {
        "SGC718": (
            _example(None, _audit(_entry(platform="our forum"))),
            _example({"platform": "Instagramm", "near": "instagram"}, typed),
        ),
        "SGC719": (
            _example(None, _ours(last_post_on=_DAY)),
            _example({**account, "day": later, "on": _DAY}, _ours(last_post_on=later)),
        ),
        "SGC720": (
            _example(None, figure("bounce_rate", 0.45)),
            _example({**account, "metric": "bounce_rate", "value": 45, "high": 1}, figure("bounce_rate", 45)),
        ),
        "SGC721": (
            _example(None, figure("click_through_rate", 0.032)),
            _example({**account, "value": 3.2, "limit": 1}, figure("click_through_rate", 3.2)),
        ),
        "SGC722": (
            _example(None, figure("followers", 1776)),
            _example({**account, "metric": "followers", "value": 1.776}, figure("followers", 1.776)),
        ),
    }


def _of_the_whole() -> Pairs:
    stray = ImpostorAccount(platform="x", handle="@b_shop")
    settled = ImpostorAccount(platform="x", handle="@b_shop", status="closed")
    same, other = _entry(platform="x", handle="B"), _entry(platform="x", handle="@boutique_b")
    return {
        "SGC707": (_example(None, _ours(), later=30), _example({"on": _DAY, "days": 120}, _ours(), later=120)),
        "SGC708": (
            _example(None, _audit(_entry(), same)),
            _example({"what": "handle", "variants": ("@b", "@boutique_b")}, _audit(_entry(), other)),
        ),
        "SGC709": (
            _example(None, _audit(impostors=[settled])),
            _example({"kind": "impostor", "account": "@b_shop", "platform": "x"}, _audit(impostors=[stray])),
        ),
        "SGC716": (
            _example(None, _ours(), strategy=_strategy()),
            _example({"channel": "ig"}, _audit(_entry(platform="x")), strategy=_strategy()),
        ),
        "SGC717": (
            _example(None, _ours(), strategy=_strategy()),
            _example({"account": "@b on x"}, _audit(_entry(platform="x")), strategy=_strategy()),
        ),
    }
