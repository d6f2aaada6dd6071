"""The sandbox as a WSGI application and behind a socket, with the limits, the faults and the doors of its own."""
