"""One way to the network, and one set of rules: proxies, TLS, deadlines, and what has left."""
