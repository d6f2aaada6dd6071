"""What is remembered between runs: ids for completion, and the API versions of services."""
