"""What a list of releases says: whether there is a newer version, in words of our own.

The answer is a stranger's: only a number, a date and plain words are taken from it. The way to the new
version is a page of the project that was asked, never an address that was answered, and nothing is ever
downloaded. Which project that is, its owner writes into the program, see `io.project`; without that there is
nobody to ask.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from warmgui.core.hosts.entry import HostEntry
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.update_version import parse_version

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

HOST = "api.github.com"
KEY = "updates"
"""Of its row in the list of hosts."""
EVERY_S = 7 * 86_400.0
MOST_NOTES = 4000
"""Characters of what is new."""
_MOST_LINES = 80
_MOST_RELEASES = 100
_CLOCKS_DIFFER_S = 2 * 86_400.0
_LONGEST_TAG = 40

_ADDRESS = re.compile(
    rf"https://{re.escape(HOST)}/repos/([A-Za-z0-9-]{{1,39}}/(?!\.+/)[A-Za-z0-9._-]{{1,100}})/releases/?"
)
_MOST_ASKED = "?per_page=10"

NEWER, LATEST, FAILED = "newer", "latest", "failed"
NO_ADDRESS = translate("updates", "This build has no address to ask for newer versions.")


@dataclass(frozen=True, slots=True)
class Release:
    """A version that can be had."""

    version: str
    notes: str = ""
    """What is new in it: plain words, bounded; never to be shown as HTML."""
    published_utc: float | None = None
    page: str = ""
    """Where a person gets it, in the browser; "" where no page is known."""


@dataclass(frozen=True, slots=True)
class UpdateNews:
    """The end of a check."""

    state: str
    """`NEWER`, `LATEST` or `FAILED`."""
    text: Text
    """A sentence."""
    release: Release | None = None
    """The newer one."""
    asked_utc: float | None = None


class BadReleasesError(ValueError):
    """An answer that is no list of releases. `args[0]` says why, as a `Text` without a full stop."""

    @property
    def text(self) -> Text:
        """Why."""
        found = self.args[0]
        return found if isinstance(found, Text) else EMPTY


def releases_url(address: str) -> str:
    """What is asked, of the address that the program's owner wrote; "" where that is no list of releases.

    Args:
        address: "https://api.github.com/repos/OWNER/NAME/releases", and no other shape.
    """
    found = _ADDRESS.fullmatch(address.strip())
    return "" if found is None else f"https://{HOST}/repos/{found[1]}/releases{_MOST_ASKED}"


def releases_page(url: str) -> str:
    """The page for people that belongs to what `releases_url` gives; "" for everything else."""
    found = _ADDRESS.fullmatch(url.removesuffix(_MOST_ASKED))
    return "" if found is None else f"https://github.com/{found[1]}/releases"


def update_host(settings: Settings) -> HostEntry:
    """Its row in the list of hosts: off until somebody switches it on."""
    return HostEntry(
        key=KEY,
        title=translate("hosts", "Newer versions (GitHub)"),
        host=HOST,
        purpose=translate(
            "hosts", "The number of the newest version. It is told nothing; it sees your IP address."
        ),
        how_often=translate("hosts", "Once a week at most, and when you press “Check now”"),
        enabled=settings.desktop.update_check,
        leaves_pc=True,
        switch=("desktop", "update_check"),
    )


def newest_release(plain: Any, current: str, now_utc: float) -> Release | None:
    """The newest usable release that is newer than the running program; None where there is none.

    Args:
        plain: the JSON that was answered.
        current: this program's version.
        now_utc: seconds since 1970.

    Raises:
        BadReleasesError: the answer is no list of releases.
    """
    if not isinstance(plain, list):
        raise BadReleasesError(translate("updates", "what it sent is no list of versions"))
    ours = parse_version(current)
    if ours is None:
        raise BadReleasesError(
            translate("updates", "this program's own version, {version}, cannot be compared", version=current)
        )
    entries = [entry for entry in plain[:_MOST_RELEASES] if isinstance(entry, dict)]
    if plain and not any(_tag(entry) for entry in entries):
        raise BadReleasesError(translate("updates", "no version in its list can be read"))
    found = None
    best = ours
    for entry in entries:
        version = parse_version(_tag(entry))
        if version is None or entry.get("draft") is True:
            continue
        early = not version.is_final or entry.get("prerelease") is True
        if (early and ours.is_final) or version <= best:
            continue
        published_utc = _moment(entry.get("published_at"))
        if published_utc is not None and published_utc > now_utc + _CLOCKS_DIFFER_S:
            raise BadReleasesError(
                translate("updates", "it names version {version} of a date to come", version=_tag(entry))
            )
        best = version
        found = Release(_tag(entry).removeprefix("v"), plain_notes(entry.get("body")), published_utc)
    return found


def news_of(release: Release | None, current: str, asked_utc: float) -> UpdateNews:
    """What a good answer means."""
    if release is None:
        words = translate("updates", "This is the newest version, {version}.", version=current)
        return UpdateNews(LATEST, words, None, asked_utc)
    words = translate(
        "updates", "Version {new} is there; this is {version}.", new=release.version, version=current
    )
    return UpdateNews(NEWER, words, release, asked_utc)


def failure(why: Text, asked_utc: float | None = None, again_s: float | None = None) -> UpdateNews:
    """A check that told nothing.

    Args:
        why: without a full stop.
        asked_utc: when it was asked.
        again_s: so long until it is tried again by itself; None: it is not.
    """
    if again_s is None:
        words = translate("updates", "Nobody knows whether there is a newer version: {why}.", why=why)
    else:
        words = translate(
            "updates",
            "Nobody knows whether there is a newer version: {why}. It is asked again in {time}.",
            why=why,
            time=Amount(again_s, "duration_s"),
        )
    return UpdateNews(FAILED, words, None, asked_utc)


def plain_notes(words: Any) -> str:
    """What is new as plain text: no control characters, nothing that turns the direction, bounded."""
    if not isinstance(words, str):
        return ""
    lines = words[: 4 * MOST_NOTES].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    clean = ["".join(c for c in line.rstrip() if c == "\t" or _is_printable(c)) for line in lines]
    text = "\n".join(clean[:_MOST_LINES]).strip()
    cut = len(text) > MOST_NOTES or len(clean) > _MOST_LINES
    return f"{text[:MOST_NOTES].rstrip()} …" if cut else text


def _is_printable(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _tag(entry: dict[Any, Any]) -> str:
    tag = entry.get("tag_name")
    good = isinstance(tag, str) and len(tag) <= _LONGEST_TAG and parse_version(tag) is not None
    return str(tag).strip() if good else ""


def _moment(words: Any) -> float | None:
    if not isinstance(words, str):
        return None
    try:
        found = datetime.fromisoformat(words[:40])
    except ValueError:
        return None
    return (found if found.tzinfo is not None else found.replace(tzinfo=UTC)).timestamp()
