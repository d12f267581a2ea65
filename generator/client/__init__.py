"""The typed client, made from a bundle."""
