"""data_findings: what cannot be right in readings, by the rules on readings (SGD1), as a set.

Runs rules and judges nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from smartgoals._checked import Arguments, each, instance, mapping, name, text
from smartgoals._days import optional_day
from smartgoals._evidence import Evidence, EvidenceLike, evidence_of, formerly
from smartgoals._messages.formatting import Language
from smartgoals._model.history import History
from smartgoals.catalog._default import catalog_or_default
from smartgoals.rules._engine import answer
from smartgoals.rules._finding import Finding
from smartgoals.rules._readings import entries, figures, followers, sums, totals, wholes
from smartgoals.rules._readings.case import ReadingsCase
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._terms import terms_of
from smartgoals.rules._words import Severity, Subject

if TYPE_CHECKING:
    from smartgoals.rules._waivers import Waiver

READING_RULES: Final = RuleSet(
    rules=(*wholes.RULES, *followers.RULES, *sums.RULES, *figures.RULES, *entries.RULES, *totals.RULES)
)
"""The rules on readings; pick, silence and set them as any :class:`~smartgoals.rules.RuleSet`."""


DataFinding: TypeAlias = Finding
"""What findings on readings were called before all findings were of one type."""
DataSeverity: TypeAlias = Severity
"""What their severity was called."""


@formerly("catalog")
def data_findings(
    histories: Iterable[History],
    *,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    platforms: Mapping[str, str] | None = None,
    unions: Iterable[History] = (),
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> tuple[Finding, ...]:
    """Return what cannot be right in readings, as findings with codes SGD1…: errors, warnings, remarks.

    Histories are compared by channel and day. `platforms` names the platform of each channel,
    so that definition breaks are known (a channel called as its platform needs no entry, nor
    does one of the strategy in the `evidence`). `unions` holds wider windows of unique counts,
    each reading dated on the first day of its window, or saying which days it `covers`: it must
    lie between the largest part and the sum of the parts. `rules` are :data:`READING_RULES` or
    a set of the caller's; what `waivers` accept on the day `as_of` is left out. Raises our
    errors, all at once.

    >>> from datetime import date
    >>> from smartgoals import History
    >>> from smartgoals.rules import data_findings
    >>> day = date(2026, 11, 1)
    >>> found = data_findings([History.of([(day, 120)], metric="reach"), History.of([(day, 100)], metric="impressions")])
    >>> found[0].code, found[0].severity, found[0].path
    ('SGD101', Severity.ERROR, 'histories[0]')
    """
    told = Arguments()
    own = told.read("histories", _histories, histories)
    wider = told.read("unions", _histories, unions)
    on = told.read("as_of", optional_day, as_of)
    named = told.read("platforms", _platforms, platforms)
    terms = terms_of(told, READING_RULES, rules=rules, language=language, waivers=waivers, as_of=on)
    known = told.read("evidence", evidence_of, evidence)
    told.settle()
    case = ReadingsCase(
        own, wider=wider, platforms=_of_strategy(known) | named, catalog=catalog_or_default(known.catalog)
    )
    return answer(terms, Subject.READINGS, case)


def _of_strategy(evidence: Evidence) -> dict[str, str]:
    """Return the platform of each channel of the strategy that is known."""
    return (
        {} if evidence.strategy is None else {str(one.id): one.platform for one in evidence.strategy.channels}
    )


def _platforms(value: Mapping[str, str] | None) -> dict[str, str]:
    return (
        {}
        if value is None
        else {name(id): text(one) for id, one in mapping(value, "channels to platforms").items()}
    )


def _histories(value: Iterable[History]) -> tuple[History, ...]:
    return each(value, "histories", lambda one: instance(one, History, "a History"))
