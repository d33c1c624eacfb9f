"""The app's side of the miner process."""
