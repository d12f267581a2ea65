"""The description: its files, joined, and read as a document."""
