"""What stands on the tabs of the lab, and on the ways there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def words_of(key: str) -> str:
    """What stands on a tab."""
    return {
        "mine": QCoreApplication.translate("lab page", "Mine a block"),
        "odds": QCoreApplication.translate("lab page", "Your odds"),
        "pool": QCoreApplication.translate("lab page", "Solo or pool"),
        "heat": QCoreApplication.translate("lab page", "Heat is heat"),
        "machine": QCoreApplication.translate("lab page", "Time machine"),
        "adjust": QCoreApplication.translate("lab page", "Difficulty"),
        "class": QCoreApplication.translate("lab page", "Classroom"),
        "lessons": QCoreApplication.translate("lab page", "Lessons"),
    }[key]
