"""The guard: it may only lower."""
