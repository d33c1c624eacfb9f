"""Which class talks to which kind of heater; each is imported when somebody has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.io.heaters.device import Access, Device


def open_device(access: Access) -> Device:
    """The device of this kind; nothing is asked yet."""
    makers: dict[str, Callable[[Access], Device]] = {
        "axeos": _axeos,
        "cgminer": _cgminer,
        "pyasic": _pyasic,
    }
    return makers[access.kind](access)


def _axeos(access: Access) -> Device:
    from warmgui.io.heaters.axeos import AxeOs

    return AxeOs(access)


def _cgminer(access: Access) -> Device:
    from warmgui.io.heaters.cgminer import CgMiner

    return CgMiner(access)


def _pyasic(access: Access) -> Device:
    from warmgui.io.heaters.pyasic_adapter import PyasicDevice

    return PyasicDevice(access)
