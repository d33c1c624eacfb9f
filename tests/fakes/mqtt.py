"""A real broker: Mosquitto, started by the test on loopback, with passwords, rules or TLS as asked for."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Self

import pytest
from deadlines import DEADLINE_S

if TYPE_CHECKING:
    from pathlib import Path

    import trustme

BINARY = shutil.which(
    "mosquitto", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/sbin"
)
needs_mosquitto = pytest.mark.skipif(BINARY is None, reason="mosquitto is not installed")


class Mosquitto:
    """A broker that can be killed and started again on the same port.

    Args:
        folder: for its configuration.
        passwords: user names and passwords; None lets everybody in.
        ca: signs its certificate; None speaks without TLS.
        host: the name in the certificate.
        rules: lines of an access list (ACL); None lets everybody read and write everything.
    """

    def __init__(
        self,
        folder: Path,
        *,
        passwords: dict[str, str] | None = None,
        ca: trustme.CA | None = None,
        host: str = "127.0.0.1",
        rules: str | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.port = _free_port()
        lines = [f"listener {self.port} 127.0.0.1", "persistence false", "log_type error"]
        lines.append(f"allow_anonymous {'true' if passwords is None else 'false'}")
        if passwords is not None:
            lines.append(f"password_file {self._password_file(passwords)}")
        if rules is not None:
            lines.append(f"acl_file {self._file('rules', rules)}")
        if ca is not None:
            signed = ca.issue_cert(host)
            signed.private_key_pem.write_to_path(folder / "key.pem")
            signed.cert_chain_pems[0].write_to_path(folder / "cert.pem")
            lines += [f"certfile {folder / 'cert.pem'}", f"keyfile {folder / 'key.pem'}"]
        self._config = folder / "mosquitto.conf"
        # Else it becomes a user who may not read these files.
        self._config.write_text("\n".join(["user root", *lines]) + "\n")
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Start, and wait until it listens."""
        assert BINARY is not None
        command = [BINARY, "-c", str(self._config)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline_s = time.monotonic() + DEADLINE_S
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1.0).close()
            except OSError:
                assert self._process.poll() is None, "mosquitto ended at once"
                assert time.monotonic() < deadline_s, "mosquitto does not listen"
                time.sleep(0.02)
            else:
                return

    def kill(self) -> None:
        """End it as a power cut does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(DEADLINE_S)
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def _file(self, name: str, words: str) -> Path:
        file = self._folder / name
        file.write_text(words)
        file.chmod(0o600)
        return file

    def _password_file(self, passwords: dict[str, str]) -> Path:
        file = self._file("passwords", "".join(f"{user}:{word}\n" for user, word in passwords.items()))
        assert BINARY is not None
        tool = shutil.which("mosquitto_passwd", path=f"{BINARY.rpartition('/')[0]}:/usr/bin:/usr/local/bin")
        assert tool is not None
        subprocess.run([tool, "-U", str(file)], check=True, capture_output=True, timeout=DEADLINE_S)
        return file


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port
