"""What cannot be turned into code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.parser.errors import GeneratorError, ParseError
from pydantic import TypeAdapter, ValidationError

from generator.description.pointers import escape
from generator.description.sources import JsonValue

_SCHEMA: TypeAdapter[oai.Reference | oai.Schema] = TypeAdapter(oai.Reference | oai.Schema)
_FOLLOWS = "Could not find reference in parsed models or enums"
_CASCADE = "Failure to process schema has resulted in the removal of:"
_OBJECT = re.compile(r"\"?<[^<>]* object at 0x[0-9a-f]+>\"?")  # a name, which openapi-python-client hides
_ONE_CLASS = re.compile(r"duplicate models with name \"(\w+)\"|conflicting enums named (\w+) ")
_CLASS = re.compile(r"<class '(\w+)'>")
_UNMERGED = "can't be merged with"
_UNCOMBINED = re.compile("can't (?:combine|redefine|merge) ")
_ONE_FIELD = (
    "a field that several members of allOf describe needs the same type in each, or an enum in the narrower ones: write"
    " enum: [value] instead of const: value, or leave the field out of all members but one"
)
_COMPONENT = re.compile(r"/components/schemas/[A-Za-z0-9._-]+")


class UnsupportedError(Exception):
    """Parts of the description cannot be turned into code.

    Attributes:
        problems: The pointer of each part, and what is wrong with it.
    """

    def __init__(self, problems: Iterable[tuple[str, str]]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{pointer}: {problem}" for pointer, problem in self.problems))


def parsed_schema(schema: JsonValue, pointer: str) -> oai.Reference | oai.Schema:
    """A schema as openapi-python-client reads it.

    Raises:
        UnsupportedError: It has another form; the problem is that of the innermost part.
    """
    try:
        return _SCHEMA.validate_python(schema if isinstance(schema, dict) else {})
    except ValidationError as error:
        problems = [each for each in error.errors() if each["loc"][:1] != ("Reference",)] or error.errors()
        worst = max(problems, key=lambda each: len(each["loc"]))
        raise UnsupportedError([(_below(schema, pointer, worst["loc"]), f"this schema: {worst['msg']}")]) from error


def problems_of(errors: Iterable[ParseError | GeneratorError], position: str) -> Iterator[tuple[str, str]]:
    """The problems that openapi-python-client reports.

    Args:
        errors: Its reports.
        position: The key with which schemas have their pointer.
    """
    found = list(errors)
    causes = [error for error in found if _FOLLOWS not in (error.detail or "")]
    for error in causes or found:  # a schema that has a problem is missing where others refer to it
        text = f"{error.header.strip()} {error.detail or ''}"
        data: Any = getattr(error, "data", None)
        extra = getattr(data, "model_extra", None) or {}
        named = _COMPONENT.search(text)
        pointer = str(extra.get(position) or (named[0] if named else "/components/schemas"))
        text = _OBJECT.sub(f"'{pointer.rpartition('/')[2]}'", text.partition(_CASCADE)[0])
        if _UNMERGED in text or _UNCOMBINED.search(text):
            text = _CLASS.sub(r"\1", text).strip() + f"; {_ONE_FIELD}"
        one = _ONE_CLASS.search(text)
        yield (
            pointer,
            one_name(pointer.rpartition("/")[2], "class", one[1] or one[2]) if one else " ".join(text.split()),
        )


def one_name(schema: str, kind: str, name: str) -> str:
    """The problem that a schema becomes the same class, or module, as another one."""
    what = f"'{schema}' becomes the {kind} '{name}', as another schema does"
    return f"{what}; rename one of them, or change its title if it has one"


def _below(schema: JsonValue, pointer: str, location: Iterable[int | str]) -> str:
    """The pointer of the part that a location leads to; it also has names that are no keys."""
    for part in location:
        if isinstance(schema, dict) and isinstance(part, str) and part in schema:
            schema, pointer = schema[part], f"{pointer}/{escape(part)}"
        elif isinstance(schema, list) and isinstance(part, int) and part < len(schema):
            schema, pointer = schema[part], f"{pointer}/{part}"
    return pointer
