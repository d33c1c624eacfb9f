"""A stranger's text (a pool's, a node's, a certificate's), made safe to show."""

from __future__ import annotations

MAX_TEXT = 200
"""Longest text in characters that is shown to a person."""
SHORTEST_SECRET = 4
"""Characters: "x" and its like are no secret, and stand in many words."""


def without_secrets(text: str, *secrets: str) -> str:
    """What may be shown and kept of words that a stranger had a part in: some repeat what they were sent."""
    for secret in secrets:
        if len(secret) >= SHORTEST_SECRET:
            text = text.replace(secret, "(password)")
    return text


def plain_text(text: str) -> str:
    """No control characters, one line, not endless."""
    printable = "".join(char if char.isprintable() else " " for char in text[: 4 * MAX_TEXT])
    return " ".join(printable.split())[:MAX_TEXT]
