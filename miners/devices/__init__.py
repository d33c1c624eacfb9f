"""What hashes: the CPU, later GPUs."""
