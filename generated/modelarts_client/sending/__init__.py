# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/__init__.py.
"""What a client's request goes through until it reaches a socket."""
