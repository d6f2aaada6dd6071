"""What a declaration is, and the check of a body against it."""
