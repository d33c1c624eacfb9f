"""The style sheet: what Fusion cannot know. One template (`assets/style.qss`), filled from a palette.

Widgets choose a look by a dynamic property, not by their class:

- labels `role`: muted, small, accent, danger, warning, good, heat, power, earnings, badge;
- buttons `kind`: primary, danger, chip, quiet, link, segment; tool buttons `kind`: nav, chip, quiet;
- frames `card`, `pill`, `segments`, `line` ("true"), `notice` ("warning", "simulated");
- inputs `invalid` ("true").
"""

from __future__ import annotations

import dataclasses
from functools import cache
from string import Template
from typing import TYPE_CHECKING

from warmgui.gui.assets import asset

if TYPE_CHECKING:
    from warmgui.gui.palette import Palette


def stylesheet(palette: Palette) -> str:
    """The application's style sheet for a palette."""
    colors = {name: str(value) for name, value in dataclasses.asdict(palette).items()}
    tone = "dark" if palette.dark else "light"
    images = {
        f"image_{name}": asset(f"icons/{name}-{tone}.svg").as_posix()
        for name in ("check", "tick", "chevron-down", "chevron-up")
    }
    return _template().substitute(colors, **{key.replace("-", "_"): value for key, value in images.items()})


@cache
def _template() -> Template:
    return Template(asset("style.qss").read_text(encoding="utf-8"))
