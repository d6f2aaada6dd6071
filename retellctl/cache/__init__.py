"""What is kept between runs: ids for completion, and the API versions of services."""
