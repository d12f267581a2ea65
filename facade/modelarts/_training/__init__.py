"""Requests, waits and logs of training jobs, and their errors."""
