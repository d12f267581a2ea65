# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelApiProtocol(_StrEnum):
    """Protocol of a request to a model."""

    HTTP = "http"
    HTTPS = "https"
    HTTP_UPPER = "HTTP"
    HTTPS_UPPER = "HTTPS"
