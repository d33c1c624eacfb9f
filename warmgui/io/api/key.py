"""Makes the key of the local API."""

from __future__ import annotations

import secrets

BYTES = 32


def new_key() -> str:
    """256 random bits, in letters, digits, - and _."""
    return secrets.token_urlsafe(BYTES)
