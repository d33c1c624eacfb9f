"""History files of every version with bits flipped, and what the program reads of them.

An input is a recipe: the first line names a file, every following five bytes are a place (three), a deed and a
byte. "text" files hold a line that stands where the journal or a state has its own.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
import tempfile
from pathlib import Path

from fakes.io import sample
from fuzz.judging import ROOT
from fuzz.sentences import sentence, sound

from warmgui.core.model import JournalEntry
from warmgui.core.text import translate
from warmgui.core.vocabulary import Action
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.schema import VERSION, check_tables, version_of
from warmgui.io.history.store import History

ABOUT = "History: files of each version damaged by bits, bytes, pages and cuts; salvage, migration, reading, wild texts in it"
LONGEST = 400
T0 = 1_795_000_000
_SHM = Path("/dev/shm")  # noqa: S108 - a disk would only be slower; the folder is made by tempfile
_HOME = Path(tempfile.mkdtemp(prefix="warmgui-fuzz-", dir=_SHM if _SHM.is_dir() else None))
_DATA = ROOT / "tests" / "io" / "data"
_PAGE = 4096


def _present() -> bytes:
    """A file of this version, with a state, an entry and some seconds in it."""
    path = _HOME / "made.sqlite3"
    history = History(path)
    entry = JournalEntry(T0 + 5.0, Action.HEATING, translate("engine", "It is cold."), 100.0)
    history.store_all([(sample(T0 + 10.0 * at), (entry,) if at == 1 else ()) for at in range(30)])
    history.save_state("engine", {"a": 1})
    history.close()
    data = path.read_bytes()
    path.unlink()
    return data


BASES = {f"v{number}": (_DATA / f"history_v{number}.sqlite3").read_bytes() for number in range(3)}
BASES["now"] = _present()


def judge(data: bytes) -> None:
    name, _, recipe = data.partition(b"\n")
    if name == b"text":
        _texts(recipe.decode("utf-8", "surrogatepass" if recipe.isascii() else "replace"))
        return
    base = BASES.get(name.decode("ascii", "replace"))
    if base is None:
        return
    _clear()
    damaged = _damaged(base, recipe)
    path = _HOME / "history.sqlite3"
    path.write_bytes(damaged)
    _use(path)
    _kept(path, damaged)
    _read(path)


def _damaged(base: bytes, recipe: bytes) -> bytes:
    made = bytearray(base)
    for at in range(0, min(len(recipe), 5 * 40) - 4, 5):
        if not made:
            break
        place = int.from_bytes(recipe[at : at + 3], "big") % len(made)
        deed, value = recipe[at + 3], recipe[at + 4]
        page = place // _PAGE * _PAGE
        match deed % 8:
            case 0 | 1:
                made[place] ^= 1 << value % 8
            case 2 | 3:
                made[place] = value
            case 4:
                del made[place:]
            case 5:
                made[page : page + _PAGE] = bytes([value]) * len(made[page : page + _PAGE])
            case 6:
                made[page : page + _PAGE] = made[value * _PAGE % len(made) :][:_PAGE]
            case _:
                made[place % 100] = value  # the header
    return bytes(made)


def _use(path: Path) -> None:
    """A run of the program: it starts, learns, writes, ends."""
    history = History(path)
    for fault in history.faults():
        assert sentence(fault.text)
    history.load_state("engine")
    history.store_all([(sample(T0 + 1000.0 + at), ()) for at in range(5)])
    history.save_state("engine", {"b": 2})
    history.close()
    assert history.lost_seconds == 0 or history.faults(), "seconds were lost without a word"


def _kept(path: Path, damaged: bytes) -> None:
    aside = [
        other
        for other in _HOME.iterdir()
        if ".damaged-" in other.name or ".foreign-" in other.name or ".newer-" in other.name
    ]
    whole = [other for other in aside if other.suffix == ".sqlite3"]
    if whole:
        assert any(other.stat().st_size >= min(len(damaged), 1) for other in whole), (
            "the damaged file is gone"
        )
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert version_of(connection) == VERSION
        check_tables(connection)


def _read(path: Path) -> None:
    reader = HistoryReader(path)
    for start, end in ((0.0, 4e9), (T0 - 100.0, T0 + 2000.0)):
        # A page that went bad is told by SQLite itself: whoever reads catches that.
        with contextlib.suppress(sqlite3.DatabaseError):
            chart = reader.series(("room_c", "heat_w"), start, end)
            assert len(chart.t_utc) <= 4000
        with contextlib.suppress(sqlite3.DatabaseError):
            for entry in reader.journal(start, end):
                sentence(entry.reason)
        with contextlib.suppress(sqlite3.DatabaseError):
            reader.room_minutes(start, min(end, start + 1e6))
    with contextlib.suppress(sqlite3.DatabaseError):
        sound(reader.totals(T0 - 1000.0, T0 + 90_000.0, "hour"))


def _texts(words: str) -> None:
    """Anything may stand where the program wrote a sentence, a mode or a state: others can write SQL, too."""
    _clear()
    path = _HOME / "history.sqlite3"
    path.write_bytes(BASES["now"])
    first, _, rest = words.partition("\n")
    wild = contextlib.suppress(UnicodeEncodeError, sqlite3.DatabaseError)
    with contextlib.closing(sqlite3.connect(path)) as connection, wild, connection:
        connection.execute("UPDATE journal SET reason = ?, mode = ?", (rest, first))
        connection.execute("UPDATE state SET value = ?", (rest,))
    history = History(path)
    state = history.load_state("engine")
    assert state is None or isinstance(state, dict)
    history.close()
    for entry in HistoryReader(path).journal(0.0, 4e9):
        sentence(entry.reason)


def _clear() -> None:
    for old in _HOME.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink()


logging.getLogger("warmgui").disabled = True
SEEDS = (
    b"v0\n", b"v1\n", b"v2\n", b"now\n", b"now\n\x00\x00\x12\x00\x01", b"v1\n\x00\x20\x00\x02\xff", b"v2\n\x00\x50\x00\x04\x00",
    b"v0\n\x00\x10\x00\x05\x00", b"now\n\x00\x30\x00\x06\x01", b"now\n\x00\x00\x3f\x07\x09", b"v1\n\x00\x00\x12\x07\x05", b"v2\n\x00\x10\x05\x02\x0d",
    b'text\nheat\n["engine", "It is {x}.", {"x": 5}]', b"text\nwhat\n{}", b"text\n\n[[[[]]]]", b"text\noff\n" + b"[" * 300, b"text\noff\n",
)  # fmt: skip
WORDS = (
    b"v0\n",
    b"v1\n",
    b"v2\n",
    b"now\n",
    b"text\n",
    b"\x00\x00\x12\x02",
    b"\x00\x10\x00\x05",
    b"\x00\x10\x00\x06",
    b"\x00\x00\x10\x07",
    b'["',
    b'", {',
    b"{x}",
    b'{"amount":',
    b"[" * 100,
    b"1e400",
)
