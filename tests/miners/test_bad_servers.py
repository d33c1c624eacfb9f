"""Bad servers over real TCP against the real miner: a code, one clear sentence, and no heat for nothing."""

from __future__ import annotations

import random
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from fakes.bad import ROOT, Watched, environment, run
from fakes.bad_servers import BadServer, Talk
from fakes.pool import notify_params

from miners.upstream.api import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

Manners = Callable[[Talk], Any]
MINER = ("-m", "miners")
AS_ME = ("-u", "me", "--kernel", "hashlib", "--threads", "1", "--json")
_PLACES = ("job", "prevhash", "coinb1", "coinb2", "branches", "version", "nbits", "ntime", "clean")
TLS_HINT = "if its port wants TLS, the address begins with stratum+ssl://"


def subscribes(result: object, error: object = None) -> Manners:
    def play(talk: Talk) -> None:
        talk.answer("mining.subscribe", result, error)
        talk.stay()

    return play


def says(raw: bytes) -> Manners:
    """Before it is asked anything; then it waits, or hangs up."""

    def play(talk: Talk) -> None:
        talk.say(raw)
        talk.stay()

    return play


def a_web_server(talk: Talk) -> None:
    talk.hear()
    talk.say(
        b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<html><h1>Bad Request</h1></html>\r\n"
    )
    talk.hang_up()


def refuses_the_worker(talk: Talk) -> None:
    talk.answer("mining.subscribe", [[], "0a0b", 4])
    talk.answer("mining.authorize", result=False)
    talk.stay()


def difficulty(value: object) -> Manners:
    def play(talk: Talk) -> None:
        talk.welcome(value)
        talk.stay()

    return play


def job(**changed: object) -> Manners:
    params = notify_params("1")
    for name, value in changed.items():
        params[_PLACES.index(name)] = value

    def play(talk: Talk) -> None:
        talk.welcome(1.0, params)
        talk.stay()

    return play


def one_parameter(talk: Talk) -> None:
    talk.welcome(1.0, ["1"])
    talk.stay()


@dataclass(frozen=True)
class Bad:
    """A row: what the server does; the code and the end of the sentence of its test; mining's code."""

    manners: Manners
    code: str
    text: str
    mining_code: str = ""
    notice: str = ""
    """Of a server that is worked for though part of what it says is nonsense."""


NOISE = random.Random(7).randbytes(3000).replace(b"\n", b" ") + b"\n"
NO_JOB = "it gave no job that can be used: the pool sent "
SERVERS = {
    "closes at once": Bad(lambda _: None, "closed", f"closed the connection without a word; {TLS_HINT}"),
    "HTML": Bad(a_web_server, "not_stratum", "the server does not speak Stratum: it is a web server"),
    "garbage": Bad(says(NOISE), "not_stratum", "the server does not speak Stratum"),
    "10 MB in a line": Bad(
        says(b"x" * 10_000_000 + b"\n"), "broken_messages", "the pool sent a line longer than 262144 bytes"
    ),
    "10 MB without an end": Bad(
        says(b"[" * 10_000_000), "broken_messages", "the pool sent a line longer than 262144 bytes"
    ),
    "subscription refused": Bad(
        subscribes(None, [20, "no more room", None]),
        "subscribe_refused",
        "the pool refused the subscription: no more room",
    ),
    "extranonce1 no hex": Bad(
        subscribes([[], "nothex", 4]), "broken_messages", "the pool sent extranonce1 that is not hexadecimal"
    ),
    "extranonce2 huge": Bad(
        subscribes([[], "0a", 100_000]),
        "broken_messages",
        "the pool sent an extranonce2 of 100000 bytes, where 1 to 16 are possible",
    ),
    "extranonce2 negative": Bad(
        subscribes([[], "0a", -1]),
        "broken_messages",
        "the pool sent an extranonce2 of -1 bytes, where 1 to 16 are possible",
    ),
    "worker refused": Bad(
        refuses_the_worker, "worker_refused", "the pool refused the worker me: refused without a reason"
    ),
    "difficulty NaN": Bad(difficulty(float("nan")), "not_stratum", "the server does not speak Stratum"),
    "coinbase no hex": Bad(
        job(coinb1="zz" * 20), "no_job", NO_JOB + "coinb1 that is not hexadecimal", "connected"
    ),
    "previous hash short": Bad(
        job(prevhash="00" * 31), "no_job", NO_JOB + "a previous hash that has not 32 bytes", "connected"
    ),
    "branch short": Bad(
        job(branches=["00" * 31]),
        "no_job",
        NO_JOB + "a merkle branch with a hash that has not 32 bytes",
        "connected",
    ),
    "branches no list": Bad(
        job(branches="abc"), "no_job", NO_JOB + "a merkle branch that is no short list", "connected"
    ),
    "a thousand branches": Bad(
        job(branches=["00" * 32] * 1000),
        "no_job",
        NO_JOB + "a merkle branch that is no short list",
        "connected",
    ),
    "nbits": Bad(job(nbits="xyz"), "no_job", NO_JOB + "nbits that is not a hexadecimal word", "connected"),
    "time": Bad(job(ntime=""), "no_job", NO_JOB + "ntime that is not a hexadecimal word", "connected"),
    "a job of one part": Bad(
        one_parameter, "no_job", NO_JOB + "a job with 1 parameters instead of 9", "connected"
    ),
}
WORKED_FOR = {
    "difficulty 0": Bad(difficulty(0), "ok", "share difficulty 1; but the pool sent a difficulty of 0.0"),
    "difficulty -1": Bad(difficulty(-1), "ok", "share difficulty 1; but the pool sent a difficulty of -1.0"),
    "difficulty 1e300": Bad(
        difficulty(1e300),
        "ok",
        "share difficulty 1; but the pool sent a difficulty of 1e+300, which no hash can reach",
    ),
    "difficulty in words": Bad(
        difficulty("hard"), "ok", "share difficulty 1; but the pool sent a difficulty that is not a number"
    ),
}


