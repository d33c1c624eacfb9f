"""Cards beside the processor: in the list of devices, in the engine, and on the practice network."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import threading
import time
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.gpu_cards import Silicon, StubBackend, after, card_info, find_cards, hangs
from fakes.loop import run
from fakes.miner import EASY_TARGET, FakeDevice, FakeUpstream, Messages, TinyKernel, make_job

from miners import cli, inventory
from miners.cli_options import parse
from miners.devices.api import DeviceCounters, Quarantine
from miners.devices.cpu import CpuDevice
from miners.devices.gpu.device import GpuDevice
from miners.devices.gpu.find import FoundCards
from miners.devices.gpu.tune import Setting, Tuned
from miners.devices.gpu.tune_cache import TuneCache
from miners.engine import MiningEngine
from miners.inventory import build_devices
from miners.protocol import DeviceInfo, DeviceNotice, FaultNotice, Log, Stats

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from miners.devices.api import Device

TUNED = Tuned(Setting("plain", 4, 5e4, (0.6, 1.0)))


@contextlib.asynccontextmanager
async def engine_with(*devices: Device) -> AsyncIterator[tuple[MiningEngine, Messages]]:
    messages = Messages()
    engine = MiningEngine(devices, messages)
    engine.start()
    try:
        yield engine, messages
    finally:
        await engine.close()


def two_cards() -> FoundCards:
    infos = [card_info(pci_address=f"0000:0{n}:00.0") for n in (1, 2)]
    return find_cards([StubBackend(*((info, Silicon()) for info in infos))])


# ---- in the engine -----------------------------------------------------------------------------------------


def test_when_a_card_dies_the_others_finish_its_work() -> None:
    async def test() -> None:
        info, silicon = card_info(), Silicon(defect=after(8, hangs))
        card = GpuDevice(
            StubBackend((info, silicon)), info, device_id="gpu0", tuned=TUNED, clock=silicon.clock
        )
        cpu = CpuDevice(TinyKernel(), 1, name="Test CPU")
        job = make_job(target=EASY_TARGET, fixed_header76=bytes(76), scan_count=60_000)
        upstream = FakeUpstream([job])
        async with engine_with(cpu, card) as (engine, messages):
            engine.set_power("gpu0", 1.0, None)
            await engine.set_upstream(upstream)
            fault = await messages.until(FaultNotice)
            assert (fault.code, fault.device) == ("device_quarantined", "gpu0")
            assert upstream.searched == []
            engine.set_power("cpu", 1.0, None)
            await messages.until(Log, lambda line: "All of the work" in line.text)
            assert upstream.searched == [job]
            stats = {each.id: each for each in engine.stats().devices}
            assert (stats["gpu0"].state, stats["gpu0"].state_code) == ("quarantined", "lost")
            assert stats["gpu0"].state_text == fault.text
            assert stats["gpu0"].duty == 0
            assert (stats["cpu"].state, stats["cpu"].state_text, stats["cpu"].duty) == ("ok", "", 1.0)
            nonces = [share.nonce for share in upstream.submitted]
            assert len(nonces) == len(set(nonces)) > 1000

    run(test)


def test_devices_that_rest_for_want_of_work_are_woken_when_some_comes_back() -> None:
    async def test() -> None:
        device = FakeDevice()
        async with engine_with(device) as (engine, messages):
            await engine.set_upstream(FakeUpstream([make_job()]))
            await messages.until(Stats, lambda stats: stats.job_id != "")
            told = len(device.orders)
            engine.take_failed(FaultNotice("device_quarantined", "gpu0 is ill.", "gpu0"))
            assert len(device.orders) == told + 1
            assert device.orders[-1].source is device.orders[-2].source

    run(test)


def test_whether_somebody_uses_the_computer_reaches_the_device() -> None:
    async def test() -> None:
        device = FakeDevice()
        async with engine_with(device) as (engine, _):
            engine.set_power("cpu", 0.5, None, user_active=False)
            assert not device.orders[-1].user_active
            engine.set_power("cpu", 0.5, None)
            assert device.orders[-1].user_active

    run(test)


def test_once_a_second_a_device_is_watched_and_what_it_learned_is_told() -> None:
    class Watched(FakeDevice):
        watched = 0

        def watch(self) -> None:
            self.watched += 1

    async def test() -> None:
        device = Watched("gpu0")
        async with engine_with(device) as (engine, messages):
            engine.tick()
            assert messages.of(DeviceNotice) == []
            device.info = DeviceInfo("gpu0", "gpu", "Fake", "plain", "CUDA, plain", 1, 5e9)
            engine.tick()
            engine.tick()
            assert messages.of(DeviceNotice) == [DeviceNotice(device.info)]
            assert device.watched == 3
            device.now = DeviceCounters(midstates=2, quarantine=Quarantine("hung", "It hangs."))
            assert engine.stats().devices[0].state_text == "It hangs."
            assert engine.stats().devices[0].midstates == 2

    run(test)


# ---- what there is -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (("all",), ["cpu", "gpu0", "gpu1"]),
        (("cpu",), ["cpu"]),
        (("gpu",), ["gpu0", "gpu1"]),
        (("gpu1",), ["gpu1"]),
        (("cpu", "gpu0"), ["cpu", "gpu0"]),
        (("none",), []),
    ],
)
def test_the_wanted_devices_are_built(wanted: tuple[str, ...], ids: list[str]) -> None:
    built = build_devices(1, "hashlib", wanted, find=two_cards)
    assert [device.info.id for device in built.devices] == ids
    assert "hashlib" in built.kernels
    cards = sum(name != "cpu" for name in ids)
    assert built.hashrate_hs >= cards * 4 * 40e6


def test_what_was_measured_before_is_known_without_opening_the_card(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(TuneCache, "load", lambda self, key: TUNED)
    built = build_devices(1, "hashlib", ("gpu0",), find=two_cards)
    assert built.devices[0].info.hashrate_hs == 5e4
    assert built.hashrate_hs == 5e4


def test_cards_are_not_looked_for_when_none_is_wanted() -> None:
    def never() -> FoundCards:
        raise AssertionError("it looked")

    assert len(build_devices(1, "hashlib", ("cpu",), find=never).devices) == 1


def test_a_search_that_fails_leaves_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> FoundCards:
        raise RuntimeError("no hands")

    built = build_devices(1, "hashlib", find=fails)
    assert [device.info.id for device in built.devices] == ["cpu"]
    assert [fault.code for fault in built.faults] == ["gpu_driver"]
    assert "no hands" in built.faults[0].text


def test_a_device_that_is_not_there_is_refused_in_one_sentence() -> None:
    with pytest.raises(ValueError, match="there is no device 'gpu7' here; there are: cpu, gpu0, gpu1"):
        build_devices(1, "hashlib", ("cpu", "gpu7"), find=two_cards)
    with pytest.raises(ValueError, match="no graphics card here that can mine"):
        build_devices(1, "hashlib", ("gpu",), find=FoundCards)
    broken = FoundCards(faults=(FaultNotice("gpu_driver", "The driver is broken."),))
    with pytest.raises(ValueError, match="The driver is broken"):
        build_devices(1, "hashlib", ("gpu0",), find=lambda: broken)


def test_a_card_that_is_reached_in_two_ways_keeps_the_second() -> None:
    info = card_info()
    found = find_cards(
        [StubBackend((info, Silicon())), StubBackend((card_info("opencl"), Silicon()), interface="opencl")]
    )
    (card,) = build_devices(1, "hashlib", ("gpu",), find=lambda: found).devices
    assert isinstance(card, GpuDevice)
    assert len(card._opener._ways) == 2


def test_cards_are_listed_with_what_is_known_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    built = build_devices(1, "hashlib", ("gpu0",), find=two_cards)
    monkeypatch.setattr(inventory, "build_devices", lambda *_: built)
    out = StringIO()
    assert cli.list_devices(parse(["-n", "--devices", "gpu0"]), out) == 0
    first = out.getvalue().splitlines()[0]
    assert first == "gpu0: Stub 3000, 4 compute units, 0000:01:00.0, CUDA, not measured yet"


def test_looking_for_cards_and_choosing_a_kernel_go_on_at_the_same_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meanwhile = threading.Event()
    choose = inventory.dispatch.kernel_by_name

    def chosen(name: str) -> object:
        meanwhile.set()
        return choose(name)

    def slow() -> FoundCards:
        assert meanwhile.wait(DEADLINE_S)
        return FoundCards()

    monkeypatch.setattr(inventory.dispatch, "kernel_by_name", chosen)
    assert build_devices(1, "hashlib", find=slow).faults == ()


# ---- the whole program -----------------------------------------------------------------------------------


def test_a_card_mines_on_the_practice_network_through_a_real_opencl_driver() -> None:
    """PoCL stands for a card: built, tested, measured, fed; the pool accepts what it finds."""
    environment = {**os.environ, "WARMGUI_OPENCL_ANY": "1"}
    miner = [sys.executable, "-m", "miners"]
    listed = subprocess.run(
        [*miner, "-n", "--devices", "all"], env=environment, capture_output=True, text=True, check=True
    )
    if "gpu0" not in listed.stdout:
        pytest.skip("there is no OpenCL driver here, not even PoCL")
    command = [*miner, "--practice", "--devices", "gpu0", "--share-interval", "0.2", "--shares", "3"]
    code, said = _mined(command, environment)
    assert code == 0, said
    assert "share accepted" in said
    last = said.splitlines()[-1]
    assert " 0 rejected" in last
    assert "computed" not in said


_SLOW = re.compile(r"has not answered (in time|for \d)")
"""Of a card or its driver; a busy machine can make the stand-in so slow."""
_MINED_WITHIN_S = 5 * DEADLINE_S


def _mined(command: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """Exit status and words of a run that came to its own end; one whose card was too slow begins again."""
    end_s = time.monotonic() + _MINED_WITHIN_S
    while True:
        with subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as miner:
            patience = threading.Timer(max(end_s - time.monotonic(), 0.0), miner.kill)
            patience.start()
            said = ""
            for line in miner.stdout or ():
                said += line
                if _SLOW.search(line):
                    miner.kill()
            patience.cancel()
        if not _SLOW.search(said) or time.monotonic() >= end_s:
            return miner.returncode, said
