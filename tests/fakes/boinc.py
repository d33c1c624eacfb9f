"""A real BOINC without a project of the world, and servers that only pretend to be one.

Where Debian's `boinc-client` is not installed the tests skip: nothing else can stand for the real thing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import socket
import subprocess
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psutil
import pytest
from deadlines import DEADLINE_S

from warmgui.io.science.boinc_rpc import BoincClient
from warmgui.io.science.trouble import ScienceProblemError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BOINC = shutil.which("boinc")
needs_boinc = pytest.mark.skipif(
    BOINC is None, reason="the program boinc is not installed; on Debian or Ubuntu: boinc-client"
)
PROJECT = "https://science.example/test/"
END = b"\003"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(happened: Callable[[], bool], what: str) -> None:
    """Wait for what another program does."""
    end_s = time.monotonic() + DEADLINE_S
    while not happened():
        assert time.monotonic() < end_s, f"never: {what}"
        threading.Event().wait(0.02)


@dataclass
class RealBoinc:
    """Debian's own client in a folder of its own, on a port of its own, without network and cards.

    Args:
        folder: of its data.
        task: a program (a shell script) that it shall compute, as if a project had sent it.
    """

    folder: Path
    task: str = ""
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        assert BOINC is not None
        self.folder.mkdir(exist_ok=True)
        if self.task and not (self.folder / "client_state.xml").exists():
            self._plant_task()
        options = ["--allow_multiple_clients", "--no_gpus", "--skip_cpu_benchmarks", "--no_info_fetch"]
        options += ["--suppress_net_info", "--unsigned_apps_ok"]
        with self._said.open("ab") as said:
            self.process = subprocess.Popen(
                [BOINC, "--dir", str(self.folder), "--gui_rpc_port", str(self.port), *options],
                cwd=self.folder,
                env={**os.environ, "HOME": str(self.folder)},
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        until(self._answers, "BOINC answers")

    def stop(self) -> None:
        if self.process is not None:
            # A task without BOINC's API hears no farewell, and BOINC would wait a minute for it.
            for task in psutil.Process(self.process.pid).children(recursive=True):
                with contextlib.suppress(psutil.NoSuchProcess):
                    task.kill()
            self.process.terminate()
            try:
                self.process.wait(DEADLINE_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None

    @property
    def ended(self) -> str:
        """How it ended though nobody told it to, and its last words; empty while it runs."""
        status = None if self.process is None else self.process.poll()
        return "" if status is None else f"status {status}: {self._said.read_text('utf-8')[-2000:]}"

    @property
    def password(self) -> str:
        return (self.folder / "gui_rpc_auth.cfg").read_text("utf-8").strip()

    @property
    def _said(self) -> Path:
        return self.folder / "said.txt"

    @property
    def override(self) -> Path:
        return self.folder / "global_prefs_override.xml"

    def client(self) -> BoincClient:
        """Another program's connection: BOINC Manager's, say."""
        assert not self.ended, self.ended
        return BoincClient(self.port, self.password)

    def modes(self) -> tuple[str, str]:
        """What holds now, and for good."""
        client = self.client()
        try:
            run = client.status().run
        finally:
            client.close()
        return run.now, run.for_good

    def told(self, mode: str, lasts_s: float = 0.0) -> None:
        """What a person does in BOINC Manager."""
        client = self.client()
        client.set_mode("run", mode, lasts_s)
        client.close()

    def _answers(self) -> bool:
        try:
            self.client().close()
        except (OSError, ScienceProblemError):
            return False
        return True

    def _plant_task(self) -> None:
        """A project that nobody has ever contacted, and one task of it that is ready to compute."""
        folder = self.folder / "projects" / "science.example_test"
        folder.mkdir(parents=True)
        program = folder / "burn"
        program.write_text(self.task, "utf-8")
        program.chmod(0o755)
        now = int(time.time())
        (self.folder / "account_science.example_test.xml").write_text(
            f"<account><master_url>{PROJECT}</master_url>"
            f"<authenticator>{'0' * 32}</authenticator></account>\n"
        )
        digest = hashlib.md5(program.read_bytes(), usedforsecurity=False).hexdigest()
        (self.folder / "client_state.xml").write_text(
            _STATE.format(
                project=PROJECT,
                soon=now + 864_000,
                now=now,
                digest=digest,
                size=program.stat().st_size,
                platform="x86_64-pc-linux-gnu"
                if os.uname().machine == "x86_64"
                else "aarch64-unknown-linux-gnu",
            ),
            "utf-8",
        )


_PLATFORMS = {"x86_64": "x86_64-pc-linux-gnu", "aarch64": "aarch64-unknown-linux-gnu"}
_STATE = """<client_state>
<host_info><host_cpid>e78027c48c8f2d7f326b6c442de456bb</host_cpid><p_ncpus>1</p_ncpus>
<p_fpops>1e9</p_fpops><p_iops>1e9</p_iops><p_membw>1e9</p_membw><p_calculated>{now}.0</p_calculated></host_info>
<project>
<master_url>{project}</master_url>
<project_name>Burn &amp; Test</project_name>
<hostid>1</hostid>
<dont_request_more_work/>
<min_rpc_time>{soon}.0</min_rpc_time>
</project>
<app>
<name>burn</name>
</app>
<file>
<name>burn</name>
<nbytes>{size}.0</nbytes>
<max_nbytes>0.0</max_nbytes>
<md5_cksum>{digest}</md5_cksum>
<status>1</status>
<executable/>
</file>
<app_version>
<app_name>burn</app_name>
<version_num>100</version_num>
<platform>{platform}</platform>
<avg_ncpus>1.0</avg_ncpus>
<flops>1e9</flops>
<file_ref>
<file_name>burn</file_name>
<main_program/>
</file_ref>
</app_version>
<workunit>
<name>wu1</name>
<app_name>burn</app_name>
<version_num>100</version_num>
<rsc_fpops_est>1e15</rsc_fpops_est>
<rsc_fpops_bound>1e18</rsc_fpops_bound>
<rsc_memory_bound>1e6</rsc_memory_bound>
<rsc_disk_bound>1e8</rsc_disk_bound>
</workunit>
<result>
<name>wu1_0</name>
<wu_name>wu1</wu_name>
<version_num>100</version_num>
<platform>{platform}</platform>
<state>2</state>
<report_deadline>{soon}.0</report_deadline>
<received_time>{now}.0</received_time>
</result>
<platform_name>{platform}</platform_name>
<core_client_major_version>7</core_client_major_version>
<core_client_minor_version>20</core_client_minor_version>
<core_client_release>5</core_client_release>
</client_state>
"""


class PretendedBoinc:
    """A server on loopback that answers each request as the test says, and notes what was asked.

    Args:
        answer: what is sent for a request, end mark included; None hangs up; an empty answer keeps silent.
    """

    def __init__(self, answer: Callable[[str], bytes | None]) -> None:
        self._answer = answer
        self.requests: list[str] = []
        self._open: list[socket.socket] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        with self._server, contextlib.suppress(OSError):  # closed before
            self._server.shutdown(socket.SHUT_RDWR)
        for connection in self._open:
            connection.close()
        self._thread.join(DEADLINE_S)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            self._open.append(connection)
            try:
                self._talk(connection)
            except OSError:
                continue

    def _talk(self, connection: socket.socket) -> None:
        buffer = b""
        while part := connection.recv(65536):
            buffer += part
            while END in buffer:
                request, _, buffer = buffer.partition(END)
                self.requests.append(request.decode())
                answer = self._answer(request.decode())
                if answer is None:
                    connection.close()
                    return
                connection.sendall(answer)


def good_answer(request: str) -> bytes:
    """What a BOINC that lets everybody in says to a login."""
    if "<auth1/>" in request:
        inside = "<nonce>12345.678</nonce>"
    elif "<auth2>" in request:
        inside = "<authorized/>"
    elif "exchange_versions" in request:
        inside = "<server_version><major>8</major><minor>2</minor><release>4</release></server_version>"
    else:
        inside = "<success/>"
    return wrapped(inside)


def wrapped(inside: str) -> bytes:
    return f"<boinc_gui_rpc_reply>\n{inside}\n</boinc_gui_rpc_reply>\n".encode() + END
