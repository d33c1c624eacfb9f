"""Charts side by side: one time axis, one crosshair."""
