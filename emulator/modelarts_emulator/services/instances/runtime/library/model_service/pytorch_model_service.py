"""The class for PyTorch models."""

from __future__ import annotations

from .model_service import SingleNodeService


class PTServingBaseService(SingleNodeService):
    """A service of a PyTorch model, to be inherited from; `_inference` has to be overridden here."""
