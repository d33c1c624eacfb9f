"""A table of rows goes with its rows: nothing that is connected to them keeps it."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QWidget

from warmgui.gui.lab.classroom.students import StudentsTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_table_that_is_deleted_leaves_nothing_in_python(qtbot: QtBot) -> None:
    page = QWidget()
    table = StudentsTable()
    table.setParent(page)
    model = table.rows
    gone = weakref.ref(table)
    shiboken6.delete(page)
    assert not shiboken6.isValid(model)
    del table, model
    gc.collect()
    assert gone() is None
