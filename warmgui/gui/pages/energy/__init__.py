"""The energy page, and the window of its sources."""
