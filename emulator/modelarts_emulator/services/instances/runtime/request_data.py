"""The `data` argument of a service, from the body and the query of a request."""

from __future__ import annotations

import json
from collections.abc import ItemsView, Iterator, KeysView, ValuesView
from email.message import Message
from typing import Any, cast
from urllib.parse import parse_qsl

from modelarts_emulator.services.instances.runtime import refusals
from modelarts_emulator.services.instances.runtime.multipart import MultipartError, parse_form


class JsonText(str):
    """The JSON of a request to a machine-learning model: a string that can also be read as the dict that it encodes.

    The documentation says that scripts get a dict, while its examples for Scikit_Learn, XGBoost and Spark_MLlib all
    begin with `json.loads(data)`. This serves both kinds of script.
    """

    __slots__ = ("_value",)
    _value: dict[str, object]

    def __new__(cls, text: str, value: dict[str, object]) -> JsonText:
        """The text of a body, and its value."""
        self = super().__new__(cls, text)
        self._value = value
        return self

    def __getitem__(self, key: Any) -> Any:  # a str's and a dict's in one, which no narrower type says
        """A value by its key; characters of the text by numbers."""
        return self._value[key] if isinstance(key, str) else super().__getitem__(key)

    def __iter__(self) -> Iterator[str]:
        """The keys."""
        return iter(self._value)

    def __contains__(self, key: object) -> bool:
        """Whether there is a key."""
        return key in self._value

    def get(self, key: str, default: object = None) -> object:
        """A value by its key."""
        return self._value.get(key, default)

    def keys(self) -> KeysView[str]:
        """The keys."""
        return self._value.keys()

    def values(self) -> ValuesView[object]:
        """The values."""
        return self._value.values()

    def items(self) -> ItemsView[str, object]:
        """Keys and values."""
        return self._value.items()


def request_data(body: bytes, content_type: str | None, query: str = "", *, machine_learning: bool) -> object:
    """The argument of `_preprocess`.

    Args:
        body: The whole body.
        content_type: The header, if there is one.
        query: The query of the URL, whose arguments are put beside the fields of the body; of those with the same name
            the first one counts, and before one of the body.
        machine_learning: Whether the engine is one whose scripts may expect JSON as text.

    Raises:
        Refusal: The body is of another kind, or not what it says it is.
    """
    arguments = dict(reversed(parse_qsl(query, keep_blank_values=True)))
    if not body:
        raise refusals.body_missing()
    header = Message()
    header["content-type"] = content_type or ""
    kind = header.get_content_type() if content_type else None
    if kind == "application/json":
        return _json(body, arguments, machine_learning=machine_learning)
    boundary = header.get_boundary()
    if kind != "multipart/form-data" or not boundary:
        raise refusals.wrong_content_type(content_type)
    try:
        return parse_form(body, boundary.encode("utf-8", "replace")) | arguments
    except MultipartError as error:
        raise refusals.form_malformed(str(error)) from error


def _json(body: bytes, arguments: dict[str, str], *, machine_learning: bool) -> object:
    try:
        text = body.decode("utf-8-sig")
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refusals.body_not_json(str(error)) from error
    if arguments:
        if not isinstance(value, dict):
            raise refusals.arguments_without_object(tuple(arguments))
        value |= arguments
        text = json.dumps(value)
    if machine_learning:
        return JsonText(text, cast("dict[str, object]", value)) if isinstance(value, dict) else text
    return value
