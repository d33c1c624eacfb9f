"""From the history page to a report on paper: asked for, made in the pool, written, and trouble told."""

from __future__ import annotations

import errno
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, FakeReader, make_snapshot
from fakes.report import a_row, media_box, page_count, squeezed, text_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtWidgets import QApplication, QFileDialog

from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui import file_dialogs
from warmgui.gui.pages.history.model import Span, period_at
from warmgui.gui.pages.history.page import HistoryPage
from warmgui.gui.report.dialog import ReportDialog, ReportJob, Wanted
from warmgui.io.history.reader import HistoryReader
from warmgui.io.whole_file import write_whole_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

OCTOBER = period_at(Span.MONTH, datetime(2026, 10, 5).astimezone())


class Reader(FakeReader):
    """One day of October; keeps what was written, or fails with `error`."""

    def __init__(self) -> None:
        super().__init__()
        self.error: Exception | None = None
        self.questions: list[tuple[float, float, str]] = []
        self.documents: list[tuple[str, bytes]] = []

    def totals(self, start_utc: float, end_utc: float, bucket: str) -> list[dict[str, float | None]]:
        self.questions.append((start_utc, end_utc, bucket))
        return [a_row(0, start_utc=start_utc)]

    def months(self) -> int:
        """How often months were asked for."""
        return sum(bucket == "month" for _, _, bucket in self.questions)

    def provenances(self, start_utc: float, end_utc: float) -> dict[str, dict[Provenance, float]]:
        return {"price": {Provenance.STALE: 1.0}}

    def export_document(self, path: str, content: bytes) -> None:
        if self.error is not None:
            raise self.error
        self.documents.append((path, content))


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, reader: Reader) -> ReportDialog:
    wanted = Wanted(OCTOBER, "October 2026", make_snapshot(now_utc=OCTOBER.end.timestamp()))
    made = ReportDialog(reader, wanted, Formatter)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    return made


def test_the_report_of_a_month_is_made_of_its_days(
    qtbot: QtBot, dialog: ReportDialog, reader: Reader
) -> None:
    assert dialog.windowTitle() == "Report of October 2026"
    dialog.write_to("/tmp/x.pdf")  # noqa: S108 - nothing is written
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.state.text() == "The report was written to /tmp/x.pdf."
    assert dialog.state.role == "good"
    assert reader.questions == [(OCTOBER.start.timestamp(), OCTOBER.end.timestamp(), "day")]
    ((path, content),) = reader.documents
    assert path == "/tmp/x.pdf"  # noqa: S108
    assert page_count(content) >= 1
    said = "".join(text_of(content))
    assert "October2026" in said
    assert squeezed("How it was known: stale.") in said


@pytest.mark.parametrize(("place", "points"), [(0, (595, 842)), (1, (612, 792))])
def test_the_paper_can_be_chosen(
    qtbot: QtBot, dialog: ReportDialog, reader: Reader, place: int, points: tuple[int, int]
) -> None:
    dialog.paper.setCurrentIndex(place)
    dialog.write_to("x.pdf")
    qtbot.waitUntil(lambda: bool(reader.documents))
    assert media_box(reader.documents[0][1]) == pytest.approx(points, abs=0.6)
    qtbot.waitUntil(dialog.save.isEnabled)


def test_the_usual_paper_is_chosen_already(dialog: ReportDialog) -> None:
    assert dialog.paper.currentData() in {QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter}


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "could not be written: the disk is full."),
        (PermissionError(errno.EACCES, "Permission denied"), "written: nothing may be written there."),
        (ValueError("strange"), "could not be written: strange."),
    ],
)
def test_what_goes_wrong_is_told_in_words(
    qtbot: QtBot, dialog: ReportDialog, reader: Reader, error: Exception, words: str
) -> None:
    reader.error = error
    dialog.write_to("x.pdf")
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.state.text().endswith(words)
    assert dialog.state.role == "danger"


def test_saving_asks_where_to(
    qtbot: QtBot, dialog: ReportDialog, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "_folder", lambda: str(tmp_path))
    dialog.save.click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    assert asked.nameFilters() == ["PDF files (*.pdf)"]
    asked.accept()
    qtbot.waitUntil(lambda: bool(reader.documents))
    assert reader.documents[0][0] == str(tmp_path / "warmgui_report_2026-10-01_month.pdf")
    qtbot.waitUntil(dialog.save.isEnabled)


@pytest.fixture
def _right_to_left() -> Iterator[None]:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("_right_to_left")
def test_the_report_runs_as_the_program_does(dialog: ReportDialog) -> None:
    assert dialog._look().right_to_left


def test_a_job_does_the_same_wherever_it_runs(dialog: ReportDialog, reader: Reader) -> None:
    """Here in the test's own thread, where its lines are counted."""
    job = ReportJob(reader, dialog._wanted, dialog._look(), "x.pdf")
    written: list[str] = []
    failed: list[Exception] = []
    job.answer.written.connect(written.append)
    job.answer.failed.connect(failed.append)
    job.run()
    assert (written, failed, len(reader.documents)) == (["x.pdf"], [], 1)
    reader.error = OSError("no")
    job.run()
    assert (written, [str(error) for error in failed]) == (["x.pdf"], ["no"])


# ---- from the page


def test_the_page_offers_the_report_of_what_it_shows(qtbot: QtBot, theme: Theme, reader: Reader) -> None:
    page = HistoryPage(FakePorts(reader=reader).ports(), Formatter, theme)
    qtbot.addWidget(page)
    page.show()
    assert not page.report_button.isEnabled(), "there are no settings and no facts of the network yet"
    page._report()
    assert page.findChild(ReportDialog) is None
    page.show_snapshot(replace(make_snapshot(now_s=1.0), simulated=True))
    page.spans.buttons["year"].click()
    qtbot.waitUntil(lambda: reader.months() == 1)  # the page's own, in a thread: a day was asked for before
    page.report_button.click()
    dialog = page.findChild(ReportDialog)
    assert dialog is not None
    assert dialog.windowTitle() == f"Report of {datetime.now().astimezone().year}"
    dialog.write_to("x.pdf")
    qtbot.waitUntil(lambda: bool(reader.documents))
    assert reader.months() == 2, "the report's"
    assert squeezed("Simulated: no real PC") in text_of(reader.documents[0][1])[0]
    qtbot.waitUntil(dialog.save.isEnabled)
    dialog.reject()
    QApplication.processEvents()


# ---- the file


def test_a_document_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    reader = HistoryReader(tmp_path / "none.sqlite3")
    reader.export_document(str(path), b"%PDF-1")
    reader.export_document(str(path), b"%PDF-2")
    assert path.read_bytes() == b"%PDF-2"
    with pytest.raises(IsADirectoryError):
        write_whole_bytes(tmp_path, b"x")
    with pytest.raises(OSError, match="No such file"):
        write_whole_bytes(tmp_path / "nowhere" / "x.pdf", b"x")
    assert [file.name for file in tmp_path.iterdir()] == ["x.pdf"]


def test_a_failure_half_way_leaves_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    write_whole_bytes(path, b"old")
    with pytest.raises(TypeError):
        write_whole_bytes(path, "no bytes")  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["x.pdf"]
