"""Requests, waiting and logs of training jobs."""
