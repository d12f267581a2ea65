"""Faults that are planted in the local ModelArts, to see whether those who look for faults find them.

A fault is a name, a kind, the operations that it is in, a way to plant it, and a probe: one or a few requests that go
right without the fault and wrong with it (`effects`). Faults are not chosen by what is found: each module makes the
faults of a kind for every operation that can have them, from the description, and `drawn` takes some of all kinds and
all operations. `driver` plants one after another, and measures how long a finder takes to find each.
"""
