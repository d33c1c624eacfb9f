"""What grew in the records of long runs, and why; writes the table `soak` of docs/reliability.md.

    python3 tests/soak/judge.py DIR [DIR ...]            prints it
    python3 tests/soak/judge.py --write DIR [DIR ...]    and puts it into docs/reliability.md

A quantity is *flat* where its line (Theil and Sen's: the median of the slopes of all pairs, which a few odd
values cannot move) rises by no more than its allowance over the judged time, which leaves out the first
fifth. It *levels off* where the last half rises by less than a third of what the first did. It is *explained*
where it grows as fast as something must, and that is bounded. Everything else GROWS, and is a leak until
somebody knows better.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent)]

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TURNS = HERE.parents[1] / "docs" / "reliability" / "turns.json"

WARM_UP = 0.2
"""This part of a record is left out: caches fill, pages are built."""
LEVELS_OFF = 1.0 / 3.0
MOST_POINTS = 400
LEAST_POINTS, LEAST_ROUNDS = 12, 6
ROW_BYTES = 260.0
"""At most, of one second in the database with its share of minutes, hours and the index."""
SECONDS_KEPT_DAYS = 14
JOURNAL = {"widgets": 6.0, "Qt objects": 15.0, "Python objects": 60.0}
"""Of a line of the journal on *History*, at most. Each round changes a setting, and what is done with it."""
LINES_A_ROUND = 2.0
JOURNAL_LINES = 50
CACHED = {"app: RSS": 2, "app: of its own": 1}
"""What caches of Qt are in, and of how many parts it is the sum, each of which may rise a little: RSS also
has the pages of files."""
FILLS = 4.2e6
"""Of windows of hours and pages of the history, in the first three hours, as a run without a deed shows."""
LOG_BYTES = 4_000_000 + 256_000
WAL_BYTES = 8_000_000
MB = 1e6


@dataclass(frozen=True)
class Kind:
    """How a quantity is judged.

    Attributes:
        unit: what is shown.
        scale: of the unit, in the record's.
        part: of its median that it may grow by over the judged time,
        least: or this much, in the record's unit.
    """

    unit: str
    scale: float
    part: float
    least: float


MEMORY = Kind("MB", MB, 0.02, 1.0 * MB)
BYTES = Kind("MB", MB, 0.0, 0.02 * MB)
COUNT = Kind("", 1.0, 0.01, 2.0)
FEW = Kind("", 1.0, 0.0, 1.5)
LATE = Kind("ms", 1.0, 0.25, 5.0)


@dataclass(frozen=True)
class Series:
    """One quantity of one record; times in hours since its beginning."""

    name: str
    kind: Kind
    hours: tuple[float, ...]
    values: tuple[float, ...]
    least_points: int = LEAST_POINTS


@dataclass(frozen=True)
class Verdict:
    """A quantity judged: all numbers in its unit.

    Attributes:
        quantity: its name.
        unit: of the numbers.
        first: median of the first tenth after the warm-up.
        last: median of the last tenth.
        per_hour: the slope per hour of running.
        allowed: how much it may rise in the judged time.
        word: flat, levels off, explained, or GROWS.
        why: what it is that grows, and its bound.
    """

    quantity: str
    unit: str
    first: float
    last: float
    per_hour: float
    allowed: float
    word: str
    why: str = ""

    @property
    def good(self) -> bool:
        """Whether nothing leaks."""
        return self.word != "GROWS"


def slope(hours: Sequence[float], values: Sequence[float]) -> float:
    """Theil and Sen's: the median of the slopes of all pairs, per hour; 0 for fewer than two points."""
    step = max(1, math.ceil(len(hours) / MOST_POINTS))
    at, of = np.asarray(hours[::step], dtype=float), np.asarray(values[::step], dtype=float)
    one, other = np.triu_indices(len(at), 1)
    apart = at[other] - at[one]
    wide = apart > 0
    if not wide.any():
        return 0.0
    return float(np.median((of[other] - of[one])[wide] / apart[wide]))


