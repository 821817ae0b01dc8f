"""What a statement claims of its own goal: figures that can be read in one way, and are those of its metric.

A sentence holds figures of many things: where one stands today, dates, what is done for it. Only a
figure that names what the goal counts, once and in plain writing, is a claim; of all others nothing is
said. Parsing whole sentences belongs to another room.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.statement_words import OF_TIME
from smartgoals._model.metric import Unit
from smartgoals._model.scale import scale_of
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachPace

if TYPE_CHECKING:
    from smartgoals._case.statement_words import Figure
    from smartgoals._model.metric import Metric
    from smartgoals._model.scale import Scale
    from smartgoals._model.target import Target

# Patterns as text: `re` compiles and keeps them when a statement is first read.
_UNREADABLE: Final = (
    # Multiples, numbers in letters, ranges: what such a sentence asks cannot be told from its digits.
    r"\b(?:doubl|tripl|quadrupl|halv)\w*|\b(?:twice|half|times|fold|fois|moitié|tiers|quart)\b|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|"
    r"hundreds?|thousands|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|"
    r"quarante|cinquante|cent|cents|centaines?|dizaines?|douzaines?|milliers?)\b|"
    r"\b(?:an?|une?)\s(?:hour|day|minute|heure|jour|journée)\b|"
    r"\d\s*(?:-|–|—|à|to|ou|or)\s*\d|\b(?:between|entre|x\s?\d)|\d\s?x\b|×"
)
_OF_TODAY: Final = (
    r"\b(?:our|nos)\W+(?:\w+\W+)?$|\b(?:from|have|has|had|avons|avait|ont|comptons|currently|today|now|actuel\w*|aujourd\w*|"
    r"existing|already|déjà|against|contre|was|were|étai\w+|last|dernier\w*|précédent\w*|depuis|since|"
    r"instead|lieu|with|avec|among|parmi|despite|malgré)\b[^,;.\d]{0,15}$|"
    r"\b(?:of|des|du|de|d|than|que|top|no|n|per|every|each|par|pour|chaque|sur)\W*$|[#°]\s*$"
)
_TODAY_AFTER: Final = (
    r"^[^,;.\d]{0,40}?\b(?:now|today|currently|already|so far|actuel\w*|aujourd\w*|existing|déjà|last|dernier\w*)\b"
)
_DATE_AFTER: Final = r"\s*(?:[/.:-]\s*\d|st\b|nd\b|rd\b|th\b|ers?\b|[eè]res?\b|[eè]mes?\b|e\b)"
_DATE_BEFORE: Final = r"\d\s*[/:-]\s*$"
_MONTH_BEFORE: Final = (
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|sept|déc)\w*\.?\s*$"
)
_MONEY: Final = r"^\s*(?:k\s?)?(?:€|\$|£|euros?\b|dollars?\b|eur\b|usd\b|pounds?\b)|[€$£]\s*$"
_CHANGE_BEFORE: Final = r"(?:[+−–-]|\b(?:by|d[e’'])\s*)\s*$"
_CHANGE_AFTER: Final = (
    r"^\s*(?:more|less|fewer|higher|lower|de plus|de moins|points?|pp\b|increase|decrease|growth|rise|"
    r"every|each|per|a|par|chaque|d[e’'])"
)
_NOUN: Final = r"[^\W\d_]+"
_PHRASE: Final = 5
"""So many words after a figure may belong to what it counts."""
_PLAIN: Final = frozenset(
    "rate rates taux new net total average mean nombre number count share part score time per par de des "
    "du la le les of the our nos per on in sur to and et moyen moyenne nouveaux nouvelles nouveau".split()
)
_NEARBY: Final = 80
"""So many characters before and after a figure are read with it."""
_MOST_FIGURES: Final = 20
"""A statement of more figures than this is a table, and nobody can be sure of it."""
_BREAKS: Final = r"[,;:.!?()\d]"


_RATE: Final = (
    r"^[^,;.\d]*?(?:/|\b(?:a|an|per|each|every|par|chaque)\s)\s*(?:day|week|month|quarter|year|jour|"
    r"semaine|mois|trimestre|an|année)|\b(?:weekly|monthly|daily|yearly|hebdo\w*|mensuel\w*|quotidien\w*)"
)
_LEVEL: Final = r"\b(?:reach|hit|attain|get to|grow to|atteindre|arriver à|passer à|monter à|jusqu)\b"


class Claim(NamedTuple):
    """A figure that a statement claims of the goal's metric, in the unit of its target.

    `is_rate` says that it is told of each period, `is_level` that it shall be reached.
    """

    amount: Fraction
    is_percent: bool = False
    is_rate: bool = False
    is_level: bool = False


class Told(NamedTuple):
    """A figure of a statement, with what stands before and after it."""

    figure: Figure
    before: str
    after: str


def claims_of(statement: str, figures: tuple[Figure, ...], metric: Metric, target: Target) -> tuple[Claim, ...]:
    """Return what a statement surely claims of the metric of its goal; nothing where a figure may be another.

    >>> from smartgoals import ReachLevel
    >>> from smartgoals.catalog import DEFAULT
    >>> from smartgoals._case.statement_words import figures_in
    >>> def claimed(said):
    ...     one = claims_of(said, figures_in(said), DEFAULT.metrics["followers"], ReachLevel(9))
    ...     return [int(claim.amount) for claim in one]
    >>> claimed("Reach 5,000 followers"), claimed("Double our 4,000 followers"), claimed("Reach 35 million people")
    ([5000], [], [])
    """
    if len(figures) > _MOST_FIGURES or re.search(_UNREADABLE, statement, re.IGNORECASE):
        return ()
    found = []
    scale = scale_asked(metric, target)
    for figure in figures:
        told = told_at(statement, figure)
        if not says_how_much(told):
            continue
        amounts = figure.amounts(scale, whole=metric.unit is Unit.COUNT)
        if len(amounts) != 1:
            return ()
        claim = _claim(told, metric, target, amounts[0])
        if claim is not None:
            is_rate = bool(re.search(_RATE, told.after, re.IGNORECASE))
            is_level = bool(re.search(_LEVEL, told.before, re.IGNORECASE))
            found.append(claim._replace(is_rate=is_rate, is_level=is_level))
    return tuple(found)


def scale_asked(metric: Metric, target: Target) -> Scale | None:
    """Return the unit of time of the numbers of a target; None where they are no durations."""
    own = scale_of(target.pace.unit) if isinstance(target, (KeepPace, ReachPace)) else None
    return own or metric.scale


def told_at(statement: str, figure: Figure) -> Told:
    """Return a figure with what stands beside it."""
    before = statement[max(0, figure.at - _NEARBY) : figure.at]
    return Told(figure, before, statement[figure.until : figure.until + _NEARBY])


def says_how_much(told: Told) -> bool:
    """Tell whether a figure is neither a date, nor told of today or of something else that is there."""
    figure, before, after = told
    if figure.is_year and not figure.is_percent and not re.match(rf"\s*{_NOUN}", after):
        return False
    is_date = re.match(_DATE_AFTER, after, re.IGNORECASE) or re.search(_DATE_BEFORE, before)
    if is_date or re.search(_MONTH_BEFORE, before, re.IGNORECASE):
        return False
    if re.match(_TODAY_AFTER, after, re.IGNORECASE):
        return False
    return figure.is_percent or not re.search(_OF_TODAY, before, re.IGNORECASE)


def _claim(told: Told, metric: Metric, target: Target, amount: Fraction) -> Claim | None:
    """Return what a figure claims of the metric, or None where it may be of something else."""
    if told.figure.is_percent:
        return _share_claimed(told, metric, target, amount)
    if scale_of(told.figure.scale) is not None and len(told.figure.scale) > 1:  # "11k d’abonnés" are no days
        return Claim(amount) if scale_asked(metric, target) is not None else None
    is_money = re.search(_MONEY, told.after, re.IGNORECASE) or re.search(_MONEY, told.before[-2:])
    if is_money or metric.unit is Unit.MONEY:
        return Claim(amount) if is_money and metric.unit is Unit.MONEY else None
    return Claim(amount) if names(metric, told.after) else None


def _share_claimed(told: Told, metric: Metric, target: Target, amount: Fraction) -> Claim | None:
    """Return the claim of a percentage: of a change where a change in percent is asked, else of a share."""
    is_change = bool(
        re.search(_CHANGE_BEFORE, told.before, re.IGNORECASE) or re.match(_CHANGE_AFTER, told.after, re.IGNORECASE)
    )
    asks_percent = isinstance(target, GrowBy) or (isinstance(target, ChangeBy) and target.percent is not None)
    if asks_percent:
        return Claim(amount, is_percent=True) if is_change else None
    if isinstance(target, ChangeBy) or metric.unit is not Unit.RATIO:
        return None
    if re.search(_CHANGE_BEFORE, told.before, re.IGNORECASE):
        return None  # "by 20 %" changes a rate, and "de 20 %" may do either
    return Claim(amount / 100)


def names(metric: Metric, after: str) -> bool:
    """Tell whether what follows a figure names the metric, as “new followers” does."""
    phrase = re.split(_BREAKS, after, maxsplit=1)[0]
    words = [_stem(one) for one in re.findall(_NOUN, phrase.casefold())[:_PHRASE]]
    for place, word in enumerate(words):
        if word in OF_TIME and word not in _PLAIN:
            return False
        if word in words_of(metric):
            return place < _PHRASE
    return False


def words_of(metric: Metric) -> frozenset[str]:
    """Return the words by which a metric is called, in English and French, without those that many share."""
    names = (metric.id.replace("_", " "), metric.name_en or "", metric.name_fr or "")
    found = {_stem(word) for name in names for word in re.findall(_NOUN, name.casefold())}
    return frozenset(found - _PLAIN)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
