"""Every kind of button looks different while it is pressed and while it cannot be used, in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

PUSH = ("", "primary", "danger", "chip", "quiet", "link", "segment", "way", "day", "tile")
TOOL = ("", "nav", "chip", "quiet")
KINDS = [(QPushButton, kind) for kind in PUSH] + [(QToolButton, kind) for kind in TOOL]


def shown(qtbot: QtBot, button: QAbstractButton) -> QWidget:
    """The window that it stands in."""
    host = QWidget()
    qtbot.addWidget(host)
    QVBoxLayout(host).addWidget(button)
    button.setText("Words")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    host.show()
    qtbot.waitExposed(host)
    return host


def picture(button: QAbstractButton) -> QImage:
    return button.grab().toImage()


@pytest.mark.parametrize("tone", ["light", "dark"])
@pytest.mark.parametrize(("made", "kind"), KINDS, ids=[f"{made.__name__}-{kind}" for made, kind in KINDS])
def test_its_states_can_be_told_apart(
    theme: Theme, qtbot: QtBot, tone: str, made: type[QAbstractButton], kind: str
) -> None:
    theme.set_choice(tone)
    button = made()
    button.setProperty("kind", kind)
    host = shown(qtbot, button)
    usual = picture(button)
    button.setDown(True)
    assert picture(button) != usual, "pressed"
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)  # noqa: FBT003 - Qt takes it so
    pressed = picture(button)
    button.setDown(False)
    assert picture(button) != pressed, "let go of"
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003 - Qt takes it so
    button.setEnabled(False)
    assert picture(button) != usual, "cannot be used"
    host.close()
