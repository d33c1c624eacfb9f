"""The page of the fleet: this machine on the broker, the others, and what they are told."""
