"""Useful compute as heat: BOINC and Folding@home on this PC are told how hard to work."""
