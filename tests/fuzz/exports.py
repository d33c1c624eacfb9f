"""Archives that somebody brings back: packed here, as they come, and judged for what they changed."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from fuzz.sentences import door, sentence

from warmgui import paths
from warmgui.core.settings.model import Settings
from warmgui.io import settings_file
from warmgui.io.recovery.resets import RefusedError, restore

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = {"format": 1, "program": "0.1.0", "at_utc": 1795262400, "files": {}}


def judge(folder: Path, data: bytes) -> None:
    """The first line names the thing; what follows is {"about": manifest, "files": {name: text}}, packed here."""
    key, _, rest = data.partition(b"\n")
    try:
        plain = json.loads(rest)
        files = {str(name): str(text).encode("utf-8", "replace") for name, text in plain["files"].items()}
        about = json.dumps(plain["about"])
        if plain.get("sealed") is True:
            sums = {
                name: {"bytes": len(text), "sha256": hashlib.sha256(text).hexdigest()}
                for name, text in files.items()
            }
            about = json.dumps({**plain["about"], "files": sums})
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as opened:
            for name, text in {**files, "manifest.json": about.encode()}.items():
                opened.writestr(name, text)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, IndexError, UserWarning):
        return
    restored(folder, whole.getvalue(), key.decode("ascii", "replace").strip())


def restored(folder: Path, archive: bytes, key: str) -> None:
    """Done, or refused in words and nothing changed."""
    home = paths.inside(folder / "home").created()
    settings_file.save(home.settings_file, Settings(), {})
    (home.data / "ui.json").write_text('{"page": "history"}')
    before = _everything(home)
    file = folder / "export.zip"
    file.write_bytes(archive)
    try:
        sentence(restore(home, file, key if key in {"settings", "room", "window"} else "window"))
    except RefusedError as error:
        assert sentence(error.args[0])
        assert _everything(home) == before, "what was refused changed something"
        return
    loaded = settings_file.load(home.settings_file)
    assert not loaded.problems or key == "settings"
    assert isinstance(json.loads((home.data / "ui.json").read_bytes()), dict)


def _everything(home: paths.Paths) -> dict[str, bytes]:
    return {
        str(file.relative_to(home.data.parent)): file.read_bytes()
        for file in home.data.parent.rglob("*")
        if file.is_file()
        and file.suffix not in {".lock", ".bak"}
        and not file.name.endswith(("-wal", "-shm"))
    }


def archive() -> bytes:
    """A whole one, the same at each run."""
    whole, text = io.BytesIO(), b'{"page": "home"}'
    about = ABOUT | {
        "files": {"window.json": {"bytes": len(text), "sha256": hashlib.sha256(text).hexdigest()}}
    }
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, words in (("window.json", text), ("manifest.json", json.dumps(about).encode())):
            opened.writestr(zipfile.ZipInfo(name), words)
    return whole.getvalue()


def packed(key: str, name: str, text: str, **more: Any) -> bytes:
    """An input for `judge`."""
    return door("export", f"{key}\n", {"about": ABOUT, "files": {name: text}, "sealed": True, **more})
