"""Each card is found once, in the order of its address, whatever the drivers do."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from fakes.gpu_cards import Silicon, StubBackend, card_info, find_cards
from fakes.miner import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from miners import __main__ as entry
from miners.devices.gpu import apart
from miners.devices.gpu.api import GpuError, GpuInfo
from miners.devices.gpu.find import FoundCards, default_backends
from miners.devices.gpu.opening import Way

if TYPE_CHECKING:
    from miners.devices.gpu.api import GpuBackend


def backend(interface: str, *infos: GpuInfo, problem: str = "") -> GpuBackend:
    return StubBackend(*((info, Silicon()) for info in infos), interface=interface, problem=problem)


def at(slot: int, interface: str = "cuda", **changes: object) -> GpuInfo:
    return card_info(interface, pci_address=f"0000:{slot:02x}:00.0", **changes)


def unknown(interface: str = "opencl", **changes: object) -> GpuInfo:
    return card_info(interface, pci_address="", **changes)


def ways(found: FoundCards) -> list[list[str]]:
    return [[way.info.interface for way in card.ways] for card in found.cards]


def test_a_card_seen_through_two_interfaces_is_one_card_and_the_second_way_is_kept() -> None:
    found = find_cards([backend("opencl", at(1, "opencl", name="stub")), backend("cuda", at(1))])
    assert ways(found) == [["cuda", "opencl"]]
    assert found.faults == ()


def test_cards_are_numbered_by_their_addresses_and_those_without_come_last() -> None:
    found = find_cards(
        [backend("cuda", at(9), at(3)), backend("opencl", unknown(name="Other"), at(5, "opencl"))]
    )
    assert [(c.device_id, c.info.pci_address) for c in found.cards] == [
        ("gpu0", "0000:03:00.0"),
        ("gpu1", "0000:05:00.0"),
        ("gpu2", "0000:09:00.0"),
        ("gpu3", ""),
    ]


def test_two_opencl_drivers_of_one_card_are_one_card() -> None:
    twice = (at(1, "opencl", driver="rocm"), at(1, "opencl", driver="mesa"))
    assert ways(find_cards([backend("opencl", *twice)])) == [["opencl"]]


def test_without_an_address_a_card_of_a_known_name_is_the_known_one_but_a_second_is_a_second() -> None:
    cuda = backend("cuda", at(1, name="ACME Stub 3000"))
    one = find_cards([cuda, backend("opencl", unknown())])
    assert ways(one) == [["cuda", "opencl"]]
    two = find_cards([cuda, backend("opencl", unknown(), unknown(memory_bytes=5))])
    assert ways(two) == [["cuda", "opencl"], ["opencl"]]
    assert two.cards[1].ways[0].ordinal == 1  # and it is the second that is opened
    other = find_cards([cuda, backend("opencl", unknown(name="Stub 4000"))])
    assert ways(other) == [["cuda"], ["opencl"]]
    apart_ = find_cards([cuda, backend("opencl", at(2, "opencl"))])
    assert ways(apart_) == [["cuda"], ["opencl"]]


@given(cuda=st.integers(0, 5), opencl=st.integers(0, 5), told=st.booleans())
def test_no_real_card_is_dropped_and_none_is_counted_twice(*, cuda: int, opencl: int, told: bool) -> None:
    seen_by_opencl = [at(n, "opencl") if told else unknown() for n in range(opencl)]
    found = find_cards([backend("cuda", *(at(n) for n in range(cuda))), backend("opencl", *seen_by_opencl)])
    assert len(found.cards) == max(cuda, opencl)
    assert [card.device_id for card in found.cards] == [f"gpu{n}" for n in range(max(cuda, opencl))]


def test_a_broken_interface_is_a_fault_and_the_others_go_on() -> None:
    class Worse(StubBackend):
        def cards(self) -> list[GpuInfo]:
            raise RuntimeError("segmentation, nearly")

    found = find_cards(
        [backend("cuda", problem="The driver is from 2009."), backend("opencl", at(1, "opencl"))]
    )
    assert ways(found) == [["opencl"]]
    assert [(f.code, f.text) for f in found.faults] == [("gpu_driver", "The driver is from 2009.")]
    assert "nearly" in find_cards([Worse(interface="opencl")]).faults[0].text
    assert find_cards([]) == find_cards([backend("cuda"), backend("opencl")]) == FoundCards()


def test_a_way_opens_the_card_that_was_meant() -> None:
    first, second = Silicon(), Silicon()
    same = [unknown(memory_bytes=5), unknown(clock_hz=7.0)]
    both = StubBackend((same[0], first), (same[1], second), interface="opencl")
    Way(both, unknown(), 1).open()
    assert (first.opened, second.opened) == (0, 1)
    with pytest.raises(GpuError, match="no longer there"):
        Way(both, unknown(), 2).open()


# ---- in a child ------------------------------------------------------------------------------------------


def child(program: str, patience_s: float = 60.0) -> FoundCards:
    """Of CUDA's child; OpenCL's, beside it, is always well and sees nothing."""
    well = json.dumps({"interface": "opencl", "cards": [], "problem": ""})
    program = f"import sys\nif sys.argv[1] == 'opencl':\n    print({well!r})\n    sys.exit(0)\n{program}"
    makers = {"cuda": lambda: backend("cuda"), "opencl": lambda: backend("opencl")}
    return apart.find_cards_apart([sys.executable, "-c", program], makers, patience_s=patience_s)


def test_what_the_child_says_is_what_is_there() -> None:
    card = {**vars_of(at(1)), "memory_bytes": 5}
    line = json.dumps({"interface": "cuda", "cards": [card], "problem": "odd"})
    found = child(f"print({line!r})")
    assert vars_of(found.cards[0].info) == card
    assert found.faults[0].text == "odd"


def vars_of(info: GpuInfo) -> dict[str, object]:
    return {name: getattr(info, name) for name in GpuInfo.__slots__}  # type: ignore[attr-defined]  # slots=True


def line_of(**changes: object) -> str:
    """What a child says of one card."""
    return json.dumps({"interface": "cuda", "cards": [{**vars_of(at(1)), **changes}], "problem": ""})


WRONG: tuple[dict[str, object], ...] = (
    {"name": 5},
    {"name": "x" * 9000},
    {"driver": "\ud800"},
    {"compute_units": "many"},
    {"compute_units": -1},
    {"memory_bytes": 1e400},
    {"clock_hz": 1e400},
    {"interface": "opencl"},
)


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("import os; os.abort()", "crashed"),
        ("raise SystemExit(3)", "exit code 3"),
        ("print('no json')", "makes no sense"),
        ("print('5')", "makes no sense"),
        ("print('{}')", "makes no sense"),
        ('print(\'{"interface": "cuda", "cards": [{"x": 1}], "problem": ""}\')', "makes no sense"),
        (
            "import json\nprint(json.dumps({'interface': 'cuda', 'cards': [{'x' * 9000: 1}]}))",
            "no card: {'xxx",
        ),
        ("print('[' * 9000)", "makes no sense"),
        *((f"print({line_of(**wrong)!r})", "makes no sense") for wrong in WRONG),
        ('print(\'{"interface": "tarot", "cards": [], "problem": ""}\')', "makes no sense"),
        ("", "makes no sense"),
    ],
)
def test_a_child_that_crashes_or_talks_nonsense_is_a_fault_and_no_cards(program: str, words: str) -> None:
    found = child(program)
    assert found.cards == ()
    assert [fault.code for fault in found.faults] == ["gpu_driver"]
    assert words in found.faults[0].text
    assert len(found.faults[0].text) < 400


def test_a_driver_that_crashes_costs_only_its_own_cards() -> None:
    card = {**vars_of(at(1)), "interface": "opencl"}
    line = json.dumps({"interface": "opencl", "cards": [card], "problem": ""})
    program = f"import os, sys\nif sys.argv[1] == 'cuda':\n    os.abort()\nprint({line!r})"
    makers = {"cuda": lambda: backend("cuda"), "opencl": lambda: backend("opencl")}
    found = apart.find_cards_apart([sys.executable, "-c", program], makers)
    assert [card.info.interface for card in found.cards] == ["opencl"]
    assert ["CUDA" in fault.text for fault in found.faults] == [True]


def test_a_child_that_hangs_is_killed() -> None:
    found = child("import threading; threading.Event().wait()", patience_s=0.5)
    assert "not answered" in found.faults[0].text


def test_a_child_that_cannot_even_be_killed_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    class Undead:
        pid = 0
        stdout = None
        returncode: int | None = None

        def __init__(self, *_: object, **__: object) -> None:
            self.killed = False

        def communicate(self, timeout: float) -> tuple[bytes, None]:
            raise subprocess.TimeoutExpired("x", timeout)

        def kill(self) -> None:
            self.killed = True

        def wait(self, timeout: float) -> int:
            raise subprocess.TimeoutExpired("x", timeout)

    monkeypatch.setattr(subprocess, "Popen", Undead)
    assert "not answered" in apart.find_cards_apart(["x"], patience_s=0.0).faults[0].text


@pytest.mark.parametrize(
    ("ready_s", "starved_s", "answers", "ended_s"),
    [(14.0, 0.0, True, 14.0), (16.0, 0.0, False, 15.0), (20.0, 9.0, True, 20.0), (99.0, 90.0, False, 37.5)],
)
def test_time_without_a_processor_is_not_held_against_a_child_within_reason(
    monkeypatch: pytest.MonkeyPatch, ready_s: float, starved_s: float, ended_s: float, *, answers: bool
) -> None:
    now = FakeClock()
    begun_s = now.now_s

    class Slow:
        pid = 7
        stdout = None
        returncode = 0

        def __init__(self, argv: list[str], **_: object) -> None:
            self.line = json.dumps({"interface": argv[-1], "cards": [], "problem": ""}).encode()

        def communicate(self, timeout: float) -> tuple[bytes, None]:
            now.now_s = min(max(now.now_s, begun_s + ready_s), now.now_s + timeout)
            if now.now_s < begun_s + ready_s:
                raise subprocess.TimeoutExpired("x", timeout)
            return self.line, None

        def kill(self) -> None:
            pass

        def wait(self, timeout: float) -> int:
            return -9

    monkeypatch.setattr(subprocess, "Popen", Slow)
    monkeypatch.setattr(apart, "monotonic_s", now)
    monkeypatch.setattr(apart, "starved_s", lambda pid: starved_s if pid == Slow.pid else 0.0)
    found = apart.find_cards_apart(["x"], {"cuda": lambda: backend("cuda")})
    assert (not found.faults, now.now_s - begun_s) == (answers, ended_s)


def test_a_child_that_cannot_be_started_is_a_fault() -> None:
    assert "cannot be looked for" in apart.find_cards_apart(["/nowhere/at/all"]).faults[0].text


def test_the_real_child_finds_what_this_computer_has() -> None:
    """Without a card that is nothing, which is no fault; with a driver's bug it would be one."""
    found = apart.find_cards_apart()
    assert found.faults == ()
    assert [card.device_id for card in found.cards] == [f"gpu{n}" for n in range(len(found.cards))]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert apart.finder_argv() == [sys.executable, "--find-cards"]


def test_the_programs_entry_knows_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["miners", "--find-cards", "cuda"])
    monkeypatch.setattr(apart, "main", {"cuda": 7}.get)
    assert entry.main() == 7


def test_the_child_of_an_unknown_interface_says_so() -> None:
    assert apart.main("tarot") == 2


def test_the_child_prints_one_line_whatever_a_driver_says(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class Chatty(StubBackend):
        def cards(self) -> list[GpuInfo]:
            subprocess.run([sys.executable, "-c", "print('hello from the driver')"], check=True)
            return super().cards()

    monkeypatch.setattr(
        apart, "default_backends", lambda: {"cuda": lambda: Chatty((at(1), Silicon()), interface="cuda")}
    )
    assert apart.main("cuda") == 0
    out, err = capfd.readouterr()
    assert json.loads(out)["cards"][0]["name"] == "Stub 3000"
    assert "hello" in err


def test_the_interfaces_are_cuda_and_opencl() -> None:
    assert [make().interface for make in default_backends().values()] == ["cuda", "opencl"]
