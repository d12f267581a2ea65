"""Buckets and objects in OBS, and the files on this machine that they are copied from and to."""
