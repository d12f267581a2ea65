"""Algorithms that training jobs can use."""