def asked(
    url: str, *more: str, env: dict[str, str | None] | None = None, prefix: list[str] | None = None
) -> Any:
    """`--test --json`: the exit status and the one line."""
    ended = run("--test", "-o", url, *AS_ME, *more, start=MINER, env=env, prefix=prefix or [])
    assert ended.sentences == []
    (line,) = ended.lines
    assert line["ok"] is (ended.code == 0)
    assert "\n" not in line["text"]
    return line


@pytest.fixture
def mine() -> Iterator[Callable[..., Watched]]:
    made: list[Watched] = []

    def begin(url: str, *more: str, env: dict[str, str | None] | None = None) -> Watched:
        made.append(Watched([sys.executable, *MINER, "-o", url, *AS_ME, *more], env))
        return made[-1]

    yield begin
    for program in made:
        program.close()


def with_code(code: str) -> Callable[[dict[str, Any]], bool]:
    return lambda line: line["type"] == "stats" and line["upstream_code"] == code


@pytest.mark.parametrize("name", SERVERS)
def test_a_bad_server_is_told_apart_by_its_test(name: str) -> None:
    row = SERVERS[name]
    with BadServer(row.manners) as server:
        line = asked(f"stratum+tcp://127.0.0.1:{server.port}")
        assert server.connections == 1, "a test asks once"
    assert (line["ok"], line["code"]) == (False, row.code)
    assert line["text"].endswith(row.text)


@pytest.mark.parametrize("name", SERVERS)
def test_the_miner_outlives_a_bad_server_and_stays_cool(name: str, mine: Callable[..., Watched]) -> None:
    row = SERVERS[name]
    with BadServer(row.manners) as server:
        program = mine(f"stratum+tcp://127.0.0.1:{server.port}")
        code = row.mining_code or row.code
        told = program.until(with_code(code))
        if code == "connected":
            fault = program.until(of_the_server) if not faults(program) else None
            assert fault is None or row.text.endswith(fault["text"].removeprefix("the pool sent "))
        else:
            assert row.text in told["upstream_text"]
            assert "trying again in" in told["upstream_text"]
        seen = len(program.lines)
        program.until(lambda line: len(program.lines) > seen and line["type"] == "stats")
        ended = program.end()
    assert (ended.code, ended.sentences) == (0, [])
    assert ended.lines[-1]["hashes"] == 0, "no work, no heat"
    assert {line["upstream_code"] for line in ended.lines if line["type"] == "stats"} <= CODES
    assert len(faults(program)) <= 5, "a server cannot flood the screen"


def of_the_server(line: dict[str, Any]) -> bool:
    """A fault, and not that of a driver which a busy machine answered too late for."""
    return bool(line["type"] == "fault" and line["code"] != "gpu_driver")


def faults(program: Watched) -> list[dict[str, Any]]:
    return [line for line in program.lines if of_the_server(line)]


