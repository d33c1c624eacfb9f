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
from fakes.boinc import PretendedBoinc, wrapped
from fakes.canaries import canary, in_files, in_processes, parrot, refusing_pool, repeating_proxy
from fakes.headless import ACCEPTED_WITHIN_S, Program
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto

from warmgui.core.api.gate import fingerprint
from warmgui.core.house.compute.boinc import login_answer
from warmgui.core.house.nouns import LanHeater
from warmgui.core.password_places import KEPT
from warmgui.core.passwords import owners
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings
from warmgui.core.thermometers import Thermometer
from warmgui.io.password_file import PasswordFile
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
OF_PROXY = canary("proxy")
SETTINGS, PASSWORDS = "config/settings.toml", "data/passwords.json"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def thermometers(here: str, place: str) -> tuple[Thermometer, ...]:
    """One of each kind with a secret of its own, all at this address."""
    http = partial(Thermometer, "http_json", json_path="tC", period_s=5.0, password=place)
    return (
        Thermometer("mqtt", key="t1", topic="room/temperature"),
        Thermometer("home_assistant", key="t2", entity="sensor.room", period_s=5.0),
        http(key="t3", url=f"{here}/a", user="u"),
        http(key="t4", url=f"{here}/b"),
        Thermometer("shelly", key="t5", url=here, user="admin", password=place, period_s=5.0),
    )


class Scene:
    """Servers that ask for secrets and give them back, and settings that send the program to all of them.

    Args:
        folder: for the broker.
        place: where the program finds the secrets: "keyring" or "file".
    """

    def __init__(self, folder: Path, place: str) -> None:
        self.web, self.pool, self.asking = parrot(), refusing_pool(), refusing_pool()
        self.proxy, self.boinc = repeating_proxy(), PretendedBoinc(refusing_boinc)
        here = f"http://127.0.0.1:{self.web.port}"
        plain = Settings()
        mqtt = replace(plain.mqtt, host="127.0.0.1", username="me", password=place)
        self.broker = Mosquitto(folder / "broker", passwords={"me": "another one"})
        mqtt = replace(mqtt, port=self.broker.port)
        self.settings = replace(
            plain,
            consent=ConsentSettings(datetime(2026, 11, 1, tzinfo=UTC).isoformat(), CONSENT_VERSION),
            mqtt=mqtt,
            network=replace(plain.network, facts="core", core_url=here, core_user="u", core_password=place),
            home_assistant=replace(plain.home_assistant, url=here, token=place),
            room=replace(plain.room, sensor="sensors", thermometers=thermometers(here, place)),
            science=replace(plain.science, work="both", boinc_port=self.boinc.port, boinc_password=place),
            tariff=replace(
                plain.tariff,
                source="http",
                http_url=f"{here}/prices",
                http_start="start",
                http_value="value",
                token=place,
            ),
            house=replace(
                plain.house,
                heaters=(
                    LanHeater(
                        "axeos", key="h1", address=f"127.0.0.1:{self.web.port}", user="u", password=place
                    ),
                ),
            ),
            upstream=replace(
                plain.upstream,
                kind="servers",
                proxy=f"http://u:{OF_PROXY}@127.0.0.1:{self.proxy.port}",
                servers=(
                    Server(f"stratum+tcp://127.0.0.1:{self.pool.port}", "worker", password=place),
                    Server(f"stratum+tcp://127.0.0.1:{self.asking.port}", "worker", password="ask"),
                ),
            ),
            api=replace(plain.api, enabled=True, port=free_port(), key_hash=fingerprint(API_KEY)),
        )

    @property
    def kept(self) -> dict[str, str]:
        """What is kept for these settings."""
        return {owner.key: canary(owner.key) for owner in owners(self.settings) if owner.password in KEPT}

    def heard(self) -> str:
        return "\n".join((*self.web.heard, *self.pool.heard, *self.asking.heard, *self.proxy.heard))

    def boinc_was_shown(self) -> bool:
        """That the program knows its password, which itself is never sent."""
        proof = login_answer(NONCE, canary(self.settings.science.boinc_secret.key))
        return any(proof in request for request in self.boinc.requests)

    def close(self) -> None:
        self.broker.kill()
        for server in (self.web, self.pool, self.asking, self.proxy, self.boinc):
            server.close()


