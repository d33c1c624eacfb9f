"""Devices by names that stay: the miner numbers graphics cards, this program knows them by their PCI address.

A card that is taken out, or fails to start, moves the numbers of those behind it. Switches, learned powers,
temperatures and what is known of crashes belong to a card, not to a number.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from warmgui.core.messages import (
    MinerBenchmarkRow,
    MinerDeviceNews,
    MinerFault,
    MinerLabBlock,
    MinerReady,
    MinerStats,
    RunBenchmark,
    SetDevicePower,
)
from warmgui.core.miner_messages import MinerBenchmarkProgress

if TYPE_CHECKING:
    from warmgui.core.messages import Command, Inbox

    C = TypeVar("C", bound=Command)


class DeviceIds:
    """Between the miner's names and ours, for one run of the miner."""

    def __init__(self) -> None:
        self._ours: dict[str, str] = {}
        self._theirs: dict[str, str] = {}

    def inward(self, told: Inbox) -> Inbox:
        """What the miner said, with our names; its `MinerReady` tells them."""
        match told:
            case MinerReady():
                return self._meet(told)
            case MinerStats():
                rows = tuple(replace(row, id=self._our(row.id)) for row in told.devices)
                return replace(told, devices=rows)
            case MinerDeviceNews():
                return replace(told, device=replace(told.device, id=self._our(told.device.id)))
            case MinerFault() | MinerBenchmarkRow() | MinerBenchmarkProgress():
                return replace(told, device=self._our(told.device))
            case MinerLabBlock():
                return replace(told, block=replace(told.block, device=self._our(told.block.device)))
        return told

    def outward(self, command: C) -> C:
        """A command, with the miner's names."""
        if isinstance(command, SetDevicePower | RunBenchmark):
            return replace(command, device=self._theirs.get(command.device, command.device))
        return command

    def _meet(self, ready: MinerReady) -> MinerReady:
        addresses = [device.pci_address for device in ready.devices]
        self._ours = {
            device.id: device.pci_address
            for device in ready.devices
            # Two of one address cannot be told apart by it.
            if device.pci_address and addresses.count(device.pci_address) == 1
        }
        self._theirs = {ours: theirs for theirs, ours in self._ours.items()}
        return replace(ready, devices=tuple(replace(d, id=self._our(d.id)) for d in ready.devices))

    def _our(self, theirs: str) -> str:
        return self._ours.get(theirs, theirs)
