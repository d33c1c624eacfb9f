"""Every secret that the program can hold, in one real run with faults: none turns up where it should not."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

import psutil
import pytest
from fakes import canaries as fakes_canaries
from fakes.canaries import canary, in_files, in_processes, parrot, refusing_pool
from fakes.headless import ACCEPTED_WITHIN_S, Program
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto

from warmgui.core.api.gate import fingerprint
from warmgui.core.house.nouns import LanHeater
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings
from warmgui.core.thermometers import Thermometer
from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks into /proc"),  # noqa: PTH112 - a constant
    needs_mosquitto,
]
OF_ENVIRONMENT, API_KEY, WRONG_KEY = canary("environment"), canary("api"), canary("wrong api key")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def thermometers(here: str) -> tuple[Thermometer, ...]:
    """One of each kind with a secret of its own, all at this address."""
    http = partial(Thermometer, "http_json", json_path="tC", period_s=5.0, password="keyring")
    return (
        Thermometer("mqtt", key="t1", topic="room/temperature"),
        Thermometer("home_assistant", key="t2", entity="sensor.room", period_s=5.0),
        http(key="t3", url=f"{here}/a", user="u"),
        http(key="t4", url=f"{here}/b"),
        Thermometer("shelly", key="t5", url=here, user="admin", password="keyring", period_s=5.0),
    )


class Scene:
    """Servers that ask for secrets and give them back, and settings that send the program to all of them."""

    def __init__(self, folder: Path) -> None:
        self.web, self.pool, self.asking = parrot(), refusing_pool(), refusing_pool()
        here = f"http://127.0.0.1:{self.web.port}"
        plain = Settings()
        mqtt = replace(plain.mqtt, host="127.0.0.1", username="me", password="keyring")
        self.broker = Mosquitto(folder / "broker", passwords={"me": "another one"})
        mqtt = replace(mqtt, port=self.broker.port)
        self.settings = replace(
            plain,
            consent=ConsentSettings(datetime(2026, 11, 1, tzinfo=UTC).isoformat(), CONSENT_VERSION),
            mqtt=mqtt,
            network=replace(
                plain.network, facts="core", core_url=here, core_user="u", core_password="keyring"
            ),
            home_assistant=replace(plain.home_assistant, url=here, token="keyring"),
            room=replace(plain.room, sensor="sensors", thermometers=thermometers(here)),
            tariff=replace(
                plain.tariff,
                source="http",
                http_url=f"{here}/prices",
                http_start="start",
                http_value="value",
                token="keyring",
            ),
            house=replace(
                plain.house,
                heaters=(
                    LanHeater(
                        "axeos", key="h1", address=f"127.0.0.1:{self.web.port}", user="u", password="keyring"
                    ),
                ),
            ),
            upstream=replace(
                plain.upstream,
                kind="servers",
                servers=(
                    Server(f"stratum+tcp://127.0.0.1:{self.pool.port}", "worker", password="keyring"),
                    Server(f"stratum+tcp://127.0.0.1:{self.asking.port}", "worker", password="ask"),
                ),
            ),
            api=replace(plain.api, enabled=True, port=free_port(), key_hash=fingerprint(API_KEY)),
        )

    @property
    def kept(self) -> dict[str, str]:
        """What the keyring gives for these settings."""
        one = self.settings
        owners = (one.upstream.servers[0], one.mqtt.secret, one.home_assistant.secret, one.tariff.secret)
        owners = (*owners, one.network.core_secret)
        sensors = [entry.secret for entry in one.room.thermometers[2:]]
        return {
            key: canary(key)
            for key in (owner.key for owner in (*owners, *sensors, one.house.heaters[0].secret))
        }

    def heard(self) -> str:
        return "\n".join((*self.web.heard, *self.pool.heard, *self.asking.heard))

    def close(self) -> None:
        self.broker.kill()
        for server in (self.web, self.pool, self.asking):
            server.close()


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    yield made
    made.close()


def test_no_secret_leaves_its_place_and_every_file_is_the_users_alone(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    assert not save(home / "config" / "settings.toml", scene.settings)
    for folder in (home / "config", home):
        folder.chmod(0o755)
    for name, value in fakes_canaries.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("WARMGUI_POOL_PASSWORD", OF_ENVIRONMENT)
    old = os.umask(0)  # the worst that a login can set
    try:
        program = Program(home, "--headless", "--json", "--heat", "--verbose")
    finally:
        os.umask(old)
    monkeypatch.delenv("WARMGUI_POOL_PASSWORD")
    secrets = [*scene.kept.values(), OF_ENVIRONMENT, API_KEY, WRONG_KEY]
    try:
        look_at(program, scene, secrets)
    finally:
        program.close()


def look_at(program: Program, scene: Scene, secrets: list[str]) -> None:
    home = program.home
    program.until(lambda status: status["mode"] == "heat", ACCEPTED_WITHIN_S)
    expected = {key: word for key, word in scene.kept.items() if not key.startswith(("mqtt", "heater"))}

    def everybody_was_asked() -> bool:
        """Otherwise it would be no wonder that nothing is found."""
        heard = scene.heard()
        return all(word in heard for word in (*expected.values(), OF_ENVIRONMENT))

    wait_until(everybody_was_asked, "every server has seen its secret", ACCEPTED_WITHIN_S)
    told = [ask(scene.settings.api.port, key) for key in (API_KEY, WRONG_KEY)]
    family = program.family()
    main = psutil.Process(program.process.pid)
    door = json.loads((home / "data" / "door.json").read_text("utf-8"))["key"]
    assert not list(in_processes(family, [*secrets, door])), (
        "no child has one in its arguments or environment"
    )
    own = list(in_processes([main], [*secrets, door]))
    assert {secret for _, secret in own} == {OF_ENVIRONMENT}, "where the person put it, and nowhere else"
    family[0].kill()
    report = run(home, "--diagnostics", str(home.parent / "report.zip"))
    asked = run(home, "--json", "status")
    open_to_others = [
        str(path) for path in home.rglob("*") if path.lstat().st_mode & 0o077 and not path.is_symlink()
    ]
    assert not open_to_others, "also while it runs: sockets, locks, the history's journal"
    assert stat.S_IMODE((home.parent / "report.zip").stat().st_mode) == 0o600
    code, rest = program.end()
    words = "\n".join((*program.lines, rest, program.errors, report, asked, *told))
    assert code == 0, words[-2000:]
    assert [secret for secret in (*secrets, door) if secret in words] == []
    assert in_files(home, [*secrets, door]) == []
    with zipfile.ZipFile(home.parent / "report.zip") as report_file:
        texts = b"".join(report_file.read(name) for name in report_file.namelist())
    assert [secret for secret in (*secrets, door) if secret.encode() in texts] == []


def ask(port: int, key: str) -> str:
    """What the local API says to who brings this key."""
    request = Request(f"http://127.0.0.1:{port}/api/v1/status", headers={"Authorization": f"Bearer {key}"})
    try:
        with urlopen(request, timeout=30) as answer:  # noqa: S310 - http, as written above
            return str(answer.read(), "utf-8")
    except OSError as error:
        return f"{error} {getattr(error, 'read', bytes)()!r}"


def run(home: Path, *arguments: str) -> str:
    """What the program says beside the one that runs."""
    done = subprocess.run(
        [sys.executable, "-m", "warmgui", "--home", str(home), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=ACCEPTED_WITHIN_S,
    )
    return done.stdout + done.stderr
