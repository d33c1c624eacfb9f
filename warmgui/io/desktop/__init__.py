"""Manners on the desktop: start at log-in, sleep held back while it heats, where the miner's file went."""
