"""The plan of two days, painted."""
