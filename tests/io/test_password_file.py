"""The private file of passwords: this user's alone, whole or unchanged, and never a reason not to start."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path
from typing import Any

import pytest
from deadlines import DEADLINE_S
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.io import password_file
from warmgui.io.password_file import LARGEST_BYTES, MOST_ASIDE, PasswordFile, file_in
from warmgui.io.text_json import english

HUNTER, OTHER = "hunter2", "Schlüssel 鍵"
posix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other rights")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "passwords.json"


def written(path: Path, content: str | bytes, mode: int = 0o600) -> PasswordFile:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    path.chmod(mode)
    return PasswordFile(path)


def full(**passwords: str) -> str:
    return json.dumps({"format": 1, "passwords": passwords})


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def test_what_is_kept_is_found_by_the_next_run_and_goes_when_it_is_forgotten(path: Path) -> None:
    file = file_in(path.parent)
    assert not file.look()
    assert not file.there
    assert not path.parent.exists(), "looking makes nothing"
    file.put("me@pool", HUNTER)
    file.put("you@pool", OTHER)
    assert file.get("me@pool") == HUNTER
    later = PasswordFile(path)
    assert (later.get("me@pool"), later.get("you@pool"), later.get("x")) == (HUNTER, OTHER, None)
    assert set(later.values()) == {HUNTER, OTHER}
    later.remove("me@pool")
    assert later.get("me@pool") is None
    assert HUNTER not in path.read_text("ascii")
    later.remove("nobody")
    later.remove("you@pool")
    assert names(path) == [], "an empty file would only raise questions"
    assert not later.there


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_file_and_folder_are_the_users_alone_whatever_the_umask(path: Path, umask: int) -> None:
    old = os.umask(umask)
    try:
        PasswordFile(path).put("me", HUNTER)
    finally:
        os.umask(old)
    assert (mode_of(path), mode_of(path.parent)) == (0o600, 0o700)
    path.parent.chmod(0o755)
    PasswordFile(path).put("me", OTHER)
    assert mode_of(path.parent) == 0o700


@posix
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o666, 0o700 | 0o001])
def test_a_file_that_others_could_read_is_closed_and_that_is_said_once(path: Path, mode: int) -> None:
    file = written(path, full(me=HUNTER), mode)
    said = english(file.look())
    assert "Others on this PC could read the passwords" in said
    assert str(path) in said
    assert file.get("me") == HUNTER
    assert mode_of(path) & 0o077 == 0
    assert not PasswordFile(path).look()
    path.chmod(mode)
    assert "Others on this PC" in english(file.put("me", OTHER)), "also while the program runs"


@posix
def test_a_disk_that_keeps_no_file_from_others_gets_no_password(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(path, full(me=HUNTER), 0o644)
    monkeypatch.setattr(os, "fchmod", lambda *_: None)
    assert "this disk keeps no file from others" in english(file.look())
    assert file.get("me") is None
    real = os.fstat

    def everybodys(descriptor: int) -> os.stat_result:
        found = list(real(descriptor))
        found[0] |= 0o066
        return os.stat_result(found)

    path.unlink()
    monkeypatch.setattr(os, "fstat", everybodys)
    with pytest.raises(OSError, match="this disk keeps no file from others"):
        PasswordFile(path).put("me", HUNTER)
    assert names(path) == []


@posix
def test_a_link_is_neither_followed_nor_written_through(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text(full(me=HUNTER))
    before = elsewhere.read_bytes()
    path.parent.mkdir()
    path.symlink_to(elsewhere)
    file = PasswordFile(path)
    assert "(it is a link)" in english(file.look())
    assert file.get("me") is None
    for change in (lambda: file.put("you", OTHER), lambda: file.remove("me")):
        with pytest.raises(OSError, match="it is a link"):
            change()
    assert path.is_symlink()
    assert elsewhere.read_bytes() == before
    file.remove_all()
    assert elsewhere.read_bytes() == before
    assert not file.there


@posix
def test_another_users_file_and_what_is_no_file_are_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    file = PasswordFile(path)
    assert "(it is not a file)" in english(file.look()), "and a pipe is not waited for"
    with pytest.raises(OSError, match="it is not a file"):
        file.put("me", HUNTER)
    path.unlink()
    file = written(path, full(me=HUNTER))
    theirs = os.geteuid() + 1
    with monkeypatch.context() as patched:
        patched.setattr(os, "geteuid", lambda: theirs)
        assert "(it belongs to another user)" in english(file.look())
        assert file.get("me") is None
        with pytest.raises(OSError, match="another user"):
            file.put("me", OTHER)
    assert PasswordFile(path).get("me") == HUNTER


DAMAGED: dict[str, str | bytes] = {
    "empty": "",
    "cut off": full(me=HUNTER)[:-9],
    "no UTF-8": b"\xff\xfe\0",
    "a list": "[1]",
    "no passwords": '{"format": 1}',
    "no format": '{"passwords": {}}',
    "a number for a password": '{"format": 1, "passwords": {"me": 5}}',
    "an empty password": '{"format": 1, "passwords": {"me": ""}}',
    "half a character": '{"format": 1, "passwords": {"me": "\\ud800"}}',
    "true as its format": '{"format": true, "passwords": {}}',
    "endless brackets": "[" * 100_000,
    "too large": full(me="x" * LARGEST_BYTES),
    "too large, but only of blanks": full(me=HUNTER) + " " * LARGEST_BYTES,
    "a number too long": '{"format": 1' + "0" * 5000 + "}",
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_kept_aside_with_a_sentence(path: Path, content: str | bytes) -> None:
    file = written(path, content)
    said = english(file.look())
    aside = path.with_name("passwords.damaged-1.json")
    assert said.startswith("The file of the passwords is damaged.")
    assert str(aside) in said
    assert names(path) == [aside.name]
    assert aside.read_bytes() == (content.encode() if isinstance(content, str) else content)
    if hasattr(os, "geteuid"):
        assert mode_of(aside) == 0o600
    file.put("me", HUNTER)
    assert PasswordFile(path).get("me") == HUNTER
    assert file.there
    file.remove_all()
    assert names(path) == [], "forgetting all takes the damaged ones as well"


@posix
def test_a_damaged_one_that_others_could_read_is_closed_too(path: Path) -> None:
    written(path, "x", 0o644).look()
    assert mode_of(path.with_name("passwords.damaged-1.json")) == 0o600


def test_damaged_ones_have_an_end_and_then_nothing_is_written_over(path: Path) -> None:
    for _ in range(MOST_ASIDE):
        written(path, "x").look()
    file = written(path, "the last")
    assert "damaged ones are kept beside it already" in english(file.look())
    with pytest.raises(OSError, match="damaged ones"):
        file.put("me", HUNTER)
    assert path.read_text() == "the last"


def test_a_newer_versions_file_is_not_understood_and_not_written_over(path: Path) -> None:
    newer = '{"format": 2, "sealed": {"me": "..."}}'
    file = written(path, newer)
    assert "(it is of a newer version of WarmGUI)" in english(file.look())
    for change in (lambda: file.put("me", HUNTER), lambda: file.remove("me")):
        with pytest.raises(OSError, match="newer version"):
            change()
    assert path.read_text() == newer


@pytest.mark.parametrize("where", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_file_as_it_was(
    path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = PasswordFile(path)
    file.put("me", HUNTER)

    def fails(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(*(os, "fsync") if where == "fsync" else (Path, "replace"), fails)
        with pytest.raises(OSError, match="No space left"):
            file.put("me", OTHER)
    assert names(path) == [path.name]
    assert file.get("me") == PasswordFile(path).get("me") == HUNTER


def test_what_a_crash_left_in_the_middle_of_a_write_goes_at_the_next_start(path: Path) -> None:
    file = written(path, full(me=HUNTER))
    left = path.with_name(".passwords.json.abc.new")
    left.write_text(full(me=OTHER))
    other = path.with_name("passwords.txt")
    other.write_text("the user's own")
    assert file.values() == (HUNTER,)
    assert left.exists(), "another program's write may be under way: only a start sweeps"
    assert not file.look()
    assert names(path) == [path.name, other.name]


@pytest.mark.parametrize(("key", "password"), [("me", "\ud800"), ("\ud800", "x"), ("me", "")])
def test_what_is_no_text_is_refused(path: Path, key: str, password: str) -> None:
    with pytest.raises(OSError, match="it is no text"):
        PasswordFile(path).put(key, password)
    assert not path.exists()


def test_too_much_is_refused_and_what_was_there_stays(path: Path) -> None:
    file = PasswordFile(path)
    file.put("me", HUNTER)
    with pytest.raises(OSError, match="too many"):
        file.put("you", "x" * LARGEST_BYTES)
    assert PasswordFile(path).values() == (HUNTER,)


def test_two_who_keep_at_once_lose_nothing(path: Path) -> None:
    file = PasswordFile(path)
    begin = threading.Barrier(4)

    def keep(number: int) -> None:
        begin.wait(DEADLINE_S)
        for each in range(10):
            file.put(f"{number} {each}", HUNTER)

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(DEADLINE_S)
    assert len(PasswordFile(path).values()) == 40


def test_what_another_program_kept_meanwhile_stays(path: Path) -> None:
    file, other = PasswordFile(path), PasswordFile(path)
    file.look()
    other.put("you", OTHER)
    file.put("me", HUNTER)
    assert set(PasswordFile(path).values()) == {HUNTER, OTHER}


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
contents = st.binary(max_size=60) | st.builds(
    lambda number, words, more: json.dumps({"format": number, "passwords": words, **more}).encode(),
    st.sampled_from([1, 1, 1, 2, 0, None, "1"]),
    st.dictionaries(st.text(max_size=4), st.text(max_size=4) | json_like, max_size=3) | json_like,
    st.dictionaries(st.sampled_from(["about", "more"]), json_like, max_size=2),
)


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(content=contents)
def test_whatever_stands_there_a_start_gets_texts_or_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "passwords.json"
    for old in tmp_path.iterdir():
        old.unlink()
    file = written(path, content)
    said = file.look()
    values = file.values()
    assert bool(said) != path.exists() or english(said).endswith("newer version of WarmGUI).")
    assert all(isinstance(word, str) and word.encode() for word in values)
    if path.exists() and not said:
        file.put("longer than any", HUNTER)
        assert (
            set(PasswordFile(path).values()) == {*values, HUNTER} or "new" in json.loads(content)["passwords"]
        )


def test_without_the_calls_that_windows_lacks_it_is_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("geteuid", "fchmod"):
        monkeypatch.delattr(os, name, raising=False)
    monkeypatch.setattr(password_file, "_READ", os.O_RDONLY | getattr(os, "O_BINARY", 0))
    file = PasswordFile(path)
    file.put("me", HUNTER)
    assert PasswordFile(path).get("me") == HUNTER
    path.chmod(0o644)
    assert not PasswordFile(path).look(), "rights are the folder's there"
