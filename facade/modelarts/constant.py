"""The names of HTTP methods, as programs give them to `modelarts.config.auth.auth_by_apig`."""

from typing import Final

__all__ = ["HTTPS_DELETE", "HTTPS_GET", "HTTPS_POST", "HTTPS_PUT"]

HTTPS_DELETE: Final = "DELETE"
HTTPS_GET: Final = "GET"
HTTPS_POST: Final = "POST"
HTTPS_PUT: Final = "PUT"
