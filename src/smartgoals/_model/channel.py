"""Channel: an account on a platform. Knows ids and platform words, and no other type of the model."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, optional_text
from smartgoals._documents import document
from smartgoals._model.ids import ChannelId, ObjectiveId, channel_id, objective_ids
from smartgoals._model.platform import platform_word


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Channel:
    """An account on a platform: instagram, a newsletter, the website.

    `platform` is an open word (well-known ones are in :data:`smartgoals.catalog.PLATFORMS`). What
    people type becomes the one word for it: "Twitter", "X" and "x.com" are `x`; an unknown platform
    keeps its word. `purpose` and `objectives` say what the channel is for, `owner` who answers for
    it. Nothing secret has a place here.

    >>> str(Channel(id="ig", platform="instagram", handle="@boutique"))
    '@boutique on instagram'
    >>> Channel(id="tw", platform="Twitter") == Channel(id="tw", platform="X (formerly Twitter)")
    True
    """

    id: ChannelId = field(converter=channel_id)
    platform: str = field(converter=platform_word)
    handle: str | None = field(default=None, converter=optional_text)
    url: str | None = field(default=None, converter=optional_text)
    owner: str | None = field(default=None, converter=optional_text)
    purpose: str | None = field(default=None, converter=optional_text)
    objectives: tuple[ObjectiveId, ...] = field(default=(), converter=objective_ids)

    def __str__(self) -> str:
        return f"{self.handle or self.id} on {self.platform}"
