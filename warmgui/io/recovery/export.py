"""An export of everything that somebody may want back: a zip of plain files, without passwords.

`manifest.json` names each file with its size and SHA-256; `README.txt` says what they are. The zip appears
whole or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import sqlite3
import tempfile
import time
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w

from warmgui import __version__
from warmgui.core.settings.servers import without_secrets
from warmgui.io.history.reader import HistoryReader
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.text import Text
    from warmgui.paths import Paths

FOLDER = "exports"
MANIFEST = "manifest.json"
FORMAT = 1
_README = """What this is: everything that WarmGUI {version} kept on this PC, on {date} (UTC).

settings.toml       the settings; passwords are not in it, only where they are kept
history.sqlite3     the history, an SQLite database; its tables are described in docs/history.md
                    (history-as-found.sqlite3: the file as it is, where it is damaged)
history-hours.csv   the same by the hour, for a spreadsheet
journal.csv         what happened, and why
room.json           what was learned of the room
window.json         where the window was
manifest.json       sizes and SHA-256 of these files

Nothing secret is in here: passwords and tokens stay in the system's keyring or in passwords.json.
To bring one thing back: warmgui import THIS.zip settings (or history, room, window), or in the window
Settings, About, Reset. docs/recovery.md tells more.
"""
_FAR_UTC = 4e10
_PASSWORD_IN_ADDRESS = re.compile(r"(\w+://[^/@:\s]*):[^/@\s]*@")
_KEY_IN_QUERY = re.compile(r"([?&][^=&#\s]*(?:token|key|pass|secret|auth)[^=&#\s]*=)[^&#\s]*", re.IGNORECASE)


def default_place(paths: Paths) -> Path:
    """A new name in the data folder."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    folder = paths.data / FOLDER
    for number in range(1, 1000):
        path = folder / (f"warmgui-{stamp}.zip" if number == 1 else f"warmgui-{stamp}-{number}.zip")
        if not path.exists():
            return path
    return folder / "warmgui.zip"


def export(paths: Paths, path: Path) -> tuple[str, ...]:
    """Write everything that is there; gives the names of its files.

    The history may be in use meanwhile: the copy is of one moment.

    Raises:
        OSError, sqlite3.Error: it cannot be written; nothing is left behind.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    manifest: dict[str, dict[str, object]] = {}
    # Others may write into the folder that was chosen; into the one made there only this user may.
    with tempfile.TemporaryDirectory(prefix=".export-", dir=path.parent) as folder:
        begun = Path(folder) / "begun.zip"
        with zipfile.ZipFile(begun, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, file in _files(paths, Path(folder)):
                manifest[name] = {"bytes": file.stat().st_size, "sha256": sha256_of(file)}
                archive.write(file, name)
            date = time.strftime("%Y-%m-%d %H:%M", time.gmtime())
            archive.writestr("README.txt", _README.format(version=__version__, date=date))
            about = {
                "format": FORMAT,
                "program": __version__,
                "at_utc": round(time.time()),
                "files": manifest,
            }
            archive.writestr(MANIFEST, json.dumps(about, indent=1))
        begun.chmod(0o600)
        begun.replace(path)
    return tuple(manifest)


def sha256_of(file: Path) -> str:
    """Of a whole file, in pieces."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def room_file(paths: Paths) -> Path:
    """What was learned of the room."""
    return paths.history_file.with_name(f"{paths.history_file.stem}.room.json")


def _files(paths: Paths, folder: Path) -> Iterator[tuple[str, Path]]:
    """Name in the zip -> a file to put there; what is not there is left out."""
    yield from _settings(paths, folder)
    history = folder / "history.sqlite3"
    if paths.history_file.is_file():
        yield from _history(paths, history, folder)
    for name, file in (("room.json", room_file(paths)), ("window.json", paths.data / "ui.json")):
        if file.is_file():
            yield name, file


def _settings(paths: Paths, folder: Path) -> Iterator[tuple[str, Path]]:
    """Without passwords; one that cannot be read as TOML goes along as its last good copy only."""
    for file in (paths.settings_file, paths.settings_file.with_name("settings.toml.bak")):
        try:
            plain = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            continue
        target = folder / "settings.toml"
        target.write_text(tomli_w.dumps(_without_credentials(without_secrets(plain))), encoding="utf-8")
        yield "settings.toml", target
        return


def _without_credentials(plain: Any) -> Any:
    """Addresses without the password of a proxy and without keys in what is asked of a service."""
    if isinstance(plain, dict):
        return {name: _without_credentials(value) for name, value in plain.items()}
    if isinstance(plain, list):
        return [_without_credentials(value) for value in plain]
    if not isinstance(plain, str) or "://" not in plain:
        return plain
    return _KEY_IN_QUERY.sub(r"\1", _PASSWORD_IN_ADDRESS.sub(r"\1@", plain))


def _history(paths: Paths, copy: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    try:
        with (
            contextlib.closing(
                sqlite3.connect(f"{paths.history_file.absolute().as_uri()}?mode=ro", uri=True)
            ) as source,
            contextlib.closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
            raise
        yield "history-as-found.sqlite3", paths.history_file  # damaged: as it is, for whoever can mend it
        return
    yield "history.sqlite3", copy
    reader = HistoryReader(copy)
    hours, journal = folder / "history-hours.csv", folder / "journal.csv"
    with contextlib.suppress(sqlite3.DatabaseError):
        reader.export_rows(str(hours), 0, _FAR_UTC, "hour")
        yield hours.name, hours
        reader.export_journal(str(journal), 0, _FAR_UTC, _say)
        yield journal.name, journal


def _say(text: Text) -> str:
    return english(text)
