"""The local API to the outside: sockets on loopback, HTTP by h11, the key, Prometheus' text."""
