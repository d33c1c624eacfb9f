"""What hashes: the processor, and graphics cards."""
