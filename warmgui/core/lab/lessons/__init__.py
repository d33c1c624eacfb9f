"""Lesson files: one dated, hashed file makes the same worksheet on every machine. See `model`."""
