"""A month of history for reports, and a reader of the PDFs that come of it."""

from __future__ import annotations

import re
import zlib
from typing import Any

from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.report.model import ReportFacts
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Provenance

DAY_S = 86400.0
START_UTC = 1_790_856_000.0
"""2026-10-01 12:00 UTC: the same day in every zone of the machine that runs the tests."""
DAYS = 31
END_UTC = START_UTC + DAYS * DAY_S
MADE_UTC = END_UTC + 5 * DAY_S


def a_row(day: int, **changes: Any) -> dict[str, float | None]:
    """One day: 2 kWh of mining at 0.30, of which 1.5 kWh were useful, on bitcoin's network."""
    row: dict[str, float | None] = {
        "start_utc": START_UTC + day * DAY_S,
        "seconds": DAY_S,
        "energy_kwh": 3.0,
        "heat_kwh": 3.0,
        "mining_kwh": 2.0,
        "cost": 0.6,
        "useful_kwh": 1.5,
        "own_kwh": None,
        "co2_g": 800.0,
        "sat": 10.0,
        "hypothetical_sat": 10.0,
        "hashes": 1e12,
        "accepted": 20.0,
        "rejected": 1.0,
        "stale": 0.0,
        "practice_kwh": 0.0,
        "hours_heating": 14.0,
        "mean_room_c": 20.0,
        "mean_outdoor_c": 7.0,
        "mean_price_per_kwh": 0.30,
        "mean_carbon_g_per_kwh": 400.0,
        "cost_unknown_kwh": 0.0,
        "sat_unknown_kwh": 0.0,
        "useful_unknown_kwh": 0.0,
        "own_unknown_kwh": 2.0,
        "co2_unknown_kwh": 0.0,
    }
    return row | changes


def a_month(*rows: dict[str, float | None], **changes: Any) -> ReportFacts:
    """The facts of October 2026; a whole month of `a_row` where no rows are given."""
    given: dict[str, Any] = {
        "period": "October 2026",
        "bucket": "day",
        "starts_utc": tuple(START_UTC + day * DAY_S for day in range(DAYS)),
        "end_utc": END_UTC,
        "rows": rows or tuple(a_row(day) for day in range(DAYS)),
        "provenances": {
            "power": {Provenance.MEASURED: 0.75, Provenance.MODELLED: 0.25},
            "price": {Provenance.DECLARED: 1.0},
            "carbon": {Provenance.DECLARED: 1.0},
            "room": {Provenance.MEASURED: 1.0},
        },
        "made_utc": MADE_UTC,
        "settings": Settings(),
        "network": DEFAULT_FACTS,
    }
    return ReportFacts(**(given | changes))


# ---- PDF -------------------------------------------------------------------------------------------------

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def page_count(pdf: bytes) -> int:
    """How many pages the file says it has."""
    return int(re.search(rb"/Count (\d+)", pdf)[1])  # type: ignore[index]  # every PDF has it


def media_box(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page, in points."""
    found = re.search(rb"/MediaBox \[([\d. ]+)\]", pdf)
    _, _, width, height = (float(number) for number in found[1].split())  # type: ignore[index]
    return width, height


def text_of(pdf: bytes) -> list[str]:
    """What stands on each page: glyphs by the fonts' own tables, without regard to where they stand.

    Words come out run together; spaces are left out of what is looked for, too.
    """
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    streams = {number: _unpacked(body) for number, body in objects.items() if b"stream" in body}
    fonts: dict[bytes, dict[int, str]] = {}
    for body in objects.values():
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body):
            table = re.search(rb"/ToUnicode (\d+) 0 R", objects[int(number)])
            if table:
                fonts[name] = _glyphs(streams[int(table[1])])
    return [
        _said(streams[int(found[1])], fonts)
        for body in objects.values()
        if (found := re.search(rb"/Type /Page\n.*?/Contents (\d+) 0 R", body, re.DOTALL))
    ]


def squeezed(words: str) -> str:
    """Without any kind of space, and without the marks of direction."""
    return re.sub(r"[\s\u2066-\u2069\u202a-\u202e]", "", words)


def _unpacked(body: bytes) -> bytes:
    content = _STREAM.search(body)
    packed = content[1] if content else b""
    return zlib.decompressobj().decompress(packed) if b"FlateDecode" in body else packed


def _glyphs(table: bytes) -> dict[int, str]:
    """A ToUnicode table: <from> <to> <first> and <from> <to> [<first> <second> ...]."""
    glyphs: dict[int, str] = {}
    for low, _high, rest in re.findall(rb"<([0-9a-fA-F]+)> <([0-9a-fA-F]+)> (\[.*?\]|<[0-9a-fA-F]+>)", table):
        for place, code in enumerate(re.findall(rb"<([0-9a-fA-F]+)>", rest)):
            glyphs[int(low, 16) + place] = bytes.fromhex(code.decode()).decode("utf-16-be")
    return glyphs


def _said(stream: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    said, font = [], {}
    for name, run in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)>", stream):
        if name:
            font = fonts.get(name, {})
            continue
        codes = [int(run[i : i + 4], 16) for i in range(0, len(run), 4)]
        said.append("".join(font.get(code, "") for code in codes))
    return squeezed("".join(said))
