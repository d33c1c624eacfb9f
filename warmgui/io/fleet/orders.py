"""What others tell this machine through the broker: commands, shares of power, invitations.

Messages come in the MQTT client's thread. What is refused is kept and logged; what is followed goes to the
engine with no lock held.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from typing import TYPE_CHECKING

from warmgui.core.fleet.commands import Allowance, Leave, judge, read_invitation, read_share, too_many
from warmgui.core.fleet.lease import ShareLease
from warmgui.core.messages import HeatOff
from warmgui.core.model_fleet import Invitation
from warmgui.core.text import Text
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.fleet.commands import FleetWish
    from warmgui.core.house_messages import LimitPower
    from warmgui.core.model import Snapshot
    from warmgui.io.mqtt.mqtt import Message

log = logging.getLogger(__name__)

MOST_REFUSED = 20
NO_NAGGING_S = 600.0
"""After an answer further invitations are not shown for so long."""


class Orders:
    """Judges what arrives, and tells the engine what is followed.

    Args:
        post: to the engine.
        clock: monotonic seconds of the real world.
        wall_clock: seconds since 1970.
    """

    def __init__(
        self,
        post: Callable[[FleetWish], None],
        clock: Callable[[], float],
        wall_clock: Callable[[], float],
    ) -> None:
        self._post, self._clock, self._wall_clock = post, clock, wall_clock
        self._lock = threading.Lock()
        self._accepts = self._consented = False
        self._lease = ShareLease()
        self._allowed, self._noted = Allowance(), Allowance()
        self._last: FleetWish | None = None
        self.unconfirmed = False
        """A command was followed, and the state that shows it was not told yet."""
        self._refused: deque[Text] = deque(maxlen=MOST_REFUSED)
        self._invitation: Invitation | None = None
        self._quiet_until_s = float("-inf")

    @property
    def refused(self) -> tuple[Text, ...]:
        """The last ones that were not followed, newest last."""
        with self._lock:
            return tuple(self._refused)

    @property
    def invitation(self) -> Invitation | None:
        """Somebody asks whether this machine follows commands."""
        with self._lock:
            return self._invitation

    @property
    def holds_share(self) -> bool:
        """The coordinator's limit is in force here."""
        with self._lock:
            return self._lease.limit_w is not None

    def configure(self, *, heard: bool, accepts: bool) -> None:
        """Whether this machine is on the broker, and whether it follows commands."""
        with self._lock:
            self._accepts = heard and accepts
            lifted = None if self._accepts else self._lease.end()
            if self._accepts or not heard:
                self._invitation = None
        self._tell(lifted)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Time passes; whether somebody here agreed to mining may have changed."""
        with self._lock:
            self._consented = snapshot.consented
            lifted = self._lease.advance(self._clock())
        self._tell(lifted)

    def answer(self) -> None:
        """The invitation was answered; further ones are not shown for a while."""
        with self._lock:
            self._invitation = None
            self._quiet_until_s = self._clock() + NO_NAGGING_S

    def take_command(self, message: Message) -> None:
        """A command for this machine, its group or all."""
        what = message.topic.rpartition("/")[2]
        with self._lock:
            leave = Leave(accepts=self._accepts, consented=self._consented)
            judged = judge(what, message.payload, retained=message.retained, leave=leave)
            wish = judged.wish
            if wish is None:
                self._refuse(judged.refused)
                return
            # Switching off is never too much, but once is enough.
            once_more_off = isinstance(wish, HeatOff) and self._last != wish
            if not self._allowed.take(self._clock()) and not once_more_off:
                self._refuse(too_many(what, message.payload))
                return
            self._last, self.unconfirmed = wish, True
        log.info("fleet: %s is followed", wish)
        self._post(wish)

    def take_share(self, message: Message) -> None:
        """The coordinator's word."""
        share = read_share(message.payload, retained=message.retained)
        with self._lock:
            if isinstance(share, Text):
                self._refuse(share)
                return
            limit = self._lease.take(share, self._clock()) if self._accepts else None
        self._tell(limit)

    def take_invitation(self, message: Message) -> None:
        """Somebody asks; nothing follows from that but a question here."""
        sender = read_invitation(message.payload, retained=message.retained)
        with self._lock:
            if isinstance(sender, Text):
                self._refuse(sender)
            elif not self._accepts and self._clock() >= self._quiet_until_s:
                self._invitation = Invitation(sender, self._wall_clock())

    def _refuse(self, why: Text) -> None:
        """Kept and logged; of a flood only the first ones are logged."""
        self._refused.append(why)
        if self._noted.take(self._clock()):
            log.warning("fleet: %s", Formatter().text(why))

    def _tell(self, limit: LimitPower | None) -> None:
        if limit is not None:
            self._post(limit)
