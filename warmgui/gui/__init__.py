"""What draws: the only importer of PySide6 and pyqtgraph. Told by snapshots, answers through `Ports`."""
