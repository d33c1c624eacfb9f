"""A class: opened, joined, as it stands."""
