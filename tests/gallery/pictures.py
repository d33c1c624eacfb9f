"""Takes the pictures of one language at one scale; a process of its own, because Qt's scale is the process's.

`python pictures.py WORLD OUT LANGUAGE THEMES SCENES` (both lists with commas; SCENES may be "all") writes
`OUT/<scene>-<theme>-<language>-<scale>.png` and prints one line of JSON for each.
"""

from __future__ import annotations

import dataclasses
import json
import os
import sys
import time
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent), str(HERE)]

import gallery_world as world  # noqa: E402 - needs the path above
from fakes.class_desk import FakeClassDesk  # noqa: E402 - needs the path above
from fakes.gui import FakeDesk, FakeSensorDesk  # noqa: E402 - needs the path above
from gallery_scenes import SCENES, Scene, Stage  # noqa: E402 - needs the path above
from judge_layout import faults_of, is_empty  # noqa: E402 - needs the path above
from judge_words import Painted, texts_of, untranslated  # noqa: E402 - needs the path above
from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QEventLoop, QLocale, QThreadPool  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QWidget

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.i18n import Language
    from warmgui.gui.main_window import MainWindow

PSEUDO_LANGUAGES = ("pseudo", "pseudo-rtl")
WINDOW_PX = (1280, 800)
"""Device pixels, at every scale."""
QUIET_S, PATIENCE_S = 0.12, 6.0
"""A window is ready when nothing was left to do for so long; whatever is not ready then is photographed."""


class _FixedNow(datetime):
    """The moment of the simulated world instead of the machine's."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime.fromtimestamp(world.END_UTC, tz)


def stop_the_clock() -> None:
    """Whoever asks for the time hears the simulated world's."""
    from warmgui.gui import tray
    from warmgui.gui.pages.history import page as history

    time.time = lambda: world.END_UTC
    history.datetime = _FixedNow  # type: ignore[misc]  # on purpose: pictures must not change with the day
    moment = QDateTime.fromSecsSinceEpoch(round(world.END_UTC))

    class _FixedDateTime(QDateTime):
        @staticmethod
        def currentDateTime() -> QDateTime:  # noqa: N802 - Qt's name
            return moment

    tray.QDateTime = _FixedDateTime  # type: ignore[misc]  # likewise


class Studio:
    """The application, and windows in one language after the other."""

    def __init__(self, folder: Path) -> None:
        from warmgui.gui import fonts, i18n
        from warmgui.gui.application import make_application
        from warmgui.gui.assets import asset
        from warmgui.gui.theme import Theme
        from warmgui.io.history.reader import HistoryReader

        self.app: QApplication = make_application()
        self.language: Language = i18n.Language(self.app, asset("translations"))
        self._fonts, self._i18n = fonts, i18n
        self.theme = Theme()
        self._snapshots = world.snapshots_in(folder)
        self._reader = HistoryReader(folder / world.HISTORY)

    def stage(self, language: str, theme: str) -> Stage:
        """A window of the main pages' size."""
        from warmgui.gui.main_window import MainWindow
        from warmgui.gui.pages.catalog import PageCatalog
        from warmgui.gui.ports import Ports

        self.language.choose(language)
        self.theme.set_choice(theme)
        self._fonts.install(self.app)
        self.theme.apply(self.app)
        snapshots = {key: _in(one, language, theme) for key, one in self._snapshots.items()}
        settings = snapshots["heating"].settings
        ports = Ports(
            post=lambda _wish: None,
            save_settings=_nothing_to_say,
            reader=self._reader,
            data_dir="~/.local/share/warmgui",
            server_desk=FakeDesk(),
            sensor_desk=FakeSensorDesk(),
            class_desk=FakeClassDesk(),
            current_settings=lambda: settings,
        )
        window = MainWindow()
        catalog = PageCatalog(
            lambda: ports, lambda: self._formatter(settings), lambda: settings, self.theme, window
        )
        window.furnish(catalog.pages(), lambda: self._formatter(settings), self.theme, bool)
        ratio = window.devicePixelRatioF()
        window.resize(round(WINDOW_PX[0] / ratio), round(WINDOW_PX[1] / ratio))
        return Stage(window, ports, self._formatter, self.theme, snapshots, world.END_UTC)

    def _formatter(self, settings: Settings) -> Formatter:
        from warmgui.core.units import Formatter, prefs_from
        from warmgui.io.ports import utc_offset_s

        prefs = prefs_from(
            settings.appearance, QLocale().name(), utc_offset_s(world.END_UTC), settings.money.currency
        )
        return Formatter(prefs, self._i18n.translator)


def _nothing_to_say(_settings: Settings) -> Any:
    from warmgui.core.text import EMPTY

    return EMPTY


def _in(snapshot: Snapshot, language: str, theme: str) -> Snapshot:
    appearance = dataclasses.replace(snapshot.settings.appearance, language=language, theme=theme)
    return dataclasses.replace(
        snapshot, settings=dataclasses.replace(snapshot.settings, appearance=appearance)
    )


def settle(quiet_s: float = QUIET_S) -> None:
    """Let everything that is under way come to an end: layouts, late charts, queries."""
    began_s = quiet_since_s = time.monotonic()
    pool = QThreadPool.globalInstance()
    while time.monotonic() - quiet_since_s < quiet_s and time.monotonic() - began_s < PATIENCE_S:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if pool.activeThreadCount() > 0:
            pool.waitForDone(50)
            quiet_since_s = time.monotonic()
        time.sleep(0.005)