@pytest.mark.parametrize("name", WORKED_FOR)
def test_an_absurd_difficulty_is_told_and_the_old_one_holds(name: str, mine: Callable[..., Watched]) -> None:
    row = WORKED_FOR[name]
    with BadServer(row.manners) as server:
        url = f"stratum+tcp://127.0.0.1:{server.port}"
        line = asked(url)
        assert line["text"].endswith(row.text)
        assert line["difficulty"] == 1.0
        program = mine(url)
        program.until(lambda line: line["type"] == "stats" and line["hashes"] > 0)
        assert program.end().code == 0
    assert faults(program)[0]["text"] == row.text.partition("; but ")[2]


def test_a_difficulty_of_nothing_is_no_flood_of_shares(mine: Callable[..., Watched]) -> None:
    with BadServer(difficulty(1e-300)) as server:
        program = mine(f"stratum+tcp://127.0.0.1:{server.port}")
        program.until(lambda line: line["type"] == "stats" and line["hashes"] > 1_000_000)
        assert program.end().code == 0
    assert "share_flood" in {fault["code"] for fault in faults(program)}
    # Some hundreds, more where the computer was busy while it was measured; without a limit a million.
    assert len([line for line in program.lines if line["type"] == "share"]) < 50_000


@pytest.mark.slow
def test_a_server_that_says_nothing_is_given_up() -> None:
    with BadServer(lambda talk: talk.stay()) as server:
        line = asked(f"stratum+tcp://127.0.0.1:{server.port}")
    assert line["code"] == "no_answer"
    assert "did not answer mining.subscribe within 10 s" in line["text"]
    assert line["text"].endswith(TLS_HINT)


def test_a_port_where_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    line = asked(f"stratum+tcp://127.0.0.1:{port}")
    assert (line["code"], line["text"]) == (
        "connection_refused",
        f"cannot reach 127.0.0.1:{port}: connection refused",
    )


@pytest.mark.parametrize("scheme", ["stratum+tcp", "stratum+ssl"])
def test_a_name_that_nobody_has(scheme: str) -> None:
    """RFC 6761 keeps .invalid free; without a network the name cannot be looked up, and that is said."""
    line = asked(f"{scheme}://pool.invalid:3333")
    assert line["code"] in {"no_such_host", "unreachable"}
    assert line["text"] in {
        "cannot reach pool.invalid:3333: no such host",
        "cannot reach pool.invalid:3333: its name cannot be looked up now; is the network there?",
    }


def test_a_computer_without_any_network() -> None:
    alone = ["unshare", "-n"]
    try:
        possible = subprocess.run([*alone, "true"], check=False, capture_output=True).returncode == 0
    except OSError:
        possible = False
    if not possible:
        pytest.skip("this machine gives nobody a network of his own")
    line = asked("stratum+tcp://pool.invalid:3333", prefix=alone)
    assert line["code"] == "unreachable"
    assert "is the network there?" in line["text"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-o", "nonsense"], "'nonsense' names no port; write stratum+tcp://host:port"),
        (["-o", "stratum+tcp://a.example:99999"], "is no address of a server"),
        (["-o", "ftp://a.example:21"], "ftp"),
        (["-o", "stratum+tcp://a.example:3333", "-u", ""], "add -u ADDRESS.worker"),
    ],
)
def test_an_address_that_is_none_is_told_before_anything_is_sent(arguments: list[str], sentence: str) -> None:
    ended = run("--test", "-u", "me", *arguments, start=MINER)
    assert ended.code == 2
    assert len(ended.sentences) == 1
    assert sentence in ended.sentences[0]


def test_proxies_of_the_environment_are_not_used() -> None:
    """Who wants a proxy says so: an environment that a shell inherited must not see where the work goes."""

    def trap(talk: Talk) -> None:
        talk.say(b"HTTP/1.1 502 Bad Gateway\r\n\r\n")

    def good(talk: Talk) -> None:
        talk.welcome()
        talk.stay()

    with BadServer(trap) as proxy, BadServer(good) as pool:
        there = f"http://127.0.0.1:{proxy.port}"
        names = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
        through: dict[str, str | None] = {**dict.fromkeys(names, there), "no_proxy": None, "NO_PROXY": None}
        line = asked(f"stratum+tcp://127.0.0.1:{pool.port}", env=through)
        assert line["ok"]
        pools = pool.connections
        address = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
        asked(f"http://127.0.0.1:{pool.port}", "-p", "x", "--payout-address", address, env=through)
        assert proxy.connections == 0
        assert pool.connections > pools, "it went straight to the node"


def test_people_get_the_same_in_words() -> None:
    with BadServer(a_web_server) as server:
        done = subprocess.run(
            [sys.executable, *MINER, "--test", "-o", f"stratum+tcp://127.0.0.1:{server.port}", *AS_ME[:-1]],
            env=environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr == ""
    assert "the server does not speak Stratum: it is a web server" in done.stdout
