"""Turns the description in ``spec/`` into ``generated/``: lint, bundle, generate the client, format."""
