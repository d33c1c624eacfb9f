"""What touches the world: sensors, files, the database, the miner process. No Qt."""
