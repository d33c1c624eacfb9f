"""The report of a month, or of any time, as data."""
