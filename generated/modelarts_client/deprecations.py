# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/deprecations.py.
"""Warns about calls of deprecated operations and about deprecated arguments, at the place of the call."""

from __future__ import annotations

import inspect
import sys
import warnings
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .types import UNSET

_Function = TypeVar("_Function", bound=Callable[..., Any])

if TYPE_CHECKING:
    # Type checkers know it (PEP 702), whether it is installed or not.
    from typing_extensions import deprecated as deprecated
else:

    def deprecated(message: str) -> Callable[[_Function], _Function]:
        """Decorate a function that is deprecated: each call warns with ``message``."""

        def decorate(function: _Function) -> _Function:
            decorated = _warning(function, lambda _: (message,))
            decorated.__deprecated__ = message
            return decorated

        return decorate


def deprecated_arguments(*names: str) -> Callable[[_Function], _Function]:
    """Decorate a function with deprecated keyword arguments: each call that gives one warns."""

    def decorate(function: _Function) -> _Function:
        def messages(given: dict[str, Any]) -> tuple[str, ...]:
            passed = (name for name in names if given.get(name, UNSET) is not UNSET)
            return tuple(f"the argument {name!r} of {function.__module__} is deprecated" for name in passed)

        return _warning(function, messages)

    return decorate


def _warning(function: _Function, messages: Callable[[dict[str, Any]], tuple[str, ...]]) -> _Function:
    """The function, which warns when it is called, and not only when its coroutine runs."""

    @wraps(function)
    def warn(*args: Any, **kwargs: Any) -> Any:
        for message in messages(kwargs):
            warnings.warn(message, DeprecationWarning, stacklevel=_level())
        return function(*args, **kwargs)

    if inspect.iscoroutinefunction(function):
        _mark(warn)
    return cast(_Function, warn)


def _level() -> int:
    """The `stacklevel` of the first caller outside this package, as seen from where `warnings.warn` is called."""
    package = f"{__package__}."
    level = 0
    frame = inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__", "")).startswith(package):
        level, frame = level + 1, frame.f_back
    return level


def _mark(function: Callable[..., Any]) -> None:
    """Mark a function as one that returns a coroutine, for `iscoroutinefunction`."""
    if sys.version_info >= (3, 12):
        inspect.markcoroutinefunction(function)
    else:
        from asyncio import coroutines

        cast(Any, function)._is_coroutine = cast(Any, coroutines)._is_coroutine


__all__ = ["deprecated", "deprecated_arguments"]
