"""A class as it stands, from what its network tells."""
