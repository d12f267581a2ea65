"""The description: its files, joined, and read as a document."""

BUNDLE = "openapi.yaml"
"""The name of the file of the joined description."""
