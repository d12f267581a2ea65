"""The class for TensorFlow models."""

from __future__ import annotations

from .model_service import SingleNodeService


class TfServingBaseService(SingleNodeService):
    """A service of a TensorFlow model, to be inherited from; `_inference` has to be overridden here."""
