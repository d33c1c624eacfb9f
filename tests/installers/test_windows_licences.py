"""Qt's wheels for Windows bring the commercial licence only; people get Qt under the LGPL, with its text."""

from __future__ import annotations

from importlib.metadata import PathDistribution
from typing import TYPE_CHECKING

from installers import inventory

if TYPE_CHECKING:
    from pathlib import Path


def test_qt_comes_with_the_words_of_the_lgpl(tmp_path: Path) -> None:
    info = tmp_path / "pyside6_essentials-6.11.1.dist-info"
    (info / "licenses").mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: PySide6-Essentials\nVersion: 6.11.1\n")
    (info / "licenses" / "LicenseRef-Qt-Commercial.txt").write_text("Licensees holding valid licences may")
    (info / "RECORD").write_text(
        f"{info.name}/METADATA,,\n{info.name}/licenses/LicenseRef-Qt-Commercial.txt,,\n"
    )
    texts = inventory._texts(PathDistribution(info), "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")
    assert [text.name for text in texts] == ["LGPL-3.0-only.txt", "GPL-3.0-only.txt"]
    (info / "licenses" / "LICENSE.LGPL3").write_text("words")
    texts = inventory._texts(PathDistribution(info), "LGPL-3.0-only")
    assert [text.name for text in texts] == ["LICENSE.LGPL3"]
