"""Pools and nodes of the settings: what they are, what is wrong with them, how they stand."""
