"""What real servers accepted, hashed again: recorded dialogues on regtest, and a block of Bitcoin Core."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from miners import work
from miners.upstream.stratum import messages

DATA = Path(__file__).parent / "data"


@dataclass
class Replayed:
    """A dialogue as far as it was read."""

    extranonce: messages.Extranonce | None = None
    difficulty: float = 1.0
    jobs: dict[str, tuple[messages.Notify, float]] = field(default_factory=dict)
    calls: dict[object, list[Any]] = field(default_factory=dict)
    accepted: list[tuple[list[str], bytes, float]] = field(default_factory=list)
    """Parameters of the submission, hash, difficulty of its job."""
    low: list[tuple[bytes, float]] = field(default_factory=list)
    """Hashes that were refused as too easy, with the job's difficulty."""


def _share_hash(replayed: Replayed, params: list[str]) -> tuple[bytes, float]:
    """The hash of a submission, computed as the server did it, and its job's difficulty."""
    _, job_id, extranonce2, ntime, nonce, *bits = params
    notify, difficulty = replayed.jobs[job_id]
    assert replayed.extranonce is not None
    version = notify.version
    if bits:
        mask = 0x1FFFE000
        version = version & ~mask | int(bits[0], 16) & mask
    job = work.Job(
        job_id,
        1,
        version,
        notify.previous_hash,
        notify.coinbase1,
        notify.coinbase2,
        notify.merkle_branch,
        notify.nbits,
        int(ntime, 16),
        replayed.extranonce.extranonce1,
        replayed.extranonce.extranonce2_size,
        work.target_from_difficulty(difficulty),
        difficulty,
    )
    # ckpool pads a short extranonce2 with zeros.
    padded = bytes.fromhex(extranonce2).ljust(replayed.extranonce.extranonce2_size, b"\0")
    return work.header_hash(job.header76(padded), int(nonce, 16)), difficulty


def _replay(name: str) -> Replayed:
    replayed = Replayed()
    for line in (DATA / name).read_text().splitlines():
        entry = json.loads(line)
        if entry["from"] == "client" and entry["line"].startswith("{"):
            call = json.loads(entry["line"])
            replayed.calls[call["id"]] = [call["method"], call["params"]]
        elif entry["from"] == "server":
            _server_line(replayed, entry["line"])
    return replayed


def _server_line(replayed: Replayed, line: str) -> None:
    message = messages.parse_line(line.encode())
    if isinstance(message, messages.Request):
        if message.method == "mining.set_difficulty":
            replayed.difficulty = messages.parse_difficulty(message.params)
        elif message.method == "mining.notify":
            notify = messages.parse_notify(message.params)
            replayed.jobs[notify.job_id] = (notify, replayed.difficulty)
        return
    if message is None:
        return
    method, params = replayed.calls[message.id]
    if method == "mining.subscribe":
        replayed.extranonce = messages.parse_subscribe(message.result)
    elif method == "mining.submit" and params[1] in replayed.jobs:
        share_hash, difficulty = _share_hash(replayed, params)
        words = messages.refusal_words(message)
        if message.result is True:
            replayed.accepted.append((params, share_hash, difficulty))
        elif words in {"Above target", "Difficulty too low"}:
            replayed.low.append((share_hash, difficulty))


@pytest.mark.parametrize("name", ["ckpool-solo.jsonl", "ckpool-pool.jsonl", "public-pool.jsonl"])
def test_shares_that_real_pools_accepted_meet_their_target(name: str) -> None:
    """Every input of the hash is in the dialogue; a wrong byte order anywhere would miss the target."""
    replayed = _replay(name)
    assert len(replayed.accepted) == 2
    assert any(params[-1] != "00000000" for params, _, _ in replayed.accepted), "one has rolled version bits"
    for _, share_hash, difficulty in replayed.accepted:
        assert work.hash_value(share_hash) <= work.target_from_difficulty(difficulty)


@pytest.mark.parametrize("name", ["ckpool-solo.jsonl", "ckpool-pool.jsonl", "public-pool.jsonl"])
def test_shares_that_real_pools_found_too_easy_miss_it(name: str) -> None:
    replayed = _replay(name)
    assert replayed.low
    for share_hash, difficulty in replayed.low:
        assert work.hash_value(share_hash) > work.target_from_difficulty(difficulty)


@pytest.mark.parametrize(
    ("name", "height"),
    [
        ("ckpool-solo.jsonl", 102),
        ("ckpool-pool.jsonl", 102),
        ("public-pool.jsonl", 102),
        ("datum.jsonl", 104),
    ],
)
def test_height_of_each_servers_first_job(name: str, height: int) -> None:
    notify, _ = next(iter(_replay(name).jobs.values()))
    assert work.coinbase_height(notify.coinbase1) == height


def test_a_real_blocks_merkle_root_and_hash() -> None:
    """Nine transactions, so that the tree has an odd level; the coinbase is hashed without its witness."""
    block = json.loads((DATA / "regtest-block-102.json").read_text())
    txids = [bytes.fromhex(txid)[::-1] for txid in block["txids"]]
    coinbase = bytes.fromhex(block["coinbase_hex"])
    header = bytes.fromhex(block["header_hex"])
    assert work.sha256d(coinbase) == txids[0]
    assert work.fold_merkle(txids[0], work.merkle_branch(tuple(txids[1:]))) == header[36:68]
    share_hash = work.header_hash(header[:76], int.from_bytes(header[76:], "little"))
    assert share_hash[::-1].hex() == block["block_hash"]
    target = work.target_from_nbits(int(block["bits"], 16))
    assert work.hash_value(share_hash) <= target
    assert target == int(block["target"], 16)
