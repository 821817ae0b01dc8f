"""What stands in a heading beside its name and says what the figures below are: percent, or a
currency. Pure text.

"CTR (%)", "Ad spend (€)", "Budget en USD": comparing names without their marks would drop such a sign.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from smartgoals._audit.money import named_currency
from smartgoals._model.currency_signs import DOLLARS, currency_of

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
