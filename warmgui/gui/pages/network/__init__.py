"""The page of every host, and what is known of difficulty and price."""
