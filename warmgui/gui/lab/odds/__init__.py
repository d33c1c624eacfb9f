"""The odds, with real hashes."""
