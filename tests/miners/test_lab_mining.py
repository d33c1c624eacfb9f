"""The lab end to end: a real engine and processor, a real child over its pipes, the command line."""

from __future__ import annotations

import asyncio
import io
import itertools
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.miner import Messages, TinyKernel
from fakes.service import CHILD, Child

from miners import cli_options, session, work
from miners.devices.cpu import CpuDevice
from miners.engine import MiningEngine
from miners.kernels import dispatch
from miners.lab.bits import nbits_of_bits, zero_bits
from miners.protocol import (
    FaultNotice,
    Hello,
    LabBlock,
    LabChange,
    LabStats,
    LabWork,
    Ready,
    ReplayFound,
    SetPower,
    SetUpstream,
    Share,
    Stats,
)
from miners.upstream.lab import LabUpstream

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLOW_HS = 20e6
"""What the lab is told to expect, so that 20 bits are not easier than its chain allows."""


def check_chain(blocks: Sequence[LabBlock]) -> None:
    """By hashlib alone: every header's hash, its target, its parent."""
    known = {""}
    for block in blocks:
        header80 = bytes.fromhex(block.header_hex)
        digest = work.sha256d(header80)
        assert len(header80) == 80
        assert digest[::-1].hex() == block.hash_hex
        assert int.from_bytes(header80[72:76], "little") == block.nbits
        if block.by == "us":
            assert int.from_bytes(digest, "little") <= work.target_from_nbits(block.nbits)
        parent = header80[4:36][::-1].hex()
        assert block.height == 1 or parent in known
        known.add(block.hash_hex)


def test_twenty_bits_are_found_and_every_block_verifies() -> None:
    """Given a real engine and processor, when it works in the lab, then blocks and counts hold together."""

    async def test() -> None:
        kernel = dispatch.select_kernel().kernel
        device = CpuDevice(kernel, 1, name="test", hashrate_hs=SLOW_HS)
        messages = Messages()
        engine = MiningEngine([device], messages)
        engine.start()
        engine.set_power("cpu", 0.5, None)
        lab = LabWork(nbits_of_bits(20), others_hs=2e6, delay_s=0.05, retarget_blocks=0, seed=3)
        try:
            upstream = session.build_upstream(SetUpstream("lab", lab=lab), engine, SLOW_HS)
            await engine.set_upstream(upstream)
            await messages.until(LabBlock, lambda b: b.by == "us" and b.height >= 8)
            await messages.until(LabStats, lambda s: s.sampled > 500 and s.hashes > 1 << 22)
            await engine.set_upstream(None)
            assert engine.stats().accepted == 0  # nothing of it is a share
        finally:
            await engine.close()
        blocks = messages.of(LabBlock)
        assert {b.nbits for b in blocks} == {nbits_of_bits(20)}
        check_chain(blocks)
        assert messages.of(Share) == []
        last = messages.of(LabStats)[-1]
        found = sum(last.exact)
        mean = last.hashes / 2**last.exact_from
        assert abs(found - mean) < 6 * mean**0.5 + 10  # some may be on their way
        assert last.exact_from == 18
        best = int(last.best_hash, 16)
        top = max(i for i, n in enumerate(last.exact) if n) + last.exact_from
        assert zero_bits(best) >= top
        assert all(a.hashes <= b.hashes for a, b in itertools.pairwise(messages.of(LabStats)))

    asyncio.run(asyncio.wait_for(test(), DEADLINE_S))


