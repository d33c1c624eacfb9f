"""The lab: a small chain of this process's own, hashed for real; what is simulated is the other miners.

Pure: clocks, hash counts and randomness are arguments. `miners.upstream.lab` gives it to the devices.
"""
