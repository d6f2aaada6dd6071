"""What the operator types: parse, one call, one output verb."""
