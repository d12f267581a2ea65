"""Descriptions, constraints and sources for the docstrings of the client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http import HTTPStatus

from openapi_python_client.schema import UntrustedString
from openapi_python_client.strings import PythonCode, safe_for_docstring

from generator.description.bundle import Bundle
from generator.description.document import Document, Node, mapping
from generator.description.sources import JsonValue

_STATUSES = {str(status.value) for status in HTTPStatus}
_SAYS_NOTHING = {"", "ok", "success", "successful response", "successful operation", "a success", "default response"}
_FOLLOWED = 5  # references and branches; a deeper schema contains itself
_LONGEST = 76  # characters of the words that `wordwrap` leaves whole


def in_docstring(text: str | PythonCode | UntrustedString) -> str:
    """A text as it is written into a docstring, which a quotation mark at its end would close early."""
    safe = safe_for_docstring(text)
    before = safe.rstrip().removesuffix('"')
    backslashes = len(before) - len(before.rstrip("\\"))
    if before == safe.rstrip() or backslashes % 2:  # an odd one of them escapes it already
        return safe
    is_long = len(before) - max(before.rfind(" "), before.rfind("\n")) > _LONGEST
    return f'{before}{chr(10) if is_long else ""}\\"'


class Prose:
    """Looks up texts for the parts of a description.

    Args:
        document: The joined description.
    """

    def __init__(self, document: dict[str, JsonValue]) -> None:
        self._document = document
        self._places: dict[str, JsonValue] = {}
        self._schemas = {name.casefold(): name for name in mapping(document, "components", "schemas")}

    def locate(self, pointers: Mapping[str, str]) -> None:
        """Remember where the schemas of models are, by the names of their classes.

        Without that, only a model that is named like a component is found.
        """
        document = Document(Bundle(self._document))
        self._places = {name: document.at(pointer) for name, pointer in pointers.items()}

    def field(self, class_name: str, name: str) -> str:
        """The description of a field of a model, with its constraints; empty if there is none.

        Args:
            class_name: Name of the model.
            name: Name of the field in JSON.
        """
        for schema in self._with_parts(self._schema(class_name)):
            if name in mapping(schema, "properties"):
                return self._text(mapping(schema, "properties", name))
        return ""

    def is_secret(self, class_name: str, name: str) -> bool:
        """Whether a field of a model is secret: its format is ``password``."""
        return any(part.get("format") == "password" for part in self._parts_of(class_name, name))

    def is_read_only(self, class_name: str, name: str) -> bool:
        """Whether a field of a model is sent by the service only."""
        return any(part.get("readOnly") is True for part in self._parts_of(class_name, name))

    def _parts_of(self, class_name: str, name: str) -> Iterator[dict[str, JsonValue]]:
        """The schemas that a field of a model is composed of, with those that only refer to others."""
        for schema in self._with_parts(self._schema(class_name)):
            field = mapping(schema, "properties", name)
            yield field
            yield from self._with_parts(field)

    def parameter(self, parameter: dict[str, JsonValue], content: Mapping[str, Node]) -> str:
        """The description of a parameter, with its constraints; empty if there is none.

        Args:
            parameter: The parameter, references followed.
            content: Its media types, if it has no schema.
        """
        schema = mapping(parameter, "schema")
        for media_type, node in content.items():
            schema = {**mapping(node.value, "schema"), "contentMediaType": media_type}
        text = self._text({**schema, "description": parameter.get("description")})
        if parameter.get("deprecated") is True:
            text = f"Deprecated. {text}".strip()
        return text

    def schema(self, schema: dict[str, JsonValue]) -> str:
        """The description of a schema; empty if there is none."""
        return str(schema.get("description") or "")

    def source(self, part: JsonValue) -> str:
        """The sources of a part; empty if it names none."""
        sources = mapping(part).get("x-source")
        return "; ".join(map(str, sources)) if isinstance(sources, list) else str(sources or "")

    def model(self, class_name: str) -> str:
        """The description of a model."""
        return self.schema(self._schema(class_name))

    def model_source(self, class_name: str) -> str:
        """The sources of a model."""
        return self.source(self._schema(class_name))

    def answer(self, operation: dict[str, JsonValue], status: str) -> str:
        """The description of a response; empty if it says no more than its status does.

        Args:
            operation: The operation.
            status: The status, as it is documented.
        """
        text = str(self._resolved(mapping(operation, "responses").get(status)).get("description") or "").strip()
        phrase = HTTPStatus(int(status)).phrase if status in _STATUSES else ""
        if text.rstrip(".").casefold() in {phrase.casefold(), *_SAYS_NOTHING}:
            return ""
        return text if text.endswith((".", ":", ";")) else f"{text}."

    def _schema(self, class_name: str) -> dict[str, JsonValue]:
        if class_name in self._places:
            return mapping(self._places[class_name])
        return mapping(self._document, "components", "schemas", self._schemas.get(class_name.casefold(), ""))

    def _text(self, schema: Mapping[str, JsonValue]) -> str:
        resolved = self._resolved(dict(schema))
        text = str(schema.get("description") or resolved.get("description") or "").strip()
        limits = "; ".join(
            dict.fromkeys(limit for part in self._with_parts(dict(schema)) for limit in _limits(part, text))
        )
        if text and text[-1] not in ".;:":
            text += "."
        if limits:
            text = f"{text} {limits[0].upper()}{limits[1:]}.".strip()
        if schema.get("deprecated") is True or resolved.get("deprecated") is True:
            text = f"Deprecated. {text}".strip()
        return text

    def _with_parts(self, schema: dict[str, JsonValue], depth: int = 0) -> Iterator[dict[str, JsonValue]]:
        """The schema and the schemas that it is composed of."""
        schema = self._resolved(schema)
        yield schema
        for keyword in ("allOf", "anyOf", "oneOf"):
            parts = schema.get(keyword)
            for part in parts if isinstance(parts, list) and depth < _FOLLOWED else []:
                yield from self._with_parts(mapping(part), depth + 1)

    def _resolved(self, part: JsonValue) -> dict[str, JsonValue]:
        found = mapping(part)
        for _ in range(_FOLLOWED):
            reference = found.get("$ref")
            if not isinstance(reference, str):
                break
            found = mapping(self._document, *reference.removeprefix("#/").split("/"))
        return found


def _limits(schema: Mapping[str, JsonValue], said: str) -> Iterator[str]:
    """The constraints of a schema in words, without those whose numbers are in its description."""
    for least, most, unit in (
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"),
    ):
        low, high = schema.get(least), schema.get(most)
        shown = [str(bound) for bound in (low, high) if bound is not None]
        if not shown or all(bound in said for bound in shown):
            continue
        if high is None and low == 1 and unit:
            yield "not empty"
        elif low is not None and high is not None:
            yield f"{low} to {high}{unit}"
        else:
            yield f"at {'least' if high is None else 'most'} {shown[0]}{unit}"
    if "pattern" in schema:
        yield f"matches {schema['pattern']}"
