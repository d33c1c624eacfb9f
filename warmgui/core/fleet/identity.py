"""Who a machine is on the broker, and the topics that it speaks and listens on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from warmgui.core.settings.fleet import TOPIC_WORD

RESERVED = frozenset({"all", "group"})
"""No machine's id: commands to all and to groups go by these words."""
_HOST_LETTERS = 20
_LONGEST_NAME = 60


def is_id(word: str) -> bool:
    """Whether a machine may be named so on the broker."""
    return re.fullmatch(TOPIC_WORD, word) is not None and word.lower() not in RESERVED


def made_id(host: str, random_hex: str) -> str:
    """An id from the PC's own name and random digits: two PCs of one name are still two."""
    letters = re.sub(r"[^a-z0-9]+", "-", host.partition(".")[0].lower())[:_HOST_LETTERS].strip("-")
    return f"{letters or 'pc'}-{random_hex}"


def plain_words(words: str, longest: int = _LONGEST_NAME) -> str:
    """A stranger's words as one short line: no control characters, no line breaks."""
    return "".join(c if c.isprintable() else " " for c in words[: 4 * longest]).strip()[:longest]


@dataclass(frozen=True, slots=True)
class Topics:
    """Where one machine speaks and listens. Every part is a word that is safe in a topic."""

    root: str
    """First word, the same for a whole fleet."""
    node: str
    discovery: str = "homeassistant"
    group: str = ""

    @property
    def base(self) -> str:
        """What all topics of this machine begin with."""
        return f"{self.root}/{self.node}"

    @property
    def availability(self) -> str:
        """Retained "online" or "offline"; the broker itself says "offline" when the machine vanishes."""
        return f"{self.base}/availability"

    @property
    def state(self) -> str:
        """Retained JSON, see `state`."""
        return f"{self.base}/state"

    @property
    def invite(self) -> str:
        """Somebody asks whether this machine follows commands."""
        return f"{self.base}/invite"

    @property
    def share(self) -> str:
        """The coordinator's watts, for a while."""
        return f"{self.base}/share"

    @property
    def config(self) -> str:
        """Home Assistant's discovery."""
        return f"{self.discovery}/device/{self.node}/config"

    @property
    def birth(self) -> str:
        """Home Assistant says "online" here when it starts."""
        return f"{self.discovery}/status"

    def command(self, what: str) -> str:
        """One command for this machine; see `commands.COMMANDS`."""
        return f"{self.base}/set/{what}"

    @property
    def commands(self) -> tuple[str, ...]:
        """Filters of all commands that are meant for it: its own, everybody's, its group's."""
        own = (f"{self.base}/set/+", f"{self.root}/all/set/+")
        return (*own, f"{self.root}/group/{self.group}/set/+") if self.group else own
