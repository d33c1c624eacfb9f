"""Attacks of a pool: where it sends us, how large and how many its words are, what its numbers say."""

from __future__ import annotations

import itertools
import json
import time
from typing import TYPE_CHECKING, Any

from fakes.pool import notify_params
from hostile.attack import MIB, Attack

if TYPE_CHECKING:
    from collections.abc import Callable

    from hostile.servers import Server, Talk

ELSEWHERE: list[Server] = []
"""Listeners that must hear nothing: on another address, and on another port of ours."""


def remember(_: Server, decoys: list[Server]) -> None:
    """For attacks that name the decoys."""
    ELSEWHERE[:] = decoys


def line(method: str, *params: Any) -> bytes:
    """An announcement, as bytes."""
    return json.dumps({"id": None, "method": method, "params": list(params)}).encode() + b"\n"


def says(*lines: bytes, often: int = 1, pause_s: float = 0.0) -> Callable[[Talk], None]:
    """A pool that works, and says this as well, so often (0: for ever)."""

    def manners(talk: Talk) -> None:
        talk.server.announced.update(("near", "odd"))
        talk.welcome()
        talk.listen()
        for _ in range(often) if often else itertools.count():
            talk.raw(b"".join(lines))
            time.sleep(pause_s)
        while True:
            time.sleep(5.0)

    return manners


def instead(raw: bytes | Callable[[Talk], None], *, first: bool = True) -> Callable[[Talk], None]:
    """A server that says this instead of an answer."""

    def manners(talk: Talk) -> None:
        if first:
            talk.hear()
        if callable(raw):
            raw(talk)
        else:
            talk.raw(raw)
        time.sleep(30.0)

    return manners


# ---- sent elsewhere ----


def _hijack(talk: Talk) -> None:
    talk.welcome()
    talk.listen()
    for number in itertools.count():
        decoy = ELSEWHERE[0]
        host = ("127.0.0.2", "evil.example", "localhost", "0.0.0.0", "::1", "127.1")[number % 6]  # noqa: S104 - said by the attacker
        talk.announce("client.reconnect", host, decoy.port, 0)
        time.sleep(0.0005)


def _loop(talk: Talk) -> None:
    other = ELSEWHERE[1] if talk.server is not ELSEWHERE[1] else None
    talk.welcome()
    talk.announce("client.reconnect", "127.0.0.1", (other or talk.server.partner).port, 0)
    talk.stay()


def _prepare_loop(server: Server, decoys: list[Server]) -> None:
    remember(server, decoys)
    decoys[1].manners, decoys[1].partner = _loop, server


SENT_ELSEWHERE = [
    Attack(
        "hijack",
        "sent elsewhere",
        "`client.reconnect` to other hosts and to this PC, 2,000 a second",
        _hijack,
        gives_work=True,
        fault="pool_reconnect_refused",
        prepare=remember,
    ),
    Attack(
        "redirect loop",
        "sent elsewhere",
        "two pools that send us to each other, for ever",
        _loop,
        seconds=8,
        prepare=_prepare_loop,
        code="asked_to_reconnect",
    ),
    Attack(
        "reconnect in 30 years",
        "sent elsewhere",
        "`client.reconnect` with a wait of a billion seconds",
        says(line("client.reconnect", "", 0, 1e9)),
        code="asked_to_reconnect",
    ),
    Attack(
        "reconnect nonsense",
        "sent elsewhere",
        "hosts and ports that are none",
        says(
            line("client.reconnect", "a b;rm", 1),
            line("client.reconnect", {}, []),
            line("client.reconnect", "x" * 5000, -1),
            line("client.reconnect", "127.0.0.1", 99999),
        ),
        gives_work=True,
        fault="pool_message_broken",
    ),
]


# ---- gigantic ----

_BIG = "ab" * (3 * MIB)
_NEARLY = "ab" * 100_000


def _endless(talk: Talk) -> None:
    talk.welcome()
    while True:
        talk.raw(b"x" * 65536)