def test_a_tiny_device_finds_blocks_of_few_bits() -> None:
    """Given a device so slow that 10 bits are no flood, then times, hashes and luck are those of 10 bits."""

    async def test() -> None:
        kernel = TinyKernel()
        device = CpuDevice(kernel, 1, name="tiny", hashrate_hs=20_000.0)
        messages = Messages()
        engine = MiningEngine([device], messages)
        engine.start()
        engine.set_power("cpu", 0.2, None)
        lab = LabWork(nbits_of_bits(10))
        try:
            await engine.set_upstream(session.build_upstream(SetUpstream("lab", lab=lab), engine, 20_000.0))
            await messages.until(LabBlock, lambda b: b.height == 20)
        finally:
            await engine.close()
        blocks = messages.of(LabBlock)
        check_chain(blocks)
        assert [b.height for b in blocks] == list(range(1, len(blocks) + 1))
        assert sum(b.hashes for b in blocks) > 20 * 1024 / 4

    asyncio.run(asyncio.wait_for(test(), DEADLINE_S))


def test_a_lab_without_work_is_refused() -> None:
    async def test() -> None:
        engine = MiningEngine([], lambda _message: None)
        with pytest.raises(ValueError, match="needs to be told"):
            session.build_upstream(SetUpstream("lab"), engine, 1e6)
        with pytest.raises(ValueError, match="nbits"):
            session.build_upstream(SetUpstream("lab", lab=LabWork(0)), engine, 1e6)
        built = session.build_upstream(SetUpstream("lab", lab=LabWork(0x1D00FFFF)), engine, 1e6)
        assert isinstance(built, LabUpstream)

    asyncio.run(test())


# ---- a real child ------------------------------------------------------------------------------------------


@pytest.fixture
def child() -> Iterator[Child]:
    running = Child((*CHILD, "--devices", "cpu", "--threads", "1", "--replay-window", "4000000"))
    running.send(Hello(app="test"))
    running.until(Ready)
    yield running
    running.end()


def test_the_app_s_child_runs_a_lab_a_change_and_a_replay(child: Child) -> None:
    lab = LabWork(nbits_of_bits(23), others_hs=5e6, delay_s=0.1, seed=2)
    child.send(LabChange(nbits=5))
    assert "no lab runs" in child.fault().text
    child.send(SetUpstream("lab", lab=lab), SetPower("cpu", 0.6, 60.0))
    child.until(LabBlock, lambda b: b.by == "us")
    stats = child.until(LabStats, lambda s: s.hashes > 0 and s.ticket_hash != "")
    assert work.sha256d(bytes.fromhex(stats.ticket_header))[::-1].hex() == stats.ticket_hash
    harder = nbits_of_bits(45)
    child.send(LabChange(nbits=harder, others_hs=0.0, delay_s=0.0))
    changed = child.until(LabStats, lambda s: s.nbits == harder)
    assert (changed.others_hs, changed.delay_s) == (0.0, 0.0)
    assert changed.hashes >= stats.hashes
    assert sum(changed.exact) > 0
    child.send(LabChange(delay_s=-1.0))
    assert "travels" in child.fault().text
    child.send(SetUpstream("replay", "genesis"))
    found = child.until(ReplayFound)
    assert (found.name, found.nonce) == ("genesis", 2083236893)
    check_chain(child.heard_of(LabBlock))


def test_strange_lines_about_the_lab_do_not_end_the_child(child: Child) -> None:
    """Given five hundred lines of anything, then each is followed or refused, and the lab goes on."""
    rng = random.Random(4)
    values = [
        "0",
        "-1",
        "1e999",
        "NaN",
        '"x"',
        "null",
        "[]",
        "1e300",
        str(10**30),
        "486604799",
        "0.5",
        "true",
    ]
    lines = []
    for _ in range(500):
        fields = {
            f: rng.choice(values) for f in ("nbits", "others_hs", "delay_s", "ntime", "block_s", "seed")
        }
        body = ",".join(f'"{k}":{v}' for k, v in fields.items())
        if rng.random() < 0.5:
            lines.append('{"type":"lab_change",' + body + "}\n")
        else:
            lines.append('{"type":"set_upstream","kind":"lab","lab":{' + body + "}}\n")
    child.write("".join(lines).encode())
    child.send(SetUpstream("lab", lab=LabWork(0x1D00FFFF)), SetPower("cpu", 0.3, 60.0))
    stats = child.until(LabStats, lambda s: s.nbits == 0x1D00FFFF and s.hashes > 0)
    assert stats.others_hs == 0.0
    assert len(child.heard_of(FaultNotice)) > 100
    child.until(Stats, lambda s: s.upstream == "connected")


