"""Price, carbon, own power and useful heat in the history: stored, rolled up, summed, and unknown before."""

from __future__ import annotations

import contextlib
import csv
import json
import math
import shutil
import sqlite3
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import sample

from warmgui.core.vocabulary import Provenance
from warmgui.io.history import export as history_export
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.salvage import salvage
from warmgui.io.history.schema import PROVENANCE_CODES, VERSION
from warmgui.io.history.store import History

if TYPE_CHECKING:
    from warmgui.core.sample import Sample

FILE_2 = Path(__file__).parent / "data" / "history_v2.sqlite3"
"""Written by version 2: twelve minutes over a full hour, a sample every five seconds; no cost in the first
two minutes, on the practice network in the first six."""
BEGIN_2 = 1_795_330_500
T0 = 1_700_000_040
MINED_KWH = 150.0 / 3.6e6
NEW = ("price_per_kwh", "carbon_g_per_kwh", "available_w", "useful_kwh", "own_kwh", "co2_g")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    path = tmp_path / "history.sqlite3"
    shutil.copyfile(FILE_2, path)
    return path


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def rich(at_utc: float, **changes: Any) -> Sample:
    """A second of which everything is known."""
    known: dict[str, Any] = {
        "price_per_kwh": 0.30,
        "price_provenance": Provenance.DECLARED,
        "carbon_g_per_kwh": 400.0,
        "carbon_provenance": Provenance.DATED,
        "available_w": 75.0,
        "useful_kwh": MINED_KWH,
        "own_kwh": MINED_KWH / 2,
        "co2_g": MINED_KWH * 400,
        "cost": MINED_KWH * 0.30,
    }
    return sample(at_utc, **(known | changes))


def stored(path: Path, samples: list[Sample]) -> HistoryReader:
    history = History(path)
    for one in samples:
        history.store(one)
    assert history.faults() == ()
    history.close()
    return HistoryReader(path, UTC)


# ---- files of version 2


def test_a_file_of_version_2_comes_along_and_loses_nothing(second: Path) -> None:
    names = "t, seconds, room_c, solar_w_per_m2, cost, sat_per_day, mining_kwh, outdoor_provenance, practice"
    tables = ("sample_1s", "sample_1m", "sample_1h")
    before = {table: rows(second, f"SELECT {names} FROM {table}") for table in tables}  # noqa: S608
    journal = rows(second, "SELECT * FROM journal")
    history = History(second)
    assert history.faults() == ()
    assert history.load_state("engine") == {"version": 2, "heating": True}
    history.close()
    assert rows(second, "PRAGMA user_version") == [(VERSION,)]
    assert {table: rows(second, f"SELECT {names} FROM {table}") for table in tables} == before  # noqa: S608
    assert rows(second, "SELECT * FROM journal") == journal
    copy = second.with_name("history.v2.bak.sqlite3")
    assert rows(copy, "PRAGMA user_version") == [(2,)]
    assert rows(copy, f"SELECT {names} FROM sample_1s") == before["sample_1s"]  # noqa: S608


def test_what_version_2_did_not_store_is_unknown_and_never_zero(second: Path) -> None:
    History(second).close()
    for table in ("sample_1s", "sample_1m", "sample_1h"):
        found = rows(
            second,
            f"SELECT DISTINCT {', '.join(NEW)}, price_provenance, carbon_provenance FROM {table}",  # noqa: S608
        )
        assert found == [(*[None] * 6, 0, 0)], table


