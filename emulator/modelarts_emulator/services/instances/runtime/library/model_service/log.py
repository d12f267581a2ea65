"""Loggers for inference scripts: `import model_service.log as log; logger = log.getLogger(__name__)`."""

# Only instances have this folder's parent on their path.
from log import getLogger

__all__ = ["getLogger"]