# ---- the command line --------------------------------------------------------------------------------------


def test_the_command_line_tells_blocks_luck_and_the_histogram() -> None:
    arguments = ["--lab", "23", "--devices", "cpu", "-t", "1", "--duty", "0.5", "--shares", "3"]
    command = [sys.executable, "-m", "miners", *arguments, "--time-limit", "150"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=170)
    said = done.stdout
    assert said.count(" found after ") >= 3
    assert "luck" in said
    assert "blocks found, luck" in said
    assert "new job 3" not in said


@pytest.mark.parametrize("bits", ["0", "-3", "nan", "300", "many"])
def test_wrong_bits_are_refused(bits: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli_options.parse(["--lab", bits])
    assert ended.value.code == 2
    assert "--lab" in capsys.readouterr().err


def test_one_task_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli_options.parse(["--lab", "20", "--practice"])
    assert "exclude" in capsys.readouterr().err
    assert cli_options.parse(["--lab", "20.5"]).lab_bits == 20.5


def test_the_console_says_what_happens_on_the_chain() -> None:
    from miners.console import Console
    from miners.protocol import JobNotice, LabOrphaned, LabRetarget

    out = io.StringIO()
    console = Console(out, wall_time=lambda: "12:00:00")
    stats = Stats(1.0, (), 1000, 500.0, 0, 0, 0, 0, "connected", "the lab", "lab")
    empty = LabStats(0, 0.0, 1, nbits_of_bits(8), 0, 0.0, 4, (0, 0), 0, ())
    console.message(stats)
    console.message(empty)
    console.message(JobNotice("9", 9, 1.0, "1d00ffff", 1, clean=True, height=9))
    header = "ab" * 76 + "07000000"
    console.message(LabBlock(1, "0a" * 32, header, "us", "cpu", nbits_of_bits(8), 1.0, 1.0, 128))
    console.message(LabBlock(2, "0b" * 32, header, "others", "", nbits_of_bits(8), 2.0, 1.0, 5))
    console.message(LabBlock(2, "0c" * 32, header, "others", "", nbits_of_bits(8), 2.0, 1.0, 5, "rival"))
    console.message(LabBlock(3, "0d" * 32, header, "us", "cpu", nbits_of_bits(8), 1.0, 1.0, 0))
    console.message(LabOrphaned(("0a" * 32,), 1))
    console.message(LabOrphaned(("0a" * 32, "0b" * 32), 1))
    console.message(LabRetarget(5, nbits_of_bits(8), nbits_of_bits(10), 1.0, 9.0, limited=True))
    full = LabStats(
        512,
        2.0,
        3,
        nbits_of_bits(8),
        0,
        0.0,
        4,
        (30, 0, 9, 1),
        0,
        (),
        best_hash="00" + "f" * 62,
        best_header="",
    )
    console.message(full)
    console._next_line_s = 0.0
    console.message(stats)
    console.summary(stats, 2.0)
    said = out.getvalue()
    assert "new job 9" not in said
    assert "block 1 found after 1.00 s and 128 hashes, luck 200%: nonce 7" in said
    assert "block 2 found by others (simulated)\n" in said
    assert "aside" in said
    assert "1 block orphaned" in said
    assert "2 blocks orphaned" in said
    assert "8.00 -> 10.00 bits from height 5 (1.0 s instead of 9.0 s, held to a factor of four)" in said
    assert "4:30 6:9 7:1" in said
    assert "best 8 zero bits" in said
    assert "Ended after 2 s: 2 blocks found, luck 100%, 512 hashes." in said
