"""Decodes responses as documented for their status and media type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from .bodies import Kind, charset_of, essence, is_among, is_json, kind_of, matches
from .errors import error_from
from .json_codecs import Codec, decoded
from .json_memory import TooMuchMemoryError
from .types import Response

if TYPE_CHECKING:
    import httpx

Status: TypeAlias = int | str
"""A status, a range such as ``4XX``, or ``default``."""


class Answer(Protocol):
    """The documented body of a response."""

    def read(self, content: bytes, content_type: str, most: int) -> Any:
        """Decode a body. None if it is not as documented.

        Args:
            content: The body.
            content_type: Its media type.
            most: How many bytes of memory the values of JSON may take.

        Raises:
            TooMuchMemoryError: If they would take more.
        """

    def problem(self, content: bytes, content_type: str, value: Any) -> str | None:
        """What is wrong with a body, of which `read` made a value; None if it is as documented."""


class JsonAnswer:
    """A body of JSON.

    Args:
        kinds: The documented types of the value; empty for any.
        codec: Decodes the value; None for plain values.
    """

    def __init__(self, *kinds: Kind, codec: Codec | None = None) -> None:
        self._kinds = kinds
        self._codec = codec

    def read(self, content: bytes, content_type: str, most: int) -> Any:
        """Decode JSON; None if the body is none."""
        if not content:
            return None
        value = decoded(content, most)
        if value.__class__ is float and "integer" in self._kinds and "number" not in self._kinds and value.is_integer():
            return int(value)  # JSON Schema counts 1.0 among the integers
        return value if self._codec is None else self._codec.read(value)

    def problem(self, content: bytes, content_type: str, value: Any) -> str | None:
        """Check that the value has a documented type."""
        kind = kind_of(value)
        if value is None and content.strip() != b"null":
            kind = ""
        if is_among(kind, self._kinds) or (kind and not self._kinds):
            return None
        return "the answer is not the documented JSON"


class TextAnswer:
    """A body of text."""

    def read(self, content: bytes, content_type: str, most: int) -> str:
        """Decode the text with the charset of its media type, by default UTF-8."""
        return content.decode(charset_of(content_type), errors="replace")

    def problem(self, content: bytes, content_type: str, value: Any) -> None:
        """Any text is as documented."""


class BinaryAnswer:
    """A body of bytes."""

    def read(self, content: bytes, content_type: str, most: int) -> bytes:
        """Return the bytes."""
        return content

    def problem(self, content: bytes, content_type: str, value: Any) -> None:
        """Any bytes are as documented."""


class MediaAnswer:
    """A body in one of several media types, by the response's `Content-Type`.

    Args:
        by_type: The documented bodies by media type or range of these. The first is that of a response whose type is
            not documented, unless one of the same family is: text, or JSON.
    """

    def __init__(self, by_type: Mapping[str, Answer]) -> None:
        self._by_type = by_type

    def read(self, content: bytes, content_type: str, most: int) -> Any:
        """Decode the body by its media type."""
        return self._chosen(content_type).read(content, content_type, most)

    def problem(self, content: bytes, content_type: str, value: Any) -> str | None:
        """Check the body by its media type."""
        return self._chosen(content_type).problem(content, content_type, value)

    def _chosen(self, content_type: str) -> Answer:
        documented = self._by_type
        if (exact := documented.get(essence(content_type))) is not None:
            return exact
        found = [answer for known, answer in documented.items() if matches(known, content_type)]
        family = _family(content_type)
        alike = [answer for known, answer in documented.items() if _family(known) == family]
        return next(iter(found or alike or documented.values()))


class Answers:
    """The documented responses of an operation.

    Args:
        documented: The body for each status, range or ``default``; None if there is no body.
    """

    def __init__(self, documented: Mapping[Status, Answer | None]) -> None:
        self._documented = documented
        self._successes = [status for status in documented if isinstance(status, int) and 200 <= status < 300]

    def read(self, response: httpx.Response, content: bytes) -> Response[Any]:
        """Decode a response.

        Raises:
            ResponseTooLargeError: If the values of its JSON would take more memory than a response may have bytes.
        """
        answer = self._for(response.status_code, content)
        return Response(
            status_code=response.status_code,
            content=content,
            headers=response.headers,
            parsed=None if answer is None else _read(answer, response, content),
            attempts=response.extensions.get("attempts", ()),
        )

    def result(self, response: Response[Any]) -> Any:
        """Return the body of a success; None where none is documented.

        A success that is not documented may have no body.

        Raises:
            ApiError: The response is an error, or its body is not the documented one.
        """
        status = response.status_code
        if not 200 <= status < 300:
            raise error_from(response)
        answer = self._for(status, response.content)
        if answer is None or not (response.content or self._documented_as(status)):
            return response.parsed
        problem = answer.problem(response.content, response.headers.get("Content-Type", ""), response.parsed)
        if problem is not None:
            raise error_from(response, problem)
        return response.parsed

    def _documented_as(self, status: int) -> Status | None:
        """The status or the range as which a status is documented; None if it is not."""
        if status in self._documented:
            return status
        in_range = f"{status // 100}XX"
        return in_range if in_range in self._documented else None

    def _for(self, status: int, content: bytes) -> Answer | None:
        """What is documented for a status.

        A success that is not documented is taken for the documented one with the nearest status, with a body if it
        has one. If no success is documented at all, it can be anything.
        """
        documented = self._documented
        if (known := self._documented_as(status)) is not None:
            return documented[known]
        if 200 <= status < 300:
            if self._successes:
                alike = [each for each in self._successes if (documented[each] is not None) == bool(content)]
                return documented[min(alike or self._successes, key=lambda each: abs(each - status))]
            return documented.get("default", _ANYTHING)
        return documented.get("default")


def _read(answer: Answer, response: httpx.Response, content: bytes) -> Any:
    from .sending.bounds import limit_of, too_large

    try:
        return answer.read(content, response.headers.get("Content-Type", ""), limit_of(response))
    except TooMuchMemoryError:
        if not response.is_success:
            return None
        raise too_large(response.request, response.status_code, in_memory=True) from None


class _Anything:
    """A body that is not documented: JSON, or text, or bytes."""

    def read(self, content: bytes, content_type: str, most: int) -> Any:
        if not content:
            return None
        family = _family(content_type)
        if family == "text":
            return TextAnswer().read(content, content_type, most)
        value = decoded(content, most)
        return content if value is None and content.strip() != b"null" else value

    def problem(self, content: bytes, content_type: str, value: Any) -> None:
        """Anything is right."""


_ANYTHING: Final = _Anything()


def _family(content_type: str) -> str:
    if is_json(content_type):
        return "json"
    name = essence(content_type)
    return name.partition("/")[0] if name.startswith("text/") else name


__all__ = ["Answer", "Answers", "BinaryAnswer", "JsonAnswer", "MediaAnswer", "Status", "TextAnswer"]
