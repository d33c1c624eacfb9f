"""Safe mode in words: what is off, and how to leave it."""

from __future__ import annotations

from warmgui.core.text import Text, translate

TITLE: Text = translate("safe", "Safe mode: nothing heats.")
WHAT_IS_OFF: Text = translate(
    "safe",
    "No device is touched, nothing goes to the network, and what was learned is not used. Settings can be "
    "seen, changed, exported and reset. To leave, close WarmGUI and start it as usual.",
)
NO_HEAT: Text = translate("safe", "In safe mode nothing heats. Close WarmGUI and start it as usual to heat.")


def unusable(reason: str) -> Text:
    """That settings and history lie where nothing can be written."""
    return translate(
        "safe",
        "The folders of WarmGUI cannot be used ({reason}). What is changed now is kept only until it ends.",
        reason=reason,
    )
