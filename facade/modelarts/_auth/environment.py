"""The variables of the process, in a form that tracebacks with local variables may show."""

import os
from collections.abc import Iterator, Mapping
from typing import Final


class _ProcessEnvironment(Mapping[str, str]):
    """``os.environ``, whose ``repr`` shows no values, as some of them are secret."""

    def __getitem__(self, name: str) -> str:
        return os.environ[name]

    def __iter__(self) -> Iterator[str]:
        return iter(os.environ)

    def __len__(self) -> int:
        return len(os.environ)

    def __repr__(self) -> str:
        return "<the variables of the process>"


PROCESS: Final[Mapping[str, str]] = _ProcessEnvironment()
"""The variables of the process, as they are at the time they are read."""
