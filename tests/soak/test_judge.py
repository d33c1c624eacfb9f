"""The judge of long runs: a leak is called a leak, and what is bounded or noisy is not."""

from __future__ import annotations

import json
import mmap
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

import judge
import record

if TYPE_CHECKING:
    from collections.abc import Callable

HOURS = [number / 360 for number in range(720)]
"""Two hours, a sample each ten seconds."""
REAL = {"kind": "real", "speed": 1.0}


def verdict(kind: judge.Kind, values: list[float], name: str = "app: RSS", **about: Any) -> judge.Verdict:
    series = judge.Series(name, kind, tuple(HOURS[: len(values)]), tuple(values))
    found = judge.judge(series, REAL | about)
    assert found is not None
    return found


def noisy(line: Callable[[float], float], noise: float) -> list[float]:
    dice = random.Random(1)
    return [line(hour) + dice.gauss(0.0, noise) for hour in HOURS]


def test_a_line_is_found_through_values_that_are_far_off() -> None:
    values = noisy(lambda hour: 100.0 + 3.0 * hour, 0.1)
    values[::9] = [1e6] * len(values[::9])
    assert judge.slope(HOURS, values) == pytest.approx(3.0, rel=0.05)
    assert judge.slope([], []) == judge.slope([1.0], [2.0]) == judge.slope([1.0, 1.0], [2.0, 9.0]) == 0.0


@pytest.mark.parametrize("mb_per_hour", [6.0, 20.0])
def test_memory_that_leaks_is_a_leak(mb_per_hour: float) -> None:
    found = verdict(judge.MEMORY, noisy(lambda hour: 260e6 + mb_per_hour * 1e6 * hour, 1e6))
    assert found.word == "GROWS"
    assert not found.good
    assert found.per_hour == pytest.approx(mb_per_hour, rel=0.1)


def test_memory_that_breathes_is_flat() -> None:
    assert verdict(judge.MEMORY, noisy(lambda _hour: 260e6, 4e6)).word == "flat"


def test_what_fills_in_the_warm_up_is_flat() -> None:
    assert verdict(judge.MEMORY, noisy(lambda hour: 260e6 + 60e6 * min(hour, 0.3), 1e6)).word == "flat"


def test_what_stops_growing_levels_off() -> None:
    found = verdict(judge.MEMORY, noisy(lambda hour: 200e6 + 40e6 * min(hour, 1.0), 2e5))
    assert found.word == "levels off"
    assert found.good


@pytest.mark.parametrize("kind", [judge.FEW, judge.COUNT])
def test_a_handle_an_hour_too_many_is_a_leak(kind: judge.Kind) -> None:
    found = verdict(kind, [float(20 + int(4.0 * hour)) for hour in HOURS], "app: handles")
    assert found.word == "GROWS"


def test_a_database_grows_by_what_a_second_needs_and_no_more() -> None:
    fine = verdict(judge.BYTES, [180.0 * 3600 * hour for hour in HOURS], "database")
    assert fine.word == "explained"
    assert "180 bytes" in fine.why
    assert verdict(judge.BYTES, [900.0 * 3600 * hour for hour in HOURS], "database").word == "GROWS"
    fast = verdict(judge.BYTES, [60 * 180.0 * 3600 * hour for hour in HOURS], "database", speed=60.0)
    assert fast.word == "explained", "sixty simulated seconds have sixty rows"


def test_logs_may_grow_to_their_bound_only() -> None:
    assert verdict(judge.BYTES, [1e6 * hour for hour in HOURS], "logs").word == "explained"
    assert verdict(judge.BYTES, [4e6 * hour for hour in HOURS], "logs").word == "GROWS"


@pytest.mark.parametrize(("mb_per_hour", "word"), [(6.0, "explained"), (11.0, "GROWS")])
def test_memory_may_grow_by_what_turns_leave_in_qt_and_no_more(mb_per_hour: float, word: str) -> None:
    values = noisy(lambda hour: 260e6 + mb_per_hour * 1e6 * hour, 1e6)
    done = {"rounds_per_hour": 15.0, "round_bytes": 0.4e6}
    found = verdict(judge.MEMORY, values, **done)
    assert found.word == word
    assert ("15 times an hour" in found.why) == (word == "explained")
    assert verdict(judge.MEMORY, values, "miner: RSS", **done).word == "GROWS"


