"""Miners in the network that warm a place: watched, and set to a power where the user agreed to it."""
