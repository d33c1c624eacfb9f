"""The way to a server: addresses tried side by side, TLS with pins, proxies. Knows no protocol."""
