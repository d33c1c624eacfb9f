"""Words of strangers (pools, devices, brokers, files) where Qt would read them as HTML: tooltips.

A tip that looks like HTML is drawn as such by Qt; a picture in it could even be fetched from another machine.
"""

from __future__ import annotations

import html


def plain_tip(words: str) -> str:
    """The same words, shown as they stand."""
    if "<" not in words:  # nothing that Qt would take for HTML
        return words
    return f'<span style="white-space: pre-wrap">{html.escape(words)}</span>'
