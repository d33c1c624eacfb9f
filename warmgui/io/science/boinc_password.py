"""BOINC's own password: the file `gui_rpc_auth.cfg` in the folder of its data."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from warmgui.core.settings.house import ScienceSettings
    from warmgui.io.secrets import Secrets

FILE = "gui_rpc_auth.cfg"
_MOST_BYTES = 1024
KEYRING_S = 8.0


@dataclass(frozen=True, slots=True, repr=False)
class Password:
    """What is known of it."""

    words: str | None
    """None: there is none that we could read."""
    why: Text = EMPTY
    """What helps, where there is none, or where it is refused; a whole sentence."""
    looking: bool = False
    """The keyring is being asked."""


def usual_folders(environ: Mapping[str, str], home: Path) -> tuple[Path, ...]:
    """Where BOINC keeps its data: Debian's and Fedora's service, one's own, Windows, the Flatpak."""
    found = [Path("/var/lib/boinc-client"), Path("/var/lib/boinc"), home / "BOINC", home / ".boinc", home]
    if environ.get("ProgramData"):  # Windows
        found.insert(0, Path(environ["ProgramData"], "BOINC"))
    found.append(home / ".var/app/edu.berkeley.BOINC/data/boinc")
    return tuple(found)


def read_file(folders: Iterable[Path]) -> Password:
    """The password of the first folder that has one; an empty file is an empty one, as BOINC reads it."""
    forbidden: Path | None = None
    for folder in folders:
        file = folder / FILE
        try:
            with file.open("rb") as opened:
                words = opened.read(_MOST_BYTES).decode("utf-8", "replace")
        except PermissionError:
            forbidden = forbidden or file
        except (OSError, ValueError):
            continue
        else:
            return Password(words.strip(), _WRONG)
    if forbidden is not None:
        return Password(
            None,
            translate(
                "science",
                "You may not read BOINC's password in {file}. Join the group “boinc” "
                "(sudo usermod -a -G boinc “your name”, then log in again), or enter the password here.",
                file=str(forbidden),
            ),
        )
    return Password(
        None,
        translate(
            "science",
            "BOINC's file {file} is in none of its usual folders. Enter the folder of its data, "
            "or its password.",
            file=FILE,
        ),
    )


_WRONG = translate(
    "science",
    "The password of its file is not the one that it uses. Restart BOINC, or enter the folder of its data.",
)
_TYPED_WRONG = translate(
    "science", "The password that you entered is not the one that it uses. Enter it once more."
)
_MISSING = translate("science", "The password that you entered is not there any more. Enter it once more.")


def find(settings: ScienceSettings, secrets: Secrets | None) -> Password:
    """The password under these settings; asks the keyring at most, and never waits for it."""
    secret = settings.boinc_secret
    if secret.password != "none" and secrets is not None:  # noqa: S105 - a place
        secrets.look_up((secret,))
        answer = secrets.answer(secret)
        if answer.password is not None:
            return Password(answer.password, _TYPED_WRONG)
        return Password(None, _MISSING, looking=answer.looking)
    typed = settings.boinc_folder.strip()
    try:
        home = Path.home()
    except RuntimeError:
        home = Path("/nonexistent")
    return read_file((Path(typed),) if typed else usual_folders(os.environ, home))
