"""Who has a password, and what becomes of one that nobody needs any more where it is kept.

No secret stands in here. `Server` and `Secret` only say under which name theirs is kept, and where.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar

from warmgui.core.password_places import KEPT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret

    Owner = TypeVar("Owner", bound=Server | Secret)


def owners(settings: Settings) -> Iterator[Server | Secret]:
    """Everything in the settings that may have a password."""
    yield from settings.upstream.servers
    yield from (settings.mqtt.secret, settings.home_assistant.secret, settings.network.core_secret)
    yield from (settings.tariff.secret, settings.carbon.secret, settings.science.boinc_secret)
    yield from (entry.secret for entry in settings.room.thermometers)
    yield from (heater.secret for heater in settings.house.heaters)


def forgotten(owner: Owner) -> Owner:
    """The owner without a password: whoever keeps one for it forgets it."""
    return _at(owner, "none")


def leftover(former: Owner, now: Iterable[Server | Secret]) -> Owner | None:
    """Whom to tell where passwords are kept that the one of `former` need not be there any more.

    Args:
        former: with its place as it was.
        now: everybody who may use that password from now on, `former` itself as it is now among them.

    Returns:
        `former` with the place "none" (to be forgotten) or "ask" (to be held for this run only); None where
        everything stays.
    """
    places = {owner.password for owner in now if owner.key == former.key}
    if former.password == "none" or places & KEPT:  # noqa: S105 - a place
        return None
    if "ask" in places:
        return _at(former, "ask") if former.password in KEPT else None
    return forgotten(former)


def leftovers(before: Settings, after: Settings) -> Iterator[Server | Secret]:
    """Of everybody in the settings of before; each once."""
    remaining = tuple(owners(after))
    for former in dict.fromkeys(owners(before)):
        left = leftover(former, remaining)
        if left is not None:
            yield left


def _at(owner: Owner, place: str) -> Owner:
    return dataclasses.replace(owner, password=place)
