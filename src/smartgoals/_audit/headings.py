"""The headings of a sheet: which column or metric each names, in which language, and the nearest
for one nobody knows.

A heading that is no column is a metric, by its id or by its name in English or French. Beside the
name may stand what the figures below are, percent or a currency, as in "CTR (%)", "Ad spend (€)",
"Budget en USD": comparing names without these marks would drop such a sign. Of some the metric
depends on the platform of the row: a newsletter loses recipients, and no followers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from smartgoals._audit.columns import COLUMNS, Column, column_named
from smartgoals._audit.figures import figures_of, may_be_percent, named_currency
from smartgoals._audit.metric_names import (
    OF_EMAIL,
    counted_thing,
    french_words,
    metrics_meant,
    named,
    names_of,
    standard_names,
)
from smartgoals._audit.reading import read_amount
from smartgoals._errors import InvalidValue, UnknownName
from smartgoals._messages.formatting import Language
from smartgoals._model.currency_signs import DOLLARS, currency_of, is_shared
from smartgoals._model.facts import is_standard, unit_of
from smartgoals._model.ids import MetricId
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.platform import known_platform
from smartgoals._words import folded

PERCENT: Final = "%"
_SIGN: Final = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(DOLLARS)})\$|[%‰‱$£¢¤¥฿\u20a0-\u20cf]", re.IGNORECASE
)  # the last are the signs of currencies
_INTRODUCED: Final = re.compile(r"\b(?:in|en)\s*(?=[)\]]?\s*$)", re.IGNORECASE)
_EMPTY: Final = re.compile(r"\(\s*\)|\[\s*\]")
# A word or two, as in "Budget en dollars US".
_WORDS: Final = r"[^\W\d_]{2,12}(?:\s[^\W\d_]{2,12})?"
_CODE: Final = re.compile(
    rf"(?P<name>.+?)\s*(?:[(\[]\s*(?:(?:in|en)\s+)?(?P<aside>{_WORDS})\s*[)\]]"
    rf"|\s(?:in|en)\s+(?P<bare>{_WORDS}))\s*",
    re.IGNORECASE,
)


def parted_heading(heading: str) -> tuple[str, tuple[str, ...]]:
    """Return a heading without its signs, and the different signs: percent, and currencies by their
    code where they have one.

    >>> parted_heading("CTR (%)"), parted_heading("Ad spend in €"), parted_heading("Followers")
    (('CTR', ('%',)), ('Ad spend', ('EUR',)), ('Followers', ()))
    >>> parted_heading("Fees (CHF)"), parted_heading("Fees (net)"), parted_heading("Revenue (k€)")
    (('Fees', ('CHF',)), ('Fees (net)', ()), ('Revenue (k)', ('EUR',)))
    """
    said = unicodedata.normalize("NFKC", heading)
    signs = tuple(dict.fromkeys(named_currency(sign) for sign in _SIGN.findall(said)))
    if signs:
        return _EMPTY.sub("", _INTRODUCED.sub("", _SIGN.sub("", said))).strip(" ,;:/-"), signs
    found = _CODE.fullmatch(said)
    # The codes are a closed list: (TTC) and (net) say something else of an amount.
    currency = None if found is None else currency_of(found["aside"] or found["bare"])
    return (heading, ()) if found is None or currency is None else (found["name"], (currency,))


_EMAIL: Final = frozenset(
    {"brevo", "email", "klaviyo", "mailchimp", "mailjet", "newsletter", "sendinblue", "substack"}
)

# What people subscribe to here is a channel, and what they get is no mail.
_CHANNELS: Final = frozenset({"youtube"})


def metric_on(platform: str, title: str, metric: MetricId) -> MetricId:
    """Return the metric that a heading stands for on a platform, where it was read as one of any.

    An id that somebody wrote out is that metric everywhere.

    >>> metric_on("newsletter", "Taux de rebond (%)", MetricId("bounce_rate"))
    'email_bounce_rate'
    >>> metric_on("website", "Taux de rebond", MetricId("bounce_rate"))
    'bounce_rate'
    """
    if known_platform(platform) not in _EMAIL or title == metric:
        return metric
    name = parted_heading(title)[0]
    return MetricId(_of_email().get(folded(counted_thing(name) or name), metric))


def decided_by(platforms: Collection[str | None], title: str) -> MetricId | None:
    """Return the metric of a heading of several that the platforms below tell apart, or None.

    It is the one of any platform, which the row of a newsletter makes its own.

    >>> decided_by(["newsletter", "YouTube"], "Subscribers"), decided_by(["newsletter", "blog"], "Subscribers")
    ('followers', None)
    """
    known = {None if one is None else known_platform(one) for one in platforms}
    if not known or not known <= _EMAIL | _CHANNELS:
        return None
    name = folded(counted_thing(title) or title)
    rows = ((one, other) for words, one, other in OF_EMAIL if name in map(folded, words.split(",")))
    return next((MetricId(one) for one, other in rows if {one, other} == {*metrics_meant(title)}), None)


def is_of_another(platform: str, metric: MetricId) -> bool:
    """Tell whether on a platform the name of a metric would be read as that of another one."""
    return platform in _EMAIL and metric in {one for _, one, _ in OF_EMAIL}


@cache
def _of_email() -> Mapping[str, str]:
    return MappingProxyType(
        {folded(word): email for words, _, email in OF_EMAIL for word in words.split(",")}
    )


Named = Column | MetricId
_AS_METRIC: Final = re.compile(r"\s*[(\[]\s*(?:mesure|metric)\s*[)\]]", re.IGNORECASE)


def named_by(heading: str, own: Mapping[MetricId, Metric | str], typed: str | None = None) -> Named:
    """Return the column or the metric that a heading names; *own* are the caller's metrics.

    Raises :class:`~smartgoals.UnknownName` with the nearest heading, and the one that was *typed*,
    signs and all.

    >>> named_by("Abonnés", {}), named_by("Nom du compte", {}).field
    ('followers', 'handle')
    """
    column = column_named(heading)
    # An id that somebody wrote out is that metric, also where a column is called nearly so: ad_spend.
    if heading in own or is_standard(heading):
        return MetricId(heading) if column is None or not column.is_called(heading) else column
    if column is not None:
        return column
    meant = metrics_meant(_AS_METRIC.sub("", heading), own.values())
    if len(meant) == 1:
        return MetricId(meant[0])
    if meant:
        names = {one: english for one, english, _ in standard_names()}
        which = ", ".join(f"{names[one]} ({one})" for one in meant)
        raise InvalidValue(
            value=typed or heading, expected=f"a heading that says which is meant: {which}", path="row 1"
        )
    known = [text for one in COLUMNS for text in (one.en, one.fr)]
    known += [said for one in own.values() for said in names_of(one)]
    known += [said for row in standard_names() for said in row]
    raise _unknown(typed or heading, heading, tuple(dict.fromkeys(known)))


def _unknown(typed: str, heading: str, known: tuple[str, ...]) -> UnknownName:
    """Return the refusal of a heading, with what it misspells and nothing that merely looks alike."""
    from smartgoals.catalog._suggestions import meant as misspelt  # loaded when a heading is not known

    near = misspelt(heading, known)
    return UnknownName(
        kind="heading", name=typed, known=() if near is None else known, suggestion=near, path="row 1"
    )


def marked(heading: str, own: Mapping[MetricId, Metric | str]) -> tuple[Named, str | None]:
    """Return the column or the metric that a heading names, and the sign beside its name: percent,
    or a currency.

    Raises :class:`~smartgoals.UnknownName`, and :class:`~smartgoals.InvalidValue` for a sign that
    says nothing of such figures: amounts of money have a currency, and shares are written in
    percent.

    >>> marked("CTR (%)", {}), marked("Chiffre d'affaires attribué (€)", {})
    (('click_through_rate', '%'), ('attributed_revenue', 'EUR'))
    """
    if any(heading in names_of(one) for one in own.values()):
        return named_by(heading, own), PERCENT if PERCENT in heading else None
    name, signs = parted_heading(heading)
    if not signs:
        return named_by(heading, own), None
    found = named_by(name, own, heading)
    metric = None if isinstance(found, Column) else own.get(found) or found
    if signs == (PERCENT,) and metric is not None and may_be_percent(figures_of(metric)):
        return found, PERCENT
    is_money = (
        found.read is read_amount if isinstance(found, Column) else unit_of(metric) in {None, Unit.MONEY}
    )
    is_currency = len(signs) == 1 and (is_shared(signs[0]) or (len(signs[0]) == 3 and signs[0].isalpha()))
    if is_money and is_currency:
        return found, signs[0]
    expected = "a heading whose sign fits its figures: a currency of amounts, a percent sign of shares"
    raise InvalidValue(value=heading, expected=expected, path="row 1")


def heading_of(metric: MetricId, language: Language) -> str:
    """Return the heading of a metric: its id, which is English, or under French headings its French name.

    >>> from smartgoals._messages.formatting import language
    >>> heading_of(MetricId("followers"), language("fr")), heading_of(MetricId("followers"), language("en"))
    ('Abonnés', 'followers')
    """
    names = {"fr": {name: fr for name, _, fr in standard_names()}}.get(language.spoken, {})
    name = names.get(metric)
    if name is None:
        return metric
    # Some metrics are called as a column is, and say beside it that they are one.
    return name if column_named(name) is None else f"{name} (mesure)"


def is_french(headings: Iterable[str]) -> bool:
    """Tell whether a sheet's headings are French, where a comma is what a point is in English."""
    said = (_AS_METRIC.sub("", name) for one in headings for name in (one, parted_heading(one)[0]))
    return any(folded(name) in _french_alone() or _counts_in_french(name) for name in said)


def _counts_in_french(name: str) -> bool:
    return counted_thing(name) is not None and name.strip().casefold().startswith(("nb", "nombre"))


@cache
def _french_alone() -> frozenset[str]:
    """Return the headings that are French and not English; acronyms speak no language."""
    english = frozenset().union(*(one.spellings[0] for one in COLUMNS))
    french = frozenset().union(*(one.spellings[1] for one in COLUMNS))
    names_en = named((name, en) for name, en, _ in standard_names())
    names_fr = named(((name, fr) for name, _, fr in standard_names()), asides=False)
    return (french - english - names_en.keys()) | (
        (names_fr.keys() | french_words()) - names_en.keys() - english
    )
