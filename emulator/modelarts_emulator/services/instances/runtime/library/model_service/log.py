"""Loggers for inference scripts: `import model_service.log as log; logger = log.getLogger(__name__)`."""

from logging import getLogger

__all__ = ["getLogger"]
