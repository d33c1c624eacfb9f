"""The page of places and heaters: what is to be kept warm, what warms it, and what that heat does."""
