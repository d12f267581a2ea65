# Written by `python -m generator generate` from the description; it overwrites changes.
"""How this service answers with paths."""

from collections.abc import Mapping
from typing import Final

# Paths in the JSON of a response; the first that is there counts.
ERROR_CODE: Final[tuple[tuple[str, ...], ...]] = (("error_code",), ("error", "error_code"), ("error", "code"))
ERROR_MESSAGE: Final[tuple[tuple[str, ...], ...]] = (("error_msg",), ("error_message",), ("error", "message"))
ERROR_SOLUTION: Final[tuple[tuple[str, ...], ...]] = (("error_solution",),)
REQUEST_ID: Final = ("X-Request-Id", "X-IAM-Trace-Id", "X-Obs-Request-Id")
"""Headers with the ID of a request."""
MISSING: Final[Mapping[str, tuple[int, ...]]] = {
    "IAM.0004": (),
    "IAM.1109": (),
    "ModelArts.0102": (),
    "ModelArts.2755": (),
    "ModelArts.2775": (),
    "ModelArts.2778": (),
    "ModelArts.2779": (),
    "ModelArts.2782": (),
    "ModelArts.2783": (),
    "ModelArts.2801": (),
    "ModelArts.2819": (),
    "ModelArts.2831": (),
    "ModelArts.2842": (),
    "ModelArts.2881": (),
    "ModelArts.2890": (),
    "ModelArts.3001": (),
    "ModelArts.3071": (),
    "ModelArts.3080": (),
    "ModelArts.3502": (),
    "ModelArts.3507": (),
    "ModelArts.3529": (),
    "ModelArts.3535": (),
    "ModelArts.3547": (),
    "ModelArts.3822": (),
    "ModelArts.3837": (),
    "ModelArts.3849": (),
    "ModelArts.3850": (),
    "ModelArts.3864": (),
    "ModelArts.3867": (),
    "ModelArts.3868": (),
    "ModelArts.3923": (),
    "ModelArts.3935": (),
    "ModelArts.4129": (),
    "ModelArts.4204": (404,),
    "ModelArts.4301": (400,),
    "ModelArts.4338": (),
    "ModelArts.4352": (),
    "ModelArts.4353": (),
    "ModelArts.4359": (),
    "ModelArts.4410": (),
    "ModelArts.4420": (),
    "ModelArts.4506": (400,),
    "ModelArts.4601": (),
    "ModelArts.4604": (),
    "ModelArts.4612": (),
    "ModelArts.4619": (),
    "ModelArts.4631": (),
    "ModelArts.4636": (),
    "ModelArts.4650": (),
    "ModelArts.4700": (400,),
    "ModelArts.4801": (400,),
    "ModelArts.4851": (),
    "ModelArts.4901": (404,),
    "ModelArts.5016": (),
    "ModelArts.5058": (),
    "ModelArts.6309": (),
    "ModelArts.6341": (),
    "ModelArts.6623": (),
    "ModelArts.6624": (),
    "ModelArts.6650": (),
    "ModelArts.6797": (),
    "ModelArts.7005": (),
    "ModelArts.50015001": (),
    "ModelArts.50025001": (),
}
"""Error codes that mean that something is not there, with the statuses for which they do; none for any status."""

__all__ = ["ERROR_CODE", "ERROR_MESSAGE", "ERROR_SOLUTION", "MISSING", "REQUEST_ID"]
