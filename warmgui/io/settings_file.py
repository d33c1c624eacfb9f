"""The settings file: TOML, read whole, replaced whole. No crash and no bad edit loses what the user set.

What we write ends in a line that says so: a file that was cut off between two lines is valid TOML too.
Beside `settings.toml` lies `settings.toml.bak`, the last good one before it. A file that cannot be read, or
holds values that cannot be used, is kept as `settings.toml.broken-<n>`. What only a newer version knows is
written back.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import tempfile
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli_w

from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.settings.model import Settings, read_plain, to_plain
from warmgui.core.settings.servers import without_secrets
from warmgui.core.text import EMPTY, Text, translate

_UNFINISHED = ".new"
_HEAD = "# The settings of WarmGUI. The last line tells that nothing is missing: leave it there.\n"
_END = "# end of the settings\n"
_LARGEST_BYTES = 1_000_000
"""A hundred times what we write; reading something endless would stop the program at its start."""
_PASSWORD_LINE = re.compile(
    rb"""((?:^|[{,])[ \t]*"?(?:(?:rpc_?)?pass(?:word|wd)?|token)"?[ \t]*=[ \t]*)"""
    rb"""(?:\"{3}.*?(?:\"{3}|\Z)|'{3}.*?(?:'{3}|\Z)|"[^"\n]*"?|'[^'\n]*'?|[^\s,}#]+)""",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
"""In a file that is no TOML, and can be searched for words only."""
_PLACES = tuple(place.encode() for place in PASSWORD_PLACES)
_MOST_BROKEN = 20
"""So many copies of broken files are kept; more would only fill the disk."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found. `problems` are sentences for the user; `extra` belongs into the next `save`."""

    settings: Settings
    problems: tuple[Text, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)
    stands_in: bool = False
    """The file is damaged or gone: these are of its backup, of what is left of it, or the defaults."""


class _UnreadableError(Exception):
    """The file is there but is no TOML or not whole; `args[0]` says where, `rest` is what there is."""

    def __init__(self, reason: str, rest: dict[str, Any] | None = None) -> None:
        super().__init__(reason)
        self.rest = rest


def load(path: Path) -> Loaded:
    """The settings of a file, else of its backup, else the defaults. Never raises.

    No file at all is a first start and no problem.
    """
    _sweep(path)
    try:
        plain = _read(path)
    except (FileNotFoundError, NotADirectoryError):
        return _from_backup(path, ()) if _backup(path).exists() else Loaded(Settings())
    except OSError as error:
        told = translate(
            "settings",
            "The settings in {path} cannot be read ({reason}).",
            path=str(path),
            reason=_reason(error),
        )
        return _from_backup(path, (told,))
    except _UnreadableError as error:
        told = translate(
            "settings",
            "The settings file is damaged ({reason}). {kept}",
            reason=str(error),
            kept=_set_aside(path),
        )
        return _from_backup(path, (told,), error.rest)
    found = read_plain(plain)
    # Some value of ours is unusable and the next save will not have it: keep what was typed.
    aside = (_set_aside(path),) if found.lost else ()
    return Loaded(found.settings, (*found.problems, *aside), found.unknown)


def save(path: Path, settings: Settings, extra: dict[str, Any] | None = None) -> Text:
    """Write the settings so that the file is the old or the new one, whole, whenever the power fails.

    Args:
        path: of the settings file; its folder is made if need be.
        settings: already valid.
        extra: what `load` found that this version does not know.

    Returns:
        An empty Text, or a sentence that says why it could not be saved; the old file is untouched then.
    """
    words = f"{_HEAD}{_words(_merged(to_plain(settings), extra or {}))}\n{_END}"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _keep_present(path)
        _replace(path, words.encode("utf-8"))
    except OSError as error:
        return translate(
            "settings",
            "The settings could not be saved to {path} ({reason}). They hold until the program ends.",
            path=str(path),
            reason=_reason(error),
        )
    return EMPTY


def _read(path: Path) -> dict[str, Any]:
    data = _content(path)
    if not data.strip():
        raise _UnreadableError("it is empty")  # we never write such a file; a crash of the disk does
    try:
        # Editors on Windows like to begin with a byte order mark, and to end lines in two characters.
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        plain = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise _UnreadableError("it is not text in UTF-8") from error
    except (ValueError, RecursionError) as error:
        # ValueError: TOML errors, and integers beyond Python's limit for reading.
        raise _UnreadableError(str(error).partition("\n")[0]) from error
    if (text.startswith(_HEAD) or _HEAD.startswith(text)) and _END not in f"{text}\n":
        raise _UnreadableError("its end is missing", plain)
    return plain


def _content(path: Path) -> bytes:
    """The bytes of an ordinary file of a sensible size: a pipe or a device in its place may never end."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is not a file", str(path))
    with path.open("rb") as file:
        data = file.read(_LARGEST_BYTES + 1)
    if len(data) > _LARGEST_BYTES:
        raise _UnreadableError(f"it has {found.st_size / 1e6:.0f} MB, far too many")
    return data


def _from_backup(path: Path, problems: tuple[Text, ...], rest: dict[str, Any] | None = None) -> Loaded:
    try:
        plain = _read(_backup(path))
    except (OSError, _UnreadableError):
        if rest is None:
            told = translate("settings", "The defaults are in force.")
            return Loaded(Settings(), (*problems, told), stands_in=True)
        plain = rest
        told = translate("settings", "What is left of it is in force, and defaults for the rest.")
    else:
        told = translate("settings", "The previous settings are in force, from the backup.")
    found = read_plain(plain)
    return Loaded(found.settings, (*problems, told, *found.problems), found.unknown, stands_in=True)


def _set_aside(path: Path) -> Text:
    """Copy the file to the first free `.broken-<n>`; the same content is kept once. A huge one is renamed."""
    try:
        huge = path.stat().st_size > _LARGEST_BYTES
        content = b"" if huge else _harmless(path.read_bytes())
        for kept in _broken(path):
            if not kept.exists():
                path.rename(kept) if huge else _replace(kept, content)
            elif huge or kept.stat().st_size != len(content) or kept.read_bytes() != content:
                continue
            return translate("settings", "Your file is kept as {path}.", path=str(kept))
    except OSError as error:
        return translate("settings", "A copy of it could not be kept ({reason}).", reason=_reason(error))
    return translate("settings", "No more copies are kept: there are {number}.", number=_MOST_BROKEN)


def _keep_present(path: Path) -> None:
    """A good file becomes the backup; anything else is set aside, so that the backup stays a good one."""
    try:
        _read(path)
    except FileNotFoundError:
        return
    except _UnreadableError:
        _set_aside(path)
    except OSError:
        # What cannot be read may still be moved.
        free = next((kept for kept in _broken(path) if not kept.exists()), None)
        if free is None:
            raise
        path.rename(free)
    else:
        _replace(_backup(path), _harmless(path.read_bytes()))


def _broken(path: Path) -> list[Path]:
    return [path.with_name(f"{path.name}.broken-{number}") for number in range(1, _MOST_BROKEN + 1)]


def _replace(path: Path, content: bytes) -> None:
    """Write beside, flush to the disk, rename over: a reader sees the old or the new file, never a part."""
    target = path.resolve()  # who keeps the file elsewhere and links to it keeps the link
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_UNFINISHED, dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sweep(path: Path) -> None:
    """Remove what a crash left behind in the middle of a save."""
    with contextlib.suppress(OSError, RuntimeError):  # RuntimeError: links in a circle
        for left in path.resolve().parent.glob(f".{path.name}.*{_UNFINISHED}"):
            left.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where folders can be opened (not on Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _words(plain: dict[str, Any]) -> str:
    """TOML, with a table for every server: a row of inline tables would be hard to edit."""
    servers = plain["upstream"]["servers"]
    if not servers or any(_is_nested(value) for entry in servers for value in entry.values()):
        return tomli_w.dumps(plain)
    upstream = {name: value for name, value in plain["upstream"].items() if name != "servers"}
    tables = [f"\n[[upstream.servers]]\n{tomli_w.dumps(entry)}" for entry in servers]
    return tomli_w.dumps({**plain, "upstream": upstream}) + "".join(tables)


def _is_nested(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_is_nested, value)))


def _merged(plain: dict[str, dict[str, Any]], extra: dict[str, Any]) -> dict[str, Any]:
    merged: dict[str, Any] = {section: dict(values) for section, values in plain.items()}
    for section, values in extra.items():
        if section in merged:
            merged[section] = {**values, **merged[section]}
        else:
            merged[section] = values
    return merged


def _harmless(content: bytes) -> bytes:
    """A file's content as a copy of it may be kept: without passwords that somebody typed into it."""
    try:
        plain = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _PASSWORD_LINE.sub(_masked, content)
    clean = without_secrets(plain)
    return content if clean is plain else tomli_w.dumps(clean).encode("utf-8")


def _masked(found: re.Match[bytes]) -> bytes:
    words = found[0][len(found[1]) :].strip(b"\"'")
    # Where it is kept is no secret, also in a file that ends in the middle of it.
    return found[0] if any(place.startswith(words) for place in _PLACES) else found[1] + b'"ask"'


def _backup(path: Path) -> Path:
    return path.with_name(f"{path.name}.bak")


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
