"""Attack on the selection of rules: codes, prefixes and what people write for them, in sets of the house and small ones."""

from __future__ import annotations

from typing import Any, NamedTuple

from harness import Harness, hold
from source import Source

from smartgoals import SmartGoalsError
from smartgoals.rules import DEFAULT, RuleSet

ALL = tuple(DEFAULT)
SMALL = tuple(RuleSet(rules=ALL[first : first + 3], retired={}) for first in range(0, len(ALL) - 3, 4))
WITH_RETIRED = RuleSet(rules=ALL)
"""All rules of the house, with the codes that were retired."""
RETIRED = tuple(DEFAULT.retired)
NO_CODES: tuple[Any, ...] = (None, 5, True, b"SGS", ("SGS",), ["SGS101"], {}, 1.5)
SEVERITIES: tuple[Any, ...] = ("info", "warning", "error", "unknown", "fatal", None, "", "INFO")
VALUES: tuple[Any, ...] = (0, 1, 2, 0.5, -1, 10**6, "en", None, True, float("nan"), float("inf"), [], "x")


class Asked(NamedTuple):
    """A set of rules, and the calls made of it one after the other: the method, and its arguments."""

    rules: RuleSet
    calls: tuple[tuple[str, tuple[Any, ...]], ...]


def _code(source: Source, rules: RuleSet) -> Any:
    """Return a code, a prefix of one, one that was retired, or what somebody may write for them."""
    kind = source.byte() % 16
    rule = source.pick(rules.rules)
    if kind < 5:
        return rule.code[: 1 + source.below(len(rule.code))]
    if kind < 9:
        return rule.code
    if kind == 9:
        return source.pick(RETIRED) if RETIRED else ""
    if kind == 10:
        return rule.name
    if kind == 11:
        return source.pick(NO_CODES)
    if kind == 12:
        return source.text()
    return source.altered(source.pick(rules.rules).code if kind == 13 else rule.code)


def _call(source: Source, rules: RuleSet) -> tuple[str, tuple[Any, ...]]:
    kind = source.byte() % 10
    if kind < 7:
        return "ignore" if kind in (1, 3, 5) else "select", tuple(_code(source, rules) for _ in range(source.below(4)))
    if kind == 7:
        return "with_severity", ({_hashable(_code(source, rules)): source.pick(SEVERITIES)},)
    if kind == 8:
        return "rule", (_code(source, rules),)
    rule = source.pick(rules.rules)
    name = source.pick([option.name for option in rule.options] or ["most"])
    return "with_options", (rule.code if source.byte() % 4 else _code(source, rules), name, source.pick(VALUES))


def _hashable(value: Any) -> Any:
    return repr(value) if isinstance(value, (list, dict)) else value


def build(source: Source) -> Asked:
    """Return a set of rules and up to four calls of it; seldom all rules of the house, which take longer."""
    rules = WITH_RETIRED if source.byte() % 32 == 31 else source.pick(SMALL)
    return Asked(rules, tuple(_call(source, rules) for _ in range(1 + source.below(4))))


def ask(asked: Asked) -> RuleSet:
    """Make the calls one after the other; what is asked of one rule is asked beside."""
    rules = asked.rules
    for name, arguments in asked.calls:
        if name == "rule":
            rules.rule(*arguments)
        elif name == "with_options":
            code, option, value = arguments
            rules = rules.with_options(code, **{option: value})
        else:
            rules = getattr(rules, name)(*arguments)
    return rules


def check(asked: Asked, answer: RuleSet) -> None:
    """A set is what it is made of, the longest code that fits a rule decides about it, and asking twice changes nothing."""
    again = RuleSet(
        rules=answer.rules,
        selected=answer.selected,
        ignored=answer.ignored,
        severities=answer.severities,
        options=answer.options,
        retired=answer.retired,
        more_texts=answer.more_texts,
    )
    hold(again == answer, "made of its parts it is another")
    hold(
        {rule.code for rule in answer if answer.is_active(rule)} == _spoken(answer),
        "other rules speak than were chosen",
    )
    if answer.selected:
        hold(answer.select(*answer.selected).codes == answer.codes, "selected twice it is another")
    name, arguments = asked.calls[-1]
    if name in ("select", "ignore"):
        hold(getattr(answer, name)(*arguments).codes == answer.codes, "the same call again makes another")


def _spoken(rules: RuleSet) -> set[str]:
    """Return the codes of the rules that speak, worked out the long way."""
    spoken = set()
    for rule in rules:
        lengths = {
            len(prefix): is_chosen
            for prefixes, is_chosen in ((rules.ignored, False), (rules.selected, True))
            for prefix in prefixes
            if rule.code[: len(prefix)] == prefix
        }
        decided = lengths[max(lengths)] if lengths else not rules.selected
        if decided and (rule.status.value == "stable" or rule.code in rules.selected):
            spoken.add(rule.code)
    return spoken


def place(asked: Asked, problem: SmartGoalsError) -> None:
    """A refusal names the argument or the field; a code that no rule has, asked for by itself, needs none."""
    asks_one = any(name == "rule" for name, _ in asked.calls)
    hold(problem.path != "" or asks_one, "a refusal that names no field", problem)


HARNESS = Harness("selection", build, ask, check, place)
