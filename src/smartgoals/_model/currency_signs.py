"""Currencies as people write them: codes, signs and words, also beside amounts. Pure text.

A sign that several currencies share, as the dollar's is, stays what it is: nothing says which is
meant but the code beside it, in the row, or in the heading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DOLLARS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "US": "USD",
        "CA": "CAD",
        "C": "CAD",
        "AU": "AUD",
        "A": "AUD",
        "NZ": "NZD",
        "HK": "HKD",
        "SG": "SGD",
        "S": "SGD",
        "NT": "TWD",
        "MX": "MXN",
        "R": "BRL",
    }
)
"""What stands before the sign of a dollar, or a peso or real, to say whose it is."""

CODES: Final = frozenset(
    (
        *"EUR USD GBP CHF CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN RSD MKD".split(),
        *"MDL GEL AMD AZN UAH RUB BYN TRY ILS AED SAR QAR KWD BHD OMR JOD LBP SYP".split(),
        *"IQD IRR YER AFN PKR INR BDT LKR NPR MVR BTN JPY CNY KRW KPW IDR THB VND".split(),
        *"SGD HKD TWD MYR PHP MMK KHR LAK MNT BND KZT UZS KGS TJS TMT MAD DZD TND".split(),
        *"EGP LYD SDG SSP ETB ERN DJF XOF XAF XPF XCD NGN GHS GNF GMD SLE LRD CDF".split(),
        *"AOA KES UGX TZS RWF BIF MUR SCR KMF MGA MWK MZN ZMW BWP NAD LSL SZL ZAR".split(),
        *"CVE STN MRU BRL MXN ARS CLP COP PEN UYU PYG BOB VES CRC GTQ HNL NIO PAB".split(),
        *"SVC BAM MOP DOP HTG JMD TTD BBD BSD BZD BMD KYD AWG ANG GYD SRD FJD PGK".split(),
        *"SBD WST VUV FKP GIP SHP".split(),
    )
)
"""The codes in use, without those that mean something else in a heading: ALL, TOP, CUP, SOS."""

SHARED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "$": frozenset(
            (
                *"USD AUD CAD NZD HKD SGD MXN TWD ARS CLP COP UYU BBD BSD BZD FJD JMD NAD".split(),
                *"TTD LRD DOP BND".split(),
            )
        ),
        "¥": frozenset({"JPY", "CNY"}),
        "kr": frozenset({"SEK", "NOK", "DKK", "ISK"}),
    }
)
"""The signs of several currencies, with the codes that each may stand for."""

# The sign of a pound is sterling's where no code says otherwise.
_ALSO: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {**SHARED, "GBP": frozenset({"GIP", "FKP", "SHP", "EGP", "LBP"})}
)
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        word: currency
        for currency, words in (
            ("EUR", ("€", "euro", "euros")),
            ("$", ("$", "dollar", "dollars")),
            ("USD", ("us dollar", "us dollars", "dollar us", "dollars us", "$us", "$ us")),
            ("CAD", ("dollars canadiens", "canadian dollars", "$ca", "$ ca", "$can", "$ can")),
            ("AUD", ("australian dollars", "dollars australiens")),
            (
                "GBP",
                (
                    *("£", "pound sterling", "pounds sterling"),
                    *("livre sterling", "livres sterling"),
                ),
            ),
            ("CHF", ("franc suisse", "francs suisses", "swiss franc", "swiss francs")),
            ("¥", ("¥",)),
            ("JPY", ("yen", "yens")),
            ("CNY", ("yuan", "yuans")),
            ("kr", ("kr", "kr.")),
            ("PLN", ("zł", "złoty", "zloty", "zlotys")),
            *(("INR", ("₹",)), ("TRY", ("₺",)), ("RUB", ("₽",)), ("KRW", ("₩",))),
            *(("ILS", ("₪",)), ("UAH", ("₴",)), ("VND", ("₫",)), ("THB", ("฿",))),
            *((code, (f"{whose.casefold()}$",)) for whose, code in DOLLARS.items()),
        )
        for word in words
    }
)
# A word or two: "US dollars", "$ CA", "kr.".
_WORD: Final = r"[^\d\s.,'’+\-−]{1,12}(?:\s[^\d\s.,'’+\-−]{1,12})?"
_FIGURE: Final = r"[+\-−]?[.,]?\d(?:[\d\s.,'’]*[\d.,])?"
_AMOUNT: Final = re.compile(rf"(?:({_WORD})\s*)?({_FIGURE})(?:\s*({_WORD}\.?))?")
_LONGEST: Final = 100


def currency_of(said: str) -> str | None:
    """Return the code of a currency that a text names, or the sign that several share; else None.

    >>> currency_of("€"), currency_of("eur"), currency_of("US dollars"), currency_of("Dollars")
    ('EUR', 'EUR', 'USD', '$')
    """
    found = _WORDS.get(said) or _WORDS.get(" ".join(said.casefold().split()))
    return found or (said.upper() if said.upper() in CODES else None)


def is_shared(currency: str) -> bool:
    """Tell whether a sign is that of several currencies, as the dollar's is."""
    return currency in SHARED


def together(one: str, other: str) -> str | None:
    """Return the more exact of two ways to name one currency, or None for two currencies.

    >>> together("$", "CAD"), together("USD", "EUR")
    ('CAD', None)
    """
    if one == other or one in _ALSO.get(other, ()):
        return one
    return other if other in _ALSO.get(one, ()) else None


def parted_amount(text: str) -> tuple[str, str | None]:
    """Part a text into the figure and the currency beside it; one that names none stays whole.

    >>> parted_amount("1 234,50 euros"), parted_amount("US$ 10"), parted_amount("10 dollars")
    (('1 234,50', 'EUR'), ('10', 'USD'), ('10', '$'))
    >>> parted_amount("12,5"), parted_amount("12.5 hours"), parted_amount("$10 CAD")
    (('12,5', None), ('12.5 hours', None), ('10', 'CAD'))
    """
    said = text.strip()
    found = _AMOUNT.fullmatch(said) if len(said) <= _LONGEST else None
    if found is None:
        return text, None
    before, figure, after = found.groups()
    if before is None or after is None:
        beside = before or after
        currency = None if beside is None else _beside(beside)
    else:
        # "$10 CAD" says more than "$10"; what says the same twice, or two currencies, is no amount.
        one, other = _beside(before), _beside(after)
        currency = together(one, other) if one and other and one != other else None
    return (text, None) if currency is None else (figure, currency)


def _beside(word: str) -> str | None:
    """Return the currency of a word beside an amount; three capitals are a code, known or not."""
    is_code = len(word) == 3 and word.isascii() and word.isalpha() and word.isupper()
    return word if is_code else currency_of(word)
