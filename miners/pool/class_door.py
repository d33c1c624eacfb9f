"""Who may come in: the join code, limits per address, and what is too much from one connection. Pure."""

from __future__ import annotations

import hmac
import ipaddress
import math
import re
from collections import OrderedDict
from dataclasses import dataclass

MAX_ADDRESSES = 1024
"""So many addresses with wrong codes or floods are remembered; the quietest is forgotten."""
FREE_TRIES = 10
"""Wrong codes from one address before it has to wait."""
LONGEST_WAIT_S = 60.0
FLOOD_WAIT_S = 60.0
"""Who flooded is refused for so long."""
FLOODS_PER_ADDRESS = 3
"""So many different nicknames may flood before their address waits, too."""
_LONGEST_SECRET = 200
_SEPARATORS = re.compile(r"[,;]")
_BLANKS = re.compile(r"[\s\-_]+")
_START_DIFFICULTY = re.compile(
    r"(?:d|diff|difficulty|md|mindiff)=(\d{1,12}(?:\.\d{1,12})?(?:e-?\d{1,2})?)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a password says."""

    code: str
    difficulty: float | None = None
    """Where this miner wants to start."""


def read_password(password: object) -> Credentials:
    """The join code and the options that miners put into the password (`d=0.5`)."""
    if not isinstance(password, str):
        return Credentials("")
    code, difficulty = "", None
    for word in _SEPARATORS.split(password[:_LONGEST_SECRET]):
        option = _START_DIFFICULTY.fullmatch(word.strip())
        if option is not None:
            difficulty = float(option[1])
        elif not code:
            code = word
    return Credentials(code, difficulty if difficulty and math.isfinite(difficulty) else None)


def same_code(given: str, wanted: str) -> bool:
    """Whether this is the join code, however it is spelled; a near miss takes as long as any other."""
    return hmac.compare_digest(_spelled(given), _spelled(wanted))


def _spelled(code: str) -> bytes:
    return _BLANKS.sub("", code[:_LONGEST_SECRET]).casefold().encode(errors="replace")


def is_this_pc(address: str) -> bool:
    """Whether a connection comes from here: such connections are not counted by address."""
    try:
        return ipaddress.ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False


class Waits:
    """Addresses and nicknames that have to wait before they are listened to again."""

    def __init__(self) -> None:
        self._until_s: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def wait_s(self, key: str, now_s: float) -> float:
        """How long this one still has to wait; 0: not at all."""
        return max(0.0, self._until_s.get(key, (0, 0.0))[1] - now_s)

    def count(self, key: str) -> int:
        """How often it was at fault."""
        return self._until_s.get(key, (0, 0.0))[0]

    def fault(self, key: str, until_s: float) -> None:
        """It was at fault once more."""
        self._until_s[key] = (self.count(key) + 1, until_s)
        self._until_s.move_to_end(key)
        if len(self._until_s) > MAX_ADDRESSES:
            self._until_s.popitem(last=False)

    def forgive(self, key: str) -> None:
        """Forget its faults."""
        self._until_s.pop(key, None)


class Door:
    """Checks join codes and remembers who flooded.

    Args:
        code: the join code.

    Raises:
        ValueError: there is none.
    """

    def __init__(self, code: str) -> None:
        if not _spelled(code):
            raise ValueError("a class needs a join code")
        self._code = code
        self._wrong = Waits()
        self._floods = Waits()
        self._flooded_from = Waits()

    def try_code(self, given: str, suffix: str, address: str, now_s: float) -> str:
        """Judge a login.

        Args:
            given: the code of the password.
            suffix: what stands behind the nickname: some miners have no field for a password.
            address: where it comes from.
            now_s: monotonic seconds.

        Returns:
            "" where it may come in, else the kind of refusal.
        """
        if self._wrong.wait_s(address, now_s) > 0:
            return "too_many_codes"  # even a right one: else guessing would go on
        by_password, by_suffix = same_code(given, self._code), same_code(suffix, self._code)
        if by_password or by_suffix:
            self._wrong.forgive(address)
            return ""
        beyond = self._wrong.count(address) + 1 - FREE_TRIES
        wait_s = min(2.0 ** min(beyond, 10), LONGEST_WAIT_S) if beyond >= 0 else 0.0
        self._wrong.fault(address, now_s + wait_s)
        return "wrong_code"

    def flooded(self, address: str, nickname: str, now_s: float) -> None:
        """One connection sent far too much."""
        self._floods.fault(f"{address} {nickname}", now_s + FLOOD_WAIT_S)
        recent = self._flooded_from.wait_s(address, now_s) > 0
        if not recent:
            self._flooded_from.forgive(address)
        self._flooded_from.fault(address, now_s + FLOOD_WAIT_S)

    def is_flooder(self, address: str, nickname: str, now_s: float) -> bool:
        """Whether this one has to wait: by nickname and address, because a school may have one address."""
        from_here = self._flooded_from
        many = from_here.count(address) >= FLOODS_PER_ADDRESS and from_here.wait_s(address, now_s) > 0
        return many or self._floods.wait_s(f"{address} {nickname}", now_s) > 0


class Arrivals:
    """How often one address may connect.

    Args:
        size: so many times at once.
        per_s: and so many times a second for ever.
    """

    def __init__(self, size: float, per_s: float) -> None:
        self._size = size
        self._per_s = per_s
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def may_come(self, address: str, now_s: float) -> bool:
        """Count one more connection; False: there were too many."""
        bucket = self._buckets.setdefault(address, Bucket(self._size, self._per_s, now_s))
        self._buckets.move_to_end(address)
        if len(self._buckets) > MAX_ADDRESSES:
            self._buckets.popitem(last=False)
        return bucket.take(1.0, now_s)


class Bucket:
    """What one connection may send: a store that fills up steadily.

    Args:
        size: so much at once.
        per_s: and so much a second for ever.
        now_s: monotonic seconds.
    """

    def __init__(self, size: float, per_s: float, now_s: float) -> None:
        self._size = size
        self._per_s = per_s
        self._left = size
        self._seen_s = now_s

    def take(self, amount: float, now_s: float) -> bool:
        """Take so much; False: there is not so much left. A negative amount puts something back."""
        filled = self._left + max(0.0, now_s - self._seen_s) * self._per_s
        self._left = min(self._size, min(self._size, filled) - amount)
        self._seen_s = now_s
        if self._left < 0:
            self._left += amount  # who is refused does not go into debt
            return False
        return True
