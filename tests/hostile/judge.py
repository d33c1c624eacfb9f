"""Plays one attack against the real miner, and measures what it did."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from fakes.node import REGTEST_ADDRESS
from hostile.attack import MIB
from hostile.nodes import PASSWORD, USER, good_node
from hostile.servers import Server, good_pool, silent
from hostile.watched import Miner, Watch

from miners import protocol
from miners.upstream.api import CODES

if TYPE_CHECKING:
    from hostile.attack import Attack

    from miners.protocol import Stats

MOST_SHARES_HZ = 260
"""The program hands in about 200 a second; chance is allowed to add to that."""
MOST_LINES_HZ = 350
"""Lines a second to the app: shares, and twenty stats."""
LONGEST_SILENCE_S = 4.0
"""Between two of its lines; the app takes ten for dead."""
TAKEOVER_S = 40.0
RETURN_S = 75.0
"""A refused server is asked again after a minute."""
_LEAST_HASHES = 0.4
"""Of what the same duty hashes undisturbed."""


@dataclass
class Outcome:
    """What the miner did."""

    name: str
    family: str
    what: str
    did: str = ""
    seconds: float = 0.0
    memory_mib: float = 0.0
    main_cpu: float = 0.0
    lines_hz: int = 0
    shares_hz: int = 0
    connections: int = 0
    latency_s: float | None = None
    hashes: float | None = None
    """Part of what it hashes undisturbed."""
    heard_meanwhile: int = 0
    """Bytes that the hostile server heard behind its TLS, or in plain text."""
    takeover_s: float | None = None
    recovery_s: float | None = None
    sentence: str = ""
    wrong: list[str] = field(default_factory=list)

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def play(attack: Attack) -> Outcome:
    """One attack, from a fresh miner to its return to a good server."""
    outcome = Outcome(attack.name, attack.family, attack.what)
    hostile, good = Server("h"), Server("g")
    decoys = [Server("d", silent, host="127.0.0.2"), Server("e", silent)]
    hostile.manners = attack.manners
    hostile.tls = None if attack.tls is None else attack.tls()
    if attack.prepare is not None:
        attack.prepare(hostile, decoys)
    begun_s = time.monotonic()
    miner = Miner()
    try:
        _play(attack, outcome, miner, hostile, good)
        _check_leaks(attack, outcome, hostile, good, decoys)
    finally:
        status = miner.end()
        for server in (hostile, good, *decoys):
            server.vanish()
    if status != 0:
        outcome.wrong.append(f"ended with status {status}: {miner.errors[-500:]}")
    elif miner.errors:
        outcome.wrong.append(f"wrote on stderr: {miner.errors[-500:]}")
    outcome.seconds = round(time.monotonic() - begun_s, 1)
    return outcome


def _play(attack: Attack, outcome: Outcome, miner: Miner, hostile: Server, good: Server) -> None:
    speed_hs = _speed_before(miner, good)
    before = _Before(miner.rss(), speed_hs)
    miner.begin()
    miner.work_for(_url(attack, hostile), protocol.Server(f"stratum+tcp://127.0.0.1:{good.port}", "good"))
    _wait(miner, attack.seconds)
    _measure(attack, outcome, miner, hostile, before)
    hostile.vanish()
    outcome.takeover_s = miner.until(lambda stats: _works_for(stats, 1), TAKEOVER_S)
    if outcome.takeover_s is None:
        outcome.wrong.append("the next server did not take over")
    seen = len(hostile.submits)
    hostile.manners, hostile.tls = (good_node if attack.kind == "node" else good_pool), None
    if attack.pinned is not None or attack.tls is not None:
        from hostile.tls import trusted

        hostile.tls = trusted().context
        miner.work_for(
            protocol.Server(
                f"stratum+ssl://127.0.0.1:{hostile.port}", USER, PASSWORD, tls_pin=trusted().fingerprint
            ),
            protocol.Server(f"stratum+tcp://127.0.0.1:{good.port}", "good"),
        )
    hostile.come_back()
    outcome.recovery_s = miner.until(lambda stats: _works_for(stats, 0), RETURN_S)
    if outcome.recovery_s is None:
        outcome.wrong.append("it did not return to the server when that was good again")
    elif attack.kind == "pool" and not _hands_in(hostile, seen):
        outcome.wrong.append("no share came to the server when it was good again")


def _speed_before(miner: Miner, good: Server) -> float:
    """Hashes a second while a good pool gives the work."""
    miner.work_for(protocol.Server(f"stratum+tcp://127.0.0.1:{good.port}", "good"))
    miner.until(lambda stats: stats.upstream == "connected" and stats.hashes > 0, TAKEOVER_S)
    miner.step_forward()
    watch = miner.begin()
    _wait(miner, 2.5)
    return _hashes(miner, watch)


def _url(attack: Attack, server: Server) -> protocol.Server:
    pin = "" if attack.pinned is None else attack.pinned()
    if attack.kind == "node":
        return protocol.Server(
            f"http://127.0.0.1:{server.port}", USER, PASSWORD, payout_address=REGTEST_ADDRESS
        )
    scheme = "ssl" if attack.tls is not None or pin else "tcp"
    return protocol.Server(f"stratum+{scheme}://127.0.0.1:{server.port}", USER, PASSWORD, tls_pin=pin)


def _wait(miner: Miner, seconds: float) -> None:
    end_s = time.monotonic() + seconds
    while miner.alive and time.monotonic() < end_s:
        time.sleep(0.1)


def _hashes(miner: Miner, watch: Watch) -> float:
    now = 0 if miner.stats is None else miner.stats.hashes
    return (now - watch.hashes) / max(1e-3, time.monotonic() - watch.begun_s)


def _works_for(stats: Stats, server: int) -> bool:
    return stats.server == server and stats.upstream == "connected" and stats.sequence > 0


def _hands_in(server: Server, seen: int) -> bool:
    end_s = time.monotonic() + TAKEOVER_S
    while time.monotonic() < end_s and len(server.submits) == seen:
        time.sleep(0.1)
    return len(server.submits) > seen


@dataclass(frozen=True)
class _Before:
    """How the miner was before the attack."""

    bytes: int
    hashrate_hs: float


def _measure(attack: Attack, outcome: Outcome, miner: Miner, hostile: Server, before: _Before) -> None:
    """The numbers of the attack's own time, and what is wrong with them."""
    watch = miner.watch
    outcome.main_cpu = round(miner.main_cpu(watch), 2)
    outcome.memory_mib = round(max(0, watch.peak_bytes - before.bytes) / MIB, 1)
    outcome.lines_hz = max(watch.lines_in_second.values(), default=0)
    seconds: dict[int, int] = {}
    for moment_s, _ in list(hostile.submits):
        seconds[int(moment_s)] = seconds.get(int(moment_s), 0) + 1
    outcome.shares_hz = max(seconds.values(), default=0)
    outcome.connections = hostile.connections
    outcome.heard_meanwhile = len(hostile.heard)
    outcome.hashes = None
    if before.hashrate_hs > 0:
        outcome.hashes = round(_hashes(miner, watch) / before.hashrate_hs, 2)
    late = sorted(watch.latencies_s[-2000:])
    outcome.latency_s = round(late[len(late) // 2], 3) if late else None
    outcome.sentence, code = _sentence(attack, watch)
    outcome.did = _did(miner, outcome)
    checks = (
        (miner.alive, f"it ended: {miner.errors[-500:]}"),
        (not attack.code or code == attack.code, f"it said {code or 'nothing'}, not {attack.code}"),
        (not code or code in CODES, f"{code} is no code"),
        (
            not attack.fault or attack.fault in watch.faults,
            f"no notice {attack.fault}: {sorted(watch.faults)}",
        ),
        (outcome.memory_mib * MIB <= attack.memory, f"{outcome.memory_mib} MiB more memory"),
        (
            outcome.main_cpu <= attack.main_cpu + 0.05,
            f"its main thread worked {outcome.main_cpu:.0%} of the time",
        ),
        (outcome.lines_hz <= MOST_LINES_HZ, f"{outcome.lines_hz} lines a second to the app"),
        (outcome.shares_hz <= MOST_SHARES_HZ, f"{outcome.shares_hz} shares a second"),
        (outcome.connections <= attack.connections, f"{outcome.connections} connections"),
        (watch.longest_silence_s <= LONGEST_SILENCE_S, f"it was silent for {watch.longest_silence_s:.1f} s"),
        (
            all(
                "\n" not in text and len(text) < 500 and text.isprintable() for text in watch.faults.values()
            ),
            "a notice that cannot be shown",
        ),
        (
            outcome.hashes is None or outcome.hashes >= _LEAST_HASHES or not attack.gives_work,
            f"it hashed {outcome.hashes or 0:.0%} of before",
        ),
    )
    outcome.wrong += [words for holds, words in checks if not holds]


def _sentence(attack: Attack, watch: Watch) -> tuple[str, str]:
    """What a person reads about this, with its code: the wanted one, if it was ever said."""
    told = [state for state in watch.states if state[0] == attack.code] or watch.states
    code, text = told[-1] if told else ("", "")
    if attack.fault in watch.faults:
        text = watch.faults[attack.fault]
    return text, code


def _did(miner: Miner, outcome: Outcome) -> str:
    stats = miner.stats
    if stats is None or stats.server is None:
        return "rested"
    return "went on for it" if stats.server == 0 else "worked for the next server"


def _check_leaks(
    attack: Attack, outcome: Outcome, hostile: Server, good: Server, decoys: list[Server]
) -> None:
    """Who heard what, and whose jobs the shares were of."""
    secrets = (USER.encode(), PASSWORD.encode(), b"dmljdGlt")
    for decoy in decoys:
        if decoy.partner is None and decoy.heard:
            outcome.wrong.append(f"somebody else heard {bytes(decoy.heard[:80])!r}")
    if any(secret in good.heard for secret in secrets):
        outcome.wrong.append("the next server heard the first one's login")
    if b'"good"' in hostile.heard or b"PLAIN{" in hostile.heard:
        outcome.wrong.append("the server heard what was not for it")
    if attack.code in {"tls_untrusted", "tls_changed"} and outcome.heard_meanwhile:
        outcome.wrong.append("a word was said over a connection that is not trusted")
    for server in (hostile, good):
        if server.wrong_jobs:
            outcome.wrong.append(f"shares of jobs that were never given out: {server.wrong_jobs[:3]}")
