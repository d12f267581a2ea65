"""Requests, waiting and predictions of models and services."""
