"""Caches and small notes that the program wrote, found again damaged, edited or from elsewhere.

The first line names the door, which is the file. Whatever stands in it, the program starts: it is taken whole and
can be used, or it is as if it were not there; and what is written next can be read.
"""

from __future__ import annotations

import io
import math
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

from fakes.dispatch import MIDNIGHT_UTC
from fuzz import exports
from fuzz.sentences import door, doors, sentence, sound

from miners.devices.gpu.tune import Setting, Tuned
from miners.devices.gpu.tune_cache import FILE_NAME as CARDS
from miners.devices.gpu.tune_cache import TuneCache
from miners.kernels.bench_cache import FILE_NAME as SPEEDS
from miners.kernels.bench_cache import BenchCache, Measurement
from miners.upstream.node.block_store import BlockStore, FoundBlock
from warmgui import heater_guard
from warmgui.core.energy.cadence import Standing, next_carbon_utc, next_prices_utc, status
from warmgui.core.energy.series import Series
from warmgui.core.fleet.identity import is_id
from warmgui.core.house.compute.fah import OWN_STATES
from warmgui.core.miner_file import GONE, MISSING
from warmgui.core.money.facts import DEFAULT_FACTS, described, fees_date, price_date, reward_sat, source_words
from warmgui.core.text import verbatim
from warmgui.core.weather import BASE_URL
from warmgui.io.desktop.miner_watch import MinerWatch
from warmgui.io.door import note
from warmgui.io.fleet.identity import FILE as FLEET_ID
from warmgui.io.fleet.identity import kept_id
from warmgui.io.science import boinc_memory, fah
from warmgui.io.sources import network, updates, weather
from warmgui.io.sources.asked_series import AskedSeries, Job
from warmgui.io.sources.network_ask import Wanted

ABOUT = "Caches and notes: weather, prices, carbon and pauses, network facts, newer versions, the door's note, speeds of kernels and cards, BOINC's and Folding@home's own choices, the miner that was seen, the fleet's id, kept blocks, the guard's list, exports"
LONGEST = 32768
NOW_UTC = MIDNIGHT_UTC + 36_000.0
WHERE = (52.5, 13.4)
KEY = "Test CPU x 8 | 00 | avx2"
_SHM = Path("/dev/shm")  # noqa: S108 - a disk would only be slower; the folder is made by tempfile
_HOME = Path(tempfile.mkdtemp(prefix="warmgui-fuzz-", dir=_SHM if _SHM.is_dir() else None))


def judge(data: bytes) -> None:
    name, rest = doors(data, tuple(_DOORS))
    if name:
        shutil.rmtree(_HOME, ignore_errors=True)
        _HOME.mkdir()
        _DOORS[name](rest)


def _put(name: str, data: bytes) -> Path:
    file = _HOME / name
    file.write_bytes(data)
    return file


# ---- what services said ----------------------------------------------------------------------------------


def _weather(data: bytes) -> None:
    place = weather._Place(WHERE, _put("weather.json", data), BASE_URL)
    forecast = place._forecast
    place._is_due(1000.0, NOW_UTC)
    if forecast is None:
        return
    sound(forecast)
    for hours in range(-2, 60, 5):
        sound((forecast.outdoor_at(NOW_UTC + 3600.0 * hours), forecast.solar_at(NOW_UTC + 3600.0 * hours)))
    _series_is_good(forecast.outdoor_series())
    _series_is_good(forecast.solar_series())
    place._keep()
    assert weather._Place(WHERE, _HOME / "weather.json", BASE_URL)._forecast == forecast


def _series(data: bytes) -> None:
    """The last line is the pause, if there are two."""
    content, _, pause = data.partition(b"\n")
    file = _put("price.json", content)
    _put("price.pause.json", pause)
    for next_utc in (next_prices_utc, next_carbon_utc):
        job = Job("prices", "price", verbatim("prices"), lambda *_: [], lambda *_: Series(), next_utc)
        asked = AskedSeries(file)
        asked.follow(job)
        asked.is_due(1000.0, NOW_UTC, 3600.0)
        series = asked.series
        told = status(
            Standing("price", verbatim("prices"), wanted=True, series=series, waits_for_tomorrow=True),
            NOW_UTC,
            3600.0,
        )
        sound(told)
        if series is None:
            continue
        _series_is_good(series)
        asked._keep("prices", series)
        again = AskedSeries(file)
        again.follow(job)
        assert again.series == series, "written and read again it is another one"


def _series_is_good(series: Series) -> None:
    sound(series)
    for hours in (1, 24, 48):
        mean = series.mean(NOW_UTC, NOW_UTC + 3600.0 * hours)
        assert mean is None or math.isfinite(mean)


