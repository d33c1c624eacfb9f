"""Exports, and one thing back to how it was at first."""
