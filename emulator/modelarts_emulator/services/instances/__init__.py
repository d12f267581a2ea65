"""Instances of services: processes that serve a model's package."""
