"""Hyperparameter searches: what is searched and how, their trials, and what came of them."""
