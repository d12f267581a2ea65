"""A small ModelArts and IAM on the loopback that does what real ones do on bad days, and remembers what it did.

`server.FaultyCloud` is the server, `faults.FaultPlan` says which request meets which fault, `records.Record` tells
what became of a request, and `oracle` judges by these records whether a call ended as it had to.
"""
