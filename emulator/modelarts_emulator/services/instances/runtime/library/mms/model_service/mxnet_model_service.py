"""The class for MXNet models, under the name that the documentation gives it."""

# Only instances have this folder's parent on their path.
from model_service.mxnet_model_service import MXNetBaseService

__all__ = ["MXNetBaseService"]
