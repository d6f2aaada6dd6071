"""Commands that belong to no resource of the service."""
