"""The channels of a strategy: what for, whose, whether anything is aimed at there, and which
account each is (G26).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._case.asked import WEEK
from smartgoals._case.attainability import figure
from smartgoals._case.surroundings import is_open
from smartgoals._model.absent_words import is_said, names_somebody
from smartgoals._model.channel import Channel
from smartgoals._model.platform import account, near_platform
from smartgoals.catalog._metric_words import platform_in_words
from smartgoals.rules._define import NOTHING, exactly, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import channel_named, word_named
from smartgoals.rules._rule import Option, RuleText

if TYPE_CHECKING:
    from smartgoals._case.strategy_case import StrategyCase
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _number(name: str, default: float, meaning: str, source: str) -> Option:
    return Option(name=name, default=default, low=0, high=36600, meaning=meaning, source=source, year=2026)


def _channel_without_purpose_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals._model.channel import Channel
    from smartgoals.rules._examples_base import GOOD

    bare = evolve(GOOD, channels=[Channel(id="ig", platform="instagram")])
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"channel": "ig"}, bare))


@rule(
    "SGC602",
    "channel-without-purpose",
    "warning",
    source="guide G26; published audit templates",
    en=RuleText(
        message="Nobody has said what {channel} is for",
        suggestion="Say what it is for, and whom it serves",
        finds="A channel with neither a purpose nor objectives.",
        why="A channel kept because it exists takes effort from those that bring something.",
        limits="None: the fields are there or they are not.",
        instead="Set `purpose` or `objectives` on the channel.",
    ),
    fr=RuleText(
        message="Personne n’a dit à quoi sert {channel}",
        suggestion="Dites à quoi et à qui il sert",
        finds="Un canal sans raison d’être ni objectifs.",
        why="Un canal gardé parce qu’il existe prend de l’effort à ceux qui rapportent.",
        limits="Aucune : les champs sont remplis ou ils ne le sont pas.",
        instead="Renseignez `purpose` ou `objectives` du canal.",
    ),
    examples=_channel_without_purpose_examples,
)
def channel_without_purpose(case: StrategyCase, options: Options) -> Faults:
    """Find a channel that nobody said what it is for."""
    return tuple(
        Fault(f"channels[{place}].purpose", {"channel": channel_named(one)})
        for place, one in enumerate(case.strategy.channels)
        if not is_said(one.purpose) and not one.objectives
    )


def _channel_without_owner_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals._model.channel import Channel
    from smartgoals.rules._examples_base import GOOD

    bare = evolve(GOOD, channels=[Channel(id="ig", platform="instagram")])
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"channel": "ig"}, bare))


@rule(
    "SGC603",
    "channel-without-owner",
    "info",
    source="published audit templates",
    en=RuleText(
        message="Nobody answers for {channel}",
        suggestion="Name a person or a role",
        finds="A channel without an owner.",
        why="Messages stay unanswered where nobody answers for them.",
        limits="A one-person team needs no names; this is a remark.",
        instead="Set `owner` on the channel.",
    ),
    fr=RuleText(
        message="Personne ne répond de {channel}",
        suggestion="Désignez une personne ou une fonction",
        finds="Un canal sans responsable.",
        why="Les messages restent sans réponse là où nul n’en répond.",
        limits="Une équipe d’une personne n’a pas besoin de noms ; ce n’est qu’une remarque.",
        instead="Renseignez `owner` du canal.",
    ),
    examples=_channel_without_owner_examples,
)
def channel_without_owner(case: StrategyCase, options: Options) -> Faults:
    """Find a channel that nobody answers for."""
    return tuple(
        Fault(f"channels[{place}].owner", {"channel": channel_named(one)})
        for place, one in enumerate(case.strategy.channels)
        if not names_somebody(one.owner)
    )


def _channel_without_goal_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals.rules._examples_base import GOOD

    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"channel": "ig"}, evolve(GOOD, goals=[])))


@rule(
    "SGC604",
    "channel-without-goal",
    "info",
    source="guide G26",
    en=RuleText(
        message="No open goal is set on {channel}",
        suggestion="Set one, or ask what it is kept for",
        finds="A channel without an open goal.",
        why="What is not aimed at is seldom reached.",
        limits="A channel may be kept for customers’ questions alone; this is a remark.",
        instead="Add a goal, or reduce the channel.",
    ),
    fr=RuleText(
        message="Aucun but en cours ne porte sur {channel}",
        suggestion="Fixez-en un, ou demandez pourquoi ce canal est gardé",
        finds="Un canal sans but en cours.",
        why="Ce qui n’est pas visé est rarement atteint.",
        limits="Un canal peut n’être gardé que pour les questions des clients ; ce n’est qu’une remarque.",
        instead="Ajoutez un but, ou réduisez le canal.",
    ),
    examples=_channel_without_goal_examples,
)
def channel_without_goal(case: StrategyCase, options: Options) -> Faults:
    """Find a channel on which no open goal is set."""
    used = {goal.channel for goal in case.strategy.goals if is_open(goal, case.as_of)}
    return tuple(
        Fault(f"channels[{place}]", {"channel": channel_named(one)})
        for place, one in enumerate(case.strategy.channels)
        if one.id not in used
    )


def _thin_presence_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals._model.channel import Channel
    from smartgoals.rules._examples_base import GOOD

    many = [
        *(Channel(id=f"c{k}", platform="x", owner="Ada", purpose="try") for k in range(11)),
        bench.instagram,
    ]
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"channels": 12, "unit": "hours"}, evolve(GOOD, channels=many)))


@rule(
    "SGC605",
    "thin-presence",
    "warning",
    source="guide G26: better fewer channels than wearing oneself out on all",
    options=(
        _number(
            "channels",
            2,
            "channels up to which nothing is said",
            "house choice: two channels can always be kept",
        ),
        _number(
            "hours",
            2.5,
            "hours (or the capacity’s unit) a week for each channel",
            "house choice: half an hour on each working day",
        ),
    ),
    en=RuleText(
        message=(
            "{channels} channels share what you can give: {each:.1} {unit} a week for each, and {hours} are"
            " the least"
        ),
        suggestion="Keep fewer channels, and keep them well",
        finds="More channels than the capacity can keep.",
        why="Better fewer channels than wearing oneself out on all.",
        limits="It divides evenly; real effort is uneven, and some channels need little.",
        instead="Deactivate the channel that brings least, after an audit.",
    ),
    fr=RuleText(
        message=(
            "{channels} canaux se partagent vos moyens : {each:.1} {unit} par semaine chacun, et "
            "il en faut au moins {hours}"
        ),
        suggestion="Gardez moins de canaux, et tenez-les bien",
        finds="Plus de canaux que la capacité n’en peut tenir.",
        why="Mieux vaut moins de canaux que s’épuiser sur tous.",
        limits="Elle divise également ; le vrai effort est inégal, et certains canaux demandent peu.",
        instead="Désactivez le canal qui rapporte le moins, après un audit.",
    ),
    examples=_thin_presence_examples,
)
def thin_presence(case: StrategyCase, options: Options) -> Faults:
    """Find presence on many channels with little effort for each."""
    strategy = case.strategy
    count = len(strategy.channels)
    if strategy.capacity is None or count <= setting(options, "channels"):
        return NOTHING
    each = strategy.capacity.per_day_mean * WEEK / count
    if each >= exactly(options, "hours"):
        return NOTHING
    facts = {
        "channels": count,
        "each": figure(each),
        "hours": options["hours"],
        "unit": word_named(strategy.capacity.unit or ""),
    }
    return (Fault("channels", facts),)


def _near_miss_platform_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals._model.channel import Channel
    from smartgoals.rules._examples_base import GOOD

    typed = evolve(GOOD, channels=[bench.instagram, Channel(id="li", platform="Linkdin")])
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"channel": "li", "platform": "Linkdin", "near": "linkedin"}, typed))


@rule(
    "SGC612",
    "near-miss-platform",
    "info",
    source="house choice: benchmarks and breaks are found by the platform",
    heuristic=True,
    en=RuleText(
        message="“{platform}” is no platform we know, and nearly {near}",
        suggestion="Write {near}, if that is what you mean",
        finds="A channel on a platform that the library does not know, named nearly like one it knows.",
        why="Benchmarks, changes of definition and recommendations are found by the platform.",
        limits="A network of another name that happens to be alike is a platform of its own.",
        instead="Correct the platform, or keep it where it is meant.",
    ),
    fr=RuleText(
        message="« {platform} » n’est pas une plateforme connue, et c’est presque {near}",
        suggestion="Écrivez {near}, si c’est ce que vous voulez dire",
        finds=(
            "Un canal sur une plateforme inconnue de la bibliothèque, au nom presque pareil à celui d’une"
            " autre."
        ),
        why="Références, changements de définition et recommandations se trouvent par la plateforme.",
        limits="Un réseau d’un autre nom, qui y ressemble par hasard, est une plateforme à part.",
        instead="Corrigez la plateforme, ou gardez-la si c’est bien elle.",
    ),
    examples=_near_miss_platform_examples,
)
def near_miss_platform(case: StrategyCase, options: Options) -> Faults:
    """Find a channel on a platform that nobody knows, whose name is nearly that of a known one."""
    return tuple(
        Fault(
            f"channels[{place}].platform",
            {"channel": channel_named(one), "platform": one.platform, "near": platform_in_words(near)},
        )
        for place, one in enumerate(case.strategy.channels)
        for near in (near_platform(one.platform),)
        if near is not None
    )


def _account_twice_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals._model.channel import Channel
    from smartgoals.rules._examples_base import GOOD

    twins = [
        Channel(id=one, platform=word, handle=who)
        for one, word, who in (("tw", "Twitter", "@b"), ("x", "X", "B"))
    ]
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (
        good,
        bench.of_strategy({"channel": "x", "other": "tw"}, evolve(GOOD, channels=[bench.instagram, *twins])),
    )


@rule(
    "SGC613",
    "account-twice",
    "warning",
    source="published audit templates: an account is listed once",
    en=RuleText(
        message="{channel} and {other} are one account",
        suggestion="Keep one of the two channels, with the goals of both",
        finds="Two channels with one platform and one handle, the sign in front and capitals apart.",
        why="Readings of one account are parted, or counted twice.",
        limits="None.",
        instead="Keep one channel for each account.",
    ),
    fr=RuleText(
        message="{channel} et {other} sont un seul compte",
        suggestion="Gardez un seul des deux canaux, avec les buts des deux",
        finds=(
            "Deux canaux d’une même plateforme et d’un même nom d’utilisateur, signe initial et casse mis à"
            " part."
        ),
        why="Les relevés d’un seul compte sont séparés, ou comptés deux fois.",
        limits="Aucune.",
        instead="Gardez un canal par compte.",
    ),
    examples=_account_twice_examples,
)
def account_twice(case: StrategyCase, options: Options) -> Faults:
    """Find a channel whose account, by platform and handle, is that of an earlier one."""
    first: dict[tuple[str, str], Channel] = {}
    found = []
    for place, one in enumerate(case.strategy.channels):
        who = account(one.platform, one.handle, url=one.url)
        if not who[1]:
            continue  # without a handle or the address of a profile nobody can tell
        if who in first:
            facts = {"channel": channel_named(one), "account": str(one), "other": channel_named(first[who])}
            found.append(Fault(f"channels[{place}].{'handle' if one.handle else 'url'}", facts))
        first.setdefault(who, one)
    return tuple(found)


RULES: Final = (
    channel_without_purpose,
    channel_without_owner,
    channel_without_goal,
    thin_presence,
    near_miss_platform,
    account_twice,
)
