"""Trying a heater before it is put on the list, in a thread of its own. Nothing is changed on it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from warmgui.core.house.finds import HeaterTest
from warmgui.core.house.lan.address import HTTP_PORT, address_of
from warmgui.core.house.lan.levels import Ladder
from warmgui.core.house.nouns import DEFAULT_PORTS
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance
from warmgui.io.heaters.device import Access, HeaterError, access_of, cannot_read
from warmgui.io.heaters.kinds import open_device

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.lan.values import Look
    from warmgui.core.house.nouns import LanHeater
    from warmgui.io.heaters.device import Device
    from warmgui.io.secrets import Secrets

KEYRING_S = 8.0
_OTHERS = {"axeos": "cgminer", "cgminer": "axeos", "pyasic": ""}
_STAYS = translate(
    "heaters",
    "It has no timer of its own: this program turns it down when it ends, and a small helper does when the "
    "program is killed. When this PC loses power or its network, it stays as it is.",
)


class HeaterTester:
    """Tries heaters.

    Args:
        secrets: passwords that are kept already.
        open_: makes what speaks to a device.
    """

    def __init__(self, secrets: Secrets, open_: Callable[[Access], Device] = open_device) -> None:
        self._secrets, self._open = secrets, open_

    def test(
        self, heater: LanHeater, password: str | None, told: Callable[[HeaterTest], None]
    ) -> Callable[[], None]:
        """See `gui.ports_house.HeaterDesk`; `told` is called in another thread."""
        cancelled = threading.Event()

        def work() -> None:
            result = self._try(heater, password)
            if not cancelled.is_set():
                told(result)

        threading.Thread(target=work, name="heater test", daemon=True).start()
        return cancelled.set

    def _try(self, heater: LanHeater, password: str | None) -> HeaterTest:
        if password is None and heater.password != "none":  # noqa: S105 - a place
            password = self._secrets.wait_for(heater.secret, KEYRING_S)
        access = access_of(heater, password)
        if access is None:
            told = translate("heaters", "“{address}” is no address of a device.", address=heater.address)
            return HeaterTest(good=False, text=told)
        try:
            return _result(heater, self._open(access).look())
        except HeaterError as error:
            return self._otherwise(heater, access) or HeaterTest(good=False, text=cannot_read(error.text))

    def _otherwise(self, heater: LanHeater, access: Access) -> HeaterTest | None:
        """Perhaps it is of another kind: its own address, and no other, is asked in the other language."""
        kind = _OTHERS[heater.kind]
        usual = access.port in {DEFAULT_PORTS[heater.kind], HTTP_PORT}
        if not kind or not usual or address_of(heater) is None:
            return None
        try:
            look = self._open(Access(kind, access.host, DEFAULT_PORTS[kind] or HTTP_PORT)).look()
        except HeaterError:
            return None
        return _result(heater, look, kind)


def _result(heater: LanHeater, look: Look, kind: str = "") -> HeaterTest:
    ladder = Ladder(heater.rated_w)
    ladder.see(look)
    ladder.learn(look)
    if look.impossible:
        text = translate("heaters", "It answers, but {problem}.", problem=look.impossible)
    elif look.power_w is None:
        text = translate("heaters", "It answers, and does not say what it draws.")
    else:
        text = translate("heaters", "It draws {power} now.", power=Amount(look.power_w, "power_w"))
    power = UNKNOWN if look.power_w is None else Value(look.power_w, Provenance.MEASURED)
    return HeaterTest(
        good=not look.impossible,
        text=text,
        kind=kind,
        model=look.model,
        firmware=look.firmware,
        power_w=power,
        levels_w=ladder.levels(),
        can_rest=look.can_rest,
        note=_notes(look),
    )


def _notes(look: Look) -> Text:
    """What the user has to know before it is steered."""
    if not look.can_rest and not look.options:
        return look.note
    if not look.note:
        return _STAYS
    return translate("heaters", "{first} {second}", first=look.note, second=_STAYS)
