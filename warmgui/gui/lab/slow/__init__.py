"""One hash in slow motion."""
