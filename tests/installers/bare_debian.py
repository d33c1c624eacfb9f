"""A bare Debian in a folder: made by debootstrap once and kept packed, entered by `chroot`, compared.

Needs root. What is mounted for a command goes away with the command (a mount namespace of its own).
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SUITE = "bookworm"
USER = "heater"
HOME = f"/home/{USER}"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
LOG_LIMIT = 3000  # characters of a failed command that are shown
COMMAND_TIMEOUT_S = 900
OFTEN_CHANGED = (
    *("/var/cache", "/var/lib/apt", "/var/lib/dpkg", "/var/lib/systemd/deb-systemd", "/var/log", "/run"),
    *("/etc/ld.so.cache", "/root", "/mnt", "/proc", "/sys", "/dev", "/var/lib/ucf", "/etc/mtab"),
)
"""What package managers write about themselves, and what is no disk."""
_ENTER = """\
mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount --rbind /sys "$1/sys" || exit 125
mount --make-rslave "$1/dev" && mount --make-rslave "$1/sys" || exit 125
root=$1; user=$2; network=$3; shift 3
[ "$network" = yes ] || ip link set lo up
exec chroot --userspec="$user" "$root" "$@"
"""


class ChrootError(Exception):
    """A command in there ended badly; with its last words."""


class Debian:
    """One of them, unpacked in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def unpacked(cls, cache: Path, root: Path) -> Debian:
        """A fresh one; made first where `cache` holds none, which takes half a minute and the network."""
        packed = cache / f"{SUITE}-minbase.tar"
        if not packed.exists():
            made = cache / f"{SUITE}-minbase"
            shutil.rmtree(made, ignore_errors=True)
            must(["debootstrap", "--variant=minbase", SUITE, made])  # from its own mirror
            must(["chroot", made, "apt-get", "clean"])
            part = packed.with_suffix(".part")
            must(["tar", "-C", made, "--numeric-owner", "-cf", part, "."])
            part.rename(packed)
            shutil.rmtree(made)
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(parents=True)
        must(["tar", "-C", root, "--numeric-owner", "-xf", packed])
        return cls(root)

    def command(
        self, *words: str, user: str = "root", network: bool = False, environ: Mapping[str, str] | None = None
    ) -> list[str]:
        """How a command is run in there, with nothing of our environment; without `network`: loopback."""
        spaces = ["unshare", "--mount", "--fork", "--kill-child", *([] if network else ["--net"])]
        home = HOME if user != "root" else "/root"
        given = {
            "PATH": PATH,
            "HOME": home,
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **(environ or {}),
        }
        settings = [f"{name}={value}" for name, value in given.items()]
        place = [str(self.root), user, "yes" if network else "no"]
        return [*spaces, "sh", "-c", _ENTER, "enter", *place, "env", "-i", *settings, *words]

    def beside(self, process: int, *words: str) -> list[str]:
        """How root runs a command where a process of `command` is: as on a real system, one set of mounts."""
        spaces = ["nsenter", f"--target={process}", "--mount", "--net"]
        settings = [f"PATH={PATH}", "HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"]
        return [*spaces, "chroot", str(self.root), "env", "-i", *settings, *words]

    def run(
        self, *words: str, user: str = "root", network: bool = False, environ: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; whoever asks judges how it ended."""
        return _captured(self.command(*words, user=user, network=network, environ=environ))

    def must(
        self, *words: str, user: str = "root", network: bool = False, environ: Mapping[str, str] | None = None
    ) -> str:
        """What a command printed.

        Raises:
            ChrootError: it ended badly.
        """
        return must(self.command(*words, user=user, network=network, environ=environ))

    def files(self) -> dict[str, str]:
        """Path -> what it is: kind, mode, owner and size of a file, target of a link."""
        found = {}
        for path in sorted(self.root.rglob("*")):
            name = "/" + path.relative_to(self.root).as_posix()
            if name.startswith(OFTEN_CHANGED):
                continue
            state = path.lstat()
            target = str(path.readlink()) if path.is_symlink() else ""
            size = state.st_size if path.is_file() and not target else 0
            found[name] = f"{state.st_mode:o} {state.st_uid}:{state.st_gid} {size} {target}"
        return found


def _captured(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=COMMAND_TIMEOUT_S,
    )


def must(command: Sequence[str | Path]) -> str:
    """What a command printed.

    Raises:
        ChrootError: it ended badly.
    """
    done = _captured(command)
    if done.returncode != 0:
        raise ChrootError(f"{' '.join(map(str, command))}: {(done.stdout + done.stderr)[-LOG_LIMIT:]}")
    return done.stdout
