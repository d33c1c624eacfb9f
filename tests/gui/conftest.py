"""What several tests of the window share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt

from warmgui.gui.assets import asset
from warmgui.gui.i18n import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The application's language, which is English again afterwards, from left to right."""
    before = QLocale()
    made = Language(qapp, asset("translations"))
    yield made
    made.choose("en")
    for catalogue in made._installed:
        qapp.removeTranslator(catalogue)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
