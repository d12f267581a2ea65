"""The class for MXNet models."""

from __future__ import annotations

from .model_service import SingleNodeService


class MXNetBaseService(SingleNodeService):
    """A service of an MXNet model, to be inherited from; `_inference` has to be overridden here."""
