"""A small real Stratum V1 pool: the practice network (`python -m miners.pool`)."""
