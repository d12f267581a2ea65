"""The class for models of Ascend chips, which older packages for MindSpore inherit from."""

from __future__ import annotations

from .model_service import SingleNodeService


class HiaiBaseService(SingleNodeService):
    """A service of a model for an Ascend chip, to be inherited from; `_inference` has to be overridden here."""
