"""Facts from the network: cached, dated, and all of it off until the user asks for it."""
