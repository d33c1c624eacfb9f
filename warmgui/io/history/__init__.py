"""The history: one SQLite file with one writer, and readers that only read."""
