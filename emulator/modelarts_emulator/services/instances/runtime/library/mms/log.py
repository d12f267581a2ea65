"""Loggers for scripts of MXNet models: `from mms.log import get_logger`."""

from __future__ import annotations

import logging

# Only instances have this folder's parent on their path.
from log import getLogger


def get_logger(name: str = "mms") -> logging.Logger:
    """A logger whose messages from INFO on are in the log of the instance."""
    return getLogger(name)


__all__ = ["getLogger", "get_logger"]
