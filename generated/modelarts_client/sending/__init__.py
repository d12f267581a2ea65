# Copied from runtime/sending/__init__.py of the generator; edit it there.
"""What a client's request goes through until it reaches a socket."""
