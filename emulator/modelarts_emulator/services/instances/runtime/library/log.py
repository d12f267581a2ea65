"""Loggers for inference scripts: `import log; logger = log.getLogger(__name__)`.

Python shows warnings only; these loggers show INFO too, as in the images of the cloud.
"""

from __future__ import annotations

import logging

_FORMAT = "%(asctime)s - %(name)s - %(levelname)s - %(message)s"


def getLogger(name: str | None = None) -> logging.Logger:  # noqa: N802 - as in logging
    """A logger whose messages from INFO on are in the log of the instance.

    Args:
        name: As for `logging.getLogger`.
    """
    logger = logging.getLogger(name)
    if logger.level == logging.NOTSET or name is None:
        logger.setLevel(logging.INFO)
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter(_FORMAT))
        # Once the script has set up logging itself, its own handlers show the messages.
        handler.addFilter(lambda _record: logger is logging.root or not logging.root.handlers)
        logger.addHandler(handler)
    return logger


__all__ = ["getLogger"]
