"""Transfers of OBS, beside those of other clients: the time, the processor time and the peak memory of each."""
