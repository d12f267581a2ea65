"""Operations as the templates need them."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import Property

from generator.client.prose import Prose
from generator.description.document import Operation


@dataclass
class Argument:
    """A parameter.

    Attributes:
        name: Its name on the wire.
        place: ``path``, ``query``, ``header`` or ``cookie``.
        python_name: Its name in Python.
        type: Its type in Python.
        default: The code of its default; None if there is none.
        required: Whether it must be given.
        text: Its description.
        declaration: The code that declares it for the runtime.
        deprecated: Whether it is.
        prop: The same as openapi-python-client parsed it.
    """

    name: str
    place: str
    python_name: str
    type: str
    default: str | None
    required: bool
    text: str
    declaration: str
    deprecated: bool
    prop: Property


@dataclass
class MediaType:
    """A media type of a body or of a response.

    Attributes:
        name: The media type.
        form: ``json``, ``form``, ``multipart``, ``text`` or ``binary``.
        type: The type of its values in Python.
        kinds: The JSON types of its values; empty for any.
        declaration: The code that declares it for the runtime; that of a response lacks the codec.
        schema: The name of its schema among those with which the client validates, for a request body of JSON that is
            not simply a model; else empty.
        pointer: The pointer to this schema.
        prop: Its schema as openapi-python-client parsed it; None if it is no JSON.
    """

    name: str
    form: str
    type: str
    kinds: tuple[str, ...] = ()
    declaration: str = ""
    schema: str = ""
    pointer: str = ""
    prop: Property | None = None


@dataclass
class RequestBody:
    """The body of a request: its media types, and the type, default and description of the argument."""

    media_types: list[MediaType]
    required: bool
    text: str
    fields: list[FormType] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The type of the argument in Python."""
        types = " | ".join(dict.fromkeys(media.type for media in self.media_types))
        return types if self.required else f"{types} | Unset"

    @property
    def request(self) -> str:
        """The type of the body in its first media type; forms have types of their own, which are no models."""
        first = self.media_types[0]
        return first.type if first.form != "multipart" else "Mapping[str, Any]"

    @property
    def content_types(self) -> str:
        """The type of the argument `content_type`; empty if there is no choice."""
        names = [media.name for media in self.media_types]
        if any("*" in name for name in names):
            return "str"
        return f"Literal[{', '.join(map(repr, names))}]" if len(names) > 1 else ""

    @property
    def content_type_required(self) -> bool:
        """Whether the media type must be given: all are ranges."""
        return all("*" in media.name for media in self.media_types)


@dataclass
class FormType:
    """The type of a form: a `TypedDict` with these fields, by name."""

    name: str
    text: str
    fields: dict[str, str]

    @property
    def is_class(self) -> bool:
        """Whether it can be written as a class: its fields have names of Python, which the types do not use."""
        used = set(re.findall(r"\w+", " ".join(self.fields.values())))
        return all(
            name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("__") and name not in used
            for name in self.fields
        )


@dataclass
class Answer:
    """A response.

    Attributes:
        status: A status, a range of these such as ``4XX``, or ``default``.
        media_types: The media types of its body; empty if it has none.
    """

    status: str
    media_types: list[MediaType]

    @property
    def key(self) -> str:
        """The code of its status."""
        return self.status if self.status.isdecimal() else repr(self.status)

    @property
    def is_success(self) -> bool:
        """Whether its status is a success."""
        return self.status.startswith("2")

    @property
    def types(self) -> list[str]:
        """The types of its body in Python."""
        return [media.type for media in self.media_types]


@dataclass(kw_only=True)
class ParsedOperation(Endpoint):
    """An operation as the templates need it."""

    operation: Operation
    arguments: list[Argument]
    body: RequestBody | None
    answers: list[Answer]
    security_text: str
    deprecated: bool

    @property
    def id(self) -> str:
        """Its operationId, or a name like one."""
        return self.operation.name

    @property
    def template_path(self) -> str:
        """Its path, with the names of the description in braces."""
        return self.operation.path

    @property
    def successes(self) -> list[Answer]:
        """The responses that can be results: the documented successes, or the default one if there is none."""
        found = [answer for answer in self.answers if answer.is_success]
        return found or [answer for answer in self.answers if answer.status == "default"]

    @property
    def success(self) -> str:
        """The type of the result in Python."""
        if not self.successes:
            return "Any"
        types = dict.fromkeys(each for answer in self.successes for each in answer.types)
        nothing = any(not answer.media_types for answer in self.successes)
        return _union([*types, "None"] if nothing else types)

    def result_text(self, prose: Prose) -> str:
        """What the result is, as documented; empty if there is none, or nothing is said about it."""
        found = (prose.answer(self.operation.value, each.status) for each in self.successes if each.media_types)
        return next(filter(None, found), "")

    @property
    def everything(self) -> str:
        """The type of what any documented response has, in Python."""
        return _union(sorted({each for answer in self.answers for each in answer.types}))

    @property
    def is_binary(self) -> bool:
        """Whether a success can have a body that is no JSON, which can be received in parts."""
        return any(media.form in ("binary", "text") for answer in self.successes for media in answer.media_types)


def _union(types: Iterable[str]) -> str:
    found = list(types)
    if "Any" in found:
        return "Any"
    return " | ".join(found) or "None"
