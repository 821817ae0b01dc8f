"""A rule of your own: a goal shall not end on a weekend. Run it: python examples/extensions/rule.py"""

from __future__ import annotations

from datetime import date

import smartgoals as sg
from smartgoals import rules, testing

SATURDAY = 5


def on_weekend(case: rules.Case, options: rules.Options) -> list[rules.Fault]:
    """Find a deadline on a Saturday or Sunday."""
    deadline = case.goal.deadline
    if deadline is None or deadline.weekday() < SATURDAY:
        return []
    return [rules.Fault("deadline", {"deadline": deadline})]


def example(deadline: date, finds: dict[str, rules.Fact] | None) -> rules.Example:
    """Return a goal that shows the rule; `finds` None is one that passes."""
    return rules.Example(goal=sg.Goal(id="calls", deadline=deadline), as_of=date(2026, 1, 5), finds=finds)


WEEKEND = rules.Rule(
    code="ACME1",
    name="deadline-on-weekend",
    criterion="timely",
    severity="warning",
    source="our handbook, 2026",
    check=on_weekend,
    texts={
        "en": rules.RuleText(
            message="The deadline {deadline} is no working day",
            suggestion="Take the Friday before",
            finds="A deadline on a Saturday or a Sunday.",
            why="Nobody reads figures then, so that the last days are never looked at.",
            limits="It knows no holidays.",
            instead="Move `deadline` to a working day.",
        ),
        "fr": rules.RuleText(
            message="L’échéance du {deadline} n’est pas un jour ouvré",
            suggestion="Prenez le vendredi qui précède",
            finds="Une échéance un samedi ou un dimanche.",
            why="Personne ne relève de chiffres ces jours-là, et la fin échappe à tous.",
            limits="Elle ne connaît pas les jours fériés.",
            instead="Mettez dans `deadline` un jour ouvré.",
        ),
    },
    examples=(
        example(date(2026, 6, 26), None),
        example(date(2026, 6, 28), {"deadline": date(2026, 6, 28)}),
    ),
)

if __name__ == "__main__":
    result = testing.run_checks(testing.rule_checks(WEEKEND, within=rules.DEFAULT))
    print(result.text())
    raise SystemExit(not result.is_conforming)
