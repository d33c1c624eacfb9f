"""What is new, release by release, in a few sentences for people; the whole of it stands in CHANGELOG.md."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import Text, translate
from warmgui.core.update_version import Version, parse_version


@dataclass(frozen=True)
class Release:
    """A version and what somebody who knew the one before should hear of it."""

    version: str
    sentences: tuple[Text, ...]


RELEASES: tuple[Release, ...] = (
    Release(
        "0.1.0",
        (
            translate(
                "releases",
                "Installers for Windows and Linux. They switch nothing on by themselves: starting at log-in "
                "and looking for newer versions wait for your yes.",
            ),
            translate(
                "releases",
                "Arabic from right to left and Simplified Chinese; larger text; everything by keyboard and "
                "with screen readers.",
            ),
            translate(
                "releases",
                "The first steps measure your devices, with a bar and a way to cancel, and say honestly what "
                "to expect. You find them again in the settings.",
            ),
            translate(
                "releases",
                "Settings are found by your own words: try “dark”, “boot” or “watt”. Ctrl+F begins a search.",
            ),
            translate(
                "releases",
                "The odds lab shows with real hashes why a home PC finds no block, alone or with a whole "
                "class.",
            ),
            translate(
                "releases",
                "Net before gross: every figure of money and energy opens and shows how it is known.",
            ),
        ),
    ),
)
"""Newest first."""


def unseen(seen: object, current: str, releases: tuple[Release, ...] = RELEASES) -> tuple[Release, ...]:
    """What somebody has not heard of yet, newest first.

    Args:
        seen: the last version whose news were seen, as it was kept; None: an older program kept none.
        current: this version.
        releases: newest first.

    Returns:
        Nothing after a downgrade, for a version that names none, and where nothing is newer.
    """
    now = parse_version(current)
    if now is None:
        return ()
    known = [(parsed, release) for release in releases if (parsed := _parsed(release.version)) is not None]
    arrived = [(parsed, release) for parsed, release in known if parsed <= now]
    if seen is None:
        return tuple(release for _, release in arrived[:1])
    before = _parsed(seen)
    if before is None:
        return ()
    return tuple(release for parsed, release in arrived if parsed > before)


def newest_seen(seen: object, current: str) -> str:
    """What to keep as seen from now on: after a downgrade the newer one, so that its news come once."""
    before, now = _parsed(seen), _parsed(current)
    if isinstance(seen, str) and before is not None and (now is None or before > now):
        return seen
    return current


def _parsed(words: object) -> Version | None:
    return parse_version(words) if isinstance(words, str) else None
