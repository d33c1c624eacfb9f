"""This machine on the MQTT broker, and the others there. See `follower`."""