def judge(series: Series, about: dict[str, Any]) -> Verdict | None:
    """One quantity; None where there are too few points to say anything."""
    if not series.hours:
        return None
    begin_h = series.hours[0] + WARM_UP * (series.hours[-1] - series.hours[0])
    kept = [(h, v) for h, v in zip(series.hours, series.values, strict=True) if h >= begin_h]
    if len(kept) < series.least_points:
        return None
    hours, values = [h for h, _ in kept], [v for _, v in kept]
    per_hour, span_h = slope(hours, values), hours[-1] - hours[0]
    tenth = max(1, len(values) // 10)
    allowed = max(series.kind.least, series.kind.part * abs(statistics.median(values)))
    found = Verdict(
        series.name,
        series.kind.unit,
        statistics.median(values[:tenth]) / series.kind.scale,
        statistics.median(values[-tenth:]) / series.kind.scale,
        per_hour / series.kind.scale,
        allowed / series.kind.scale,
        "GROWS",
    )
    if per_hour * span_h <= allowed:
        return replace(found, word="flat")
    rise = statistics.median(values[-tenth:]) - statistics.median(values[:tenth])
    about = about | {"rise": rise, "rise_h": (1.0 - tenth / len(values)) * span_h}
    why = explanation(series, per_hour, max(values), about)
    if why:
        return replace(found, word="explained", why=why)
    middle = len(values) // 2
    before, after = slope(hours[:middle], values[:middle]), slope(hours[middle:], values[middle:])
    if after <= LEVELS_OFF * before:
        return replace(found, word="levels off", why=f"the last half rises {after / before:.0%} as fast")
    return found


def explanation(series: Series, per_hour: float, most: float, about: dict[str, Any]) -> str:
    """Why it grows and what bounds it; "" where nothing that is known does."""
    per_second = per_hour / 3600.0 / float(about["speed"])
    if series.name == "database" and per_second <= ROW_BYTES:
        mb_a_day = per_second * 86400 / MB
        return (
            f"a row for each second, {per_second:.0f} bytes: {mb_a_day:.0f} MB a day for {SECONDS_KEPT_DAYS} "
            "days; then minutes only"
        )
    if series.name == "write-ahead log" and most <= WAL_BYTES:
        return f"written back and used again; stays below {WAL_BYTES / MB:.0f} MB"
    turns = float(about.get("rounds_per_hour", 0.0))
    left = turns * about.get("round_bytes", 0.0) * about["rise_h"]
    little = CACHED.get(series.name, 0) * series.kind.least
    if little and turns and about["rise"] <= left + FILLS + little:
        return (
            f"{turns:.0f} times an hour everything is opened, and colours and languages are changed; that "
            f"leaves {about['round_bytes'] / MB:.2f} MB each time in caches of Qt (*A hundred turns*); and "
            f"windows of hours fill, {FILLS / MB:.1f} MB"
        )
    line = JOURNAL.get(series.name, 0.0)
    if (
        line
        and turns
        and per_hour <= turns * LINES_A_ROUND * line
        and most - min(series.values) <= JOURNAL_LINES * line
    ):
        return f"a line of the journal for each setting that is changed; {JOURNAL_LINES} are shown at most"
    if series.name == "logs" and most <= LOG_BYTES:
        return f"rotate: {LOG_BYTES / MB:.1f} MB at most"
    return ""


# ---- records ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Record:
    """One folder of a long run."""

    about: dict[str, Any]
    series: tuple[Series, ...]
    end: dict[str, Any]


def read(folder: Path) -> Record:
    """The record in a folder; one without `about.json` was a real run with a window."""
    outside = _lines(folder / "outside.jsonl")
    if not outside:
        raise ValueError(f"{folder} holds no record")
    inside = _lines(folder / "inside.jsonl")
    begun_s = outside[0]["t_s"]
    span_h = (outside[-1]["t_s"] - begun_s) / 3600.0
    about = {"kind": "real", "speed": 1.0, "window": True, "services": False, "no_gpu": "not looked for"}
    about |= _json(folder / "about.json") | {"name": folder.name, "span_h": span_h}
    rounds = max((line.get("round", 0) for line in inside), default=0)
    about |= {"rounds_per_hour": rounds / span_h if span_h else 0.0, "round_bytes": _round_bytes()}
    return Record(about, (*_outside(outside, begun_s), *_inside(inside, begun_s)), _json(folder / "end.json"))


def _round_bytes() -> float:
    """What C and C++ keep of doing everything once, as `open_close.py` measured it; 0 where it did not."""
    turns = TURNS.exists() and json.loads(TURNS.read_text(encoding="utf-8"))
    return sum(max(0.0, float(turn["allocated_kb"])) for turn in turns or ()) * 1000.0


def _outside(lines: list[dict[str, Any]], begun_s: float) -> Iterable[Series]:
    steady = {one["role"] for line in lines for one in line["processes"]}
    for role in sorted(steady, key=lambda role: (role != "app", role)):
        shown = (
            ("RSS", "rss_bytes", MEMORY),
            ("of its own", "own_bytes", MEMORY),
            ("handles", "handles", FEW),
            ("threads", "threads", FEW),
        )
        for words, key, kind in shown:
            points = [
                (line["t_s"], sum(one[key] for one in line["processes"] if one["role"] == role))
                for line in lines
                if any(one["role"] == role for one in line["processes"])
            ]
            yield _series(f"{role}: {words}", kind, points, begun_s)
    for words, key in (
        ("database", "database_bytes"),
        ("write-ahead log", "wal_bytes"),
        ("logs", "log_bytes"),
        ("other files", "other_bytes"),
    ):
        yield _series(words, BYTES, [(n["t_s"], n[key]) for n in lines if key in n], begun_s)
    yield _series("number of files", FEW, [(n["t_s"], n["files"]) for n in lines], begun_s)
    cards = [(n["t_s"], n["gpu_bytes"]) for n in lines if n.get("gpu_bytes") is not None]
    yield _series("memory of cards", MEMORY, cards, begun_s)


def _inside(lines: list[dict[str, Any]], begun_s: float) -> Iterable[Series]:
    # Pages come and go: what is alive is compared at the same point of each round, where there are rounds.
    rounds = [line for line in lines if "round" in line]
    for words, key, kind in (
        ("Python objects", "objects", COUNT),
        ("widgets", "widgets", COUNT),
        ("Qt objects", "qt_objects", COUNT),
        ("timers", "timers", FEW),
    ):
        points = [(n["t_s"], n[key]) for n in rounds or lines if key in n]
        yield _series(words, kind, points, begun_s, LEAST_ROUNDS if rounds else LEAST_POINTS)
    for words, key, kind in (
        ("lateness of a 50 ms timer, p50", "late_p50_ms", LATE),
        ("lateness of a 50 ms timer, p95", "late_p95_ms", LATE),
    ):
        yield _series(words, kind, [(n["t_s"], n[key]) for n in lines if key in n], begun_s)


def _series(
    name: str, kind: Kind, points: list[tuple[float, float]], begun_s: float, least: int = LEAST_POINTS
) -> Series:
    hours = tuple((t - begun_s) / 3600.0 for t, _ in points)
    return Series(name, kind, hours, tuple(float(v) for _, v in points), least)


def _lines(file: Path) -> list[dict[str, Any]]:
    if not file.exists():
        return []
    whole = [line for line in file.read_text(encoding="utf-8").split("\n") if line.endswith("}")]
    return [json.loads(line) for line in whole]


def _json(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def verdicts(record: Record) -> list[Verdict]:
    """All quantities that can be judged."""
    found = (judge(series, record.about) for series in record.series)
    return [one for one in found if one is not None]


# ---- words -----------------------------------------------------------------------------------------------


def table(record: Record, judged: list[Verdict]) -> str:
    """A record in Markdown."""
    about = record.about
    parts = ["with a window" if about["window"] else "without a window"]
    parts += ["with MQTT and the local API on"] if about["services"] else []
    deed_s = about.get("deed_s", 0.0)
    if about["window"] and deed_s:
        parts += ["nobody at it" if deed_s > about["span_h"] * 3600 else f"a deed each {deed_s:g} s"]
    hours = about["span_h"] * about["speed"]
    pace = "really mining" if about["kind"] == "real" else f"simulated, {about['speed']:g} times as fast"
    title = f"### {hours:.1f} hours, {pace}, {', '.join(parts)}"
    rows = ["| | after the warm-up | at the end | per hour of running | allowed in all | |"]
    rows += ["|---|--:|--:|--:|--:|---|"]
    rows += [_row(one) for one in judged]
    notes = []
    if record.end.get("rows"):
        share = record.end["rows"] / record.end["span_s"]
        notes.append(
            f"{share:.0%} of the {record.end['span_s']:,} seconds that passed have a row of their own."
        )
    if about.get("no_gpu"):
        notes.append(f"Memory of graphics cards: not known, {about['no_gpu']}.")
    return "\n".join([title, "", *rows, "", " ".join(notes), ""])


def _row(one: Verdict) -> str:
    numbers = [_number(one.first), _number(one.last), _number(one.per_hour, sign=True), _number(one.allowed)]
    cells = [f"{n} {one.unit}".strip() for n in numbers]
    word = f"**{one.word}**" if not one.good else one.word
    return f"| {one.quantity} | {' | '.join(cells)} | {word}{': ' if one.why else ''}{one.why} |"


def _number(value: float, *, sign: bool = False) -> str:
    digits = max(0, min(3, 2 - math.floor(math.log10(abs(value))))) if value else 0
    return f"{value:{'+' if sign else ''},.{digits}f}"


def main(arguments: list[str]) -> int:
    """Judge the records; 1 where something grows that nobody can explain."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("records", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--write", action="store_true", help="rewrite the table in docs/reliability.md")
    options = parser.parse_args(arguments)
    records = [read(folder) for folder in options.records]
    judged = [verdicts(record) for record in records]
    words = "\n".join(table(record, found) for record, found in zip(records, judged, strict=True))
    sys.stdout.write(words)
    if options.write:
        from reliability_page import write

        kept = [
            {"about": record.about, "end": record.end, "verdicts": [asdict(one) for one in found]}
            for record, found in zip(records, judged, strict=True)
        ]
        write("soak", words, kept)
    return 0 if all(one.good for found in judged for one in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
