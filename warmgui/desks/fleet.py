"""The windows' desk for the fleet: hands over to what speaks on the broker, once that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import Text, translate

if TYPE_CHECKING:
    from warmgui.io.beyond import Beyond
    from warmgui.io.fleet.follower import FleetFollower

_NOT_YET = translate("fleet", "The program has only just started: try again in a moment.")


class FleetDesk:
    """`gui.ports_house.FleetDesk`. Nothing here waits.

    Args:
        beyond: has the follower.
    """

    def __init__(self, beyond: Beyond) -> None:
        self._beyond = beyond

    def command(self, targets: tuple[str, ...], what: str, value: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        fleet = self._fleet()
        return _NOT_YET if fleet is None else fleet.command(targets, what, value)

    def invite(self, node: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        fleet = self._fleet()
        return _NOT_YET if fleet is None else fleet.invite(node)

    def answer(self, *, yes: bool) -> None:
        """See `gui.ports_house.FleetDesk`."""
        fleet = self._fleet()
        if fleet is not None:
            fleet.answer(yes=yes)

    def forget(self, node: str) -> Text:
        """See `gui.ports_house.FleetDesk`."""
        fleet = self._fleet()
        return _NOT_YET if fleet is None else fleet.forget(node)

    def _fleet(self) -> FleetFollower | None:
        from warmgui.io.fleet.follower import FleetFollower  # late: many have no fleet

        return self._beyond.find(FleetFollower)
