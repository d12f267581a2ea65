"""Requests and waits for models and services, and predictions."""
