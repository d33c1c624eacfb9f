"""What if: scenarios that one can compute, and the checker of claims."""
