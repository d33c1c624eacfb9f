"""AppStream metainfo: what a software centre shows, with the releases of CHANGELOG.md."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from installers.build import Build

COMPONENT_ID = "io.github.warmgui.warmgui"
"""AppStream wants a reversed domain name. Whoever publishes elsewhere puts their own here, and nowhere else:
the menu entry, the window and the icon are called `warmgui`."""
DATA = Path(__file__).with_name("data")
MOST_NOTES = 12
PICTURES = {
    "home-light.png": "The home page",
    "home-dark.png": "The home page in dark colours",
    "energy-light.png": "Energy: today's plan, and what a kWh of heat costs",
    "lab-light.png": "The odds lab",
    "schedule-dark.png": "The schedule",
}
"""Of docs/images; shown where pyproject.toml names the address of that folder."""
_HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<date>\d{4}-\d{2}-\d{2}))?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """One version."""

    version: str
    date: str
    """As in "2026-11-22"."""
    notes: tuple[str, ...]
    """The first sentence of what changed, each."""


def releases(changelog: str, version: str, date: str) -> list[Release]:
    """Newest first.

    Args:
        changelog: text of CHANGELOG.md.
        version: the one being built; it has the notes of "Unreleased" until the changelog names it.
        date: of this build.
    """
    found = []
    headings = list(_HEADING.finditer(changelog))
    ends = [*[h.start() for h in headings], len(changelog)][1:]
    for heading, end in zip(headings, ends, strict=False):  # without headings there is one end
        notes = _notes(changelog[heading.end() : end])
        if heading["date"]:
            found.append(Release(heading["version"], heading["date"], notes))
        elif heading["version"] == "Unreleased" and f"## [{version}]" not in changelog:
            found.append(Release(version, date, notes))
    return found or [Release(version, date, ())]


def metainfo(build: Build) -> str:
    """The file's text."""
    date = datetime.fromtimestamp(build.epoch_s, UTC).strftime("%Y-%m-%d")
    changelog = (build.root / "CHANGELOG.md").read_text("utf-8")
    project = tomllib.loads((build.root / "pyproject.toml").read_text("utf-8"))["project"]
    text = (DATA / "metainfo.xml").read_text("utf-8")
    text = text.replace("{id}", COMPONENT_ID).replace("{links}", links(project.get("urls", {})))
    return text.replace("{releases}", "".join(map(_release, releases(changelog, build.version, date))))


def links(urls: dict[str, str]) -> str:
    """Home page, bug tracker and pictures, as far as `[project.urls]` of pyproject.toml names addresses."""
    lines = []
    for name, kind in (("Homepage", "homepage"), ("Issues", "bugtracker")):
        if name in urls:
            lines.append(f'  <url type="{kind}">{escape(urls[name])}</url>\n')
    if "Pictures" in urls:
        lines.append("  <screenshots>\n")
        for number, (picture, caption) in enumerate(PICTURES.items()):
            kind = ' type="default"' if number == 0 else ""
            address = escape(f"{urls['Pictures'].rstrip('/')}/{picture}")
            lines.append(f"    <screenshot{kind}><image>{address}</image>")
            lines.append(f"<caption>{escape(caption)}</caption></screenshot>\n")
        lines.append("  </screenshots>\n")
    return "".join(lines)


def _release(release: Release) -> str:
    head = f"    <release version={quoteattr(release.version)} date={quoteattr(release.date)}"
    if not release.notes:
        return f"{head}/>\n"
    items = "".join(f"          <li>{escape(note)}</li>\n" for note in release.notes[:MOST_NOTES])
    return (
        f"{head}>\n      <description>\n        <ul>\n{items}        </ul>\n"
        "      </description>\n    </release>\n"
    )


def _notes(text: str) -> tuple[str, ...]:
    """First sentences of a changelog's points, without its marks."""
    notes = []
    for point in re.split(r"^- ", text, flags=re.MULTILINE)[1:]:
        words = " ".join(re.split(r"\n(?=#|\n)", point)[0].split())
        plain = re.sub(r"[*`]|\[([^\]]*)\]\([^)]*\)", r"\1", words)
        notes.append(re.split(r"(?<=[.!?])\s", plain, maxsplit=1)[0].rstrip("."))
    return tuple(notes)
