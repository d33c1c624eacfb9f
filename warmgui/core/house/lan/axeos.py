"""AxeOS (Bitaxe) and NerdQAxe: what their HTTP answers mean.

Sources: bitaxeorg/ESP-Miner `main/http_server/system_api_json.c`, `asic_settings.c`, `http_server.c` (v2.9 to
v2.15); shufps/ESP-Miner-NerdQAxePlus `main/http_server/handler_system.cpp`, `handler_shutdown.cpp` (v1.0.36).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from warmgui.core.house.lan.values import Look, Option, figure, judged, rate_hs, switch, temperature, words
from warmgui.core.text import EMPTY, translate

GIGA = 1e9
MOST_OPTIONS = 60
_MHZ = (50.0, 2000.0)
_MV = (300.0, 3000.0)
_SHUTDOWN_SINCE = (1, 0, 36)
"""NerdQAxe: `shutdown` is told since v1.0.35, but can be asked for only since this one."""
_WATTS_PER = {"BM1397": 0.017, "BM1366": 0.018, "BM1368": 0.022, "BM1370": 0.0245}
_WATTS_PER_OTHER = 0.02
"""Of one chip, W per MHz·V²: from usual figures of Max, Ultra, Supra, Gamma and NerdQAxe++ (12 W at 485/1200,
17 W at 525/1150, 76 W for four at 600/1150). Rough, and only until the device has run once."""
_MOST_CHIPS = 64
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")
_CANNOT_REST = translate(
    "heaters",
    "Its firmware cannot rest: the lowest setting is the least that it draws. Bitaxe can from AxeOS 2.14 on.",
)
_NO_OPTIONS = translate("heaters", "Its firmware lists no settings, so that its power cannot be set.")
_LOCKED = translate(
    "heaters",
    "Its settings are locked by one-time codes (OTP), which this program never has: it only works or rests.",
)


@dataclass(frozen=True)
class Ways:
    """By which requests a firmware rests and works again."""

    rest: str = ""
    """Path to POST; "": it cannot rest."""
    wake: str = ""


PAUSE = Ways("/api/system/pause", "/api/system/resume")
SHUTDOWN = Ways("/api/system/shutdown", "/api/system/restart")
"""A NerdQAxe that was shut down still answers, and works again after a restart."""


def is_axeos(info: Any) -> bool:
    """Whether an answer to `/api/system/info` is of AxeOS or a relative."""
    return isinstance(info, dict) and "ASICModel" in info and bool({"hashRate", "frequency"} & info.keys())


def ways(info: Any) -> Ways:
    """How this firmware rests."""
    if switch(info, "miningPaused") is not None:
        return PAUSE
    found = _VERSION.search(words(info, "version"))
    new = found is not None and tuple(int(part) for part in found.groups()) >= _SHUTDOWN_SINCE
    if switch(info, "shutdown") is not None and new:
        return SHUTDOWN
    return Ways()


def setting_name(frequency: float, voltage: float) -> str:
    """The name of an option: MHz/mV."""
    return f"{frequency:g}/{voltage:g}"


def setting_body(name: str) -> dict[str, int | float]:
    """What is sent for an option."""
    frequency, _, voltage = name.partition("/")
    return {"frequency": _whole(float(frequency)), "coreVoltage": int(float(voltage))}


def _whole(number: float) -> int | float:
    """NerdQAxe takes whole MHz only; Bitaxe lists such as 446.875, too."""
    return int(number) if number == int(number) else number


def options(asic: Any, info: Any) -> tuple[Option, ...]:
    """The settings that may be chosen: listed frequencies up to the maker's own, at the maker's own voltage.

    A lower frequency at that voltage is always stable, and what the user has set by hand is offered, too,
    where both of its numbers are on the lists. Higher ones would be overclocking: never by this program.

    Args:
        asic: answer to `/api/system/asic`; None where the firmware has none.
        info: answer to `/api/system/info`.
    """
    frequencies, voltages = _listed(asic, "frequencyOptions", _MHZ), _listed(asic, "voltageOptions", _MV)
    usual_mhz, usual_mv = figure(asic, "defaultFrequency"), figure(asic, "defaultVoltage")
    if usual_mhz is None or usual_mv not in voltages:
        return ()
    pairs = {(each, usual_mv) for each in frequencies if each <= usual_mhz}
    own_mhz, own_mv = figure(info, "frequency"), figure(info, "coreVoltage")
    if own_mhz in frequencies and own_mv in voltages:
        pairs.add((own_mhz, own_mv))
    chips = figure(asic, "asicCount") or 1.0
    per = _WATTS_PER.get(words(asic, "ASICModel"), _WATTS_PER_OTHER) * min(max(chips, 1.0), _MOST_CHIPS)
    weights = ((setting_name(mhz, mv), mhz * (mv / 1000.0) ** 2) for mhz, mv in pairs)
    made = [Option(name, weight, per * weight) for name, weight in weights]
    return tuple(sorted(made, key=lambda option: option.weight))


def _listed(asic: Any, name: str, limits: tuple[float, float]) -> frozenset[float]:
    values = asic.get(name) if isinstance(asic, dict) else None
    if not isinstance(values, list):
        return frozenset()
    numbers = (figure({"": value}, "") for value in values[:MOST_OPTIONS])
    return frozenset(number for number in numbers if number is not None and limits[0] <= number <= limits[1])


def look(info: Any, asic: Any) -> Look:
    """How the device stands.

    Args:
        info: answer to `/api/system/info`.
        asic: answer to `/api/system/asic`, None without one.
    """
    frequency, voltage = figure(info, "frequency"), figure(info, "coreVoltage")
    how = ways(info)
    paused = switch(info, "miningPaused" if how is PAUSE else "shutdown")
    rate = figure(info, "hashRate", "hashRate_1m")
    locked = bool(switch(info, "otp"))
    offered = () if locked else options(asic, info)
    seen = Look(
        model=words(asic, "deviceModel") or words(info, "deviceModel", "ASICModel"),
        firmware=words(info, "version", "axeOSVersion"),
        temperature_c=temperature(figure(info, "temp", "temp2", "boardtemp1")),
        hashrate_hs=None if rate is None or rate < 0.0 else rate_hs(rate, GIGA),
        resting=paused,
        option="" if frequency is None or voltage is None else setting_name(frequency, voltage),
        options=offered,
        can_rest=bool(how.rest),
        note=_LOCKED if locked else _NO_OPTIONS if not offered else EMPTY if how.rest else _CANNOT_REST,
    )
    return judged(seen, figure(info, "power"), figure(info, "maxPower"))
