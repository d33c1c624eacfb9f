"""A figure, opened: formula, inputs with their sources, result."""
