"""Between the miner's lines about the lab and the engine: what is kept, what is held, what is dropped."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners import protocol
from miners.upstream.historic import BLOCKS
from warmgui.core import messages
from warmgui.core.model_lab import LabWork
from warmgui.core.servers.entries import Server
from warmgui.io.device_ids import DeviceIds
from warmgui.io.miner.translate import to_inbox, to_line
from warmgui.io.secrets import Secrets
from warmgui.io.upstream_line import UpstreamLine

GENESIS = BLOCKS[0]
GENESIS_NBITS = 0x1D00FFFF
HEADER = GENESIS.header80.hex()


def lab_stats(**changes: Any) -> protocol.LabStats:
    fields: dict[str, Any] = {
        "hashes": 1000, "elapsed_s": 2.0, "height": 3, "nbits": GENESIS_NBITS, "block_hashes": 100,
        "block_elapsed_s": 0.5, "exact_from": 20, "exact": (5, 3, 1), "sampled": 8, "sample": (4, 2, 2),
        "ticket_hash": GENESIS.hash_hex, "ticket_header": HEADER, "others_hs": 5.0, "delay_s": 0.25,
    }  # fmt: skip
    return protocol.LabStats(**(fields | changes))


def lab_block(**changes: Any) -> protocol.LabBlock:
    fields: dict[str, Any] = {
        "height": 7, "hash_hex": GENESIS.hash_hex, "header_hex": HEADER, "by": "us", "device": "cpu",
        "nbits": GENESIS_NBITS, "at_s": 9.0, "seconds": 4.0, "hashes": 1 << 31,
    }  # fmt: skip
    return protocol.LabBlock(**(fields | changes))


def heard(message: protocol.Message) -> messages.Inbox | None:
    """Through the wire, as the app hears it."""
    return to_inbox(protocol.decode(protocol.encode(message)), 1.0)


def test_counters_and_tickets_come_through() -> None:
    told = heard(lab_stats())
    assert isinstance(told, messages.MinerLabStats)
    assert (told.hashes, told.height, told.nbits, told.others_hs, told.delay_s) == (
        1000, 3, GENESIS_NBITS, 5.0, 0.25,
    )  # fmt: skip
    assert (told.zero_bits.exact_from, told.zero_bits.exact, told.zero_bits.sample) == (
        20, (5, 3, 1), (4, 2, 2),
    )  # fmt: skip
    assert told.ticket is not None
    assert told.ticket.zero_bits == 43
    assert told.ticket.bits == pytest.approx(256 - math.log2(int(GENESIS.hash_hex, 16) + 1))
    assert told.best is None


def test_a_block_is_opened() -> None:
    told = heard(lab_block())
    assert isinstance(told, messages.MinerLabBlock)
    block = told.block
    assert block.nonce == GENESIS.nonce
    assert block.bits == pytest.approx(32.0, abs=1e-4)
    assert block.expected_hashes == pytest.approx(2**32, rel=1e-4)
    assert block.luck == pytest.approx(2.0, rel=1e-4)
    assert block.hash_bits == pytest.approx(43.4, abs=0.1)
    others = heard(lab_block(by="others", nbits=0x03000001, state="rival"))
    assert isinstance(others, messages.MinerLabBlock)
    assert (others.block.luck, others.block.state) == (None, "rival")


def test_retargets_orphans_and_historic_nonces_come_through() -> None:
    told = heard(protocol.LabRetarget(9, GENESIS_NBITS, 0x1C05A3F4, 3.0, 12.0, limited=True))
    assert isinstance(told, messages.MinerLabRetarget)
    assert (told.retarget.height, told.retarget.took_s, told.retarget.limited) == (9, 3.0, True)
    assert heard(protocol.LabOrphaned(("ab", "cd"), 4)) == messages.MinerLabOrphaned(("ab", "cd"))
    found = heard(protocol.ReplayFound("genesis", 0, "2009-01-03", 2083236893, "00", 5, 1.5))
    assert isinstance(found, messages.MinerReplayed)
    assert (found.found.name, found.found.nonce, found.found.seconds) == ("genesis", 2083236893, 1.5)


@pytest.mark.parametrize(
    "nonsense",
    [
        lab_stats(nbits=0),
        lab_stats(nbits=-1),
        lab_stats(exact_from=-1),
        lab_stats(exact_from=300),
        lab_stats(exact=(0,) * 300),
        lab_stats(sample=(0,) * 300),
        lab_block(nbits=0),
        lab_block(nbits=0x03000001),
        lab_block(by="me"),
        lab_block(state="lost"),
        lab_block(hash_hex="00" * 32),
        lab_block(header_hex="zz"),
        lab_block(header_hex=HEADER[:-2]),
        protocol.LabRetarget(1, 0, GENESIS_NBITS, 1.0, 1.0, limited=False),
        protocol.LabRetarget(1, GENESIS_NBITS, 1 << 40, 1.0, 1.0, limited=False),
        protocol.ReplayFound("x", 0, "", -1, "", 0, 0.0),
    ],
)
def test_nonsense_is_dropped(nonsense: protocol.Message) -> None:
    assert heard(nonsense) is None


def test_numbers_that_cannot_be_are_held() -> None:
    told = heard(
        lab_stats(
            hashes=-1, elapsed_s=-1.0, height=-3, block_hashes=-1, exact=(-1, 2), sampled=-5, sample=(-1,),
            ticket_hash="00", others_hs=-1.0,
        )
    )  # fmt: skip
    assert isinstance(told, messages.MinerLabStats)
    assert (told.hashes, told.elapsed_s, told.height, told.others_hs) == (0, 0, 0, 0)
    assert (told.zero_bits.exact, told.zero_bits.sampled, told.zero_bits.sample) == ((0, 2), 0, (0,))
    assert told.ticket is None
    told = to_inbox(lab_stats(elapsed_s=math.nan, delay_s=math.inf), 1.0)
    assert isinstance(told, messages.MinerLabStats)
    assert (told.elapsed_s, told.delay_s) == (0.0, 0.0)
    block = heard(lab_block(hashes=-4, seconds=-1.0))
    assert isinstance(block, messages.MinerLabBlock)
    assert (block.block.hashes, block.block.seconds, block.block.luck) == (0, 0.0, None)
    many = heard(protocol.LabOrphaned(("ab",) * 5000, 4))
    assert isinstance(many, messages.MinerLabOrphaned)
    assert len(many.hashes) == 1000


@given(
    st.builds(
        protocol.LabStats,
        exact=st.lists(st.integers(), max_size=300).map(tuple),
        sample=st.lists(st.integers(), max_size=300).map(tuple),
    )
    | st.builds(protocol.LabBlock)
    | st.builds(protocol.LabRetarget)
    | st.builds(protocol.LabOrphaned)
    | st.builds(protocol.ReplayFound)
)
def test_nothing_that_the_miner_says_raises(message: protocol.Message) -> None:
    to_inbox(message, 1.0)


def test_stats_tell_of_a_replay() -> None:
    stats = protocol.Stats(1.0, (), 0, None, 0, 0, 0, 0, "connected", job_id="genesis", searched=0.25)
    told = heard(stats)
    assert isinstance(told, messages.MinerStats)
    assert (told.searched, told.job_id) == (0.25, "genesis")
    for wrong, held in ((7.0, 1.0), (-1.0, 0.0), (math.nan, None), (None, None)):
        told = to_inbox(protocol.Stats(1.0, (), 0, None, 0, 0, 0, 0, "none", searched=wrong), 1.0)
        assert isinstance(told, messages.MinerStats)
        assert told.searched == held


def test_a_change_becomes_a_line() -> None:
    line = to_line(messages.ChangeLab(nbits=5, others_hs=math.nan, delay_s=2.0))
    assert line is not None
    assert protocol.decode(line) == protocol.LabChange(nbits=5, others_hs=None, delay_s=2.0)


def test_a_block_of_a_card_has_the_card_s_own_name() -> None:
    ids = DeviceIds()
    card = messages.MinerDevice("gpu0", "gpu", "Card", "k", "k", 1, None, pci_address="0000:01:00.0")
    ids.inward(messages.MinerReady((card,), 1))
    told = heard(lab_block(device="gpu0"))
    assert told is not None
    named = ids.inward(told)
    assert isinstance(named, messages.MinerLabBlock)
    assert named.block.device == "0000:01:00.0"


# ---- where the lab hashes ----------------------------------------------------------------------------------


def line_of(command: messages.SetMinerUpstream) -> dict[str, Any]:
    line = UpstreamLine(Secrets(lambda: None))
    line.want(command, 0.0)
    words = line.due(0.0)
    assert words is not None
    protocol.decode(words)  # it is one of the miner's messages
    said: dict[str, Any] = json.loads(words)
    return said


def test_a_lab_of_its_own_chain_is_asked_for() -> None:
    work = LabWork("chain", GENESIS_NBITS, retarget_blocks=8, block_s=5.0, others_hs=1e9, delay_s=0.5, seed=4)
    said = line_of(messages.SetMinerUpstream("lab", lab=work, version_rolling=True))
    assert said["kind"] == "lab"
    assert said["version_rolling"]
    assert said["lab"] == {
        "nbits": GENESIS_NBITS, "ntime": None, "version": 0x20000000, "retarget_blocks": 8, "block_s": 5.0,
        "others_hs": 1e9, "delay_s": 0.5, "seed": 4,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("ntime", "version"),
    [(1231469665, 1), (1370000000, 2), (1440000000, 3), (1455000000, 4), (1500000000, 0x20000000)],
)
def test_a_year_has_the_version_of_its_time(ntime: int, version: int) -> None:
    said = line_of(messages.SetMinerUpstream("lab", lab=LabWork("year", GENESIS_NBITS, ntime=ntime)))
    assert (said["lab"]["ntime"], said["lab"]["version"]) == (ntime, version)


def test_no_number_that_json_lacks_is_written() -> None:
    work = LabWork("chain", GENESIS_NBITS, block_s=math.nan, others_hs=math.inf, delay_s=math.nan)
    said = line_of(messages.SetMinerUpstream("lab", lab=work))
    assert (said["lab"]["block_s"], said["lab"]["others_hs"], said["lab"]["delay_s"]) == (0, 0, 0)


def test_a_historic_block_is_a_replay() -> None:
    said = line_of(messages.SetMinerUpstream("lab", lab=LabWork("replay", replay="genesis,170")))
    assert (said["kind"], said["url"], said["lab"]) == ("replay", "genesis,170", None)


def test_the_code_of_a_class_is_the_password_and_no_keyring_is_asked() -> None:
    server = Server("stratum+tcp://192.168.1.2:3333", "ada", password="keyring")
    work = LabWork("class", server=server, code="RED-FOX-7")

    class Silent(Secrets):
        def look_up(self, servers: object) -> None:
            raise AssertionError(f"no keyring is needed for {servers}")

    line = UpstreamLine(Silent(lambda: None))
    line.want(messages.SetMinerUpstream("servers", (server,), lab=work), 0.0)
    words = line.due(0.0)
    assert words is not None
    (said,) = json.loads(words)["servers"]
    assert (said["user"], said["password"]) == ("ada", "RED-FOX-7")
    assert "RED-FOX-7" not in repr(work)


def test_nothing_of_the_lab_before_is_taken_for_this_one() -> None:
    line = UpstreamLine(Secrets(lambda: None))
    late, first = heard(lab_block()), heard(lab_stats(hashes=0, elapsed_s=0.0))
    stats = messages.MinerStats(1.0, 1.0, (), 0, 0, 0, "connected", "", None, None)
    assert line.of_this_lab(late, 0.0) == late  # no lab was asked for: nothing to mix up
    line.want(messages.SetMinerUpstream("lab", lab=LabWork("mine", GENESIS_NBITS)), 5.0)
    assert line.due(5.0) is not None
    # When the one before still speaks, then it is not heard, until this one begins at 0.
    assert line.of_this_lab(late, 5.1) is None
    assert line.of_this_lab(heard(lab_stats()), 5.1) is None
    assert line.of_this_lab(stats, 5.1) == stats
    assert line.of_this_lab(first, 5.2) == first
    assert line.of_this_lab(late, 5.3) == late
    # When its beginning was lost, then it is heard a little later.
    line.want(messages.SetMinerUpstream("lab", lab=LabWork("mine", GENESIS_NBITS, seed=2)), 6.0)
    assert line.due(6.0) is not None
    assert line.of_this_lab(late, 7.0) is None
    assert line.of_this_lab(late, 9.5) == late
    line.want(messages.SetMinerUpstream("lab", lab=LabWork("mine", GENESIS_NBITS, seed=3)), 10.0)
    assert line.due(10.0) is not None
    line.forget()
    assert line.of_this_lab(late, 10.1) == late
