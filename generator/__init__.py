"""Turns the description in ``spec/`` into ``generated/``: joins and checks it, and generates the client and tables."""

MARK = "Written by `python -m generator generate`"
"""Begins the comment on top of each written file that can have one."""
