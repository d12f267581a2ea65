"""How much each searched parameter matters: a program of its own, which needs the extra `auto-search`.

It runs in a process of its own, since Optuna, scikit-learn and matplotlib take seconds to import, much memory, and the
interpreter's lock while they work. The emulator imports `question` only.
"""
