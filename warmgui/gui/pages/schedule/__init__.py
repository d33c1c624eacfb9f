"""The schedule page: week plan, presets, holidays."""
