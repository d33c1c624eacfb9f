"""A SHA-256d miner on its own: kernels, devices, upstreams and a small pool.

Imports neither warmgui nor Qt.
"""

__version__ = "0.1.0"
