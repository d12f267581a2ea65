from enum import StrEnum as _StrEnum


class ModelApiProtocol(_StrEnum):
    """Protocol of a request to a model."""

    HTTP = "http"
    HTTPS = "https"
    HTTPS_UPPER = "HTTPS"
    HTTP_UPPER = "HTTP"
