"""What Python's collector knows, by kind."""

from __future__ import annotations

import gc
import sys
from collections import Counter

ONE_PIECE_S = 60.0


def kinds_alive() -> Counter[type]:
    """What the collector knows, by kind, in one piece.

    While another thread makes a tuple from a generator nobody else may hold that tuple, or its making fails.
    """
    before_s = sys.getswitchinterval()
    sys.setswitchinterval(ONE_PIECE_S)
    try:
        return Counter(map(type, gc.get_objects()))
    finally:
        sys.setswitchinterval(before_s)
