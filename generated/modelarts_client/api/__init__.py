# Copied from generator/runtime/api/__init__.py by `make generate`; edit it there.
"""Endpoint functions: a package for each tag, a module for each operation."""