GIGANTIC = [
    Attack(
        "coinbase of 3 MB",
        "gigantic",
        "a job whose coinbase has 3 MB",
        says(line("mining.notify", *notify_params("big", coinb2=_BIG))),
        code="broken_messages",
    ),
    Attack(
        "coinbases of 100 kB",
        "gigantic",
        "jobs of 200 kB, just below the limit, as fast as they go",
        says(line("mining.notify", *notify_params("near", coinb2=_NEARLY)), often=0, pause_s=0.002),
        gives_work=True,
        main_cpu=1.0,
    ),
    Attack(
        "100,000 branches",
        "gigantic",
        "a job with 100,000 merkle branches",
        says(line("mining.notify", *notify_params("many", branch=["ab" * 32] * 100_000))),
        code="broken_messages",
    ),
    Attack(
        "line without end",
        "gigantic",
        "a line that never ends, as fast as it goes",
        _endless,
        code="broken_messages",
    ),
    Attack(
        "deep JSON",
        "gigantic",
        "100,000 brackets, one in the other",
        instead(b"[" * 100_000 + b"\n"),
        code="not_stratum",
    ),
    Attack(
        "huge numbers",
        "gigantic",
        "numbers of 4,000 digits wherever one may stand",
        says(
            b'{"id":%s,"result":true}\n' % (b"9" * 4000),
            b'{"id":%s,"method":"client.get_version"}\n' % (b"9" * 4000),
            b'{"id":null,"method":"mining.set_difficulty","params":[%s]}\n' % (b"9" * 4000),
            b'{"id":null,"method":"mining.set_extranonce","params":["00",%s]}\n' % (b"9" * 4000),
            b'{"id":null,"method":"client.reconnect","params":["",1,-%s]}\n' % (b"9" * 4000),
        ),
        code="asked_to_reconnect",
    ),
    Attack(
        "numbers without end",
        "gigantic",
        "a number of 200,000 digits",
        instead(b'{"id":1,"result":' + b"9" * 200_000 + b"}\n"),
        code="not_stratum",
    ),
    Attack(
        "long words",
        "gigantic",
        "unicode of 200 kB as job id, message, host and reason",
        says(
            *(
                line(method, "\U0001f525\u202e\u0000" * 9000, 1)
                for method in (
                    "client.show_message",
                    "mining.notify",
                    "client.reconnect",
                    "mining.set_extranonce",
                )
            )
        ),
        gives_work=True,
        fault="pool_message",
    ),
    Attack(
        "message of 10 MB",
        "gigantic",
        "`client.show_message` of 10 MB",
        says(line("client.show_message", "a" * 10 * MIB)),
        code="broken_messages",
    ),
]


# ---- numbers that are bombs ----


def _bombs(talk: Talk) -> None:
    talk.welcome()
    talk.listen()
    for value in (0, -1, 1e300, "hard", None, True, [], {}, -0.0):
        talk.announce("mining.set_difficulty", value)
        talk.notify()
        time.sleep(0.2)
    time.sleep(30.0)


def _changing(talk: Talk) -> None:
    talk.welcome()
    talk.listen()
    for number in itertools.count():
        talk.announce("mining.set_difficulty", 10.0 ** (number % 40 - 30))
        talk.notify(clean=False)
        time.sleep(0.001)


def _bomb(difficulty: object) -> Callable[[Talk], None]:
    def manners(talk: Talk) -> None:
        talk.welcome(difficulty)
        talk.stay()

    return manners


def _time_travel(talk: Talk) -> None:
    talk.welcome()
    talk.listen()
    for ntime in itertools.cycle(("00000000", "ffffffff", "00000001", "7fffffff", "80000000", "6b01dc4c")):
        talk.notify(ntime=ntime)
        time.sleep(0.05)


def _masks(talk: Talk) -> None:
    talk.answer("mining.configure", {"version-rolling": True, "version-rolling.mask": "1fffe000"})
    talk.welcome()
    talk.listen()
    for mask in itertools.cycle(("00000000", "ffffffff", "00000001", "1fffe000", "80000000")):
        talk.announce("mining.set_version_mask", mask)
        time.sleep(0.0005)


NUMBERS = [
    Attack(
        "difficulty bombs",
        "numbers",
        "difficulties 0, -1, 10^300, words, lists, null",
        _bombs,
        gives_work=True,
        fault="pool_message_broken",
    ),
    Attack(
        "difficulty not a number",
        "numbers",
        "difficulty NaN and Infinity",
        says(b'{"id":null,"method":"mining.set_difficulty","params":[NaN]}\n'),
        code="not_stratum",
    ),
    Attack(
        "share flood 1e-300",
        "numbers",
        "difficulty 10^-300: every hash is a share",
        _bomb(1e-300),
        gives_work=True,
        fault="share_flood",
    ),
    Attack(
        "difficulty changes",
        "numbers",
        "1,000 difficulties and jobs a second, from 10^-30 to 10^9",
        _changing,
        gives_work=True,
        main_cpu=0.9,
    ),
    Attack("time travel", "numbers", "ntime in 1970, 2038 and 2106, in turns", _time_travel, gives_work=True),
    Attack(
        "version masks",
        "numbers",
        "2,000 version masks a second, nonsense among them",
        _masks,
        gives_work=True,
    ),
    Attack(
        "extranonce absurd",
        "numbers",
        "extranonce2 of 0, -1 and a billion bytes, extranonce1 of 100 kB",
        says(
            line("mining.set_extranonce", "00", 0),
            line("mining.set_extranonce", "00", -1),
            line("mining.set_extranonce", "00", 10**9),
            line("mining.set_extranonce", "00" * 100_000, 4),
        ),
        gives_work=True,
        fault="pool_message_broken",
    ),
    Attack(
        "extranonce at the start",
        "numbers",
        "a subscription with an extranonce2 of a billion bytes",
        lambda talk: talk.answer("mining.subscribe", [[], "00", 10**9]),
        code="broken_messages",
    ),
    Attack(
        "merkle branches",
        "numbers",
        "branches of 31 and 33 bytes, of odd length, of numbers, none",
        says(
            *(
                line("mining.notify", *notify_params("odd", branch=branch))
                for branch in (["ab" * 31], ["ab" * 33], ["a" * 63], ["zz" * 32], [1], [None], [[]], {}, None)
            )
        ),
        gives_work=True,
        fault="pool_message_broken",
    ),
]
