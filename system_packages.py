"""What start.py needs of a Debian-like system: shared libraries of Qt, and programs and fonts for the tests.

Only the standard library is used here, before anything is installed. Elsewhere the names are only told.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Shared library -> Debian package. What PySide6's wheel expects of the system.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# Program -> Debian package: a private screen for the end-to-end test.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "trayer": "trayer",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus",
    "ip": "iproute2",
    "unshare": "util-linux",
    "mosquitto": "mosquitto",
    "boinc": "boinc-client",
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "mksquashfs": "squashfs-tools",
}
TEST_FONTS = {"NotoSansArabic-Regular.ttf": "fonts-noto-core", "NotoSansCJK-Regular.ttc": "fonts-noto-cjk"}


def libraries() -> list[str]:
    """Debian packages of the shared libraries that cannot be loaded (Linux only)."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in QT_LIBRARIES.items() if not loads(library)]


def programs() -> list[str]:
    """Debian packages of the programs that the end-to-end test uses."""
    if not sys.platform.startswith("linux"):
        return []
    path = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin" + os.pathsep + "/sbin"
    return [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program, path=path)]


def fonts() -> list[str]:
    """Debian packages of the fonts that the Arabic and Chinese pictures need."""
    if not sys.platform.startswith("linux"):
        return []
    found = {f for _, _, files in os.walk("/usr/share/fonts") for f in files}
    return [package for font, package in TEST_FONTS.items() if font not in found]


def for_tests() -> list[str]:
    """Everything that is missing here for all tests."""
    return libraries() + programs() + fonts()


@contextlib.contextmanager
def no_new_services(policy: str = "/usr/sbin/policy-rc.d") -> Iterator[None]:
    """While packages are installed none of their services starts (a broker, BOINC): Debian asks this file."""
    ours = not os.path.exists(policy) and os.path.isdir(os.path.dirname(policy))
    if ours:
        with open(policy, "w", encoding="ascii") as file:
            file.write("#!/bin/sh\nexit 101\n")
        os.chmod(policy, 0o755)  # noqa: S103 - Debian runs it, as root
    try:
        yield
    finally:
        if ours:
            os.unlink(policy)


def care_for(packages: list[str], say: Callable[[str], object]) -> None:
    """Install missing packages where we may, else print the exact command and go on."""
    if not packages:
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say(f"Installing shared libraries: {' '.join(packages)} ...")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        with no_new_services():
            installed = run_quietly(command, quiet) or (
                run_quietly(["apt-get", "update", "-qq"], quiet) and run_quietly(command, quiet)
            )
        if installed:
            return
        say(f"apt-get could not install them. Please run: apt-get install {' '.join(packages)}")
    elif shutil.which("apt-get"):
        say(f"Some libraries are missing. Please run: sudo apt-get install {' '.join(packages)}")
    else:
        say(f"Some libraries are missing; on Debian or Ubuntu they are called: {' '.join(packages)}")


def run_quietly(command: list[str], environment: dict[str, str]) -> bool:
    """Whether a command ended well; its output is shown only when it did not."""
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout.decode(errors="replace")[-2000:])
    return done.returncode == 0


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
