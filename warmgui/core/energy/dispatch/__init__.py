"""When to heat, and with how many watts: the policies."""
