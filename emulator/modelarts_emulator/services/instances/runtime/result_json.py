"""The result of a service as JSON."""

from __future__ import annotations

import json

from modelarts_emulator.services.instances.runtime.refusals import result_unusable

MAXIMUM_RESULT_BYTES = 64 * 1024 * 1024  # no limit is documented; this one keeps a mistake from filling the memory


def result_json(result: object) -> bytes:
    """The body of an answer; arrays and tensors become lists, and their elements numbers.

    Raises:
        Refusal: JSON cannot say it, or it is too long.
    """
    try:
        body = json.dumps(result, default=_plain, allow_nan=False, separators=(",", ":")).encode("ascii")
    except (TypeError, ValueError, RecursionError) as error:
        raise result_unusable(str(error)) from error
    if len(body) > MAXIMUM_RESULT_BYTES:
        raise result_unusable(f"it has {len(body)} bytes, and may have {MAXIMUM_RESULT_BYTES}")
    return body


def _plain(value: object) -> object:
    """Arrays, tensors and their elements, whichever library they are of, as numbers and lists."""
    for name in ("tolist", "numpy", "asnumpy"):
        convert = getattr(value, name, None)
        if callable(convert):
            plain: object = convert()
            if plain is not value:
                return plain
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
