"""The one MQTT client."""
