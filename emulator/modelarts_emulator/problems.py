"""Refusals that several areas of the service use, and the values of callers in them.

Source: api-ref appendix/error_codes.rst.
"""

from __future__ import annotations

from modelarts_emulator.contract import Problem

_LONGEST_QUOTE = 200  # characters of a caller's value that a message repeats


def quoted(value: object) -> str:
    """A caller's value as a message shows it: printable, and cut after 200 characters."""
    shown = repr(value)
    return shown if len(shown) <= _LONGEST_QUOTE else shown[:_LONGEST_QUOTE] + "..."


def invalid_parameter(field: str, value: object, why: str, allowed: str) -> Problem:
    """A field has a value that is not allowed.

    Args:
        field: name of the field, with the objects that contain it.
        value: the value, as the caller gave it.
        why: what is wrong with it, as the rest of a sentence that begins with the value.
        allowed: what to do instead, as a sentence.
    """
    return Problem(400, "ModelArts.2788", f"Invalid parameter({field}): {quoted(value)} {why}.", allowed)


def server_ending(error_code: str) -> Problem:
    """The emulator ends before the request is answered."""
    message = "The emulator ended before the request was answered."
    return Problem(503, error_code, message, "Start the emulator, and send the request again if that does no harm.")


def unsupported(field: str, what: str) -> Problem:
    """The emulator does not have what a field asks for.

    Args:
        field: name of the field, with the objects that contain it.
        what: what the field asks for.
    """
    return Problem(
        400,
        "ModelArts.2858",
        f"Current operation not supported, ({field}: {what}).",
        f"Leave {field} out, or use the cloud instead.",
    )
