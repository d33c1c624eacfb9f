"""What this process writes is its user's alone: files, folders, and no memory in a core file.

On Windows a file has the rights of the folder that it is made in; the user's own folders are closed
to others there.
"""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

OTHERS = 0o077
"""The rights of group and others."""


def begin() -> None:
    """From here on new files are the user's alone, also those of children; no core file is written.

    A core file would hold every password that is in memory. How a crash happened is in the crash file.
    """
    os.umask(OTHERS)
    with contextlib.suppress(
        ImportError, OSError, ValueError
    ):  # Windows has neither the module nor the files
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def close_folders(folders: Iterable[Path]) -> None:
    """Take the rights of others from folders of this user that are there, whoever gave them."""
    for folder in folders:
        with contextlib.suppress(
            OSError, AttributeError
        ):  # a strange file system; Windows has no user numbers
            found = folder.stat()
            mode = stat.S_IMODE(found.st_mode)
            if found.st_uid == os.geteuid() and mode & OTHERS:
                folder.chmod(mode & ~OTHERS)
