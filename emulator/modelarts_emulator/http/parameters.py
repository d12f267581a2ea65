"""Path, query and header parameters: from percent-encoded text to validated JSON values."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import unquote_to_bytes

from modelarts_client.violations import shorten

from modelarts_emulator.contract import JsonValue
from modelarts_emulator.http.description import Operation, Parameter
from modelarts_emulator.http.violations import describe

_BAD_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,400})(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,4})?")
_WORDS: Final[dict[str, tuple[str, JsonValue]]] = {
    "true": ("boolean", True),
    "false": ("boolean", False),
    "null": ("null", None),
}


class ParameterError(ValueError):
    """A parameter that is refused; the message names it, its value, and what is allowed."""


def split_query(query: str) -> list[tuple[str, str]]:
    """Names and values in the order received, still encoded; empty parts are dropped."""
    pairs = (part.partition("=") for part in query.split("&") if part)
    return [(name.replace("+", " "), value.replace("+", " ")) for name, _, value in pairs]


def lenient_query(query: str) -> list[tuple[str, str]]:
    """Decoded names and values to check a signature with; text that is not valid does not match."""
    return [
        (unquote_to_bytes(name).decode("utf-8", "replace"), unquote_to_bytes(value).decode("utf-8", "replace"))
        for name, value in split_query(query)
    ]


def decode(text: str, where: str) -> str:
    """Undo percent-encoding.

    Args:
        text: encoded text.
        where: what it is, for the message.

    Raises:
        ParameterError: an escape is not valid, the bytes are not UTF-8, or there is a NUL.
    """
    if _BAD_ESCAPE.search(text):
        raise ParameterError(f"{where} {shorten(text)} has a % that is not followed by two hexadecimal digits")
    try:
        decoded = unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        raise ParameterError(f"{where} {shorten(text)} is not percent-encoded UTF-8") from None
    if "\0" in decoded:
        raise ParameterError(f"{where} {shorten(text)} has a NUL character; only other characters are allowed")
    return decoded


def read_path(operation: Operation, encoded: Mapping[str, str]) -> dict[str, str]:
    """Decode and validate path parameters.

    Raises:
        ParameterError: one of them is refused.
    """
    values = {name: decode(text, f"path parameter {name}") for name, text in encoded.items()}
    for parameter in _located(operation, "path"):
        if parameter.name in values:
            _validate(parameter, _convert(values[parameter.name], parameter.types))
    return values


def read_query(operation: Operation, query: str) -> dict[str, JsonValue]:
    """Decode, convert and validate query parameters; undocumented ones are ignored.

    Raises:
        ParameterError: one of them is refused, is missing, or is given twice.
    """
    given: dict[str, list[str]] = {}
    for encoded_name, encoded_value in split_query(query):
        name = decode(encoded_name, "query parameter name")
        given.setdefault(name, []).append(decode(encoded_value, f"query parameter {shorten(name)[1:-1]}"))
    values: dict[str, JsonValue] = {}
    for parameter in _located(operation, "query"):
        texts = given.get(parameter.name)
        if texts is not None:
            values[parameter.name] = _validate(parameter, _read_texts(parameter, texts))
        elif parameter.required:
            raise ParameterError(f"query parameter {parameter.name} is required")
        elif parameter.default is not None:
            values[parameter.name] = parameter.default
    return values


def check_headers(operation: Operation, headers: Mapping[str, str]) -> None:
    """Validate documented header parameters.

    Raises:
        ParameterError: one of them is refused or is missing.
    """
    for parameter in _located(operation, "header"):
        text = headers.get(parameter.name.lower())
        if text is not None:
            _validate(parameter, _read_texts(parameter, [text]))
        elif parameter.required:
            raise ParameterError(f"header {parameter.name} is required")


def _located(operation: Operation, location: str) -> Iterable[Parameter]:
    return (parameter for parameter in operation.parameters if parameter.location == location)


def _read_texts(parameter: Parameter, texts: Sequence[str]) -> JsonValue:
    if "array" in parameter.types:
        parts = texts if parameter.explode or len(texts) > 1 else texts[0].split(",")
        return [_convert(part, parameter.item_types) for part in parts]
    if len(texts) > 1:
        raise ParameterError(f"{_title(parameter)} is given {len(texts)} times; give it once")
    return _convert(texts[0], parameter.types)


def _convert(text: str, types: frozenset[str]) -> JsonValue:
    """Text as a value of the type in the schema; unchanged, for the validator to refuse, when it is not one."""
    if "string" in types or not types:
        return text
    if text in _WORDS and _WORDS[text][0] in types:
        return _WORDS[text][1]
    if not types.isdisjoint({"integer", "number"}) and _NUMBER.fullmatch(text):
        number: float | int = json.loads(text)
        if isinstance(number, int):
            return number
        if math.isfinite(number):
            return int(number) if number.is_integer() else number
    return text


def _validate(parameter: Parameter, value: JsonValue) -> JsonValue:
    violation = describe(parameter.validator, value, _title(parameter))
    if violation is not None:
        raise ParameterError(violation)
    return value


def _title(parameter: Parameter) -> str:
    return (
        f"{parameter.location} parameter {parameter.name}"
        if parameter.location != "header"
        else (f"header {parameter.name}")
    )