def test_of_old_rows_the_sums_say_how_much_they_do_not_know(second: Path) -> None:
    """Half of it lies in hours that were rolled up by the older version, half in an open minute."""
    History(second).close()
    (first, last) = HistoryReader(second, UTC).totals(BEGIN_2, BEGIN_2 + 720, "hour")
    mined = 144 * MINED_KWH
    assert (first["mining_kwh"] or 0) + (last["mining_kwh"] or 0) == pytest.approx(mined)
    for total in (first, last):
        for name in ("useful", "own", "co2"):
            assert total[f"{name}_unknown_kwh"] == pytest.approx(total["mining_kwh"])
        assert [total[name] for name in ("useful_kwh", "own_kwh", "co2_g")] == [None] * 3
        assert total["sat_unknown_kwh"] == 0.0
    # Rolled up, an hour that knows some of its cost counts as known: finer is not kept.
    assert (first["cost_unknown_kwh"], last["cost_unknown_kwh"]) == (0.0, 0.0)
    days = HistoryReader(second, UTC).totals(BEGIN_2, BEGIN_2 + 720, "day")
    assert days[0]["hypothetical_sat"] == pytest.approx(0.01 * (143 * 5 + 1) / 86400)


def test_hours_that_begin_in_the_old_version_and_end_in_the_new_one_are_rolled_up(second: Path) -> None:
    """The hour from 07:00 has seven old minutes; four new ones come."""
    hour = BEGIN_2 + 300
    reader = stored(second, [rich(hour + 420 + 5 * n) for n in range(49)])
    ((unknown, mined, useful),) = rows(
        second,
        f"SELECT useful_unknown_kwh, mining_kwh, useful_kwh FROM sample_1h WHERE t = {hour}",  # noqa: S608
    )
    assert useful == pytest.approx(48 * MINED_KWH)
    assert mined - unknown == pytest.approx(48 * MINED_KWH)
    (total,) = reader.totals(hour, hour + 3600, "hour")
    assert total["useful_kwh"] == pytest.approx(49 * MINED_KWH), "the open minute counts"


def test_a_damaged_file_of_version_2_is_salvaged_into_the_present_version(second: Path) -> None:
    second.write_bytes(second.read_bytes()[:-4096])
    new = second.with_name("new.sqlite3")
    History(new).close()
    assert salvage(second, new, 10.0) > 0
    assert rows(new, f"SELECT DISTINCT {', '.join(NEW)} FROM sample_1s") in ([(None,) * 6], [])  # noqa: S608


# ---- the new columns


