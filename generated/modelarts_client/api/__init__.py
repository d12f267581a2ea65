# Copied from runtime/api/__init__.py of the generator; edit it there.
"""Endpoint functions: a package for each tag, a module for each operation."""
