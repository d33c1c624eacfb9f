"""A lesson: opened, answered, on paper."""
