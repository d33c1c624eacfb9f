"""Devices keep their names when the miner numbers its cards anew; strange facts from a miner do no harm."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners import protocol
from warmgui.core import messages as m
from warmgui.core.pci import pci_address
from warmgui.io.device_ids import DeviceIds
from warmgui.io.miner.translate import to_inbox, to_line

CPU = protocol.DeviceInfo("cpu", "cpu", "Test CPU", "avx2", "AVX2, 8 lanes", 8, 1e7)


def card(number: int, address: str) -> protocol.DeviceInfo:
    return protocol.DeviceInfo(
        f"gpu{number}",
        "gpu",
        f"Card at {address}",
        "plain",
        "CUDA",
        1,
        1e9,
        "",
        None,
        "cuda",
        address,
        "580",
        46,
    )


def meet(ids: DeviceIds, *infos: protocol.DeviceInfo) -> m.MinerReady:
    told = ids.inward(to_inbox(protocol.Ready(1, "0", infos, ("k",), 1), 0.0))  # type: ignore[arg-type]  # it is told
    assert isinstance(told, m.MinerReady)
    return told


def test_a_card_is_called_by_where_it_sits() -> None:
    ids = DeviceIds()
    ready = meet(ids, CPU, card(0, "0000:01:00.0"), card(1, "00000000:0A:00.0"))
    assert [d.id for d in ready.devices] == ["cpu", "0000:01:00.0", "0000:0a:00.0"]
    line = to_line(ids.outward(m.SetDevicePower("0000:0a:00.0", 0.5, 5.0, user_active=False)))
    assert line is not None
    assert json.loads(line) == {
        "type": "set_power",
        "device": "gpu1",
        "duty": 0.5,
        "lease_s": 5.0,
        "user_active": False,
    }
    assert ids.outward(m.RunBenchmark("0000:01:00.0")) == m.RunBenchmark("gpu0")
    assert ids.outward(m.RunBenchmark("")) == m.RunBenchmark("")
    assert ids.outward(m.StopMiner()) == m.StopMiner()


def test_everything_that_is_told_about_it_arrives_under_its_name() -> None:
    ids = DeviceIds()
    meet(ids, CPU, card(0, "0000:01:00.0"))
    row = protocol.DeviceStats("gpu0", 1, 0.0, 0.5, 1)
    said: list[protocol.Message] = [
        protocol.Stats(0.0, (row,), 1, None, 0, 0, 0, 0, "none"),
        protocol.FaultNotice("hw_errors", "words", "gpu0"),
        protocol.BenchmarkResult(
            "gpu0",
            "plain",
            version_rolling=False,
            threads=1,
            hashrate_hs=1e9,
            cycles_per_hash=None,
            ratio_to_hashlib=None,
        ),
        protocol.DeviceNotice(card(0, "0000:01:00.0")),
    ]
    stats, fault, result, news = (ids.inward(told) for line in said if (told := to_inbox(line, 0.0)))
    assert isinstance(stats, m.MinerStats)
    assert stats.devices[0].id == "0000:01:00.0"
    assert isinstance(fault, m.MinerFault)
    assert isinstance(result, m.MinerBenchmarkRow)
    assert isinstance(news, m.MinerDeviceNews)
    assert {fault.device, result.device, news.device.id} == {"0000:01:00.0"}


def test_when_a_card_is_gone_the_others_keep_their_names() -> None:
    """Given that the first card does not come back, the second is not taken for it."""
    ids = DeviceIds()
    meet(ids, card(0, "0000:01:00.0"), card(1, "0000:02:00.0"))
    ready = meet(ids, card(0, "0000:02:00.0"))
    assert [d.id for d in ready.devices] == ["0000:02:00.0"]
    assert ids.outward(m.SetDevicePower("0000:02:00.0", 1.0, 5.0)).device == "gpu0"
    assert ids.outward(m.SetDevicePower("0000:01:00.0", 1.0, 5.0)).device == "0000:01:00.0", "nobody's"


@pytest.mark.parametrize("address", ["", "somewhere", "0000:01:00.9", "../../etc"])
def test_without_a_usable_address_the_miners_name_stays(address: str) -> None:
    (device,) = meet(DeviceIds(), card(0, address)).devices
    assert (device.id, device.pci_address) == ("gpu0", "")


def test_two_at_one_address_cannot_be_told_apart_by_it() -> None:
    ready = meet(DeviceIds(), card(0, "0000:01:00.0"), card(1, "0000:01:00.0"))
    assert [d.id for d in ready.devices] == ["gpu0", "gpu1"]


def test_a_processor_has_no_place_on_the_bus() -> None:
    (device,) = meet(
        DeviceIds(), protocol.DeviceInfo("cpu", "cpu", "C", "k", "w", 1, pci_address="01:00.0")
    ).devices
    assert (device.id, device.pci_address) == ("cpu", "")


@given(st.integers(0, 0xFFFF), st.integers(0, 255), st.integers(0, 31), st.integers(0, 7))
def test_every_way_to_write_an_address_is_one_address(domain: int, bus: int, device: int, part: int) -> None:
    wanted = f"{domain:04x}:{bus:02x}:{device:02x}.{part}"
    assert pci_address(wanted) == wanted
    assert pci_address(f" {domain:08X}:{bus:02X}:{device:02X}.{part}\n") == wanted
    if domain == 0:
        assert pci_address(f"{bus:02x}:{device:02x}.{part}") == wanted


@given(st.text())
def test_anything_else_is_no_address(words: str) -> None:
    assert pci_address(words) in {"", words.strip().lower()} or ":" in words


NUMBERS = st.one_of(
    st.none(), st.floats(), st.integers(-(10**30), 10**30), st.booleans(), st.text(max_size=3)
)
WORDS = st.one_of(st.text(max_size=20), st.integers(), st.none())


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "kind": WORDS,
            "hashrate_hs": NUMBERS,
            "rolling_hashrate_hs": NUMBERS,
            "rolling_words": WORDS,
            "interface": WORDS,
            "pci_address": WORDS,
            "driver": WORDS,
            "compute_units": NUMBERS,
        },
    )
)
def test_a_device_with_strange_facts_is_a_device_or_a_line_that_is_refused(
    strange: dict[str, object],
) -> None:
    body = {
        "id": "gpu0",
        "kind": "gpu",
        "name": "n",
        "kernel": "k",
        "kernel_words": "w",
        "threads": 1,
    } | strange
    told = said({"type": "device", "device": body})
    if told is None:
        return
    assert isinstance(told, m.MinerDeviceNews)
    device = told.device
    for number in (device.hashrate_hs, device.rolling_hashrate_hs, device.compute_units):
        assert number is None or (math.isfinite(number) and number > 0)
    assert device.pci_address == pci_address(device.pci_address)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "version_rolling": st.one_of(st.booleans(), WORDS),
            "limit_fraction": NUMBERS,
            "power_w": NUMBERS,
            "energy_j_per_th": NUMBERS,
            "hits": NUMBERS,
            "expected_hits": NUMBERS,
            "clock_hz": NUMBERS,
        },
    )
)
def test_a_result_with_strange_numbers_has_none_of_them(strange: dict[str, object]) -> None:
    body = {
        "type": "benchmark_result",
        "device": "cpu",
        "kernel": "k",
        "version_rolling": False,
        "threads": 1,
        "hashrate_hs": 1.0,
        "cycles_per_hash": None,
        "ratio_to_hashlib": None,
    }
    told = said(body | strange)
    if told is None:
        return
    assert isinstance(told, m.MinerBenchmarkRow)
    for number in (
        told.limit_fraction,
        told.power_w,
        told.energy_j_per_th,
        told.expected_hits,
        told.clock_hz,
    ):
        assert number is None or (math.isfinite(number) and number > 0)
    assert told.hits is None or told.hits >= 0


@given(st.sampled_from(["ok", "quarantined", "asleep", ""]), st.integers(-5, 99), st.text(max_size=9))
def test_a_state_is_told_as_it_came(state: str, midstates: int, code: str) -> None:
    row = {"id": "gpu0", "hashes": 1, "busy_s": 0.0, "duty": 0.0, "threads": 1}
    row |= {"state": state, "midstates": midstates, "state_code": code, "state_text": "words"}
    body = {"uptime_s": 0.0, "devices": [row], "hashes": 1, "hashrate_hs": None, "accepted": 0, "rejected": 0}
    told = said(body | {"type": "stats", "stale": 0, "hw_errors": 0, "upstream": "none"})
    assert isinstance(told, m.MinerStats)
    (device,) = told.devices
    assert (device.state, device.state_code, device.state_text) == (state, code, "words")
    assert device.midstates >= 1


def said(body: dict[str, object]) -> m.Inbox | None:
    """What the engine hears of a line; None when it is refused."""
    try:
        message = protocol.decode(json.dumps(body))
    except protocol.ProtocolError:
        return None
    return to_inbox(message, 0.0)
