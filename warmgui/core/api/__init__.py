"""The local API, pure: one table of routes, what is let in, the JSON shapes, OpenAPI, metrics as data."""
