"""Addresses of profiles: the user name that each holds, as sites write them. Pure text; knows
platforms by their word.

People copy an address with https:// or without, of a company's page or one of its tabs, and of any of
the names of a site. What an address holds beside a user name makes no other account.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_ADDRESS: Final = re.compile(
    r"(?P<scheme>https?://)?(?P<host>[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:/(?P<path>[^?#]*)(?P<rest>\?[^#]*)?(?:#.*)?)?"
)
# Parts in front of a user name that say what it is, and make no other account of it.
_BEFORE: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "bluesky": frozenset({"profile"}),
        "dailymotion": frozenset({"user"}),
        "discord": frozenset({"invite"}),
        "facebook": frozenset({"pg"}),
        "flickr": frozenset({"people", "photos"}),
        "instagram": frozenset({"stories"}),
        "linkedin": frozenset({"company"}),
        "mastodon": frozenset({"web", "users"}),
        "medium": frozenset(),
        "pinterest": frozenset(),
        "quora": frozenset({"profile"}),
        "reddit": frozenset({"u", "user"}),
        "snapchat": frozenset({"add"}),
        "telegram": frozenset({"s"}),
        "threads": frozenset(),
        "tiktok": frozenset(),
        "tumblr": frozenset({"blog", "view"}),
        "twitch": frozenset(),
        "vimeo": frozenset(),
        "x": frozenset(),
        "xing": frozenset({"pages"}),
        "youtube": frozenset({"c", "channel", "user"}),
    }
)
# What stands behind these is no page of an account, or one of another kind than the usual: the
# whole path tells it.
_WHOLE: Final = frozenset(
    (
        "events explore groups i in p pages people playlist post posts profile.php pub r reel reels school"
        " search share showcase tag tags watch"
    ).split()
)
_BY_HOST: Final = ("bsky.social", "medium.com", "substack.com", "tumblr.com")
_LABELS: Final = 4
_SITES_OF_ONE: Final = frozenset({"blog", "newsletter", "podcast", "website"})


def has_profiles(platform: str) -> bool:
    """Tell whether the addresses of a platform's profiles are known by their form."""
    return platform in _BEFORE


def is_own_site(platform: str) -> bool:
    """Tell whether a platform is a site of one's own, which its address names."""
    return platform in _SITES_OF_ONE


def host_of(said: str) -> str:
    """Return the end of the host in an address, which tells its site; empty where a text is none.

    >>> host_of("https://fr-fr.facebook.com/b"), host_of("@b")
    ('fr-fr.facebook.com', '')
    """
    found = _ADDRESS.fullmatch(said)
    return ".".join(found["host"].split(".")[-_LABELS:]) if found is not None else ""


def user_name(said: str, platform: str | None, site: str | None) -> str | None:
    """Return the user name in an address, without case, or None where a text is none; *site* is the
    platform of its host.

    >>> user_name("x.com/Boutique/media", "x", "x"), user_name("boutique.fr", "x", None)
    ('boutique', None)
    >>> user_name("linkedin.com/company/b/about", "linkedin", "linkedin"), user_name("https://m.example/@b", "mastodon", None)
    ('b', 'b@m.example')
    """
    found = _ADDRESS.fullmatch(said.casefold())
    if found is None:
        return None
    host, path, rest = (
        found["host"].removeprefix("www."),
        (found["path"] or "").strip("/"),
        found["rest"] or "",
    )
    if platform in _SITES_OF_ONE and site is None:
        return f"{host}/{path}".rstrip("/")
    for end in _BY_HOST:
        if host.endswith(f".{end}"):
            return host.removesuffix(f".{end}")
    is_address = (
        found["scheme"] or host != found["host"] or site is not None or "@" in path or platform == "mastodon"
    )
    if not is_address or (not path and not found["scheme"]):
        return None
    if not path:
        return host
    where = site or platform
    name = _name_of_path(path + (rest if path == "profile.php" else ""), where)
    return f"{name}@{host}" if where == "mastodon" and "@" not in name else name


def bare_name(said: str, platform: str | None) -> str:
    """Return a user name without what says on its platform what it is; anything else stays as it is.

    >>> bare_name("company/b", "linkedin"), bare_name("in/ana", "linkedin"), bare_name("a / b", "x")
    ('b', 'in/ana', 'a / b')
    """
    first = said.strip("/").partition("/")[0]
    return _name_of_path(said, platform) if first in _BEFORE.get(platform or "", ()) else said


def _name_of_path(path: str, platform: str | None) -> str:
    before = _BEFORE.get(platform or "")
    parts = [part for part in path.split("/") if part]
    if before is None or not parts:
        return path.strip("/").lstrip("@")
    while len(parts) > 1 and parts[0] in before:
        parts = parts[1:]
    name = "/".join(parts) if parts[0].partition("?")[0] in _WHOLE else parts[0].lstrip("@")
    return name.removesuffix(".bsky.social") if platform == "bluesky" else name