def _network(data: bytes) -> None:
    wanted = Wanted("mempool", "https://mempool.example")
    file = _put("network.json", data)
    place = network._Place(wanted, file, DEFAULT_FACTS, 1000.0, NOW_UTC)
    place.is_due(1000.0, None)
    facts = place.facts_now(NOW_UTC)
    sound(facts)
    for words in (described(facts), source_words(facts)):
        sentence(words)
    sound((price_date(facts), fees_date(facts), place.status(verbatim(""), NOW_UTC)))
    assert reward_sat(facts) < 1e12
    assert place._next_s <= 1000.0 + 7 * 86_400.0, "not asked for weeks"
    assert all(0 <= fee < 1e12 for fee in place._fees.by_height.values())
    place._keep(NOW_UTC)
    assert network._Place(wanted, file, DEFAULT_FACTS, 1000.0, NOW_UTC).fetched == place.fetched


def _updates(data: bytes) -> None:
    file = _put("updates.json", data)
    url = "https://api.github.com/repos/a/b/releases?per_page=10"
    source = updates.UpdateSource(file, url=url, current="0.1.0", wall_clock=lambda: NOW_UTC)
    known = source.known()
    sound(known)
    if known is not None:
        sentence(known.text)
        assert known.release is None or len(known.release.notes) < 10_000
    source.is_due()
    source.was_told("9.9.9")
    again = updates.UpdateSource(file, url=url, current="0.1.0", wall_clock=lambda: NOW_UTC)
    assert again.told == "9.9.9"
    assert again.known() == known


# ---- notes about ourselves and others --------------------------------------------------------------------


def _note(data: bytes) -> None:
    file = _put("door.json", data)
    found = note.read(file)
    if found is not None:
        assert len(found.key) == 32
        assert found.address.isprintable()
        note.write(file, found)
        assert note.read(file) == found
        note.remove(file, found.key)
        assert not file.exists()


def _miner(data: bytes) -> None:
    program = _HOME / "miner"
    watch = MinerWatch([str(program)], _put("miner.json", data))
    assert watch.look() in {GONE, MISSING}
    program.write_bytes(b"x")
    assert watch.look() == ""
    program.unlink()
    assert watch.look() == GONE, "what was written is not remembered"


def _boinc(data: bytes) -> None:
    file = _put("science.json", data)
    memory = boinc_memory.Memory(file, 31416)
    before = memory.recall()
    if before is None:
        return
    sound(before.limit_pct)
    memory.keep(before)
    assert boinc_memory.read(file) == before, "written and read again it is another one"
    for now in (None, "<global_preferences/>", before.override):
        own = memory.with_own(now)
        assert 0 < own.limit_pct <= 100


def _fah(data: bytes) -> None:
    file = _put("fah.json", data)
    own = fah.remembered(file)
    assert own is None or set(own.values()) <= set(OWN_STATES)


def _fleet(data: bytes) -> None:
    _put(FLEET_ID, data)
    first = kept_id(_HOME, simulated=False)
    assert is_id(first)
    assert kept_id(_HOME, simulated=False) == first
    assert is_id(kept_id(_HOME, simulated=True))


def _guard(data: bytes) -> None:
    for access in heater_guard.wait_for_the_end(io.BytesIO(data)):
        assert isinstance(access.port, int)


# ---- the miner's -----------------------------------------------------------------------------------------


def _speeds(data: bytes) -> None:
    _put(SPEEDS, data)
    cache = BenchCache(_HOME, clock=lambda: NOW_UTC)
    known = cache.load(KEY)
    if known is not None:
        known.is_fresh(NOW_UTC)
        sound((dict(known.rates_hs), known.measured_utc_s * 1.0))
        sorted(known.rates_hs.values())
    fresh = Measurement({"avx2": 1e7}, "avx2", "", NOW_UTC)
    cache.store(KEY, fresh)
    assert cache.load(KEY) == fresh
    assert cache.load(KEY) is not None


def _cards(data: bytes) -> None:
    _put(CARDS, data)
    cache = TuneCache(_HOME, clock=lambda: NOW_UTC)
    known = cache.load(KEY)
    if known is not None:
        sound(known)
        assert 0 < known.single.levels[-1] <= 1
    assert cache.crashes(KEY) >= 0
    cache.opening(KEY)
    assert cache.crashes(KEY) >= 1
    cache.opened(KEY)
    assert cache.crashes(KEY) == 0
    tuned = Tuned(Setting("a", 256, 1e9, (0.5, 1.0)))
    cache.store(KEY, tuned)
    assert cache.load(KEY) == tuned


def _block(data: bytes) -> None:
    """The first line is the file's name."""
    name, _, content = data.partition(b"\n")
    words = name.decode("ascii", "ignore").strip()
    if not words or len(words) > 120 or "/" in words or "\x00" in words or words in {".", ".."}:
        return
    _put(words, content)
    for block in BlockStore(_HOME).waiting("main"):
        assert block.file_name == words, "a block under another's name"
        assert block.hash_hex in words


