"""Buckets, their stores, paths in OBS, and files on this machine."""
