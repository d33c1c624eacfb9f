"""Why a file could not be read or written, for people: "the disk is full", and not "[Errno 28]"."""

from __future__ import annotations

import errno

from warmgui.core.text import Text, translate, verbatim

_REASONS = {
    errno.EACCES: translate("history", "nothing may be written there"),
    errno.EISDIR: translate("history", "a folder is in its place"),
    errno.ENOSPC: translate("history", "the disk is full"),
    errno.ENOENT: translate("files", "there is no such folder"),
    errno.EINVAL: translate("files", "no file can have this name there"),
}
_SAME_AS = {
    errno.EPERM: errno.EACCES,
    errno.EROFS: errno.EACCES,
    errno.EDQUOT: errno.ENOSPC,
    errno.ENOTDIR: errno.ENOENT,
    errno.ENAMETOOLONG: errno.EINVAL,
}


def file_reason(error: Exception) -> Text:
    """The reason, for the end of a sentence; what is not known here is told in the system's words."""
    if not isinstance(error, OSError) or error.errno is None:
        return verbatim(str(error) or type(error).__name__)
    code = _SAME_AS.get(error.errno, error.errno)
    return _REASONS.get(code) or verbatim(error.strerror or str(error))
