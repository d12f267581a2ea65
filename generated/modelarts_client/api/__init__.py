# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/api/__init__.py.
"""Endpoint functions: a package for each tag, a module for each operation."""
