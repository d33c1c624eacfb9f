"""What is new: once after an upgrade, never after a downgrade, and in step with the changelog."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from warmgui import __version__
from warmgui.core.releases import RELEASES, Release, newest_seen, unseen
from warmgui.core.text import translate
from warmgui.core.update_version import parse_version

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
SAY = (translate("releases", "Something."),)
THREE = (Release("0.3.0", SAY), Release("0.2.0", SAY), Release("0.1.0", SAY))


def told(seen: object, current: str) -> list[str]:
    return [release.version for release in unseen(seen, current, THREE)]


@pytest.mark.parametrize(
    ("seen", "current", "versions"),
    [
        ("0.1.0", "0.2.0", ["0.2.0"]),
        ("0.1.0", "0.3.0", ["0.3.0", "0.2.0"]),
        ("0.2.0", "0.2.0", []),
        ("0.3.0", "0.2.0", []),
        (None, "0.2.0", ["0.2.0"]),
        ("rubbish", "0.2.0", []),
        ("", "0.2.0", []),
        (7, "0.2.0", []),
        (["0.1.0"], "0.2.0", []),
        ("9" * 5000, "0.2.0", []),
        ("0.1.0", "no version", []),
        ("0.1.0", "0.2.1", ["0.2.0"]),
    ],
)
def test_only_what_is_newer_than_what_was_seen_is_told(
    seen: object, current: str, versions: list[str]
) -> None:
    assert told(seen, current) == versions


@pytest.mark.parametrize(
    ("seen", "current", "kept"),
    [
        (None, "0.2.0", "0.2.0"),
        ("0.1.0", "0.2.0", "0.2.0"),
        ("0.3.0", "0.2.0", "0.3.0"),
        ("rubbish", "0.2.0", "0.2.0"),
        (None, "no version", "no version"),
    ],
)
def test_a_downgrade_keeps_the_newer_version_in_mind(seen: object, current: str, kept: str) -> None:
    assert newest_seen(seen, current) == kept


def test_releases_are_in_order_and_each_says_something_short() -> None:
    versions = [parse_version(release.version) for release in RELEASES]
    assert None not in versions
    assert versions == sorted(versions, reverse=True)  # type: ignore[type-var]  # none of them is None
    assert all(1 <= len(release.sentences) <= 8 for release in RELEASES)
    assert all(len(text.template) <= 200 for release in RELEASES for text in release.sentences)


def test_the_newest_section_of_the_changelog_has_its_sentences() -> None:
    """Unreleased changes belong to the version that is in the making."""
    sections = re.findall(r"^## \[([^\]]+)\]", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE)
    newest = __version__ if sections[0] == "Unreleased" else sections[0]
    assert RELEASES[0].version == newest
    told_of = {release.version for release in RELEASES}
    assert set(sections) - {"Unreleased"} <= told_of
