"""A request as the sandbox reads and checks it, and the parts of answers that all lists share."""
