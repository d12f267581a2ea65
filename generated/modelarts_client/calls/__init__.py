# Written by `python -m generator generate` from the description; it overwrites changes.
"""The operations by tag, bound to a client."""
