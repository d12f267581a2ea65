"""The libraries of engines, which are imported when a model is loaded and not before."""

from __future__ import annotations

import importlib
from typing import Any


def library(name: str, user: str, package: str = "") -> Any:  # of whatever the library has
    """Import the library of an engine.

    Args:
        name: The module.
        user: What needs it, for the message.
        package: What pip calls it, if that differs.

    Raises:
        ModuleNotFoundError: It is not installed.
    """
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        root = name.partition(".")[0]
        if error.name is not None and error.name.partition(".")[0] != root:
            raise  # it is installed, and lacks something
        raise ModuleNotFoundError(
            f"{user} needs {root}, which is not installed for the interpreter of the local ModelArts; install it there "
            f"(pip install {package or root}), or override _inference(self, data)",
            name=error.name,
        ) from error
