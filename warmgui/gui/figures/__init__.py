"""Figures: one painter for every `core.plot.Plot`, read by mouse, keys and as a table, exported."""
