"""Painted pieces: dial, cards, charts, rows, badges."""
