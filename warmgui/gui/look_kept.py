"""What the next start's empty window should look like; wishes of one run only do not count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.gui import i18n, system_wishes

if TYPE_CHECKING:
    from warmgui.core.settings.model import AppearanceSettings


def kept_look(appearance: AppearanceSettings) -> dict[str, Any]:
    """For the window's state, as plain JSON values.

    Args:
        appearance: as the settings file has it.
    """
    look = {"theme": appearance.theme, "language": i18n.language_for(appearance.language)}
    return look | {"text_size": appearance.text_size} | system_wishes.kept()
