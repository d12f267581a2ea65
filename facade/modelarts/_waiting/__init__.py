"""Waiting for jobs, models and services, and the progress it shows."""