def photograph(stage: Stage, scene: Scene, file: Path) -> dict[str, Any]:
    """Make a scene, take its picture, judge it, and take the scene away again."""
    shown = scene.make(stage)
    top = shown is stage.window
    if not top:
        _small_enough(shown)
    shown.show()
    shown.ensurePolished()
    _wait_for(scene, stage)
    settle()
    _without_focus(shown)
    _until_it_stands_still(shown)
    with Painted() as painted:
        image = shown.grab().toImage()
    image.save(str(file))
    told = {"scene": scene.key, "file": file.name, "size": [image.width(), image.height()]}
    told["faults"] = [*(["nothing is to be seen"] if is_empty(image) else []), *faults_of(shown)]
    if stage.snapshot.settings.appearance.language in PSEUDO_LANGUAGES:
        heard = [*texts_of(shown), *(("painted", words) for words in painted.words)]
        told["faults"] += _untranslated(heard, stage)
    if not top:
        shown.close()
        shown.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return told


def _until_it_stands_still(shown: QWidget) -> None:
    """Layouts of layouts find their heights one after the other, also where nobody has scrolled to."""
    began_s, last = time.monotonic(), None
    while time.monotonic() - began_s < PATIENCE_S:
        now = (shown.grab().toImage(), faults_of(shown))
        if now == last:
            return
        last = now
        settle()


def _untranslated(heard: list[tuple[str, str]], stage: Stage) -> list[str]:
    data, found = _data(stage), {}
    for where, words in heard:
        rest = untranslated(words, data)
        if rest:
            found[f"not translated ({where}): {rest!r} in {words!r}"] = None
    return list(found)


def _data(stage: Stage) -> frozenset[str]:
    """Words that are nobody's to translate, or have translations of their own."""
    from fakes import fleet_page as fakes_fleet_page
    from fakes import house_page as fakes_house_page
    from PySide6.QtGui import QPageSize

    from warmgui.gui.lab.heat.claims import EXAMPLES
    from warmgui.gui.lab.lesson import jobs as lesson_jobs

    data = {
        "Simulated processor",
        "Simulated graphics card",
        "simulated",
        "simulation",
        "US EIA, residential",
    }
    data |= {device.kernel_words for device in stage.snapshot.devices}
    data |= {QPageSize.name(size) for size in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)}
    data |= set(EXAMPLES) | fakes_house_page.GIVEN | fakes_fleet_page.GIVEN
    locale = QLocale()
    for number in range(1, 13):
        data |= {locale.monthName(number), locale.monthName(number, QLocale.FormatType.ShortFormat)}
    for number in range(1, 8):
        data |= {locale.dayName(number), locale.dayName(number, QLocale.FormatType.ShortFormat)}
    for key in lesson_jobs.READY:  # files that hold all languages
        lesson = lesson_jobs.open_file(lesson_jobs.ready_path(key)).lesson
        data |= {lesson.title["en"], *(goal["en"] for goal in lesson.goals)}
    return frozenset(data)


def _wait_for(scene: Scene, stage: Stage) -> None:
    began_s = time.monotonic()
    while not scene.ready(stage) and time.monotonic() - began_s < PATIENCE_S:
        settle()


def _small_enough(shown: QWidget) -> None:
    """As the desktop does: no window is larger than its screen."""
    ratio = shown.devicePixelRatioF()
    shown.resize(shown.size().boundedTo(_screen(ratio)))


def _screen(ratio: float) -> Any:
    from PySide6.QtCore import QSize

    return QSize(round(WINDOW_PX[0] / ratio), round(WINDOW_PX[1] / ratio))


def _without_focus(shown: QWidget) -> None:
    focused = shown.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle(0.0)


def pictures(
    folder: Path, out: Path, language: str, themes: list[str], wanted: list[str]
) -> Iterator[dict[str, Any]]:
    """All of them, one after the other; a scene that fails is told and the next one made."""
    studio = Studio(folder)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for theme in themes:
        stage = studio.stage(language, theme)
        stage.window.show()
        stage.window.show_snapshot(stage.snapshot)
        for scene in SCENES:
            if wanted != ["all"] and scene.key not in wanted:
                continue
            name = f"{scene.key}-{theme}-{language}-{round(float(scale) * 100)}.png"
            try:
                told = photograph(stage, scene, out / name)
            except Exception as error:  # noqa: BLE001 - told, and the next picture is taken
                told = {"scene": scene.key, "file": "", "faults": [f"{type(error).__name__}: {error}"]}
            yield told | {"theme": theme, "language": language, "scale": round(float(scale) * 100)}
        _end(stage.window)


def _end(window: MainWindow) -> None:
    window.prepare_to_quit()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str], say: Callable[[str], Any] = sys.stdout.write) -> int:
    """The command line."""
    folder, out, language, themes, wanted = arguments
    stop_the_clock()
    for told in pictures(Path(folder), Path(out), language, themes.split(","), wanted.split(",")):
        say(json.dumps(told) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # threads of Qt's pool and their Python objects are not worth an orderly end