NONCE = "12345.678"


def refusing_boinc(request: str) -> bytes:
    """Lets nobody in, and says so with all that it was sent."""
    if "<auth1/>" in request:
        return wrapped(f"<nonce>{NONCE}</nonce>")
    return wrapped("<unauthorized/>" + request)


@pytest.fixture(params=["keyring", "file"])
def scene(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Scene]:
    made = Scene(tmp_path, request.param)
    yield made
    made.close()


def test_no_secret_leaves_its_place_and_every_file_is_the_users_alone(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its place is the keyring, or where there is none the private file; a proxy's, the settings' file."""
    home = tmp_path / "home"
    in_keyring = scene.settings.mqtt.password == "keyring"
    assert not save(home / SETTINGS, scene.settings)
    if not in_keyring:
        file = PasswordFile(home / PASSWORDS)
        for key, word in scene.kept.items():
            file.put(key, word)
        file.path.chmod(0o644)  # whoever restored it from somewhere
    for folder in (home / "config", home):
        folder.chmod(0o755)
    for name, value in fakes_canaries.environment(keyring=in_keyring).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("WARMGUI_POOL_PASSWORD", OF_ENVIRONMENT)
    old = os.umask(0)  # the worst that a login can set
    try:
        program = Program(home, "--headless", "--json", "--heat", "--verbose")
    finally:
        os.umask(old)
    monkeypatch.delenv("WARMGUI_POOL_PASSWORD")
    allowed = {(SETTINGS, OF_PROXY)}
    if not in_keyring:
        allowed |= {(PASSWORDS, word) for word in scene.kept.values()}
    try:
        errors = look_at(program, scene, allowed)
    finally:
        program.close()
    assert ("Others on this PC could read the passwords" in errors) == (not in_keyring)


def look_at(program: Program, scene: Scene, allowed: set[tuple[str, str]]) -> str:
    """Look everywhere; gives what the program complained of.

    Args:
        program: runs with the settings of the scene.
        scene: who is asked.
        allowed: files and the secrets that are meant to be in them.
    """
    home, secrets = program.home, [*scene.kept.values(), OF_ENVIRONMENT, OF_PROXY, API_KEY, WRONG_KEY]
    program.until(lambda status: status["mode"] == "heat", ACCEPTED_WITHIN_S)
    unsent = ("mqtt", "heater", "boinc")
    expected = {key: word for key, word in scene.kept.items() if not key.startswith(unsent)}

    def everybody_was_asked() -> bool:
        """Otherwise it would be no wonder that nothing is found."""
        heard = scene.heard()
        return scene.boinc_was_shown() and all(
            word in heard for word in (*expected.values(), OF_ENVIRONMENT, OF_PROXY)
        )

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
    report, export = home.parent / "report.zip", home.parent / "export.zip"
    asked = [
        run(home, "--diagnostics", str(report)),
        run(home, "--json", "status"),
        run(home, "export", str(export)),
    ]
    open_to_others = [
        str(path) for path in home.rglob("*") if path.lstat().st_mode & 0o077 and not path.is_symlink()
    ]
    assert not open_to_others, "also while it runs: sockets, locks, the history's journal, passwords"
    assert [stat.S_IMODE(file.stat().st_mode) for file in (report, export)] == [0o600, 0o600]
    code, rest = program.end()
    errors = program.errors
    words = "\n".join((*program.lines, rest, errors, *asked, *told))
    assert code == 0, words[-2000:]
    assert [secret for secret in (*secrets, door) if secret in words] == []
    assert set(in_files(home, [*secrets, door])) == allowed
    meant = {name for name, _ in allowed}
    assert {str(path.relative_to(home)) for path in home.rglob("passwords*")} == meant - {SETTINGS}
    for archive in (report, export):
        with zipfile.ZipFile(archive) as opened:
            texts = b"".join(opened.read(name) for name in opened.namelist())
        assert [secret for secret in (*secrets, door) if secret.encode() in texts] == []
    return errors


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
