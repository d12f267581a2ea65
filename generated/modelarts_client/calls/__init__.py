"""The operations by tag, bound to a client."""
