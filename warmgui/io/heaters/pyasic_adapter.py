"""Braiins OS, LuxOS, VNish and Whatsminer by the optional library pyasic: there, watts can be asked for.

The library is imported when somebody has such a heater. Only firmwares whose power targets are real are told
any: for a Bitaxe or an Avalon it sends the wrong thing, and those have adapters of their own.
"""

from __future__ import annotations

import asyncio
import importlib
import ipaddress
import math
import socket
import warnings
from typing import TYPE_CHECKING, Any

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.house.lan.values import TERA, Look, Option, clean, judged, temperature
from warmgui.core.json_path import number_in
from warmgui.core.text import EMPTY, translate
from warmgui.io.contacts import CONTACTS
from warmgui.io.heaters.device import Access, HeaterError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

MODULE = "pyasic"
INSTALL = "pip install 'warmgui[asic]'"
FIND_S, ASK_S = 15.0, 20.0
"""The library knocks at several doors one after the other."""
STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Of the highest power, where a firmware takes any watts and lists none."""
_ANY_WATTS = ("BOS", "WHATSMINER")
_PRESETS = ("LUX", "VNISH")
_SAME_SHARE = 0.05
_ASKED = ("wattage", "wattage_limit", "hashrate", "hashboards", "is_mining", "fw_ver")
_ONLY_RESTS = translate("heaters", "Its firmware takes no power in watts: it only works or rests.")
_ONLY_WATCHED = translate("heaters", "It offers nothing to set its power by: it is only watched.")


class PyasicDevice:
    """`Device` by way of pyasic.

    Args:
        access: where it is; the library knows only the usual ports.
        load: imports the library.
    """

    def __init__(self, access: Access, load: Callable[[str], Any] = importlib.import_module) -> None:
        self._access, self._load = access, load
        self._miner: Any = None
        self._presets: tuple[Option, ...] | None = None
        self._most_w: float | None = None

    def look(self) -> Look:
        """See `Device`."""
        seen: Look = self._run(self._looked(), ASK_S + FIND_S)
        return seen

    def apply(self, option: str) -> None:
        """See `Device`."""
        self._told(lambda miner: miner.set_power_limit(int(float(option.partition(" ")[2]))))

    def rest(self) -> None:
        """See `Device`."""
        self._told(lambda miner: miner.stop_mining())

    def wake(self) -> None:
        """See `Device`."""
        self._told(lambda miner: miner.resume_mining())

    # ---- the library

    def _run(self, work: Coroutine[Any, Any, Any], deadline_s: float) -> Any:
        """In a loop of its own: whatever the library does, it ends by then."""

        async def bounded() -> Any:
            return await asyncio.wait_for(work, deadline_s)

        if not CONTACTS.allows(self._access.host):
            work.close()
            raise HeaterError(STAYS_OFFLINE)
        answered = False
        try:
            result = asyncio.run(bounded())
            answered = True
        except HeaterError:
            raise
        except TimeoutError as error:
            self._miner = None
            place = self._access.address.place
            raise HeaterError(translate("heaters", "{place} does not answer", place=place)) from error
        except Exception as error:  # whatever a library does, the person gets a sentence
            self._miner = None
            told = translate(
                "heaters", "pyasic says: {words}", words=clean(str(error) or type(error).__name__)
            )
            raise HeaterError(told) from error
        else:
            return result
        finally:
            CONTACTS.note("", self._access.address.place, answered)

    async def _found(self) -> Any:
        if self._miner is not None:
            return self._miner
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the library's own, about itself
                library = self._load(MODULE)
        except ImportError as error:
            told = translate(
                "heaters", "it needs the optional library pyasic; install it with {command}", command=INSTALL
            )
            raise HeaterError(told, "unsupported") from error
        miner = await library.get_miner(_number_of(self._access.host))
        if miner is None:
            place = self._access.address.place
            raise HeaterError(
                translate("heaters", "nothing that pyasic knows answers at {place}", place=place)
            )
        for way in (getattr(miner, name, None) for name in ("web", "rpc", "ssh")):
            if way is not None and self._access.password:
                way.pwd = self._access.password
                if self._access.user and hasattr(way, "username"):
                    way.username = self._access.user
        self._miner = miner
        return miner

    def _told(self, tell: Callable[[Any], Any]) -> None:
        async def work() -> None:
            if await tell(await self._found()) is False:
                raise HeaterError(translate("heaters", "it did not take the command"))

        self._run(work(), ASK_S + FIND_S)

    # ---- what it says

    async def _looked(self) -> Look:
        miner = await self._found()
        data = await miner.get_data(include=list(_ASKED))
        limit_w = number_in(getattr(data, "wattage_limit", None))
        if self._presets is None:
            self._presets = await self._listed(miner)
        if self._most_w is None:
            self._most_w = limit_w
        offered = self._options(miner)
        rests = bool(getattr(miner, "supports_shutdown", False))
        mining = getattr(data, "is_mining", None)
        seen = Look(
            model=clean(f"{getattr(data, 'make', '') or ''} {getattr(data, 'model', '') or ''}"),
            firmware=clean(f"{getattr(miner, 'firmware', '') or ''} {getattr(data, 'fw_ver', '') or ''}"),
            temperature_c=temperature(number_in(getattr(data, "temperature_avg", None))),
            hashrate_hs=_rate_hs(getattr(data, "hashrate", None)),
            resting=None if not isinstance(mining, bool) else not mining,
            option=_nearest(offered, limit_w),
            options=offered,
            can_rest=rests,
            note=EMPTY if offered else _ONLY_RESTS if rests else _ONLY_WATCHED,
        )
        return judged(seen, number_in(getattr(data, "wattage", None)))

    async def _listed(self, miner: Any) -> tuple[Option, ...]:
        """Presets that a firmware lists with their watts."""
        if not _is_one_of(miner, _PRESETS):
            return ()
        config = await miner.get_config()
        presets = getattr(getattr(config, "mining_mode", None), "available_presets", None)
        powers = {number_in(getattr(preset, "power", None)) for preset in presets or ()}
        return tuple(_option(watts) for watts in sorted(w for w in powers if w is not None and w > 0.0))

    def _options(self, miner: Any) -> tuple[Option, ...]:
        if self._presets:
            return self._presets
        if not _is_one_of(miner, _ANY_WATTS) or not self._most_w:
            return ()
        return tuple(_option(round(share * self._most_w, -1)) for share in STEPS)


def _option(watts: float) -> Option:
    return Option(f"watts {watts:g}", watts, watts)


def _nearest(offered: tuple[Option, ...], limit_w: float | None) -> str:
    """The option that a limit is of; firmwares round it."""
    if limit_w is None or not offered:
        return ""
    found = min(offered, key=lambda option: abs(option.weight - limit_w))
    return found.name if math.isclose(found.weight, limit_w, rel_tol=_SAME_SHARE) else ""


def _is_one_of(miner: Any, names: tuple[str, ...]) -> bool:
    words = f"{getattr(miner, 'firmware', '')} {getattr(miner, 'make', '')}".upper()
    return any(name in words for name in names)


def _rate_hs(rate: Any) -> float | None:
    """The library's unit for SHA-256 is TH/s unless it says another."""
    try:
        number = float(rate)
    except (TypeError, ValueError):
        return None
    unit = str(getattr(rate, "unit", "TH/s"))[:1].upper()
    factor = {"H": 1.0, "K": 1e3, "M": 1e6, "G": 1e9, "T": TERA, "P": 1e15}.get(unit, TERA)
    return number * factor if math.isfinite(number) and number >= 0.0 else None


def _number_of(host: str) -> str:
    """The library wants an address of numbers."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        return str(socket.getaddrinfo(host, None, socket.AF_INET)[0][4][0])
    except OSError as error:
        raise HeaterError(translate("heaters", "there is no host named {place}", place=host)) from error
