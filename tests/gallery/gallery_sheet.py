"""The contact sheet: every picture beside its siblings, and what is wrong with it, on one page."""

from __future__ import annotations

import html
from typing import Any

_STYLE = """
body{font:14px system-ui,sans-serif;margin:24px;background:#f4f1ec;color:#222}
h1{font-size:22px}h2{font-size:17px;margin:28px 0 8px}
.row{display:flex;flex-wrap:wrap;gap:10px}
figure{margin:0;width:300px}
img{width:300px;border:1px solid #bbb;border-radius:4px;background:#fff}
figcaption{font-size:12px;color:#555}.bad{color:#b00020}
li{margin:2px 0}
"""


def sheet(told: list[dict[str, Any]], took_s: float) -> str:
    """HTML with pictures as links to themselves.

    Args:
        told: what `pictures.py` said of each.
        took_s: how long all of it took.
    """
    scenes = list(dict.fromkeys(one["scene"] for one in told))
    wrong = [one for one in told if one["faults"]]
    parts = [
        "<!doctype html><meta charset='utf-8'><title>WarmGUI: gallery</title>",
        f"<style>{_STYLE}</style><h1>WarmGUI: gallery</h1>",
        f"<p>{len(told)} pictures in {took_s:.0f} s; {len(wrong)} of them with something to look at.</p>",
    ]
    if wrong:
        parts.append("<h2>What it saw by itself</h2><ul>")
        parts += [f"<li><a href='#{_id(one)}'>{_name(one)}</a>: {_faults(one)}</li>" for one in wrong]
        parts.append("</ul>")
    for scene in scenes:
        parts.append(f"<h2>{html.escape(scene)}</h2><div class='row'>")
        parts += [_figure(one) for one in told if one["scene"] == scene]
        parts.append("</div>")
    return "\n".join(parts) + "\n"


def _figure(one: dict[str, Any]) -> str:
    file = html.escape(one["file"])
    picture = f"<a href='{file}'><img loading='lazy' src='{file}' alt='{_name(one)}'></a>" if file else ""
    bad = f"<br><span class='bad'>{_faults(one)}</span>" if one["faults"] else ""
    return f"<figure id='{_id(one)}'>{picture}<figcaption>{_name(one)}{bad}</figcaption></figure>"


def _name(one: dict[str, Any]) -> str:
    return html.escape(f"{one['scene']} · {one['theme']} · {one['language']} · {one['scale']} %")


def _id(one: dict[str, Any]) -> str:
    return html.escape(f"{one['scene']}-{one['theme']}-{one['language']}-{one['scale']}")


def _faults(one: dict[str, Any]) -> str:
    return "; ".join(html.escape(fault) for fault in one["faults"])
