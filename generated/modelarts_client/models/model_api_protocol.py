from enum import StrEnum


class ModelApiProtocol(StrEnum):
    """Protocol of a request to a model."""

    HTTP = "http"
    HTTPS = "https"
    HTTPS_UPPER = "HTTPS"
    HTTP_UPPER = "HTTP"
