"""What both sides of the pipe must read alike: bitcoin addresses and the addresses of servers. Pure."""
