# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelApiMethod(_StrEnum):
    """Method of a request to a model."""

    POST = "post"
    GET = "get"
    POST_UPPER = "POST"
    GET_UPPER = "GET"
