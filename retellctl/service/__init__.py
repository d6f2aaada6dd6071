"""What the service is asked to do: requests, what is sent again, what an answer means, pages and waiting."""
