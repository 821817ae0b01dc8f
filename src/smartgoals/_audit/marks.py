"""What stands in a heading beside its name and says what the figures below are: percent, or a currency. Pure text.

"CTR (%)", "Ad spend (€)", "Budget en USD": comparing names without their marks would drop such a sign.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from smartgoals._audit.money import currency_of

PERCENT: Final = "%"
_SIGN: Final = re.compile(
    r"(?<![^\W_])(?:US|CA|C|AU|A|NZ|HK|S|R)\$|[%‰‱$£¢¤¥฿\u20a0-\u20cf]", re.IGNORECASE
)  # the last are the signs of currencies
_INTRODUCED: Final = re.compile(r"\b(?:in|en)\s*(?=[)\]]?\s*$)", re.IGNORECASE)
_EMPTY: Final = re.compile(r"\(\s*\)|\[\s*\]")
_CODE: Final = re.compile(
    r"(?P<name>.+?)\s*(?:[(\[]\s*(?:(?:in|en)\s+)?(?P<aside>[^\W\d_]{2,5})\s*[)\]]|\s(?:in|en)\s+(?P<bare>[^\W\d_]{2,5}))\s*",
    re.IGNORECASE,
)
# A closed list: (TTC) and (net) say something else of an amount.
_CODES: Final = frozenset(
    (
        "EUR USD GBP CHF CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN UAH RUB TRY ILS AED SAR MAD DZD TND EGP XOF XAF "
        "NGN KES ZAR JPY CNY KRW INR IDR THB VND SGD HKD TWD BRL MXN ARS CLP COP PEN"
    ).split()
)
_WORDS: Final = (("euro", "EUR"), ("euros", "EUR"), ("zł", "PLN"), ("kr", "kr"))


def parted_heading(heading: str) -> tuple[str, tuple[str, ...]]:
    """Return a heading without its signs, and the different signs: percent, and currencies by their code where they have one.

    >>> parted_heading("CTR (%)"), parted_heading("Ad spend in €"), parted_heading("Followers")
    (('CTR', ('%',)), ('Ad spend', ('EUR',)), ('Followers', ()))
    >>> parted_heading("Fees (CHF)"), parted_heading("Fees (net)"), parted_heading("Revenue (k€)")
    (('Fees', ('CHF',)), ('Fees (net)', ()), ('Revenue (k)', ('EUR',)))
    """
    said = unicodedata.normalize("NFKC", heading)
    signs = tuple(dict.fromkeys(currency_of(sign) for sign in _SIGN.findall(said)))
    if signs:
        return _EMPTY.sub("", _INTRODUCED.sub("", _SIGN.sub("", said))).strip(" ,;:/-"), signs
    found = _CODE.fullmatch(said)
    word = (found["aside"] or found["bare"]) if found is not None else ""
    currency = word.upper() if word.upper() in _CODES else dict(_WORDS).get(word.casefold())
    return (heading, ()) if found is None or currency is None else (found["name"], (currency,))
