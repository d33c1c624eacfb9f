"""A report holds what helps, nothing private, and never fails because something else has."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.gui import ADDRESS, NOW_UTC, make_settings, make_snapshot

from warmgui import paths
from warmgui.core.diagnostics import Bundle, removed_words
from warmgui.core.model import Fault, JournalEntry
from warmgui.core.servers.entries import Server
from warmgui.core.text import translate, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action
from warmgui.io import diagnostics
from warmgui.io.diagnostics import Asked, collect, save
from warmgui.io.password_file import file_in

if TYPE_CHECKING:
    from pathlib import Path

POOL = Server("stratum+tcp://pool.jane.example:3333", f"{ADDRESS}.rig7")
PRIVATE = ("janedoe", "janes-pc", ADDRESS, "rig7", "pool.jane.example", "192.168.3.4")


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> paths.Paths:
    """Folders of a user whom the environment names."""
    for name in ("USER", "USERNAME", "LOGNAME"):
        monkeypatch.setenv(name, "janedoe")
    monkeypatch.setenv("HOME", "/home/janedoe")
    monkeypatch.setattr("platform.node", lambda: "janes-pc.fritz.box")
    made = paths.inside(tmp_path).created()
    made.log_file.write_text(
        "INFO warmgui: settings in /home/janedoe/.config\n"
        f"INFO warmgui.io.miner.process: miner: 192.168.3.4 refused {ADDRESS}.rig7\n"
    )
    made.crash_file.write_text('Fatal Python error: Aborted\n  File "/home/janedoe/x.py", line 1 in f\n')
    return made


def asked(places: paths.Paths, **more: object) -> Asked:
    settings = make_settings(upstream={"kind": "servers", "servers": (POOL,)})
    devices = make_snapshot().devices
    snapshot = make_snapshot(
        settings=settings,
        devices=(*devices[:2], replace(devices[2], name="janes-pc heater", kernel_words="192.168.3.4")),
        faults=(Fault("upstream", verbatim(f"pool.jane.example refuses {ADDRESS}.rig7")),),
        upstream=replace(make_snapshot().upstream, name="pool.jane.example → bc1q…5mdq"),
    )
    values = {"snapshots": (snapshot, snapshot), "display": {"screen": "janes-pc:0, 200 %"}, **more}
    return Asked(places, settings, **values)  # type: ignore[arg-type]  # of the test


def texts(bundle: Bundle) -> dict[str, str]:
    return {file.name: file.text for file in bundle.files}


def test_a_report_has_all_parts_and_nothing_private_in_any_of_them(places: paths.Paths) -> None:
    bundle = collect(asked(places))
    found = texts(bundle)
    assert list(found) == [
        "program.txt",
        "display.txt",
        "state.txt",
        "journal.txt",
        "settings.json",
        "hosts.txt",
        "snapshots.json",
        "logs/crash.log.txt",
        "logs/warmgui.log.txt",
        "miner.txt",
        "files.txt",
    ]
    for name, text in found.items():
        for word in PRIVATE:
            assert word.casefold() not in text.casefold(), name
    assert not [text for text in found.values() if "[this cannot be told" in text]


def test_passwords_of_the_private_file_are_in_no_report_and_taken_out_of_what_names_them(
    places: paths.Paths,
) -> None:
    file_in(places.data).put("rig7@pool", "correct horse")
    with places.log_file.open("a") as log:
        log.write("INFO a library that we do not know says: correct horse is no number\n")
    found = texts(collect(asked(places)))
    assert all("correct horse" not in text for text in found.values())
    assert "<secret-1> is no number" in found["logs/warmgui.log.txt"]
    assert "passwords.json" in found["files.txt"], "that it is there is no secret"


def test_the_same_thing_has_one_word_in_all_files(places: paths.Paths) -> None:
    found = texts(collect(asked(places)))
    word = json.loads(found["settings.json"])["upstream"]["servers"][0]["address"].removesuffix(":3333")
    for name in ("state.txt", "snapshots.json", "hosts.txt"):
        assert word in found[name], name
    assert "<address-1>" in found["state.txt"]
    assert "<address-1>" in found["miner.txt"]


def test_what_helps_is_there(places: paths.Paths) -> None:
    found = texts(collect(asked(places, last_run="crashed: Aborted")))
    assert "WarmGUI" in found["program.txt"]
    assert "kernel library" in found["program.txt"]
    assert "kernel AVX-512" in found["state.txt"]
    assert "warning upstream" in found["state.txt"]
    assert "you pressed Heat" in found["journal.txt"]
    assert json.loads(found["snapshots.json"])[0]["wall_w"]["provenance"] == "modelled"
    assert "Fatal Python error: Aborted" in found["logs/crash.log.txt"]
    assert "api.open-meteo.com" in found["hosts.txt"]
    assert found["last-run.txt"] == "crashed: Aborted\n"


def test_the_history_tells_the_journal_where_it_can(places: paths.Paths) -> None:
    entry = JournalEntry(NOW_UTC, Action.PAUSED, translate("engine", "on battery"), None)
    assert "on battery" in texts(collect(asked(places, journal=lambda: [entry])))["journal.txt"]

    def broken() -> list[JournalEntry]:
        raise RuntimeError("the database of janedoe is damaged")

    told = texts(collect(asked(places, journal=broken)))["journal.txt"]
    assert told == "[this cannot be told: RuntimeError: the database of <user-1> is damaged]\n"


def test_without_a_run_there_is_still_a_report(tmp_path: Path) -> None:
    found = texts(collect(Asked(paths.inside(tmp_path), make_settings())))
    assert found["logs/warmgui.log.txt"] == "[there is no file warmgui.log]\n"
    assert "state.txt" not in found
    assert "WarmGUI" in found["program.txt"]


def test_logs_that_cannot_be_read_are_lines_and_long_ones_are_cut(places: paths.Paths) -> None:
    places.log_file.write_bytes(b"\xff\xfe broken \x00\n" * 100_000)
    (places.logs / "warmgui.log.1").mkdir()
    found = texts(collect(asked(places)))
    assert found["logs/warmgui.log.1.txt"] == "[there is no file warmgui.log.1]\n"
    assert found["logs/warmgui.log.txt"].startswith("[the first ")
    assert len(found["logs/warmgui.log.txt"]) < 2 * diagnostics.LOG_TAIL_BYTES


def test_after_the_deadline_nothing_more_is_begun(places: paths.Paths) -> None:
    times = iter([0.0, 1.0, 2.0, *[99.0] * 50])
    found = list(texts(collect(asked(places), clock=lambda: next(times))).values())
    assert "left out: it took too long" not in found[1]
    assert set(found[2:]) == {"[left out: it took too long]\n"}


def test_a_sentence_says_what_was_taken_out(places: paths.Paths) -> None:
    words = Formatter().text(removed_words(collect(asked(places))))
    assert words.startswith("Taken out, with a word like <name-1> in its place: names of people")
    assert "payout addresses and accounts" in words
    nothing = Formatter().text(removed_words(Bundle(())))
    assert nothing == "Nothing private was found that had to be taken out."


def test_what_is_saved_is_what_was_shown(places: paths.Paths, tmp_path: Path) -> None:
    bundle = collect(asked(places))
    save(tmp_path / "report.zip", bundle)
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == texts(bundle)
        assert archive.testzip() is None
    with pytest.raises(OSError, match="nowhere"):
        save(tmp_path / "nowhere" / "report.zip", bundle)
