"""Hyperparameter search: what a job asks for, the trials of its search, and the operations on them."""
