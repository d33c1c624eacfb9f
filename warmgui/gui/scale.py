"""The steps of distances and of text: everything that stands beside something else stands one of these away.

`tests/gui/test_scale.py` reads the sources and the style sheet: a distance or a size of text that is no step
is a fault there.
"""

from __future__ import annotations

DISTANCES_PX = (0, 1, 2, 4, 6, 8, 12, 16, 20, 24, 28, 32, 40)
"""Gaps and margins, in device-independent pixels."""
TEXT_PX = (10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 58)
"""Sizes of text, in device-independent pixels; 58 is the temperature in the dial."""

PAGE_PX = 20
"""From the window's edge to a page."""
BAR_PX = 12
"""From a page's scroll bar to the window's edge."""
GAP_PX = 12
"""Between cards, and between the lines above them."""
HEADER_PX = 32
"""Height of a page's first line: titles stand at one height, whatever is beside them."""
CARD_PX = (20, 16, 20, 16)
"""Inside a card: start, top, end, bottom."""
