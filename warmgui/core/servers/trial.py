"""What a test of a server found, as the window shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.model import CertificateStatus, PayoutStatus


@dataclass(frozen=True)
class ServerTest:
    """The end of a test. Times are seconds from its begin; None: it did not come so far."""

    ok: bool
    text: Text
    """"Connected, authorised, job in 0.2 s, share difficulty 0.001", or why not."""
    expectation: Text = EMPTY
    """One share in how long on this PC; empty where that is not known."""
    connected_s: float | None = None
    authorized_s: float | None = None
    job_s: float | None = None
    difficulty: float | None = None
    height: int | None = None
    certificate: CertificateStatus | None = None
    payout: PayoutStatus | None = None
