"""Whether the platform of a goal's channel is a slip of a known one: "instagramm"."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.platform import near_platform
from smartgoals.catalog._metric_words import platform_in_words
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example


def _slips(bench: Bench) -> tuple[Example, ...]:
    slip = evolve(bench.instagram, platform="instagramm")
    plan = evolve(bench.strategy, channels=[slip, *bench.strategy.channels[1:]])
    finds = {"platform": "instagramm", "near": "instagram"}
    return (
        bench.passes(),
        bench.passes("another place of a known name", evidence=Evidence(), channel="linkedin_ads"),
        bench.fails(finds, evidence=evolve(bench.evidence, strategy=plan)),
        bench.fails(finds, evidence=Evidence(), channel="instagramm"),
    )


@rule(
    "SGS114",
    "near-miss-channel",
    "info",
    since="0.2",
    source="the design of this project: open words are read as they stand, and slips of known ones are told",
    heuristic=True,
    en=RuleText(
        message="Nobody knows the platform “{platform}”. Do you mean {near}?",
        suggestion="Write {near} if so, and what is known of that platform counts",
        finds=(
            "A goal on a channel whose platform, or where no strategy describes it whose id, is nearly a"
            " platform's name."
        ),
        why="What others reach on a platform, and how long it keeps figures, is known by its name alone.",
        limits="It compares words; a platform of your own that happens to be called so is told of, too.",
        instead="Mend the platform of the channel.",
    ),
    fr=RuleText(
        message="Personne ne connaît la plateforme « {platform} ». Voulez-vous dire {near} ?",
        suggestion="Si oui, écrivez {near} : ce que l’on sait de cette plateforme comptera",
        finds=(
            "Un but sur un canal dont la plateforme, ou l’identifiant si aucune stratégie ne le décrit, "
            "est presque le nom d’une plateforme."
        ),
        why=(
            "Ce que d’autres y obtiennent, et combien de temps elle garde les chiffres, n’est connu que par"
            " son nom."
        ),
        limits=(
            "Elle compare des mots ; une plateforme à vous qui s’appelle presque ainsi est signalée aussi."
        ),
        instead="Corrigez la plateforme du canal.",
    ),
    examples=_slips,
)
def near_miss_channel(case: Case, options: Options) -> Faults:
    """Find a goal on a channel whose platform nobody knows, while a known one is nearly called so."""
    goal, channel = case.goal, case.channel
    described = case.evidence.strategy is not None
    typed = channel.platform if channel is not None else goal.channel
    near = None if typed is None or (described and channel is None) else near_platform(typed)
    if typed is None or near is None or near in re.split(r"[\W_]+", typed.casefold()):
        return NOTHING  # "linkedin_ads" has the name in it, written as it should be, and is another place
    fix = None if described else partial(evolve, goal, channel=near)
    return (Fault("channel", {"platform": typed, "near": platform_in_words(near)}, fix),)


RULES: Final = (near_miss_channel,)
