"""What programs log of an error if they log the variables of each frame as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from traceback import FrameSummary, TracebackException
from typing import Final

import modelarts
import modelarts_client

_OURS: Final = tuple(Path(str(package.__file__)).parent for package in (modelarts, modelarts_client))


def shown_variables(error: BaseException) -> str:
    """The texts of an error and of all that led to it, with all frames, and the variables of the SDK's frames."""
    texts: list[str] = []
    for linked in linked_errors(error):
        texts.append(repr(linked))
        texts += TracebackException.from_exception(linked).format(chain=False)
    texts += [f"{name} = {value}" for frame in own_frames(error) for name, value in (frame.locals or {}).items()]
    return "\n".join(texts)


def own_frames(error: BaseException) -> Iterator[FrameSummary]:
    """The frames of an error and of all that led to it which are the SDK's, with their variables."""
    for linked in linked_errors(error):
        for frame in TracebackException.from_exception(linked, capture_locals=True).stack:
            if any(Path(frame.filename).is_relative_to(folder) for folder in _OURS):
                yield frame


def linked_errors(error: BaseException) -> Iterator[BaseException]:
    """An error and all that led to it, also what its traceback does not show."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        linked = waiting.pop()
        if linked is not None and id(linked) not in seen:
            seen.add(id(linked))
            yield linked
            waiting += [linked.__cause__, linked.__context__]
