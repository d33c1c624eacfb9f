"""The command line: what it means, what it refuses, and what it changes for one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from warmgui.core.settings.model import Settings
from warmgui.options import Options, applied, parse


def test_nothing_said_is_the_default() -> None:
    assert parse([]) == Options()


def test_everything_said() -> None:
    words = (
        "--practice --heat --headless --simulate --speed 60 --target 19.5 --power 120 --home /tmp/w"
        " --language ar --theme dark --time-limit 5 --json --show-page odds"
    )
    assert parse(words.split()) == Options(
        practice=True,
        heat=True,
        headless=True,
        simulate=True,
        speed=60.0,
        target_c=19.5,
        power_w=120.0,
        home=Path("/tmp/w"),  # noqa: S108 - only a name
        language="ar",
        theme="dark",
        time_limit_s=5.0,
        json=True,
        show_page="odds",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--target 50", "out of range"),
        ("--target warm", "not a number"),
        ("--target nan", "out of range"),
        ("--power -1", "out of range"),
        ("--speed 10", "--simulate"),
        ("--simulate --speed 0", "out of range"),
        ("--time-limit -2", "from 0 up"),
        ("--language tlh", "invalid choice"),
        ("--hot", "unrecognized"),
    ],
)
def test_mistakes_are_told(words: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words.split())
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--version"])
    assert capsys.readouterr().out.startswith("WarmGUI ")


def test_options_count_for_this_run() -> None:
    settings = Settings()
    assert applied(Options(), settings) == settings
    target = applied(Options(target_c=17.0, theme="dark", language="en"), settings)
    assert (target.comfort.setpoint_c, target.comfort.control) == (17.0, "thermostat")
    assert (target.appearance.theme, target.appearance.language) == ("dark", "en")
    power = applied(Options(power_w=80.0), settings)
    assert (power.comfort.constant_w, power.comfort.control) == (80.0, "constant")
