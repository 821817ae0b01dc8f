"""Platform words: the one word for what people type, the user name that the address of a profile holds,
and when two accounts are one. Knows words and no type of the model.

The table is generated from `tools/data/platform-words.toml`. A platform that nobody listed is a
platform all the same, and its word stays as it was typed. People copy an address with https:// or
without, of a company's page or one of its tabs, and of any of the names of a site; what an address
holds beside a user name makes no other account.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._checked import name
from smartgoals._errors import UnknownName
from smartgoals._model._platform_words import AROUND, IDS, SITES, SPELLINGS
from smartgoals._words import folded

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


class Account(NamedTuple):
    """What an account says of itself: its platform, its user name and its address."""

    platform: str
    handle: str | None = None
    url: str | None = None


_IDS: Final = frozenset(IDS)
_AROUND: Final = frozenset(AROUND)
# A name of a platform has few words; a sentence is none, and is not taken apart.
_MOST_WORDS: Final = 10
_ALIKE: Final = 0.75
_SHORT: Final = 3
_LONGEST_GUESSED: Final = 60
_LONGEST_NAME: Final = 200
_SITE: Final = re.compile(r"(?:https?://)?(?:[\w-]+\.)*?(?P<site>[\w-]+(?:\.[a-z]{2,})+)(?:[/?#].*)?")


def platform_word(value: str) -> str:
    """Return the one word for a platform: former names, short forms and the words around a name belong to it.

    A platform that is not known keeps the word that was typed, without blanks around it;
    :func:`near_platform` may know what was meant. Raises
    :class:`~smartgoals.WrongType` and :class:`~smartgoals.InvalidValue` for what can be no name.

    >>> [platform_word(word) for word in ("X", "Twitter", "twitter.com", "X (formerly Twitter)", "Tik Tok", "Site web")]
    ['x', 'x', 'x', 'x', 'tiktok', 'website']
    >>> platform_word("Facebook Page"), platform_word("our intranet ")
    ('facebook', 'our intranet')
    """
    if isinstance(value, str) and value in _IDS:
        return str(value)
    typed = name(value.strip() if isinstance(value, str) else value)
    return known_platform(typed) or typed


def asked_platform(value: str, known: Iterable[str] = ()) -> str:
    """Return the one word for a platform that a table is asked about, and refuse a slip of one.

    What is known beside, such as the platforms of the caller's own rows, is no slip of another.

    >>> asked_platform("Twitter "), asked_platform("our intranet"), asked_platform("vimeos", ["vimeos"])
    ('x', 'our intranet', 'vimeos')
    """
    word = platform_word(value)
    near = near_platform(word)
    if near is not None and word not in known:
        raise UnknownName(kind="platform", name=word, known=IDS, suggestion=near)
    return word


def named_after(channel: str) -> str | None:
    """Return the platform that a channel is named after, in full or by a short form that it goes by.

    >>> named_after("Twitter"), named_after("fb"), named_after("our page")
    ('x', 'facebook', None)
    """
    return known_platform(channel)


@lru_cache(maxsize=256)  # a strategy asks for each of its channels, and comparing all spellings takes a while
def near_platform(word: str) -> str | None:
    """Return the known platform whose name is most like an unknown word; None for a known one, and
    when none is like it.

    >>> near_platform("instagramm"), near_platform("instagram"), near_platform("our intranet")
    ('instagram', None, None)
    >>> near_platform("google")  # names another thing than Google Ads
    """
    if known_platform(word) is not None:
        return None
    said = folded(word)[:_LONGEST_GUESSED]
    # A few letters are like everything: who types so few means what he types.
    long_enough = [spelling for spelling in SPELLINGS if len(spelling) > _SHORT]
    alike = [spelling for spelling in long_enough if not _begins(said, spelling)]
    close = get_close_matches(said, alike, n=1, cutoff=_ALIKE)
    return SPELLINGS[close[0]] if close else None


def _begins(said: str, spelling: str) -> bool:
    """Tell whether a word is the beginning of a longer name, and so rather a name than a slip of that one."""
    return spelling.startswith(said) and len(spelling) - len(said) >= _SHORT


def handle_word(handle: str | None, platform: str | None = None) -> str:
    """Return a user name as it compares: without case, the sign in front, and the address of a
    profile around it.

    On *platform* an address may lack https://, and a name may stand behind what it is: company/b. A
    name on Mastodon has its server: @b@mastodon.social and mastodon.social/@b are one.

    >>> handle_word("@Boutique"), handle_word("https://www.tiktok.com/@boutique?lang=fr"), handle_word(None)
    ('boutique', 'boutique', '')
    >>> handle_word("twitter.com/b"), handle_word("company/b", "linkedin"), handle_word("in/b", "linkedin")
    ('b', 'b', 'in/b')
    """
    said = unicodedata.normalize("NFKC", handle or "").strip().lstrip("@").strip().casefold()
    name = user_name(said, platform, _of_site(host_of(said)))
    return (bare_name(said, platform) if name is None else name).strip()


def account(
    platform: str, handle: str | None, otherwise: str | None = None, *, url: str | None = None
) -> tuple[str, str]:
    """Return what tells an account from others: its platform and its user name, by itself or in the
    address of its profile, or another word where it has none.

    >>> account("x", "@Boutique") == account("x", "twitter.com/boutique") == account("x", None, url="https://x.com/boutique")
    True
    """
    where = platform if platform in _IDS else platform.casefold()
    named = handle_word(handle, where) or profile_word(url, where)
    return where, named or (otherwise or "").casefold() or site_word(url, where)


def profile_word(url: str | None, platform: str) -> str:
    """Return the user name in the address of a profile on its platform; empty for any other.

    >>> profile_word("https://instagram.com/Boutique/reels", "instagram"), profile_word("https://linktr.ee/b", "instagram")
    ('boutique', '')
    """
    said = (url or "").strip().casefold()
    site = _of_site(host_of(said))
    if not has_profiles(platform) or (site != platform and (platform != "mastodon" or site is not None)):
        return ""
    return user_name(said, platform, site) or ""


def site_word(url: str | None, platform: str) -> str:
    """Return the address of a site of one's own as it compares; empty on other platforms.

    >>> site_word("https://www.boutique.fr/", "website"), site_word("https://www.boutique.fr", "instagram")
    ('boutique.fr', '')
    """
    said = (url or "").strip().casefold()
    return (user_name(said, platform, _of_site(host_of(said))) or "") if is_own_site(platform) else ""


def place_of_account(wanted: Account, among: Iterable[Account]) -> int | None:
    """Return the place of the same account among others, or of one that nothing tells apart.

    Of two accounts without a user name, of which one says no address, nothing does.
    """
    others = list(among)
    who = account(wanted.platform, wanted.handle, url=wanted.url)
    words = [account(one.platform, one.handle, url=one.url) for one in others]
    if who in words:
        return words.index(who)
    if wanted.handle:
        return None
    like = (
        place
        for place, ((platform, word), one) in enumerate(zip(words, others, strict=True))
        if platform == who[0] and not one.handle and not (word and who[1])
    )
    return next(like, None)


def known_platform(typed: str) -> str | None:
    """Return the one word of the platform that a text names and nothing else, or None; any text will do.

    >>> known_platform("Twitter"), known_platform("our intranet")
    ('x', None)
    """
    if len(typed) > _LONGEST_NAME:
        return None
    whole = folded(typed)
    if whole in SPELLINGS:
        return SPELLINGS[whole]
    site = _SITE.fullmatch(typed.casefold())
    if site is not None:
        return _of_site(site["site"])
    words = [folded(word) for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", typed))]
    if len(words) > _MOST_WORDS:
        return None
    return _of_words([word for word in words if word not in _AROUND])


def _of_site(site: str) -> str | None:
    labels = site.split(".")
    return next((SITES[end] for k in range(len(labels)) if (end := ".".join(labels[k:])) in SITES), None)


def _of_words(words: Sequence[str]) -> str | None:
    """Return the one platform that all words name together, each by itself or with its neighbours."""
    found: set[str] = set()
    start = 0
    while start < len(words):
        ends = range(len(words), start, -1)
        end = next((one for one in ends if "".join(words[start:one]) in SPELLINGS), None)
        if end is None:
            return None
        found.add(SPELLINGS["".join(words[start:end])])
        start = end
    return found.pop() if len(found) == 1 else None
