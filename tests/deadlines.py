"""How long tests wait for what must come: long, as it costs nothing where it comes; machines are shared."""

from __future__ import annotations

DEADLINE_S = 60.0
"""Below the time-out of a whole test, so that the test can still say what it waited for."""
