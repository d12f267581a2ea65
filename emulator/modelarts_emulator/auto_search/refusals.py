"""Refusals of what a job asks for in `algorithm.policies.auto_search`.

Source: api-ref appendix/error_codes.rst.
"""

from __future__ import annotations

from typing import Final

from modelarts_emulator.contract import Problem
from modelarts_emulator.problems import quoted

FIELD: Final = "algorithm.policies.auto_search"


def missing(field: str, allowed: str) -> Problem:
    """A field is missing.

    Args:
        field: the field below `auto_search`.
        allowed: what to do, as a sentence.
    """
    return Problem(
        400, "ModelArts.2826", f"Hyperparameter search parameter error: {FIELD}.{field} is missing.", allowed
    )


def invalid(field: str, value: object, why: str, allowed: str) -> Problem:
    """A field has a value that is not allowed.

    Args:
        field: the field below `auto_search`.
        value: the value, as the caller gave it.
        why: what is wrong with it, as the rest of a sentence that begins with the value.
        allowed: what to do instead, as a sentence.
    """
    message = f"Hyperparameter search parameter error: {FIELD}.{field} {quoted(value)} {why}."
    return Problem(400, "ModelArts.2826", message, allowed)


def repeated(name: str) -> Problem:
    """A name is in a list twice."""
    return Problem(400, "ModelArts.2767", f"parameter key repeat: {quoted(name)}.", "List it once.")
