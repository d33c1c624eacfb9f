"""Solo or pool."""
