"""Tests of servers by real child processes: what they found, what went wrong, and that they always end."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from deadlines import DEADLINE_S
from fakes.io import miner_program, wait_until

from warmgui.core.servers.entries import Server
from warmgui.core.units import Formatter
from warmgui.io.process_guard import start_child
from warmgui.io.secrets import Secrets
from warmgui.io.server_test import ServerTester

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from warmgui.core.servers.trial import ServerTest
    from warmgui.core.text import Text

POOL = Server("stratum+tcp://pool.example:3333", "me.pc")
NODE = Server("http://127.0.0.1:8332", payout_address="bc1q")
GOOD = """
line = json.loads(sys.stdin.readline())
server = line["servers"][0]
say(type="log", level="info", text="first a word")
print("and something that is no message", flush=True)
sys.stderr.write("x" * 200_000 + "\\n")
say(type="server_tested", url=server["url"], ok=True, code="ok", text="fine", connected_s=0.01,
    authorized_s=0.1, job_s=0.2, difficulty=1e6, height=840000,
    payout=dict(url=server["url"], verdict="pays_others", outputs=[dict(address="1abc", value_sat=5)],
                output_count=1, total_sat=5))
"""


class Desk:
    """Collects the end of one test."""

    def __init__(self, tester: ServerTester) -> None:
        self.tester = tester
        self.results: list[ServerTest] = []
        self._came = threading.Event()
        self.cancel: Callable[[], None] = lambda: None

    def begin(self, server: Server, password: str | None = None, **more: Any) -> None:
        self.cancel = self.tester.test(server, password, self._take, **more)

    def _take(self, result: ServerTest) -> None:
        self.results.append(result)
        self._came.set()

    def wait(self) -> ServerTest:
        assert self._came.wait(DEADLINE_S), "no answer"
        return self.results[0]

    def run(self, server: Server, password: str | None = None, **more: Any) -> ServerTest:
        self.begin(server, password, **more)
        return self.wait()


class Starts:
    """Starts real children and remembers them."""

    def __init__(self) -> None:
        self.processes: list[subprocess.Popen[bytes]] = []

    def __call__(self, argv: Sequence[str]) -> tuple[subprocess.Popen[bytes], object]:
        process, guard = start_child(argv)
        self.processes.append(process)
        return process, guard


def english(text: Text) -> str:
    return Formatter().text(text)


def desk(folder: Path, body: str, **more: Any) -> Desk:
    secrets = more.pop("secrets", None) or Secrets(lambda: None)
    return Desk(ServerTester(secrets, miner_program(folder, body), **more))


def test_a_good_pool_is_told_with_all_its_figures(tmp_path: Path) -> None:
    result = desk(tmp_path, GOOD).run(POOL, hashrate_hs=150e6)
    assert result.ok
    assert english(result.text) == ("Connected, authorised, job in 0.2 s, share difficulty 1.00 M.")
    assert english(result.expectation).endswith("one share in 331 days on this PC.")
    assert (result.connected_s, result.authorized_s, result.job_s) == (0.01, 0.1, 0.2)
    assert (result.difficulty, result.height, result.certificate) == (1e6, 840000, None)
    assert result.payout is not None
    assert (result.payout.verdict, result.payout.outputs) == ("pays_others", (("1abc", 5),))


def test_a_node_has_blocks_instead_of_shares(tmp_path: Path) -> None:
    result = desk(tmp_path, GOOD).run(NODE, hashrate_hs=150e6)
    assert english(result.text) == "Connected, work for block 840\u202f000 in 0.2 s."
    assert english(result.expectation) == "Your own node: there are no shares, only blocks."


def test_without_a_hashrate_no_promise_is_made(tmp_path: Path) -> None:
    assert not desk(tmp_path, GOOD).run(POOL).expectation


def test_a_refusal_is_translated_by_its_code_and_keeps_the_pools_words(tmp_path: Path) -> None:
    result = desk(
        tmp_path,
        """
        line = json.loads(sys.stdin.readline())
        say(type="server_tested", url="", ok=False, code="worker_refused", text="the pool says: who are you?")
        sys.exit(1)
        """,
    ).run(POOL)
    assert not result.ok
    assert english(result.text) == (
        "It does not work: pool.example refused your user name (the pool says: who are you?)."
    )
    assert not result.expectation


def test_a_certificate_question_comes_back_with_its_fingerprint(tmp_path: Path) -> None:
    result = desk(
        tmp_path,
        """
        line = json.loads(sys.stdin.readline())
        question = dict(url="u", fingerprint="ab" * 32, reason="changed", pinned="cd" * 32)
        say(type="server_tested", url="", ok=False, code="tls_changed", text="x", certificate=question)
        """,
    ).run(POOL)
    assert result.certificate is not None
    assert (result.certificate.fingerprint, result.certificate.changed) == ("ab" * 32, True)
    assert result.certificate.server == POOL


ECHO = """
line = json.loads(sys.stdin.readline())
server = line["servers"][0]
say(type="server_tested", url="", ok=False, code="", text=server["password"] + " " + line["proxy"])
"""


def test_the_line_carries_password_and_proxy(tmp_path: Path) -> None:
    words = english(desk(tmp_path, ECHO).run(POOL, "hunter2", proxy="socks5://127.0.0.1:9050").text)
    assert words == "It does not work: hunter2 socks5://127.0.0.1:9050."
    assert "It does not work: x " in english(desk(tmp_path, ECHO).run(POOL).text)


def test_the_kept_password_is_used_where_none_was_typed(tmp_path: Path) -> None:
    secrets = Secrets(lambda: None)
    kept = Server(POOL.url, POOL.user, password="ask")
    told = desk(tmp_path, ECHO, secrets=secrets).run(kept)
    assert english(told.text) == "Enter the password for pool.example first."
    secrets.keep(kept.key, "hunter2", lambda _place, _text: None)
    assert "hunter2" in english(desk(tmp_path, ECHO, secrets=secrets).run(kept).text)
    assert "typed" in english(desk(tmp_path, ECHO, secrets=secrets).run(kept, "typed").text)


@pytest.mark.parametrize(
    "body",
    ["sys.exit(3)", "print('rubbish', flush=True)", "os.close(0)", "raise ValueError('no')"],
)
def test_a_program_that_ends_without_an_answer_is_told(tmp_path: Path, body: str) -> None:
    result = desk(tmp_path, body).run(POOL)
    assert not result.ok
    assert "ended without an answer" in english(result.text)


def test_a_program_that_is_not_there_is_told() -> None:
    tester = ServerTester(Secrets(lambda: None), ["/nowhere/miner", "--test"])
    assert "is not there or is held back" in english(Desk(tester).run(POOL).text)


def test_a_program_that_hangs_is_ended_at_the_deadline(tmp_path: Path) -> None:
    starts = Starts()
    result = desk(tmp_path, "time.sleep(60)", start=starts, deadline_s=0.3).run(POOL)
    assert english(result.text) == "The test did not end within 0.3 s."
    assert starts.processes[0].poll() is not None


def test_a_program_that_answers_and_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warmgui.io.asked_child.END_S", 0.1)
    starts = Starts()
    result = desk(tmp_path, GOOD + "\ntime.sleep(60)\n", start=starts).run(POOL)
    assert result.ok
    assert starts.processes[0].poll() is not None


def test_a_cancelled_test_ends_its_process_and_tells_nothing(tmp_path: Path) -> None:
    starts = Starts()
    waiting = desk(tmp_path, "sys.stdin.readline()\nsys.stdin.readline()\n", start=starts)
    waiting.begin(POOL)
    wait_until(lambda: starts.processes)
    waiting.cancel()
    wait_until(lambda: starts.processes[0].poll() is not None)
    wait_until(lambda: not any(t.name == "server test" for t in threading.enumerate()))
    assert waiting.results == []
    waiting.cancel()


def test_a_test_that_is_cancelled_before_its_process_is_there_leaves_none(tmp_path: Path) -> None:
    go_on, starts = threading.Event(), Starts()

    def slow(argv: Sequence[str]) -> tuple[subprocess.Popen[bytes], object]:
        assert go_on.wait(DEADLINE_S)
        return starts(argv)

    waiting = desk(tmp_path, "sys.stdin.read()", start=slow)
    waiting.begin(POOL)
    waiting.cancel()
    go_on.set()
    wait_until(lambda: not any(t.name == "server test" for t in threading.enumerate()))
    assert all(process.poll() is not None for process in starts.processes)
    assert waiting.results == []


def test_a_cancel_while_the_keyring_is_asked_starts_nothing(tmp_path: Path) -> None:
    opened, starts = threading.Event(), Starts()

    class Locked:
        def get_password(self, _service: str, _username: str) -> str:
            assert opened.wait(DEADLINE_S)
            return "hunter2"

        def set_password(self, _service: str, _username: str, _password: str) -> None: ...

        def delete_password(self, _service: str, _username: str) -> None: ...

    kept = Server(POOL.url, POOL.user, password="keyring")
    waiting = desk(tmp_path, "sys.stdin.read()", start=starts, secrets=Secrets(Locked))
    waiting.begin(kept)
    waiting.cancel()
    opened.set()
    wait_until(lambda: not any(t.name == "server test" for t in threading.enumerate()))
    assert starts.processes == []


def test_the_real_program_tests_a_port_where_nobody_listens() -> None:
    import socket

    with socket.socket() as taken:  # bound but not listening: nobody else gets this port meanwhile
        taken.bind(("127.0.0.1", 0))
        server = Server(f"stratum+tcp://127.0.0.1:{taken.getsockname()[1]}", "me.pc")
        began_s = time.monotonic()
        result = Desk(ServerTester(Secrets(lambda: None))).run(server)
    assert not result.ok
    assert "refuses the connection" in english(result.text)
    assert time.monotonic() - began_s < DEADLINE_S
    assert not [p for p in psutil.Process().children() if "--test" in p.cmdline()]