@pytest.mark.parametrize(("each", "word"), [(6.0, "explained"), (11.0, "explained"), (13.0, "GROWS")])
def test_widgets_may_grow_by_lines_of_the_journal(each: float, word: str) -> None:
    done = {"rounds_per_hour": 10.0, "round_bytes": 0.0}
    values = [500.0 + each * number for number in range(20)]
    series = judge.Series("widgets", judge.COUNT, tuple(number / 10 for number in range(20)), tuple(values))
    found = judge.judge(series, REAL | done)
    assert found is not None
    assert found.word == word


def test_what_is_alive_is_compared_at_the_same_point_of_each_round(tmp_path: Path) -> None:
    about = {"t_s": 0.0, "processes": [], "files": 1}
    (tmp_path / "outside.jsonl").write_text(
        json.dumps(about) + "\n" + json.dumps({**about, "t_s": 7200.0}) + "\n"
    )
    lines: list[dict[str, Any]] = []
    for number in range(20):
        lines += [{"t_s": 360.0 * number + s, "widgets": 100 * s, "late_p50_ms": 0.1} for s in (60, 120, 300)]
        lines.append({"t_s": 360.0 * (number + 1), "round": number + 1, "widgets": 700})
    (tmp_path / "inside.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    record = judge.read(tmp_path)
    (widgets,) = [series for series in record.series if series.name == "widgets"]
    assert set(widgets.values) == {700.0}
    assert record.about["rounds_per_hour"] == pytest.approx(10.0)
    assert [one.word for one in judge.verdicts(record) if one.quantity == "widgets"] == ["flat"]


def test_too_few_points_say_nothing() -> None:
    short = judge.Series("app: RSS", judge.MEMORY, tuple(HOURS[:10]), (1.0,) * 10)
    assert judge.judge(short, REAL) is None


def record_in(folder: Path, leak_bytes_per_line: int) -> Path:
    folder.mkdir()
    with (folder / "outside.jsonl").open("w") as file:
        for number in range(200):
            app = {"role": "app", "rss_bytes": 200_000_000 + number * leak_bytes_per_line}
            app |= {"own_bytes": 1, "handles": 30, "threads": 20, "pid": 1, "cpu_s": 1.0}
            line = {"t_s": 1e9 + 10 * number, "processes": [app], "files": 9, "gpu_bytes": None}
            line |= {"database_bytes": 1000, "wal_bytes": 0, "log_bytes": 10, "other_bytes": 1}
            file.write(json.dumps(line) + "\n")
        file.write('{"t_s": 1')  # the power went while this was written
    return folder


def test_a_folder_is_read_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    calm, leaking = record_in(tmp_path / "calm", 0), record_in(tmp_path / "leaking", 100_000)
    assert judge.main([str(calm)]) == 0
    assert judge.main([str(calm), str(leaking)]) == 1
    words = capsys.readouterr().out
    assert "| app: RSS | 205 MB | 219 MB | +36.0 MB | 4.24 MB | **GROWS** |" in words
    assert "0.6 hours, really mining, with a window" in words


def test_a_folder_without_a_record_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no record"):
        judge.read(tmp_path)


def test_what_only_lies_in_a_mapped_file_is_not_of_its_own(tmp_path: Path) -> None:
    held = 40_000_000
    (tmp_path / "mapped").write_bytes(b"x" * held)
    me = psutil.Process()
    before = record.own_bytes(me)
    with (
        (tmp_path / "mapped").open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
    ):
        assert mapped[::4096]  # each page is there, and nobody else has it
        assert record.own_bytes(me) - before < held / 2
    # Fresh pages: what Python frees is given out again, and grows nothing
    with mmap.mmap(-1, held, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as written:
        written.write(b"x" * held)
        assert record.own_bytes(me) - before > held / 2
