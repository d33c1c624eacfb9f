"""What happened to a device, and how it hashes, in sentences that can be translated.

The miner sends stable codes with plain English; a code that is not known here is told in general, with the
miner's words beside it. The words of a reason begin small and end without a point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from warmgui.core.model import DeviceStatus

QUARANTINED = "quarantined"
"""State of a device that does no more work in this run of the miner."""
CRASHED = "crashed"
"""Our own code: the miner's process ended twice as soon as this device had work."""
ROLLING_REFUSED, ROLLING_SLOWER = "refused", "slower"
"""Why versions are not rolled although the user allowed it."""

_WHY: dict[str, Text] = {
    "hung": translate("devices", "it did not answer any more"),
    "lost": translate("devices", "it disappeared, or its driver was reset"),
    "wrong_results": translate("devices", "it computed wrong results"),
    "driver_failed": translate("devices", "its driver reported an error"),
    CRASHED: translate("devices", "it stopped the miner twice"),
}
_WHY_UNKNOWN = translate("devices", "it does not work as it should")


def why_left_out(code: str) -> Text:
    """Why a device is quarantined, as a part of a sentence."""
    return _WHY.get(code, _WHY_UNKNOWN)


def left_out(code: str) -> Text:
    """The sentence for the device's own place, where its name stands already."""
    return translate("devices", "Left out: {why}.", why=why_left_out(code))


def left_out_fault(name: str, code: str, words: str) -> Text:
    """The sentence for the list of faults, with the miner's words behind it."""
    what = translate("devices", "{device} is left out: {why}.", device=name, why=why_left_out(code))
    return translate("engine", "{what} ({words})", what=what, words=words) if words else what


def left_out_reason(name: str, code: str) -> Text:
    """The same for the journal, within its sentence."""
    return translate("devices", "{device} is left out: {why}", device=name, why=why_left_out(code))


def rolling_note(device: DeviceStatus, host: Text) -> Text:
    """Why a device does not roll versions although that is switched on; empty where it does, or may yet.

    A part of a sentence, like `why_left_out`.

    Args:
        device: its `rolling` tells how it stands.
        host: who gives the work.
    """
    if device.rolling == ROLLING_REFUSED:
        return translate("devices", "{host} does not allow it", host=host)
    if device.rolling == ROLLING_SLOWER:
        return translate("devices", "this device would not be faster with it")
    return EMPTY
