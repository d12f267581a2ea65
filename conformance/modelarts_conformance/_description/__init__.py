"""What the description says: operations and schemas, and how the service behaves."""
