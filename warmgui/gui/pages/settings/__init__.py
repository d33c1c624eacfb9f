"""The settings page: a card per section, and the search."""
