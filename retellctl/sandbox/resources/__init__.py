"""What the sandbox does for each resource."""
