"""Where a password may be. The settings say which of these it is, and never what it is."""

from __future__ import annotations

PASSWORD_PLACES = ("none", "keyring", "file", "ask")
"""None is needed; the system's keyring; a private file of ours, not encrypted; memory, for one run."""
KEPT = frozenset({"keyring", "file"})
"""Those that outlive a run."""
