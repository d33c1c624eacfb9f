"""Settings: a file's text, one value, both command lines. The first line names the door.

What is taken is in range, contradicts nothing, and written and read again it is the same.
"""

from __future__ import annotations

import contextlib
import io
import json
import shlex
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import tomli_w
from fuzz.sentences import door, doors, sentence, sound

from miners.cli_options import parse as parse_miner
from warmgui.core.local_commands import from_plain as command_from_plain
from warmgui.core.local_commands import parse as parse_command
from warmgui.core.local_commands import to_plain as command_to_plain
from warmgui.core.settings.check import check, contradictions
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import (
    SECTION_TITLES,
    Settings,
    changed,
    fields_of,
    get,
    read_plain,
    to_plain,
)
from warmgui.io.settings_file import load, save
from warmgui.options import applied
from warmgui.options import parse as parse_app

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.text import Text

ABOUT = "Settings: TOML text, whole files, single values, command lines of app and miner, typed commands"
LONGEST = 16384
DOORS = ("text", "file", "one", "app", "miner", "command")
_SHM = Path("/dev/shm")  # noqa: S108 - a disk would only be slower; the folder is made by tempfile
_HOME = Path(tempfile.mkdtemp(prefix="warmgui-fuzz-", dir=_SHM if _SHM.is_dir() else None))


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    match name:
        case "text":
            _text(rest)
        case "file":
            _file(rest)
        case "one":
            _one(rest)
        case "app" | "miner" | "command":
            _words(name, rest.decode("utf-8", "replace"))


def _valid(settings: Settings, told: Sequence[Text] = ()) -> None:
    """What is taken is good; of lists and tables that somebody types what is wrong may stay, if it is told."""
    for section in SECTION_TITLES:
        for declared in fields_of(section):
            problem = check(declared, get(settings, section, declared.name))
            typed = declared.declaration.codec is not None and problem in told
            assert not problem or typed, f"{section}.{declared.name} was taken: {sentence(problem)}"
    assert not contradictions(settings.safety, settings.power), (
        "settings that contradict each other were taken"
    )
    for words in inconsistencies(settings):
        sentence(words)


def _again(settings: Settings) -> None:
    words = tomli_w.dumps(to_plain(settings))
    found = read_plain(tomllib.loads(words))
    assert not found.lost, "what was written cannot be read"
    assert found.settings == settings, "written and read again it is another one"
    assert not found.settings.consented or settings.consented


def _text(data: bytes) -> None:
    try:
        plain = tomllib.loads(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return
    found = read_plain(plain)
    for problem in found.problems:
        assert sentence(problem)
    _valid(found.settings, found.problems)
    _again(found.settings)


def _file(data: bytes) -> None:
    path = _HOME / "settings.toml"
    for old in _HOME.iterdir():
        old.unlink()
    path.write_bytes(data)
    loaded = load(path)
    for problem in loaded.problems:
        assert sentence(problem)
    _valid(loaded.settings, loaded.problems)
    if data.strip() and loaded.problems and loaded.stands_in:
        kept = [other.read_bytes() for other in _HOME.iterdir()]
        assert any(len(content) >= len(data) // 2 for content in kept), "what was typed is gone"
    assert not save(path, loaded.settings, loaded.extra)
    again = load(path)
    assert not again.stands_in
    assert again.settings == loaded.settings, "saved and read again it is another one"


def _one(data: bytes) -> None:
    """Section, name, then a value as JSON."""
    try:
        section, name, value = json.loads(data)
        if section not in SECTION_TITLES:
            return
        settings = changed(Settings(), section, name, tuple(value) if isinstance(value, list) else value)
    except (KeyError, TypeError, RecursionError):
        if not _is_triple(data):
            return
        raise
    except ValueError as error:
        if error.args and not isinstance(error.args[0], str):
            assert sentence(error.args[0])
        return
    _valid(settings)
    _again(settings)


def _is_triple(data: bytes) -> bool:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return False
    fits = (
        isinstance(found, list)
        and len(found) == 3
        and isinstance(found[0], str)
        and isinstance(found[1], str)
    )
    return fits and found[0] in SECTION_TITLES and any(f.name == found[1] for f in fields_of(found[0]))


def _words(name: str, line: str) -> None:
    """A line as a shell would cut it."""
    try:
        words = shlex.split(line)
    except ValueError:
        return
    if not words:
        return
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            if name == "app":
                _valid(applied(parse_app(words), Settings()))
            elif name == "miner":
                sound(parse_miner(words))
            else:
                _command(words)
        except SystemExit as end:
            assert end.code in {0, 2}, end.code


def _command(words: list[str]) -> None:
    try:
        asked = parse_command(words)
    except ValueError as error:
        assert str(error)
        return
    assert command_from_plain(json.loads(json.dumps(command_to_plain(asked), allow_nan=False))) == asked


SEEDS = (
    door("text", tomli_w.dumps(to_plain(Settings()))),
    door("file", tomli_w.dumps(to_plain(Settings()))),
    b'text\n[thermostat]\nsetpoint_c = 21.5\n[radio]\nx = 1\n[upstream]\nkind = "servers"\n[[upstream.servers]]\nurl = "stratum+tcp://a.example:3333"\nuser = "x"\n',
    b'text\n[room]\nsensor = "sensors"\n[[room.thermometers]]\nkind = "mqtt"\ntopic = "a/b"\nrole = "room"\noffset_k = 0.5\n',
    b'text\n[use]\nquiet_w = "none"\n[schedule]\nweek = []\n[tariff]\nsource = "table"\ntable = "0.30; Mo-Fr 22:00-06:00 0.20"\n',
    b'text\n[house]\nplaces = [{name = "Bath", kind = "room"}]\nheaters = [{kind = "axeos", host = "192.0.2.1"}]\n[fleet]\nenabled = true\n',
    b"file\n[thermostat]\nsetpoint_c = 'warm'\n",
    b"file\n\xff\xfe[\x00",
    *(door("one", [section, declared.name, value]) for section, declared, value in (
        (section, declared, value) for section in SECTION_TITLES for declared in fields_of(section)[:2] for value in (5.0, "x"))),
    b"app\n--practice --heat --headless --simulate --speed 60 --target 19.5 --power 120 --home /tmp/w --language ar --theme dark --time-limit 5 --json",
    b"app\n--diagnostics x.zip --verbose --safe-start",
    b"app\ntarget 21",
    b"miner\n-o stratum+tcp://127.0.0.1:3333 -u x -p y --threads 2 --duty 50%",
    b"miner\n--benchmark --seconds 2 --devices cpu,gpu0 --json",
    b"command\ntarget 21",
    b"command\nheat on",
    b"command\nboost 30min",
    b"command\nlimit 500W",
)  # fmt: skip
WORDS = (
    *(f"{name}\n".encode() for name in DOORS), *(f"\n[{name}]\n".encode() for name in SECTION_TITLES),
    *(f"{declared.name} = ".encode() for section in SECTION_TITLES for declared in fields_of(section)),
    b"true", b"false", b'"none"', b"inf", b"nan", b"-0.0", b"1979-05-27T07:32:00Z", b"[]", b"{}", b"[[", b"]]", b'"""', b"'''", b"\\uD800",
    b"# end of the settings\n", b"--target ", b"--power ", b"--home ", b"--speed ", b"inf", b"1e400", b"--", b"=", b"-o ", b"-u ", b"--duty ",
)  # fmt: skip
