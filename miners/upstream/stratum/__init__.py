"""A Stratum V1 client: the protocol without sockets, and the connection around it."""
