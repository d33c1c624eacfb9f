"""Remembered speeds: right for this machine and young, or as if they were not there; never an error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fakes.kernels import BrokenKernel

from miners.kernels import bench_cache, dispatch
from miners.kernels.bench_cache import BenchCache, Measurement, cache_folder, cache_key
from miners.kernels.dispatch import Discovery, select_kernel
from miners.kernels.reference import HASHLIB, ReferenceKernel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from miners.kernels.api import Kernel

NOW_S = 1_800_000_000.0
DAY_S = 86_400.0


def measured(**changes: object) -> Measurement:
    fields = {
        "rates_hs": {"swift": 2e6, "hashlib": 1e5},
        "kernel": "swift",
        "rolling": "",
        "measured_utc_s": NOW_S,
    }
    return Measurement(**(fields | changes))  # type: ignore[arg-type]  # a test's fields


def store_at(folder: Path, now_s: float = NOW_S) -> BenchCache:
    return BenchCache(folder, clock=lambda: now_s)


def test_what_was_stored_is_found_again(tmp_path: Path) -> None:
    store_at(tmp_path).store("here", measured())
    assert store_at(tmp_path).load("here") == measured()
    assert store_at(tmp_path).load("elsewhere") is None


def test_a_folder_is_made_and_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    store_at(tmp_path / "a" / "b").store("here", measured())
    assert [f.name for f in (tmp_path / "a" / "b").iterdir()] == [bench_cache.FILE_NAME]


def test_other_machines_entries_stay_but_not_for_ever(tmp_path: Path) -> None:
    for day in range(40):
        store_at(tmp_path).store(f"machine {day}", measured(measured_utc_s=NOW_S + day))
    kept = json.loads((tmp_path / bench_cache.FILE_NAME).read_text())["entries"]
    assert set(kept) == {f"machine {day}" for day in range(24, 40)}


@pytest.mark.parametrize(
    ("age_s", "fresh"),
    [(0, True), (30 * DAY_S, True), (30 * DAY_S + 1, False), (-60, True), (-2 * DAY_S, False)],
)
def test_a_measurement_holds_thirty_days(age_s: float, fresh: bool) -> None:  # noqa: FBT001 - a parameter
    assert measured().is_fresh(NOW_S + age_s) is fresh


def entry(**changes: object) -> str:
    """A file with one entry, spoiled."""
    sound = {"rates_hs": {"a": 1}, "kernel": "a", "rolling": "", "measured_utc_s": 1}
    return json.dumps({"version": 1, "entries": {"here": sound | changes}})


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[" * 100_000,
        "[]",
        '{"version": 2, "entries": {}}',
        '{"version": 1}',
        '{"version": 1, "entries": []}',
        '{"version": 1, "entries": {"here": 5}}',
        entry(rates_hs=[]),
        entry(rates_hs={"a": "fast"}),
        entry(rates_hs={"a": float("nan")}),
        entry(rates_hs={"a": -1}),
        entry(rates_hs={"a": 10**400}),
        entry(measured_utc_s=10**400),
        entry(measured_utc_s=True),
        entry(measured_utc_s=None),
        entry(kernel=None),
        entry(rolling=7),
    ],
)
def test_a_damaged_file_is_no_file_and_is_replaced(tmp_path: Path, content: str) -> None:
    (tmp_path / bench_cache.FILE_NAME).write_text(content)
    store = store_at(tmp_path)
    assert store.load("here") is None
    store.store("here", measured())
    assert store.load("here") == measured()


def test_bytes_that_are_no_text_are_no_file(tmp_path: Path) -> None:
    (tmp_path / bench_cache.FILE_NAME).write_bytes(b"\xff\xfe\x00")
    assert store_at(tmp_path).load("here") is None


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = store_at(tmp_path / "file" / "below")
    store.store("here", measured())
    assert store.load("here") is None


def test_a_replacement_that_fails_leaves_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / bench_cache.FILE_NAME).mkdir()
    store_at(tmp_path).store("here", measured())
    assert [f.name for f in tmp_path.iterdir()] == [bench_cache.FILE_NAME]


def test_the_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv(bench_cache.CACHE_VARIABLE, str(tmp_path / "own"))
    assert cache_folder() == tmp_path / "own"
    monkeypatch.delenv(bench_cache.CACHE_VARIABLE)
    assert cache_folder() == tmp_path / "home" / "cache"
    monkeypatch.delenv("WARMGUI_HOME")
    assert cache_folder().name == "WarmGUI" or "WarmGUI" in cache_folder().parts


def test_the_key_tells_processors_libraries_and_kernels_apart(tmp_path: Path) -> None:
    library = tmp_path / "library"
    missing = cache_key("cpu", library, ["a"])
    library.write_bytes(b"one")
    keys = {missing, cache_key("cpu", library, ["a", "b"]), cache_key("cpu 2", library, ["a", "b"])}
    keys |= {cache_key("cpu", library, ["a"])}
    assert cache_key("cpu", library, ["a", "b"], threads=8) not in keys
    library.write_bytes(b"two")
    keys |= {cache_key("cpu", library, ["a", "b"])}
    assert len(keys) == 5
    assert cache_key("cpu", library, ["b", "a"]) == cache_key("cpu", library, ["a", "b"])


class Rolling(ReferenceKernel):
    """hashlib with two versions per nonce."""

    def __init__(self, name: str) -> None:
        super().__init__(2)
        self.name = name


class TestSelection:
    """`select_kernel` with a file of speeds."""

    @pytest.fixture(autouse=True)
    def _machine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.measurements: list[list[str]] = []
        self.speeds = {"swift": 2e6, "steady": 1.9e6, "wide": 3e6, "hashlib": 1e5}
        self.kernels: list[Kernel] = [BrokenKernel("swift"), BrokenKernel("steady"), HASHLIB]

        def rates(kernels: Iterable[Kernel], _seconds: float, _rate: object) -> dict[str, float]:
            self.measurements.append([k.name for k in kernels])
            return {k.name: self.speeds[k.name] for k in kernels}

        self.looks: list[str] = []

        def rate(kernel: Kernel, _seconds: float) -> float:
            self.looks.append(kernel.name)
            return self.speeds[kernel.name]

        monkeypatch.setattr(dispatch, "measure_rates", rates)
        monkeypatch.setattr(dispatch, "measure_rate", rate)
        monkeypatch.setattr(dispatch, "discover", lambda _features: Discovery(self.kernels, ()))

    def test_a_second_start_only_looks_at_the_best_two(self, tmp_path: Path) -> None:
        first = select_kernel(remembered=store_at(tmp_path))
        second = select_kernel(remembered=store_at(tmp_path, NOW_S + DAY_S))
        assert (first.kernel.name, first.remembered) == ("swift", False)
        assert (second.kernel.name, second.remembered) == ("swift", True)
        assert second.rates == first.rates == {"swift": 2e6, "steady": 1.9e6, "hashlib": 1e5}
        assert len(self.measurements) == 1
        assert self.looks == ["swift", "steady"]

    def test_a_choice_made_in_a_busy_moment_is_corrected_at_the_next_start(self, tmp_path: Path) -> None:
        """Also: the same file, badly placed in memory, can be a third slower than it was."""
        select_kernel(remembered=store_at(tmp_path))
        self.speeds["swift"] = 1.3e6
        again = select_kernel(remembered=store_at(tmp_path, NOW_S + DAY_S))
        assert (again.kernel.name, again.remembered) == ("steady", False)
        self.speeds["swift"] = 2.4e6
        once_more = select_kernel(remembered=store_at(tmp_path, NOW_S + DAY_S))
        assert (once_more.kernel.name, once_more.remembered) == ("swift", False)

    def test_a_busy_computer_is_no_reason_to_compare(self, tmp_path: Path) -> None:
        select_kernel(remembered=store_at(tmp_path))
        self.speeds |= {"swift": 0.9e6, "steady": 0.95e6}
        assert select_kernel(remembered=store_at(tmp_path, NOW_S + DAY_S)).remembered

    def test_a_kernel_far_ahead_of_all_others_is_not_looked_at(self, tmp_path: Path) -> None:
        self.speeds["steady"] = 0.9e6
        select_kernel(remembered=store_at(tmp_path))
        assert select_kernel(remembered=store_at(tmp_path)).remembered
        assert self.looks == []

    def test_kernels_are_measured_as_they_will_be_used(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What is fastest on one thread need not be fastest with two threads on each core."""
        monkeypatch.undo()
        monkeypatch.setattr(dispatch, "discover", lambda _features: Discovery(self.kernels, ()))
        together = {"swift": 3e6, "steady": 4e6, "hashlib": 1e5}
        measured: list[float] = []

        def rate(kernel: Kernel, seconds: float) -> float:
            measured.append(seconds)
            return together[kernel.name]

        choice = select_kernel(remembered=store_at(tmp_path), rate=rate, threads=8)
        assert (choice.kernel.name, choice.rates["steady"]) == ("steady", 4e6)
        again = select_kernel(remembered=store_at(tmp_path), rate=rate, threads=8)
        assert (again.kernel.name, again.remembered) == ("steady", True)
        assert not select_kernel(remembered=store_at(tmp_path), rate=rate, threads=4).remembered
        assert measured

    def test_an_old_measurement_is_made_again(self, tmp_path: Path) -> None:
        select_kernel(remembered=store_at(tmp_path))
        again = select_kernel(remembered=store_at(tmp_path, NOW_S + 31 * DAY_S))
        assert not again.remembered
        assert len(self.measurements) == 2

    def test_a_choice_stays_while_it_is_nearly_the_fastest(self, tmp_path: Path) -> None:
        select_kernel(remembered=store_at(tmp_path))
        self.speeds["steady"] = 2.05e6
        later = select_kernel(remembered=store_at(tmp_path, NOW_S + 31 * DAY_S))
        assert later.kernel.name == "swift"
        self.speeds["steady"] = 2.5e6
        much_later = select_kernel(remembered=store_at(tmp_path, NOW_S + 70 * DAY_S))
        assert much_later.kernel.name == "steady"

    def test_answers_are_checked_at_every_start(self, tmp_path: Path) -> None:
        """A remembered kernel that now computes wrongly is not used, and the rest is measured."""
        select_kernel(remembered=store_at(tmp_path))

        def wrong(_result: object) -> object:
            raise OSError("wrong")

        self.kernels[0] = BrokenKernel("swift", defect=wrong)  # type: ignore[arg-type]  # it raises
        choice = select_kernel(remembered=store_at(tmp_path))
        assert choice.kernel.name == "steady"
        assert [f.kernel for f in choice.faults] == ["swift"]
        assert self.measurements[-1] == ["steady", "hashlib"]

    def test_an_entry_that_lacks_a_kernel_is_not_used(self, tmp_path: Path) -> None:
        select_kernel(remembered=store_at(tmp_path))
        text = (tmp_path / bench_cache.FILE_NAME).read_text()
        (tmp_path / bench_cache.FILE_NAME).write_text(text.replace('"steady"', '"unsteady"'))
        assert not select_kernel(remembered=store_at(tmp_path)).remembered

    def test_version_rolling_has_a_choice_of_its_own(self, tmp_path: Path) -> None:
        self.kernels += [Rolling("wide"), Rolling("slow")]
        self.speeds["slow"] = 2.95e6
        first = select_kernel(remembered=store_at(tmp_path))
        assert first.rolling is not None
        assert (first.kernel.name, first.rolling.name) == ("swift", "wide")
        again = select_kernel(remembered=store_at(tmp_path))
        assert again.remembered
        assert again.rolling is first.rolling
        self.speeds["slow"] = 3.05e6
        later = select_kernel(remembered=store_at(tmp_path, NOW_S + 31 * DAY_S))
        assert later.rolling is first.rolling  # 2 % are no reason

    def test_version_rolling_that_gains_nothing_is_not_chosen(self, tmp_path: Path) -> None:
        self.kernels.append(Rolling("wide"))
        self.speeds["wide"] = 2e6
        assert select_kernel(remembered=store_at(tmp_path)).rolling is None

    def test_the_users_own_file_is_the_default(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv(bench_cache.CACHE_VARIABLE, str(tmp_path))
        select_kernel()
        assert select_kernel().remembered
