"""Laws of what a rule says: its texts in each language, its page and its examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from smartgoals._messages.formatting import LANGUAGES
from smartgoals._messages.placeholders import pieces, placeholders
from smartgoals.rules._rule import RuleText
from smartgoals.testing._check import Flaw, Flaws, law
from smartgoals.testing._rule_trial import RuleTrial

_PAGE: Final = ("message", "suggestion", "finds", "why", "limits", "instead")
_TEMPLATES: Final = ("message", "suggestion", "developer")


@law(
    "texts-filled",
    "Each finding reads in each language with every placeholder filled from its evidence.",
)
def _texts_filled(trial: RuleTrial) -> Flaws:
    for sample, fault in trial.faults:
        for code, words in trial.rule.texts.items():
            template = words.variants.get(fault.variant, words.message) + words.suggestion
            lacking = sorted(placeholders(template) - set(fault.evidence))
            if lacking:
                yield Flaw(f"texts.{code}", f"{sample}: the evidence lacks {', '.join(lacking)}")
        for code in LANGUAGES:
            if not trial.finding(fault, code).text().strip():
                yield Flaw(f"texts.{code}", f"{sample}: it says nothing")


@law("variants-worded", "Each variant that a fault asks for has words.")
def _variants_worded(trial: RuleTrial) -> Flaws:
    worded = trial.rule.texts["en"].variants
    for sample, fault in trial.faults:
        if fault.variant and fault.variant not in worded:
            yield Flaw("texts.en.variants", f"{sample}: no words for {fault.variant!r}")


@law(
    "same-facts",
    "Every language names the facts that English names and writes them so, text by text and variant by"
    " variant.",
)
def _same_facts(trial: RuleTrial) -> Flaws:
    english = trial.rule.texts["en"]
    for code, words in trial.rule.texts.items():
        for path, own, other in text_pairs(words, english):
            if placeholders(own) != placeholders(other):
                yield Flaw(
                    f"texts.{code}.{path}",
                    f"it names {sorted(placeholders(own))}, English {sorted(placeholders(other))}",
                )
            for reason in written_otherwise(own, other):
                yield Flaw(f"texts.{code}.{path}", reason)
        unlike = sorted(set(words.variants) ^ set(english.variants))
        if unlike:
            yield Flaw(f"texts.{code}.variants", f"in one language alone: {', '.join(unlike)}")


def text_pairs(words: RuleText, english: RuleText) -> Iterator[tuple[str, str, str]]:
    """Yield the templates of a rule in a language by their places, each with the English one."""
    yield from ((name, getattr(words, name), getattr(english, name)) for name in _TEMPLATES)
    both = [name for name in words.variants if name in english.variants]
    yield from ((f"variants.{name}", words.variants[name], english.variants[name]) for name in both)


@law("page", "Every field of its page is filled, and it says where it comes from.")
def _page(trial: RuleTrial) -> Flaws:
    for code, words in trial.rule.texts.items():
        for name in _PAGE:
            if not getattr(words, name).strip():
                yield Flaw(f"texts.{code}.{name}", "it is empty")
    if not trial.rule.source:
        yield Flaw("source", "it is empty")


@law("languages", "It speaks every language of the house.")
def _languages(trial: RuleTrial) -> Flaws:
    return (Flaw("texts", f"there is none in {code!r}") for code in LANGUAGES if code not in trial.rule.texts)


@law(
    "examples-both-ways",
    "It has an example in which it finds nothing, and one in which it finds its fault.",
)
def _examples_both_ways(trial: RuleTrial) -> Flaws:
    finds = {example.finds is not None for example in trial.rule.examples}
    if False not in finds:
        yield Flaw("examples", "none passes")
    if True not in finds:
        yield Flaw("examples", "none fails")


@law("examples-hold", "In each example it finds just what the example says.")
def _examples_hold(trial: RuleTrial) -> Flaws:
    _ = trial.rule.examples  # which may raise, and so break the law
    for example in trial.examples:
        findings = trial.found_in(example)
        if example.finds is None:
            if findings:
                yield Flaw(str(example.title), f"it finds {dict(findings[0].evidence)}")
        elif not any(example.finds.items() <= dict(finding.evidence).items() for finding in findings):
            evidence = [dict(finding.evidence) for finding in findings]
            yield Flaw(str(example.title), f"it finds {evidence}, and not {dict(example.finds)}")


WORDS: Final = (
    _texts_filled,
    _variants_worded,
    _same_facts,
    _page,
    _languages,
    _examples_both_ways,
    _examples_hold,
)
"""The laws, in the order in which they are checked."""


_FREE: Final = frozenset(("", "^"))
"""Ways of writing a fact that change no figure, so that each language takes them where it likes."""


def written_otherwise(own: str, english: str) -> Iterator[str]:
    """Yield what a template writes otherwise than the English one.

    >>> list(written_otherwise("{age:#week}", "{age:#day}"))
    ["'{age:#week}' writes {age:#week}, and English '{age:#day}'"]
    """
    meant = _written(english)
    for name, ways in _written(own).items():
        for way in sorted(ways - meant.get(name, _FREE) - _FREE):
            yield f"{own!r} writes {{{name}:{way}}}, and English {english!r}"
        # What is counted may be named in the words around it; a share without its sign is another figure.
        if "%" in meant.get(name, _FREE) and "%" not in ways:
            yield f"{own!r} does not write the share {{{name}:%}} as one"


def _written(template: str) -> dict[str, frozenset[str]]:
    """Return how each fact of a template is written, wherever it stands."""
    written: dict[str, frozenset[str]] = {}
    for _, fact, way in pieces(template) or ():
        if fact is not None:
            name = fact.removeprefix("of_")
            written[name] = written.get(name, frozenset()) | {way}
    return written
