"""Who an account is: one name everywhere, on a platform that exists, and nobody else behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from smartgoals._model.audit import ImpostorStatus
from smartgoals._model.platform import handle_word, near_platform
from smartgoals.catalog._metric_words import platform_in_words
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import account_named, word_named
from smartgoals.rules._options import SHEETS
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._case.audit_case import AuditCase
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _platforms(case: AuditCase) -> Iterator[tuple[str, str, str]]:
    for path, entry, _ in case.entries():
        yield path, account_named(entry), entry.platform
    for place, other in enumerate(case.audit.impostors):
        yield f"impostors[{place}]", account_named(other), other.platform
    for place, rival in enumerate(case.audit.competitors):
        yield f"competitors[{place}]", account_named(rival), rival.platform


def _bare(handle: str, platform: str) -> str:
    """Return the name in a handle, without its server, the address around it, and what kind of page it is."""
    return handle_word(handle, platform).partition("@")[0].rpartition("/")[2]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _inconsistent_identity_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import audit_of, entry, example

    same, other = (entry(platform="x", handle="B"), entry(platform="x", handle="@boutique_b"))
    return (
        example(None, audit_of(entry(), same)),
        example({"what": "handle", "variants": ("@b", "@boutique_b")}, audit_of(entry(), other)),
    )


@rule(
    "SGC708",
    "inconsistent-identity",
    "info",
    source="Manifestly checklist",
    heuristic=True,
    en=RuleText(
        message="The {what} is not the same everywhere: {variants}",
        suggestion="Use one, or say why they differ",
        finds="Handles or display names that differ by more than case and punctuation.",
        why="People search for one name, and impostors live on variants.",
        limits="Accounts for countries or services differ on purpose.",
        instead="Change the handles or display names, or ignore the rule where they differ on purpose.",
    ),
    fr=RuleText(
        message="Le {what} n’est pas le même partout : {variants}",
        suggestion="Gardez-en un seul, ou dites pourquoi ils diffèrent",
        finds=(
            "Des noms d’utilisateur ou noms affichés qui diffèrent au-delà de la casse et de la ponctuation."
        ),
        why="On cherche un seul nom, et les imposteurs vivent des variantes.",
        limits="Des comptes par pays ou par service diffèrent à dessein.",
        instead="Changez les noms, ou ignorez la règle s’ils diffèrent à dessein.",
    ),
    examples=_inconsistent_identity_examples,
)
def inconsistent_identity(case: AuditCase, options: Options) -> Faults:
    """Find handles or names that differ from one account to the next."""
    found = []
    for what in ("handle", "display_name"):
        said = [
            (value, one.platform) for one in case.audit.channels if (value := getattr(one, what)) is not None
        ]
        if (
            len({_plain(_bare(value, platform) if what == "handle" else value) for value, platform in said})
            > 1
        ):
            variants = tuple(dict.fromkeys(value for value, _ in said))
            found.append(Fault("channels", {"what": word_named(what), "variants": variants}))
    return tuple(found)


def _unprotected_brand_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.audit import ImpostorAccount
    from smartgoals.rules._audits.samples import audit_of, example

    stray = ImpostorAccount(platform="x", handle="@b_shop")
    settled = ImpostorAccount(platform="x", handle="@b_shop", status="closed")
    return (
        example(None, audit_of(impostors=[settled])),
        example({"kind": "impostor", "account": "@b_shop", "platform": "x"}, audit_of(impostors=[stray])),
    )


@rule(
    "SGC709",
    "unprotected-brand",
    "warning",
    source="Hootsuite, Hootsuite France, J. Martin",
    en=RuleText(
        message="{account} ({platform}) is an open case: {kind}",
        suggestion="Report it to the platform, or settle it with its holder",
        finds="An impostor, squatter, duplicate or former employee’s account that nobody has dealt with.",
        why="Customers write to it and believe it.",
        limits="It knows what was written down, and not what the platform did.",
        instead="Report or settle it, and set `status` to what came of it.",
    ),
    fr=RuleText(
        message="{account} ({platform}) est un cas ouvert : {kind}",
        suggestion="Signalez-le à la plateforme, ou réglez-le avec son détenteur",
        finds=(
            "Un compte d’imposteur, de squatteur, en double ou d’ancien employé dont personne ne s’est"
            " occupé."
        ),
        why="Des clients lui écrivent et le croient.",
        limits="Elle sait ce qui a été noté, et non ce que la plateforme a fait.",
        instead="Signalez-le ou réglez-le, puis dites dans `status` ce qu’il en est.",
    ),
    examples=_unprotected_brand_examples,
)
def unprotected_brand(case: AuditCase, options: Options) -> Faults:
    """Find an account of somebody else's that may be taken for ours, and with which nobody has dealt."""
    return tuple(
        Fault(
            f"impostors[{place}]",
            {
                "kind": word_named(one.kind.value),
                "account": one.handle or one.url or one.presumed_owner,
                "platform": platform_in_words(one.platform),
            },
        )
        for place, one in enumerate(case.audit.impostors)
        if one.status is ImpostorStatus.OPEN
    )


def _near_miss_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import audit_of, entry, example

    typed = audit_of(entry(platform="Instagramm"))
    return (
        example(None, audit_of(entry(platform="our forum"))),
        example({"platform": "Instagramm", "near": "instagram"}, typed),
    )


@rule(
    "SGC718",
    "near-miss-platform",
    "info",
    source=SHEETS,
    heuristic=True,
    en=RuleText(
        message="“{platform}” is no platform we know, and nearly {near}",
        suggestion="Write {near}, if that is what you mean",
        finds="A platform that the library does not know, with a name nearly like that of one it knows.",
        why="Benchmarks, changes of definition and recommendations are found by the platform.",
        limits="A network of another name that happens to be alike is a platform of its own.",
        instead="Write the platform as the library does, or ignore the rule where it is one of its own.",
    ),
    fr=RuleText(
        message="« {platform} » n’est pas une plateforme connue, et c’est presque {near}",
        suggestion="Écrivez {near}, si c’est ce que vous voulez dire",
        finds=(
            "Une plateforme que la bibliothèque ne connaît pas, au nom presque pareil à celui d’une qu’elle"
            " connaît."
        ),
        why="Références, changements de définition et recommandations se trouvent par la plateforme.",
        limits="Un réseau d’un autre nom, qui y ressemble par hasard, est une plateforme à part.",
        instead="Écrivez la plateforme comme la bibliothèque, ou ignorez la règle si c’en est une autre.",
    ),
    examples=_near_miss_examples,
)
def near_miss(case: AuditCase, options: Options) -> Faults:
    """Find a platform that nobody knows, and whose name is nearly that of a known one."""
    return tuple(
        Fault(f"{path}.platform", {"account": account, "platform": platform, "near": platform_in_words(near)})
        for path, account, platform in _platforms(case)
        for near in (near_platform(platform),)
        if near is not None
    )


RULES: Final = (
    inconsistent_identity,
    unprotected_brand,
    near_miss,
)
