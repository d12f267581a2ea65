from enum import StrEnum


class ModelApiMethod(StrEnum):
    """Method of a request to a model."""

    GET = "get"
    GET_UPPER = "GET"
    POST = "post"
    POST_UPPER = "POST"
