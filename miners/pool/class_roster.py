"""Who has joined a class: one student per nickname, however many miners that is. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from miners.formats.nickname import same_nickname
from miners.pool.class_door import is_this_pc
from miners.pool.refusals import RefusedError


@dataclass(slots=True)
class Member:
    """One student, also after leaving."""

    nickname: str
    address: str
    """Where the nickname was first used: what comes from elsewhere may be somebody else."""
    miners: int = 0
    software: str = ""
    best_value: int | None = None
    """Of the best share's hash, as a number: lower is better."""


class Roster:
    """Everybody who has ever joined this class.

    Args:
        max_students: no more nicknames than this.
        max_per_address: nor more from one address, except this PC.
    """

    def __init__(self, max_students: int, max_per_address: int) -> None:
        self._max_students = max_students
        self._max_per_address = max_per_address
        self._members: dict[str, Member] = {}
        self._banned: set[str] = set()
        self.miners = 0
        """Connections that have joined and are here now."""

    def join(self, nickname: str, address: str, software: str) -> Member:
        """One more miner of this student.

        Raises:
            RefusedError: not this one.
        """
        key = same_nickname(nickname)
        if key in self._banned:
            raise RefusedError("banned")
        member = self._members.get(key)
        if member is None:
            self._insist_on_room(address)
            member = self._members[key] = Member(nickname, address)
        member.miners += 1
        member.software = software or member.software
        self.miners += 1
        return member

    def leave(self, member: Member) -> None:
        """One of its miners is gone."""
        member.miners -= 1
        self.miners -= 1

    def ban(self, nickname: str) -> str:
        """Let this nickname in no more; how it is spelled here."""
        key = same_nickname(nickname)
        if len(self._banned) < self._max_students:
            self._banned.add(key)
        member = self._members.get(key)
        return nickname if member is None else member.nickname

    def _insist_on_room(self, address: str) -> None:
        if len(self._members) >= self._max_students:
            raise RefusedError("class_full")
        if not is_this_pc(address):
            from_there = sum(member.address == address for member in self._members.values())
            if from_there >= self._max_per_address:
                raise RefusedError("nicknames_here")
