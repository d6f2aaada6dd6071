"""What the sandbox remembers: its records, how it is set, and what time it is in it."""
