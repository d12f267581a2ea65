"""Batch services: inputs from OBS, predictions, results back to OBS."""