_DOORS = {
    "weather": _weather, "series": _series, "network": _network, "updates": _updates, "note": _note, "miner": _miner, "boinc": _boinc, "fah": _fah, "fleet": _fleet,
    "guard": _guard, "speeds": _speeds, "cards": _cards, "block": _block, "zip": lambda data: exports.restored(_HOME, data, "window"), "export": lambda data: exports.judge(_HOME, data),
}  # fmt: skip

# ---- inputs ----------------------------------------------------------------------------------------------

_HOURS = [MIDNIGHT_UTC + 3600.0 * k for k in range(40)]
_FORECAST = {
    "latitude": WHERE[0],
    "longitude": WHERE[1],
    "fetched_utc": MIDNIGHT_UTC,
    "hourly": {
        "time": _HOURS,
        "temperature_2m": [5.0 + k % 9 for k in range(40)],
        "shortwave_radiation": [0.0] * 40,
    },
}
_PRICES = {
    "identity": "prices",
    "provenance": "measured",
    "source": "Energy-Charts",
    "fetched_utc": MIDNIGHT_UTC,
    "slots": [[t, t + 3600.0, 0.25] for t in _HOURS],
}
_FACTS = {**asdict(DEFAULT_FACTS), "fetched_utc": MIDNIGHT_UTC, "date": "2026-11-24"}
_UPDATES = {
    "asked_utc": MIDNIGHT_UTC,
    "next_utc": MIDNIGHT_UTC + 6e5,
    "failures": 1,
    "told": "0.2.0",
    "version": "0.3.0",
    "notes": "New\n- things",
    "published_utc": None,
}
_BOINC = {
    "port": 31416,
    "run": "auto",
    "gpu": "never",
    "limit_pct": 80.0,
    "override": "<global_preferences>\n<cpu_usage_limit>50</cpu_usage_limit>\n</global_preferences>",
    "written": "<global_preferences/>",
}
_SPEED = {
    "rates_hs": {"avx2": 1e7, "sse2": 5e6},
    "kernel": "avx2",
    "rolling": "",
    "measured_utc_s": MIDNIGHT_UTC,
}
_CARD = {"single": {"variant": "a", "block": 256, "hashrate_hs": 1e9, "levels": [0.5, 1.0]}, "rolling": None}
_BLOCK = FoundBlock("main", 840000, bytes(range(100)))


SEEDS = (
    door("weather", _FORECAST), door("series", _PRICES), door("series", _PRICES, "\n", {"identity": "prices", "until_utc": NOW_UTC + 600.0}),
    door("network", {"place": "mempool @https://mempool.example", "facts": _FACTS, "fees": {"840000": 15_000_000}, "next_utc": NOW_UTC + 60.0}), door("updates", _UPDATES),
    door("note", {"address": "unix:/run/user/1000/warmgui.sock", "key": "ab" * 32}), door("miner", {"program": "/opt/warmgui/miner"}), door("boinc", _BOINC), door("boinc", _BOINC | {"override": None, "written": None}),
    door("fah", {"": "fold", "gpus": "finish"}), b"fleet\nada-pc-1a2b3c\n", door("guard", {"heaters": []}, "\n", {"heaters": [{"kind": "axeos", "host": "192.0.2.9", "port": 80, "user": "", "password": None}]}, "\n"),
    door("speeds", {"version": 1, "entries": {KEY: _SPEED}}), door("cards", {"version": 1, "cards": {KEY: _CARD}, "opening": {KEY: {"times": 1, "utc_s": NOW_UTC}}}),
    door("block", f"{_BLOCK.file_name}\n", _BLOCK.data.hex(), "\n"), door("zip", exports.archive()),
    exports.packed("window", "window.json", '{"page": "home"}'), exports.packed("room", "room.json", "{}"), exports.packed("settings", "settings.toml", "[comfort]\nsetpoint_c = 23.0\n"),
    door("export", "window\n", {"about": exports.ABOUT | {"files": {"window.json": {"bytes": 2, "sha256": "00"}}}, "files": {"window.json": "{}"}}),
)  # fmt: skip
WORDS = (
    *(f"{name}\n".encode() for name in _DOORS), b'"fetched_utc"', b'"hourly"', b'"time"', b'"slots"', b'"identity"', b'"provenance"', b'"stale"', b'"unknown"', b'"source"', b'"until_utc"', b'"facts"', b'"fees"', b'"height"', b'"difficulty"',
    b'"next_utc"', b'"asked_utc"', b'"told"', b'"version"', b'"notes"', b'"address"', b'"key"', b'"limit_pct"', b'"override"', b'"written"', b'"run"', b'"heaters"', b'"port"', b'"rates_hs"', b'"kernel"', b'"levels"', b'"block"', b'"times"',
    b'"utc_s"', b'"files"', b'"format"', b'"bytes"', b'"sha256"', b'"manifest.json"', b'"../x"', b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\xff\xff\xff\xff", b"1e400", b"NaN", b"null", b"-1", b"true", b"1e308", b"9" * 400, b"\xef\xbb\xbf",
)  # fmt: skip
