"""An engine of the miner with devices that are none, for as long as a test lasts."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from fakes.miner import (
    FakeClock,
    FakeDevice,
    Messages,
)
from miners.engine import MiningEngine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from miners.devices.api import Device
    from miners.devices.work_source import WorkSource


@contextlib.asynccontextmanager
async def engine_with(
    *devices: Device, clock: FakeClock | None = None
) -> AsyncIterator[tuple[MiningEngine, Messages]]:
    messages = Messages()
    engine = MiningEngine(devices, messages, clock=clock) if clock else MiningEngine(devices, messages)
    engine.start()
    try:
        yield engine, messages
    finally:
        await engine.close()


def source_of(device: FakeDevice) -> WorkSource | None:
    """What the device was last told to work on."""
    return device.orders[-1].source
