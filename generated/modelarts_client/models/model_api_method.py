from enum import StrEnum as _StrEnum


class ModelApiMethod(_StrEnum):
    """Method of a request to a model."""

    GET = "get"
    GET_UPPER = "GET"
    POST = "post"
    POST_UPPER = "POST"
