"""What feeds thermometers: a file, a web server, a port, a broker; each says what a strike tells it."""

from __future__ import annotations

import contextlib
import http.server
import os
import shutil
import subprocess
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from faults.servers import free_port
from faults.world import World

from warmgui.core.settings.model import Settings
from warmgui.core.thermometers import Thermometer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COLD = "15.0"
"""Well below the target: it heats."""
SILENCE = "says nothing and hangs up nothing"
HANGS_S = 300.0
TOPIC = "fed/state"
_ARGUMENTS = ("--headless", "--json", "--practice", "--heat", "--target", "24")
_PRINT_S = 0.5


class FedWorld(World):
    """A world with one thermometer that says what `says` holds."""

    def __init__(self, folder: Path, entry: Thermometer, settings: Settings | None = None) -> None:
        settings = settings or Settings()
        room = replace(settings.room, sensor="sensors", thermometers=(replace(entry, key="fed", name="fed"),))
        super().__init__(folder, settings=replace(settings, room=room), arguments=_ARGUMENTS)
        self.says = COLD
        self.tell: Callable[[str], None] = lambda words: setattr(self, "says", words)


def make_file(folder: Path) -> FedWorld:
    """A file, as the system's sensors are."""
    file = folder / "temperature"
    file.write_text(COLD, encoding="utf-8")
    world = FedWorld(folder, Thermometer(kind="file", path=str(file)))

    def tell(words: str) -> None:
        if (
            words == SILENCE
        ):  # whoever opens it waits for somebody who writes, as on a file server that is gone
            file.unlink()
            os.mkfifo(file)
            return
        waited = file.is_fifo()
        beside = folder / "beside"
        beside.write_text(words, encoding="utf-8")
        if waited:
            with contextlib.suppress(OSError):  # nobody may wait
                os.close(os.open(file, os.O_WRONLY | os.O_NONBLOCK))
        beside.replace(file)

    world.tell = tell
    return world


def make_http(folder: Path) -> FedWorld:
    """A server on this machine."""
    told: list[FedWorld] = []

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            end_s = time.monotonic() + HANGS_S
            while told[0].says == SILENCE and time.monotonic() < end_s:
                time.sleep(0.1)
            body = f'{{"t": {told[0].says}}}'.encode()
            with contextlib.suppress(OSError):
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing on the console."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    world = FedWorld(folder, Thermometer(kind="http_json", url=url, json_path="t", period_s=2.0))
    told.append(world)
    world.cleanup.callback(server.server_close)
    world.cleanup.callback(server.shutdown)
    return world


def make_mqtt(folder: Path) -> FedWorld:
    """A broker, and a thermometer that speaks to it twice a second."""
    import paho.mqtt.client as mqtt

    port, config = free_port(), folder / "mosquitto.conf"
    config.write_text(f"listener {port} 127.0.0.1\nallow_anonymous true\npersistence false\nuser root\n")
    broker = subprocess.Popen([_mosquitto(), "-c", str(config)], stderr=subprocess.DEVNULL)
    settings = Settings()
    settings = replace(settings, mqtt=replace(settings.mqtt, host="127.0.0.1", port=port))
    world = FedWorld(folder, Thermometer(kind="mqtt", topic=TOPIC, json_path="t"), settings)
    speaker = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    end = threading.Event()

    def speak() -> None:
        while not end.wait(_PRINT_S):
            if world.says != SILENCE:
                speaker.publish(TOPIC, f'{{"t": {world.says}}}')

    speaker.connect_async("127.0.0.1", port)
    speaker.reconnect_delay_set(1, 1)
    speaker.loop_start()
    threading.Thread(target=speak, daemon=True).start()
    world.cleanup.callback(broker.wait)
    world.cleanup.callback(broker.kill)
    world.cleanup.callback(speaker.loop_stop)
    world.cleanup.callback(end.set)
    return world


def _mosquitto() -> str:
    return shutil.which("mosquitto", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or ""


def lacks_broker() -> str:
    """What is missing for MQTT; "" for nothing."""
    return "" if _mosquitto() else "not installed: mosquitto"


class Stick:
    """A USB thermometer: a pseudo-terminal behind a link that stays, as /dev/serial/by-id does."""

    def __init__(self, link: Path) -> None:
        self._link, self._ours, self._theirs = link, -1, -1
        self._end = threading.Event()
        self.words = COLD
        self.plug()
        threading.Thread(target=self._print, daemon=True).start()

    def plug(self) -> None:
        """Into the port; the system gives it another number."""
        self._ours, self._theirs = os.openpty()
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(self._theirs))
        os.set_blocking(self._ours, False)

    def pull(self) -> None:
        """Out of the port."""
        ours, theirs = self._ours, self._theirs
        self._ours = self._theirs = -1
        self._link.unlink()
        os.close(ours)
        os.close(theirs)

    def close(self) -> None:
        """No more lines."""
        self._end.set()

    def _print(self) -> None:
        while not self._end.wait(_PRINT_S):
            with contextlib.suppress(OSError):
                if self.words != SILENCE:
                    os.write(self._ours, f"{self.words}\r\n".encode())


def make_usb(folder: Path) -> FedWorld:
    """A port."""
    stick = Stick(folder / "stick")
    world = FedWorld(folder, Thermometer(kind="usb", path=str(folder / "stick")))
    world.tell = lambda words: setattr(stick, "words", words)
    world.stick = stick  # type: ignore[attr-defined]
    world.cleanup.callback(stick.close)
    return world
