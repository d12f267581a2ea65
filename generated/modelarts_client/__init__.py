"""Typed client of the ModelArts REST API, generated from its OpenAPI description."""

from .client import Client
from .errors import ApiError
from .types import UNSET, Response, Unset

__all__ = ("UNSET", "ApiError", "Client", "Response", "Unset")
