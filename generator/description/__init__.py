"""The description: its files, joined, and read as a document."""

BUNDLE = "openapi.yaml"
"""The name of the file of the joined description."""

BUNDLE_JSON = "openapi.json"
"""The name of the same file as JSON, which is read much faster."""
