"""What both sides of the pipe must read alike: addresses, targets, strangers' words. Pure."""
