"""Loggers for inference scripts: `import log; logger = log.getLogger(__name__)`."""

from logging import getLogger

__all__ = ["getLogger"]
