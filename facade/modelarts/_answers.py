"""Parts of answers that services leave out, send as null, or send as something else than the documents promise."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from modelarts_client.errors import ModelArtsError
from modelarts_client.types import JsonObject

Entry = TypeVar("Entry")
Answer = TypeVar("Answer")
Scalar = TypeVar("Scalar", str, int)


def entries(given: Iterable[Entry | None] | None, kind: type = JsonObject) -> list[Entry]:
    """Return the entries of a list in an answer; none if it is absent or null. Entries that are null are left out.

    Args:
        given: The list.
        kind: The type of an entry; by default a model.

    Raises:
        ModelArtsError: If it is no list, or an entry has another type.
    """
    return list(each_entry(given, kind))


def each_entry(given: Iterable[Entry | None] | None, kind: type = JsonObject) -> Iterator[Entry]:
    """The same as `entries`, one after the other."""
    if given is None:
        return
    if not isinstance(given, Iterable) or isinstance(given, str | dict | JsonObject):
        raise _unexpected(given, "a list")
    for entry in given:
        if entry is None:
            continue
        if not isinstance(entry, kind):
            raise _unexpected(entry, "an entry of a list")
        yield entry


def scalar(given: Any, kind: type[Scalar]) -> Scalar:
    """Return a text or a number in an answer; an empty text or 0 if it is absent or null.

    Raises:
        ModelArtsError: If it is something else.
    """
    if given is None:
        return kind()
    if not isinstance(given, kind) or isinstance(given, bool):
        raise _unexpected(given, "a text" if kind is str else "a whole number")
    return given


def answered(answer: Answer | None) -> Answer:
    """Return an answer that must have a body.

    Raises:
        ModelArtsError: If it has none.
    """
    if answer is None:
        raise ModelArtsError(f"The answer has a status of success, but no body. {_ADVICE}")
    return answer


_ADVICE = "Check that the endpoint is that of the service, and that no gateway answers for it; then try again."


def _unexpected(given: object, what: str) -> ModelArtsError:
    shown = repr(given)[:60]
    return ModelArtsError(f"The answer has {shown} where the documents have {what}. {_ADVICE}")