def test_means_are_over_what_is_known_and_sums_stay_unknown_where_nothing_is(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    nothing: dict[str, Any] = dict.fromkeys(NEW)
    samples = [
        rich(T0 + n, price_per_kwh=0.2 if n < 30 else 0.4)
        if n < 45
        else rich(T0 + n, **nothing, price_provenance=Provenance.UNKNOWN)
        for n in range(60)
    ]
    samples += [rich(T0 + 60 + n, **nothing) for n in range(61)]
    stored(path, samples)
    first, empty = rows(
        path,
        f"SELECT {', '.join(NEW)}, price_provenance, carbon_provenance, useful_unknown_kwh"  # noqa: S608
        " FROM sample_1m ORDER BY t",
    )
    expected = (
        (30 * 0.2 + 15 * 0.4) / 45,
        400.0,
        75.0,
        45 * MINED_KWH,
        45 * MINED_KWH / 2,
        45 * MINED_KWH * 400,
    )
    assert first[:6] == pytest.approx(expected)
    assert first[6:8] == (6, 5), "a known provenance is preferred"
    assert first[8] == pytest.approx(15 * MINED_KWH)
    assert empty[:6] == (None,) * 6
    assert empty[8] == pytest.approx(60 * MINED_KWH)


def test_totals_carry_the_new_sums_and_what_they_do_not_know(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    samples = [
        rich(T0 + n)
        if n % 4
        else rich(T0 + n, cost=None, co2_g=None, own_kwh=None, useful_kwh=None, sat_per_day=None)
        for n in range(200)
    ]
    (total,) = stored(path, samples).totals(T0, T0 + 200, "day")
    assert total["cost"] == pytest.approx(150 * MINED_KWH * 0.30)
    assert total["co2_g"] == pytest.approx(150 * MINED_KWH * 400)
    assert total["useful_kwh"] == pytest.approx(150 * MINED_KWH)
    assert total["own_kwh"] == pytest.approx(75 * MINED_KWH)
    for name in ("cost", "co2", "useful", "own", "sat"):
        assert total[f"{name}_unknown_kwh"] == pytest.approx(50 * MINED_KWH), name
    assert total["practice_kwh"] == pytest.approx(200 * MINED_KWH)
    assert total["hypothetical_sat"] == pytest.approx(0.01 * 200 / 86400)
    assert total["mean_price_per_kwh"] == pytest.approx(0.30)
    assert total["mean_carbon_g_per_kwh"] == pytest.approx(400.0)
    assert total["mean_outdoor_c"] == pytest.approx(5.0)
    assert total["seconds"] == pytest.approx(200.0)


def test_real_work_is_not_practice(tmp_path: Path) -> None:
    samples = [rich(T0 + n, practice=n >= 30) for n in range(60)]
    (total,) = stored(tmp_path / "h.sqlite3", samples).totals(T0, T0 + 60, "day")
    assert total["practice_kwh"] == pytest.approx(30 * MINED_KWH)


def test_two_samples_in_one_second_add_up(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    stored(path, [rich(T0), rich(T0 + 0.6), rich(T0 + 1, useful_kwh=None)])
    found = rows(path, "SELECT useful_kwh, price_per_kwh FROM sample_1s ORDER BY t")
    assert found == [(pytest.approx(2 * MINED_KWH), pytest.approx(0.30)), (None, 0.30)]


def test_a_second_in_which_the_price_changes_has_the_price_at_which_it_was_billed(tmp_path: Path) -> None:
    """At constant power the price times the energy is the cost, whatever the second holds."""
    path = tmp_path / "history.sqlite3"
    usual = rich(T0 + 1.1, price_per_kwh=0.30, cost=MINED_KWH * 0.30)
    dear = rich(
        T0 + 1.9,
        price_per_kwh=0.84,
        price_provenance=Provenance.DATED,
        mining_kwh=MINED_KWH * 0.8,
        cost=MINED_KWH * 0.8 * 0.84,
    )
    stored(path, [rich(T0 + 0.1), usual, dear])
    names = "price_per_kwh, mining_kwh, cost, price_provenance"
    *_, (price, kwh, cost, provenance) = rows(path, f"SELECT {names} FROM sample_1s ORDER BY t")  # noqa: S608
    assert price == pytest.approx((0.30 + 0.8 * 0.84) / 1.8)
    assert cost == pytest.approx(price * kwh)
    assert provenance == PROVENANCE_CODES[Provenance.DATED]


def test_charts_read_the_new_columns(tmp_path: Path) -> None:
    reader = stored(tmp_path / "h.sqlite3", [rich(T0 + n) for n in range(20)] + [rich(T0 + 20, co2_g=None)])
    data = reader.series(["price_per_kwh", "co2_g", "available_w"], T0, T0 + 21)
    assert data.columns["price_per_kwh"][0] == 0.30
    assert math.isnan(data.columns["co2_g"][20])
    coarse = reader.series(["co2_g"], T0, T0 + 20, 2)
    assert sum(coarse.columns["co2_g"]) == pytest.approx(20 * MINED_KWH * 400)


# ---- how it was known


def test_provenances_are_shares_by_energy_and_by_time(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    samples = [
        rich(
            T0 + n,
            price_provenance=Provenance.DECLARED if n < 60 else Provenance.STALE,
            room_provenance=Provenance.SIMULATED,
            mining_kwh=MINED_KWH if n < 60 else 3 * MINED_KWH,
        )
        for n in range(121)
    ]
    found = stored(path, samples).provenances(T0, T0 + 120)
    assert found["price"] == {Provenance.DECLARED: pytest.approx(0.25), Provenance.STALE: pytest.approx(0.75)}
    assert found["room"] == {Provenance.SIMULATED: 1.0}
    assert found["power"] == {Provenance.MODELLED: 1.0}
    assert found["outdoor"] == {Provenance.UNKNOWN: 1.0}


def test_over_long_ranges_hours_say_how_it_was_known(tmp_path: Path) -> None:
    """Of each hour what was so for most of it; a year of minutes would take a second to read."""
    samples = [
        rich(T0 + n, price_provenance=Provenance.DECLARED if n < 2400 else Provenance.STALE)
        for n in range(0, 7200, 5)
    ]
    reader = stored(tmp_path / "h.sqlite3", samples)
    assert len(reader.provenances(T0, T0 + 7200)["price"]) == 2
    year = reader.provenances(T0 - 200 * 86400, T0 + 165 * 86400)
    assert sum(year["price"].values()) == pytest.approx(1.0)
    assert set(year["price"]) <= {Provenance.DECLARED, Provenance.STALE}


def test_without_history_nothing_was_known(tmp_path: Path) -> None:
    path = tmp_path / "h.sqlite3"
    assert HistoryReader(path).provenances(0, 2e9) == {}
    reader = stored(path, [rich(T0, mining_kwh=0.0, energy_kwh=0.0)])
    assert reader.provenances(T0 - 100, T0 - 50)["price"] == {}


# ---- minutes for a replay


def test_minutes_for_a_replay(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    samples = [rich(T0 + n, setpoint_c=21.5, solar_w_per_m2=200.0) for n in range(30)]
    samples += [
        rich(T0 + 60 + n, price_per_kwh=None, outdoor_provenance=Provenance.DECLARED) for n in range(61)
    ]
    reader = stored(path, samples)
    found = reader.week_minutes(T0, T0 + 180)
    assert found["t_utc"] == [T0 + 30.0, T0 + 90.0]
    assert found["seconds"] == [30.0, 60.0]
    assert found["price_per_kwh"] == [pytest.approx(0.30), None]
    assert found["outdoor_c"] == [None, None], "it was never measured"
    assert found["room_c"] == [20.0, 20.0]
    assert found["setpoint_c"] == [21.5, 21.0]
    assert (found["mining_w"], found["available_w"]) == ([150.0, 150.0], [75.0, 75.0])
    assert found["mining_kwh"] == pytest.approx([30 * MINED_KWH, 60 * MINED_KWH])
    assert found["carbon_g_per_kwh"] == [400.0, 400.0]
    assert {len(column) for column in found.values()} == {2}
    assert set(found) >= {"heat_w", "solar_w_per_m2", "useful_kwh", "own_kwh", "cost", "co2_g"}


def test_no_minutes_without_history(tmp_path: Path) -> None:
    found = HistoryReader(tmp_path / "none.sqlite3").week_minutes(0, 2e9)
    assert set(found["t_utc"]) == set()
    assert "available_w" in found


# ---- exports


def test_exports_have_units_in_their_names_provenance_and_the_currency(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    reader = stored(path, [rich(T0 + n) if n else rich(T0, cost=None, co2_g=None) for n in range(61)])
    table, lines = tmp_path / "x.csv", tmp_path / "x.jsonl"
    assert reader.export_rows(str(table), T0, T0 + 2, "second", currency="CHF") == 2
    first, later = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    assert (first["cost"], first["co2_g"], first["currency"]) == ("", "", "CHF")
    assert (later["price_per_kwh"], later["price_provenance"]) == ("0.3", "declared")
    assert (later["carbon_g_per_kwh"], later["carbon_provenance"]) == ("400.0", "dated")
    assert float(later["useful_kwh"]) == pytest.approx(MINED_KWH)
    assert reader.export_rows(str(lines), T0, T0 + 60, "minute") == 1
    row = json.loads(lines.read_text())
    assert "currency" not in row
    assert (row["price_provenance"], row["carbon_provenance"]) == ("declared", "dated")
    assert row["cost_unknown_kwh"] == pytest.approx(MINED_KWH)
    assert row["own_kwh"] == pytest.approx(30 * MINED_KWH)


def test_every_column_of_the_export_is_described() -> None:
    told = history_export.__doc__ or ""
    for resolution in ("second", "minute", "hour"):
        for name in history_export.columns_of(resolution):
            base = name.removesuffix("_min").removesuffix("_max")
            known = base in told or name.endswith(("_provenance", "_unknown_kwh"))
            assert known, name
