"""Answers to requests that create or name something: its ID, or else how to find it."""

from collections.abc import Iterator
from contextlib import contextmanager

from modelarts.exceptions import ApiError, ModelArtsError, NotFoundError


@contextmanager
def creating(what: str, *, search: str) -> Iterator[None]:
    """Add to an error about the answer to a successful request that something may have been created.

    Args:
        what: The new thing, such as ``model``.
        search: The call that finds it.
    """
    try:
        yield
    except ApiError as error:
        if error.status_code < 300:
            error.error_solution = _advice(what, search)
        raise


@contextmanager
def naming(what: str, *, search: str) -> Iterator[None]:
    """Add to an error about something that does not exist how to find what does.

    Args:
        what: Its kind, such as ``model``.
        search: The call that lists what exists.
    """
    try:
        yield
    except NotFoundError as error:
        error.error_solution = " ".join(filter(None, (error.error_solution, f"{search} lists the {what}s that exist.")))
        raise


def new_id(given: object, what: str, *, search: str) -> str:
    """Return the ID in the answer to a successful request.

    Args:
        given: The ID in the answer.
        what: The new thing, such as ``model``.
        search: The call that finds it.

    Raises:
        ModelArtsError: If there is no ID.
    """
    if not isinstance(given, str) or not given:
        raise ModelArtsError(f"ModelArts accepted the {what}, but its answer has no {what} ID. {_advice(what, search)}")
    return given


def _advice(what: str, search: str) -> str:
    return f"The {what} may exist: look for it with {search} before you create it again."
