"""What every kind of heater can do for the thread that looks after it. All of it waits, within deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from warmgui.core.house.lan.address import HeaterAddress, address_of
from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from warmgui.core.house.lan.values import Look
    from warmgui.core.house.nouns import LanHeater

STEP_S, ASK_S = 3.0, 5.0
"""For each step of a request, and for all of it: what is slower hangs, and holds nobody but itself."""


class HeaterError(Exception):
    """A device did not answer, or not as was hoped.

    Args:
        text: why, without a full stop.
        state: one of `house_messages.HEATER_STATES`.
    """

    def __init__(self, text: Text, state: str = "unreachable") -> None:
        super().__init__(text.template)
        self.text, self.state = text, state


@dataclass(frozen=True)
class Access:
    """Where a device is, and who we are there. The password is never in a log: `repr` leaves it out."""

    kind: str
    host: str
    port: int
    user: str = ""
    password: str | None = None

    def __repr__(self) -> str:
        """Without what is secret or says where somebody lives."""
        return f"Access({self.kind})"

    @property
    def address(self) -> HeaterAddress:
        """Where it is."""
        return HeaterAddress(self.host, self.port)


def access_of(heater: LanHeater, password: str | None) -> Access | None:
    """Of an entry of the list; None where its address is none."""
    address = address_of(heater)
    if address is None:
        return None
    return Access(heater.kind, address.host, address.port, heater.user.strip(), password)


class Device(Protocol):
    """One device. Only one thread may call `look`, `apply` and `wake`; `rest` may come from any."""

    def look(self) -> Look:
        """Ask how it stands.

        Raises:
            HeaterError: it did not say.
        """

    def apply(self, option: str) -> None:
        """Set it to an option of its own list.

        Raises:
            HeaterError: it did not take it.
        """

    def rest(self) -> None:
        """Switch it off, or pause it.

        Raises:
            HeaterError: it did not take it, or cannot.
        """

    def wake(self) -> None:
        """Let it work again.

        Raises:
            HeaterError: it did not take it, or cannot.
        """


def turn_down(device: Device, look: Look | None = None) -> bool:
    """Switch a device off; one that cannot rest is set to its lowest setting.

    Args:
        device: the device.
        look: how it stood last; None: it is asked.

    Returns:
        Whether there was anything that turns it down.

    Raises:
        HeaterError: it did not take it.
    """
    look = device.look() if look is None else look
    if look.can_rest:
        if not look.resting:
            device.rest()
        return True
    if not look.options:
        return False
    if look.option != look.options[0].name:
        device.apply(look.options[0].name)
    return True


def cannot_read(problem: Text) -> Text:
    """A sentence of why a device tells nothing."""
    return translate("heaters", "It cannot be asked: {problem}.", problem=problem) if problem else EMPTY
