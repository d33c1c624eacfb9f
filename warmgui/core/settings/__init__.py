"""The settings: declared once, typed, frozen; the page of settings is built from them."""
