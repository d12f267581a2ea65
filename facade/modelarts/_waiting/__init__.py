"""Waits for jobs, models and services, and lines of progress."""
