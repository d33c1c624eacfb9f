"""The week plan to look at and to change."""
