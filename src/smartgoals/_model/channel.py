"""Channel: an account on a platform. Knows no other type of the model but ids."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, name, optional_text
from smartgoals._model.ids import ChannelId, ObjectiveId, channel_id, objective_ids


@final
@checked
@brief
@frozen(kw_only=True)
class Channel:
    """An account on a platform: instagram, a newsletter, the website.

    `platform` is an open word (well-known ones are in :data:`smartgoals.catalog.PLATFORMS`); `purpose` and `objectives`
    say what the channel is for, `owner` who answers for it. Nothing secret has a place here.

    >>> str(Channel(id="ig", platform="instagram", handle="@boutique"))
    '@boutique on instagram'
    """

    id: ChannelId = field(converter=channel_id)
    platform: str = field(converter=name)
    handle: str | None = field(default=None, converter=optional_text)
    url: str | None = field(default=None, converter=optional_text)
    owner: str | None = field(default=None, converter=optional_text)
    purpose: str | None = field(default=None, converter=optional_text)
    objectives: tuple[ObjectiveId, ...] = field(default=(), converter=objective_ids)

    def __str__(self) -> str:
        return f"{self.handle or self.id} on {self.platform}"
