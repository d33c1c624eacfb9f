"""One instance per user's folder: locks, raising the first window, recovery after kill -9."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSysInfo
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from warmgui.gui.single_instance import SingleInstance

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def folder(tmp_path: Path, short_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_path))
    return tmp_path / "data"


def child(code: str, folder: Path) -> subprocess.Popen[str]:
    """A second Python that holds the lock of a folder."""
    program = textwrap.dedent(code).replace("FOLDER", repr(str(folder)))
    return subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)


HOLD = """
    import time, pathlib
    from PySide6.QtCore import QCoreApplication
    from warmgui.gui.single_instance import SingleInstance
    app = QCoreApplication([])
    one = SingleInstance.in_folder(pathlib.Path(FOLDER))
    assert one.acquire()
    one.listen()
    print("held", flush=True)
    one.show_requested.connect(lambda: print("shown", flush=True))
    app.exec()
"""


def test_the_second_in_one_process_does_not_get_the_lock(qtbot: QtBot, folder: Path) -> None:
    first, second = SingleInstance.in_folder(folder), SingleInstance.in_folder(folder)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_two_folders_are_two_programs(qtbot: QtBot, folder: Path) -> None:
    first, other = SingleInstance.in_folder(folder), SingleInstance.in_folder(folder / "other")
    assert first.acquire()
    assert other.acquire()
    first.release()
    other.release()


def test_a_second_start_shows_the_first_window(qtbot: QtBot, folder: Path) -> None:
    holder = child(HOLD, folder)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        second = SingleInstance.in_folder(folder)
        assert not second.acquire()
        assert second.ask_to_show(20_000)
        assert holder.stdout.readline() == "shown\n"
    finally:
        holder.kill()
        holder.wait(10)
        holder.stdout.close() if holder.stdout else None


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX word")
def test_the_lock_and_socket_of_a_killed_program_are_taken_over(qtbot: QtBot, folder: Path) -> None:
    holder = child(HOLD, folder)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait(10)
    holder.stdout.close()
    heir = SingleInstance.in_folder(folder)
    assert heir.acquire()
    heir.listen()
    answers: list[bool] = []
    heir.show_requested.connect(lambda: answers.append(True))
    socket = QLocalSocket()
    socket.connectToServer(heir._server_name)
    assert socket.waitForConnected(5000)
    socket.write(b"show\n")
    qtbot.waitUntil(lambda: answers == [True])
    socket.disconnectFromServer()
    heir.release()


def test_a_first_one_that_listens_late_is_waited_for(qtbot: QtBot, folder: Path) -> None:
    """Between the lock and the socket the window paints; a second start in that moment is patient."""
    late = HOLD.replace("one.listen()", "QTimer.singleShot(300, one.listen)").replace(
        "import QCoreApplication", "import QCoreApplication, QTimer"
    )
    holder = child(late, folder)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert SingleInstance.in_folder(folder).ask_to_show(20_000)
    finally:
        holder.kill()
        holder.wait(10)
        holder.stdout.close() if holder.stdout else None


def test_nobody_answers(qtbot: QtBot, folder: Path) -> None:
    assert not SingleInstance.in_folder(folder).ask_to_show(200)


def test_other_words_are_not_answered(qtbot: QtBot, folder: Path) -> None:
    one = SingleInstance.in_folder(folder)
    assert one.acquire()
    one.listen()
    asked: list[bool] = []
    one.show_requested.connect(lambda: asked.append(True))
    socket = QLocalSocket()
    socket.connectToServer(one._server_name)
    assert socket.waitForConnected(5000)
    socket.write(b"quit\n")
    socket.flush()
    with qtbot.waitSignal(socket.disconnected, timeout=5000, raising=False):
        qtbot.waitUntil(lambda: one._server is not None and not one._server.hasPendingConnections())
        socket.disconnectFromServer()
    assert asked == []
    one.release()


@pytest.mark.skipif(QSysInfo.kernelType() == "winnt", reason="sockets have no permissions there")
def test_the_socket_is_the_users_own(qtbot: QtBot, folder: Path) -> None:
    one = SingleInstance.in_folder(folder)
    assert one.acquire()
    one.listen()
    assert Path(one._server_name).stat().st_mode & 0o077 == 0
    one.release()


def test_on_windows_the_name_is_a_flat_pipe(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSysInfo, "kernelType", lambda: "winnt")
    assert "/" not in SingleInstance.in_folder(folder)._server_name


def test_a_socket_that_cannot_be_made_keeps_the_lock(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocalServer, "listen", lambda *_: False)
    one = SingleInstance.in_folder(folder)
    assert one.acquire()
    one.listen()
    assert not SingleInstance.in_folder(folder).acquire()
    one.release()
