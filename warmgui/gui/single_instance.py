"""One WarmGUI per user: the second start asks the first for its window and ends.

Two programs would heat with the same devices and write the same history. A lock file decides who is first; a
local socket, open to the same user only, carries the wish to be shown.
"""

from __future__ import annotations

import errno
import functools
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QCryptographicHash,
    QDeadlineTimer,
    QDir,
    QLockFile,
    QObject,
    QSysInfo,
    QThread,
    Signal,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_SHOW = b"show\n"
_ANSWER = b"ok\n"
_RETRY_MS = 50


class SingleInstance(QObject):
    """Holds the lock for the life of the program."""

    show_requested = Signal()
    """Another start wants the window to be seen."""

    def __init__(self, lock_path: str, server_name: str) -> None:
        """Prepare; nothing is locked before `acquire`.

        Args:
            lock_path: the lock file; its folder must exist.
            server_name: the socket's full path, or the name of a pipe on Windows.
        """
        super().__init__()
        self._lock = QLockFile(lock_path)
        # Age never makes it stale; Qt still takes over the lock of a process that no longer runs (kill -9).
        self._lock.setStaleLockTime(0)
        self._server_name = server_name
        self._server: QLocalServer | None = None
        self._sockets: list[QLocalSocket] = []

    @classmethod
    def in_folder(cls, folder: Path) -> SingleInstance:
        """One instance per data folder of the user.

        The socket lies in the system's folder for such things and not beside the lock: the path of a socket
        may have a hundred characters only, and some network drives know no sockets.

        Raises:
            OSError: the folder cannot be made.
        """
        folder.mkdir(parents=True, exist_ok=True)
        name = "warmgui-" + _digest(os.fsencode(folder.resolve()))[:16]
        runtime = os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath()
        # Qt cannot name a folder whose name is no text; its lock lies beside the socket.
        lock = _text(folder / "warmgui.lock") or f"{runtime}/{name}.lock"
        if QSysInfo.kernelType() != "winnt":  # there a pipe's name is flat: no folders in it
            name = f"{runtime}/{name}.sock"
        return cls(lock, name)

    def acquire(self) -> bool:
        """Become the one instance; False when another holds the lock.

        Raises:
            OSError: the lock's file cannot be written (read-only, full disk, a folder in its place).
        """
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        denied = self._lock.error() is QLockFile.LockError.PermissionError
        words = "nothing may be written there" if denied else "the disk is full or broken"
        raise OSError(errno.EACCES if denied else errno.EIO, words, self._lock.fileName())

    def listen(self) -> None:
        """Hear other starts from now on. Apart from `acquire`, because the window paints between them."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._server_name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        # Without the socket a second start cannot raise this window, but it still must not run beside it.
        self._server.listen(self._server_name)

    def ask_to_show(self, timeout_ms: int = 5000) -> bool:
        """Ask the instance that holds the lock to show its window; whether it answered in time."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        patience = QDeadlineTimer(timeout_ms)
        socket.connectToServer(self._server_name)
        # The first one may have the lock and not listen yet: it paints between the two.
        while not socket.waitForConnected(max(1, patience.remainingTime())):
            if patience.hasExpired():
                return False
            QThread.msleep(_RETRY_MS)
            socket.connectToServer(self._server_name)
        socket.write(_SHOW)
        socket.waitForBytesWritten(timeout_ms)
        answered = socket.waitForReadyRead(timeout_ms) and socket.readAll().data() == _ANSWER
        socket.disconnectFromServer()
        return bool(answered)

    def release(self) -> None:
        """Give the lock and the socket back."""
        for socket in list(self._sockets):
            self._forget(socket)
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _greet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            self._sockets.append(socket)
            socket.readyRead.connect(functools.partial(self._answer, socket))
            socket.disconnected.connect(functools.partial(self._forget, socket))
            if socket.bytesAvailable():
                self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        # Anything else than the one known word is not for us and gets no answer.
        if socket.readAll().data() == _SHOW:
            self.show_requested.emit()
            socket.write(_ANSWER)
            socket.flush()

    def _forget(self, socket: QLocalSocket) -> None:
        if socket in self._sockets:
            self._sockets.remove(socket)
            socket.readyRead.disconnect()
            socket.disconnected.disconnect()
            socket.deleteLater()


def outcome_words(*, raised: bool) -> str:
    """What to tell whoever started a second one."""
    if raised:
        return QCoreApplication.translate("app", "WarmGUI is already running; its window is in front now.")
    return QCoreApplication.translate("app", "WarmGUI is already running, but does not answer.")


def _text(path: Path) -> str | None:
    """The path as Qt writes it on this system (UTF-8, whatever the locale says); None where it is no text."""
    try:
        return os.fsencode(path).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _digest(name: bytes) -> str:
    """SHA-256 in hex; Qt's, because loading hashlib takes longer than painting the window."""
    return QCryptographicHash.hash(name, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
