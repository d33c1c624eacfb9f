"""Graphics cards: found through CUDA's driver or OpenCL, fed by one thread each, quarantined if they fail."""
