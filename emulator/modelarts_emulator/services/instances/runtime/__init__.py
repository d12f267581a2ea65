"""What runs inside the process of one model instance: standard library, `library/` and the user's own code.

Only `library/` and the model package are put on the path of the user's code, so nothing else here takes a name from it.
"""
