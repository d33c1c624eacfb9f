"""What a person does with the window in the course of days, one thing after the other.

Used by the soak, where each thing has seconds of its own, and by `open_close.py`, which does them hundreds of
times. The dialogs are those of the gallery, on the real window with its real ways out.
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent), str(HERE.parent / "gallery")]

from gallery_scenes import SCENES, Scene, Stage  # noqa: E402 - needs the path above

from warmgui.core.settings.model import changed  # noqa: E402 - needs the path above
from warmgui.gui.lab.tabs import KEYS as TABS  # noqa: E402 - needs the path above
from warmgui.gui.widgets.charts.data import RANGES  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from warmgui.app import Desktop
    from warmgui.gui.widgets.charts.row import ChartRow

THEMES = ("dark", "light")
LANGUAGES = ("ar", "zh_CN", "en")
ROUND = "round"
"""Everything was done once: what is compared over time is counted here, on the home page of a new window."""
NEEDS_A_BLOCK = "dialog-check"
"""Only a lab that found a block has one to check."""


@dataclass(frozen=True)
class Deed:
    """One thing that is done, and undone by `close` where something stays open."""

    name: str
    do: Callable[[], QWidget | None]


def stage_of(desktop: Desktop) -> Stage:
    """The real window as the gallery's scenes want it.

    Raises:
        LookupError: the engine said nothing yet.
    """
    latest = desktop._bridge.latest
    if latest is None:
        raise LookupError("no snapshot yet")
    snapshots = dict.fromkeys(("heating", "lab"), latest)
    return Stage(
        desktop.window, desktop.ways.ports(), desktop.formatter, desktop._theme, snapshots, latest.now_utc
    )


class Life:
    """The deeds of one run of the program."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._target_c = itertools.cycle((20.0, 21.0, 19.5))

    def pages(self) -> list[Deed]:
        """Every page."""
        return [Deed(f"page {key}", partial(self._page, key)) for key in self._desktop.window.buttons]

    def tabs(self) -> list[Deed]:
        """Every part of the lab."""
        return [Deed(f"lab {key}", partial(self._tab, key)) for key in TABS]

    def ranges(self) -> list[Deed]:
        """Every span of the charts."""
        return [Deed(f"charts {one.key}", partial(self._range, one.key)) for one in RANGES]

    def dialogs(self) -> list[Deed]:
        """Every dialog, opened."""
        named = [scene for scene in SCENES if scene.key.startswith(("dialog-", "first-run-"))]
        return [
            Deed(scene.key, partial(self._dialog, scene)) for scene in named if scene.key != NEEDS_A_BLOCK
        ]

    def changes(self) -> list[Deed]:
        """Colours and settings."""
        themes = [Deed(f"theme {word}", partial(self._look, "theme", word)) for word in THEMES]
        return [*themes, Deed("settings saved", self._save)]

    def languages(self) -> list[Deed]:
        """Each makes a new window."""
        return [Deed(f"language {word}", partial(self._look, "language", word)) for word in LANGUAGES]

    def for_ever(self) -> Iterator[Deed]:
        """A day: looks at everything, then changes the look, and begins again."""
        while True:
            yield from (*self.pages(), *self.tabs(), *self.pages()[:1], *self.ranges())
            yield from self.dialogs()
            yield from (*self.changes(), *self.languages())
            yield Deed(ROUND, partial(self._page, "home"))

    def _dialog(self, scene: Scene) -> QWidget:
        made: QWidget = scene.make(stage_of(self._desktop))
        return made

    def _page(self, key: str) -> None:
        self._desktop.window.show_page(key)

    def _tab(self, key: str) -> None:
        self._desktop.window.show_page("lab")
        page: Any = self._desktop.window.page_widget("lab")
        page.show_tab(key)

    @property
    def charts(self) -> ChartRow:
        """Those of the home page."""
        page: Any = self._desktop.window.page_widget("home")
        charts: ChartRow = page.body.charts
        return charts

    def _range(self, key: str) -> None:
        self.charts.set_range(key)

    def _look(self, field: str, word: str) -> None:
        settings = self._desktop._settings.current
        self._desktop.ways.save(changed(settings, "appearance", field, word))

    def _save(self) -> None:
        settings = self._desktop._settings.current
        self._desktop.ways.save(changed(settings, "comfort", "setpoint_c", next(self._target_c)))
