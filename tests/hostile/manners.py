"""Attacks of a pool: floods, silence, answers that lie, and what it does with our shares."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING, Any

from fakes.pool import notify_params
from hostile.attack import Attack
from hostile.pools import instead, line, says

from miners.upstream.refusals import LEAST_S

if TYPE_CHECKING:
    from collections.abc import Callable

    from hostile.servers import Talk

PER_SECOND = 10_000
_BURST = 100


def _flood(*, clean: bool) -> Callable[[Talk], None]:
    """Jobs at 10,000 a second, each with its moment in its name."""

    def manners(talk: Talk) -> None:
        talk.welcome()
        talk.listen()
        next_s = time.monotonic()
        for number in itertools.count():
            ids = [f"{talk.name}-f{number}-{i}@{time.monotonic():.4f}" for i in range(_BURST)]
            talk.server.announced.update(ids)
            talk.raw(
                b"".join(
                    line("mining.notify", *notify_params(name, clean=clean, branch=["ab" * 32] * 12))
                    for name in ids
                )
            )
            next_s += _BURST / PER_SECOND
            time.sleep(max(0.0, next_s - time.monotonic()))

    return manners


def _flapping(talk: Talk) -> None:
    talk.welcome()
    talk.listen()
    while True:
        for _ in range(50):
            talk.say({"id": 7, "method": "mining.ping", "params": []})
            talk.notify()
        time.sleep(0.025)


def _never_reading(talk: Talk) -> None:
    talk.welcome()
    questions = b'{"id":1,"method":"client.get_version","params":[]}\n' * 200
    while True:
        talk.raw(questions)
        time.sleep(0.005)


def _unasked(talk: Talk) -> None:
    talk.welcome()
    talk.listen()
    for number in itertools.count(10):
        talk.say(
            {"id": number, "result": True, "error": None},
            {"id": number, "result": False, "error": [21, "x", None]},
            {"id": None, "result": True},
            {"id": "abc", "result": {}},
            {"id": [], "result": 1},
        )
        time.sleep(0.001)


def _same_id(talk: Talk) -> None:
    """Each share is accepted, refused, and called stale, all with its own id."""

    def thrice(request: dict[str, Any]) -> None:
        for said in (
            {"result": True},
            {"result": False, "error": [23, "low", None]},
            {"result": None, "error": [21, "x", None]},
        ):
            talk.say({"id": request["id"], **said})

    talk.welcome()
    talk.stay(thrice)


FLOODS = [
    Attack(
        "10,000 jobs a second",
        "floods",
        "10,000 clean jobs a second, each with 12 branches",
        _flood(clean=True),
        gives_work=True,
        seconds=8,
        main_cpu=1.0,
    ),
    Attack(
        "10,000 jobs, not clean",
        "floods",
        "the same, none of them clean",
        _flood(clean=False),
        gives_work=True,
        seconds=8,
        main_cpu=1.0,
    ),
    Attack(
        "node up and down",
        "floods",
        "2,000 times a second its node is down, and up again",
        _flapping,
        gives_work=True,
        main_cpu=1.0,
    ),
    Attack(
        "questions, never reading",
        "floods",
        "40,000 `client.get_version` a second, and it reads no answer",
        _never_reading,
        main_cpu=1.0,
    ),
    Attack(
        "answers to nobody",
        "floods",
        "5,000 answers a second to what was never asked",
        _unasked,
        gives_work=True,
        main_cpu=1.0,
    ),
    Attack(
        "messages to people",
        "floods",
        "`client.show_message` 10,000 times, with line ends, escapes and text from right to left",
        says(line("client.show_message", "\x1b[2J\u202egnihton\u202c\r\nFree heat!\u0007") * 100, often=100),
        gives_work=True,
        fault="pool_message",
    ),
    Attack(
        "broken messages",
        "floods",
        "10,000 messages that break the protocol",
        says(line("mining.notify", 1) * 100, often=100),
        code="broken_messages",
    ),
]


# ---- silence ----


def _drip(after: bytes = b"") -> Callable[[Talk], None]:
    def manners(talk: Talk) -> None:
        if after:
            talk.answer("mining.subscribe", [[], "0a0b", 4])
        for byte in itertools.cycle(b'{"id":1,"result":[[],"0a0b",4],"error":null' + b" " * 500):
            talk.raw(bytes([byte]))
            time.sleep(1.0)

    return manners


def _busy_without_work(talk: Talk) -> None:
    talk.answer("mining.subscribe", [[], "0a0b", 4])
    talk.answer("mining.authorize", result=True)
    while True:
        talk.announce("mining.set_difficulty", 1)
        time.sleep(0.5)


def _nothing(talk: Talk) -> None:
    time.sleep(60.0)


SILENCE = [
    Attack(
        "silence",
        "silence",
        "it takes the connection and says nothing",
        _nothing,
        seconds=14,
        code="connecting",
    ),
    Attack(
        "slow loris",
        "silence",
        "one byte a second, for ever, instead of an answer",
        _drip(),
        seconds=14,
        code="connecting",
    ),
    Attack(
        "slow loris, later",
        "silence",
        "one byte a second after the first answer",
        _drip(b"x"),
        seconds=14,
        code="connecting",
    ),
    Attack(
        "no work", "silence", "it talks all the time and never sends a job", _busy_without_work, seconds=14
    ),
    Attack(
        "no answers to shares",
        "silence",
        "shares are never answered",
        lambda talk: (talk.welcome(), talk.stay(lambda _: None))[0],
        gives_work=True,
    ),
]


# ---- lies ----


def _judge(result: object, error: object = None) -> Callable[[Talk], None]:
    def manners(talk: Talk) -> None:
        talk.welcome(1e-4)
        talk.stay(lambda _: {"result": result, "error": error})

    return manners


def _another_payee(talk: Talk) -> None:
    talk.welcome()
    talk.listen()
    mine = "0014751e76e8199196d454941c45d1b3a323f1433bd6"
    for script in itertools.cycle((mine, "0014" + "66" * 20)):
        value = (3 * 10**8).to_bytes(8, "little").hex()
        talk.notify(coinb2="ffffffff" + "01" + value + "16" + script + "00000000")
        time.sleep(0.2)


def _wrong_subscription(result: object) -> Callable[[Talk], None]:
    return lambda talk: talk.answer("mining.subscribe", result)


LIES = [
    Attack(
        "takes everything",
        "lies",
        "every share is accepted, good or not",
        _judge(result=True),
        gives_work=True,
    ),
    Attack(
        "refuses everything",
        "lies",
        "every share is refused: low difficulty",
        _judge(result=False, error=[23, "Low difficulty", None]),
        seconds=LEAST_S + 15,
        code="shares_refused",
    ),
    Attack(
        "everything stale",
        "lies",
        "every share is stale",
        _judge(None, [21, "Job not found", None]),
        seconds=LEAST_S + 15,
        code="shares_refused",
    ),
    Attack(
        "three answers",
        "lies",
        "each share is accepted, refused and stale at once",
        _same_id,
        gives_work=True,
    ),
    Attack(
        "odd answers",
        "lies",
        "answers are lists, numbers, objects in objects",
        _judge([[1]], {"message": {"a": []}}),
        gives_work=True,
    ),
    Attack(
        "another payee",
        "lies",
        "the coinbase pays us and somebody else in turns",
        _another_payee,
        gives_work=True,
    ),
    Attack(
        "wrong subscription",
        "lies",
        "the subscription is a number",
        _wrong_subscription(5),
        code="broken_messages",
    ),
    Attack(
        "refused subscription",
        "lies",
        "the subscription is refused",
        _wrong_subscription(None),
        code="subscribe_refused",
    ),
    Attack(
        "refused worker",
        "lies",
        "the worker is refused, with 100 kB of reasons",
        lambda talk: (
            talk.answer("mining.subscribe", [[], "0a0b", 4]),
            talk.answer("mining.authorize", result=False, error="no " * 33_000),
        )[0],
        code="worker_refused",
    ),
    Attack(
        "web server",
        "lies",
        "it is a web server",
        instead(b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.2/\r\n\r\n<html>"),
        code="not_stratum",
    ),
    Attack(
        "starttls",
        "lies",
        "it asks to start TLS, to log in again and to run a program",
        says(
            line("mining.starttls"),
            line("client.starttls", "now"),
            line("mining.authorize", "a", "b"),
            line("client.exec", "rm -rf /"),
            b'{"id":9,"method":"client.get_transactions","params":[]}\n',
        ),
        gives_work=True,
    ),
]
