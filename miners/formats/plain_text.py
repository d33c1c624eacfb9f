"""A stranger's text (a pool's, a node's, a certificate's), made safe to show."""

from __future__ import annotations

MAX_TEXT = 200
"""Longest text in characters that is shown to a person."""


def plain_text(text: str) -> str:
    """No control characters, one line, not endless."""
    printable = "".join(char if char.isprintable() else " " for char in text[: 4 * MAX_TEXT])
    return " ".join(printable.split())[:MAX_TEXT]
