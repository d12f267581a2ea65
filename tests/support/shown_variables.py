"""What programs log of an error that log the variables of each frame as well."""

from __future__ import annotations

from traceback import TracebackException


def shown_variables(error: BaseException) -> str:
    """The texts and frames of an error and of all that led to it, with the variables of each frame."""
    texts: list[str] = []
    found: list[BaseException | None] = [error]
    seen: set[int] = set()
    while found:
        one = found.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        texts += [repr(one), *TracebackException.from_exception(one, capture_locals=True).format(chain=False)]
        found += [one.__cause__, one.__context__]
    return "\n".join(texts)
