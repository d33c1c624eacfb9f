"""What the windows are handed by the composition root: the only ways out of the GUI."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.messages import Inbox
    from warmgui.core.settings import Settings
    from warmgui.core.text import Text


@dataclass(frozen=True)
class Ports:
    """Callables of `app.py`; all of them return at once."""

    post: Callable[[Inbox], None]
    """Put a wish into the engine's inbox."""
    save_settings: Callable[[Settings], Text]
    """Save a whole new Settings and tell the engine; returns an empty Text, or why it could not be saved."""
    reader: ChartReader | None
    """History, for pool threads only; None while there is no database."""
    data_dir: str
    """Where history and settings live (shown, opened in the file manager)."""
    current_settings: Callable[[], Settings] | None = None
    """The settings in force now: a snapshot's may be a second old, and changing those could undo a change."""

    def settings_to_change(self, snapshot_settings: Settings) -> Settings:
        """What a change starts from: the settings in force, or the snapshot's where none newer are known."""
        return self.current_settings() if self.current_settings is not None else snapshot_settings
