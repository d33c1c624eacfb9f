"""Passwords in a private file, where no keyring takes them: not encrypted, and its user's alone.

The file is read whole and replaced whole. One that others could read is closed and that is said; one that
is no file of ours is neither read nor written over; a damaged one is set aside. On Windows a file has the
rights of the folder that it is made in.
"""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import stat
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warmgui import privacy
from warmgui.core.text import EMPTY, Text, translate
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from collections.abc import Mapping

log = logging.getLogger(__name__)

NAME = "passwords.json"
FORMAT = 1
LARGEST_BYTES = 256_000
"""A few hundred long passwords; reading something endless would stop the program at its start."""
MOST_ASIDE = 20
_ABOUT = "Passwords that WarmGUI keeps, not encrypted, as no keyring took them. Whoever reads this has them."
_UNFINISHED = ".new"
# A link is never followed, and a pipe never waited for. Windows knows neither flag.
_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class _DamagedError(Exception):
    """It is our file, and cannot be understood."""


class PasswordFile:
    """Any thread may use it. `get` does not touch the disk once somebody has looked at the file.

    Args:
        path: of the file; its folder is made when something is kept.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._known: Mapping[str, str] | None = None

    def look(self) -> Text:
        """Read the file, and mend what can be mended. Never raises.

        Returns:
            What is wrong with it, in a sentence; empty where nothing is, or where there is no file.
        """
        with self._lock:
            self._sweep()
            try:
                self._known, said = self._read()
            except OSError as error:
                self._known = {}
                said = translate(
                    "secrets",
                    "The passwords in {path} are not read ({reason}).",
                    path=str(self.path),
                    reason=reason_of(error),
                )
        if said:
            log.warning("passwords: %s", english(said))
        return said

    def get(self, key: str) -> str | None:
        """The password of this name; None where there is none. Reads the file if nobody has yet."""
        known = self._known
        if known is None:
            self.look()
            known = self._known or {}
        return known.get(key)

    def put(self, key: str, password: str) -> Text:
        """Keep a password.

        Returns:
            What was wrong with the file before, as `look` says it.

        Raises:
            OSError: it cannot be kept there; what was there stays.
        """
        if not _is_text(key) or not _is_text(password):
            raise OSError(errno.EILSEQ, "it is no text", str(self.path))
        with self._lock:
            self._sweep()
            known, said = self._read()
            self._write({**known, key: password})
        return said

    def remove(self, key: str) -> None:
        """Forget a password, if it is there; a file without any is removed.

        Raises:
            OSError: it is still there.
        """
        with self._lock:
            known, _ = self._read()
            if key in known:
                self._write({name: word for name, word in known.items() if name != key})
            else:
                self._known = known

    def remove_all(self) -> None:
        """Forget all of them, those of damaged files too.

        Raises:
            OSError: one is still there.
        """
        with self._lock:
            for file in (*self._aside(), *self._unfinished(), self.path):  # what is used goes last
                file.unlink(missing_ok=True)
            self._known = {}

    def values(self) -> tuple[str, ...]:
        """All of them, for who takes them out of a text; changes nothing but rights. Never raises."""
        try:
            return tuple(_understood(self._content()[0]).values())
        except (OSError, _DamagedError):
            return ()

    @property
    def there(self) -> bool:
        """Whether there is anything to forget."""
        return any(os.path.lexists(file) for file in (self.path, *self._aside()))

    # ---- private

    def _read(self) -> tuple[dict[str, str], Text]:
        """What is in the file, and what is wrong with it.

        Raises:
            OSError: it is not ours to read, or cannot be.
        """
        try:
            content, open_to_others = self._content()
            return _understood(content), self._closed(open_to_others=open_to_others)
        except (FileNotFoundError, NotADirectoryError):
            return {}, EMPTY
        except _DamagedError:
            aside = self._set_aside()
        return {}, translate(
            "secrets",
            "The file of the passwords is damaged. It is kept as {path}, which only this user can read: type "
            "them again, and then delete it.",
            path=str(aside),
        )

    def _content(self) -> tuple[bytes, bool]:
        """Its bytes, and whether others could read it until now."""
        try:
            descriptor = os.open(self.path, _READ)
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise OSError(errno.ELOOP, "it is a link", str(self.path)) from error
            raise
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise OSError(errno.EINVAL, "it is not a file", str(self.path))
            open_to_others = False
            if hasattr(os, "geteuid"):
                if found.st_uid != os.geteuid():
                    raise OSError(errno.EPERM, "it belongs to another user", str(self.path))
                open_to_others = bool(stat.S_IMODE(found.st_mode) & privacy.OTHERS)
                if open_to_others:
                    os.fchmod(descriptor, 0o600)
                    _insist_on_private(descriptor, self.path)
            content = file.read(LARGEST_BYTES + 1)
        if len(content) > LARGEST_BYTES:
            raise _DamagedError
        return content, open_to_others

    def _closed(self, *, open_to_others: bool) -> Text:
        if not open_to_others:
            return EMPTY
        return translate(
            "secrets",
            "Others on this PC could read the passwords in {path}; now only this user can. Change them where "
            "they are used.",
            path=str(self.path),
        )

    def _write(self, known: dict[str, str]) -> None:
        """Write beside, flush to the disk, rename over: the file is the old or the new one, never a part."""
        if known:
            plain = {"about": _ABOUT, "format": FORMAT, "passwords": dict(sorted(known.items()))}
            content = json.dumps(plain, indent=1).encode("ascii")
            if len(content) > LARGEST_BYTES:
                raise OSError(errno.EFBIG, "there are too many, or one is too long", str(self.path))
            self._replace(content)
        else:
            self.path.unlink(missing_ok=True)
        self._known = known

    def _replace(self, content: bytes) -> None:
        folder = self.path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        privacy.close_folders([folder])
        descriptor, name = tempfile.mkstemp(prefix=f".{NAME}.", suffix=_UNFINISHED, dir=folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                _insist_on_private(descriptor, self.path)  # before anything secret is in it
                file.write(content)
                file.flush()
                os.fsync(descriptor)
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _sweep(self) -> None:
        """Remove what a crash left behind in the middle of a write."""
        for left in self._unfinished():
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)

    def _set_aside(self) -> Path:
        for number in range(1, MOST_ASIDE + 1):
            aside = self.path.with_name(f"{self.path.stem}.damaged-{number}{self.path.suffix}")
            if not os.path.lexists(aside):
                return self.path.rename(aside)
        raise OSError(errno.EEXIST, f"{MOST_ASIDE} damaged ones are kept beside it already", str(self.path))

    def _aside(self) -> list[Path]:
        return sorted(self.path.parent.glob(f"{self.path.stem}.damaged-*{self.path.suffix}"))

    def _unfinished(self) -> list[Path]:
        return sorted(self.path.parent.glob(f".{NAME}.*{_UNFINISHED}"))


def file_in(folder: Path) -> PasswordFile:
    """That of the data folder."""
    return PasswordFile(folder / NAME)


def reason_of(error: OSError) -> str:
    """Why, in a few words, without the path."""
    return error.strerror or type(error).__name__


def _understood(content: bytes) -> dict[str, str]:
    try:
        plain: Any = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _DamagedError from error
    if not isinstance(plain, dict):
        raise _DamagedError
    number = plain.get("format")
    passwords = plain.get("passwords")
    if type(number) is not int:
        raise _DamagedError
    if number > FORMAT:
        raise OSError(errno.EINVAL, "it is of a newer version of WarmGUI")
    if number < FORMAT or not isinstance(passwords, dict):
        raise _DamagedError
    if not all(map(_is_text, (*passwords, *passwords.values()))):
        raise _DamagedError
    return passwords


def _is_text(words: Any) -> bool:
    """Whether it can be written and sent: JSON may hold half a character."""
    try:
        return bool(words.encode())
    except (AttributeError, UnicodeEncodeError):
        return False


def _insist_on_private(descriptor: int, path: Path) -> None:
    """Some disks give every file to everybody, whatever is asked of them.

    Raises:
        OSError: others may still read it.
    """
    if hasattr(os, "geteuid") and stat.S_IMODE(os.fstat(descriptor).st_mode) & privacy.OTHERS:
        raise OSError(errno.EPERM, "this disk keeps no file from others", str(path))
