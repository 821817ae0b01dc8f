"""French: what people call networks and channels beyond the catalogue's spellings. Data alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CHANNELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "facebook": "page facebook, groupe facebook",
        "meta_ads": (
            "facebook ads, publicités facebook, publicité facebook, campagnes facebook ads, "
            "pub facebook, pubs facebook, publicités instagram, meta ads, publicités meta, "
            "publicité meta"
        ),
        "instagram": "instagram, insta, instagram shopping, reels instagram, stories instagram",
        "x": "x, x ex twitter, twitter x, x twitter, x anciennement twitter",
        "linkedin_ads": "linkedin ads, publicités linkedin, campagnes linkedin ads",
        "youtube": "chaîne youtube, youtube",
        "google": "google, recherche google",
        "google_ads": "google ads, campagnes google ads, google adwords, annonces google",
        "google_business_profile": (
            "fiche google, fiche d'établissement google, fiche google my business, google my business"
        ),
        "website": "site web, site internet, site, sites, site e-commerce, sites web, web",
        "newsletter": (
            "newsletter, infolettre, lettre d'information, newsletters, lettre d'info, infolettres"
        ),
        "email": (
            "e-mail, email, e-mails, emails, courriel, courriels, mail, mails, emailing, "
            "e-mailing, liste e-mail, liste de diffusion, liste email, campagnes e-mail, "
            "emailings, mailing, mailings"
        ),
        "blog": "blog, blogue, blogs",
        "podcast": "podcast, podcasts, balado, balados",
        "messenger": "messenger, facebook messenger",
        "organic_search": "recherche naturelle",
        "sms": "sms, texto, textos",
        "leboncoin": "leboncoin, le bon coin",
        "doctolib": "doctolib",
        "app_store": "app store, appstore",
    }
)
