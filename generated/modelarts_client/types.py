"""Types that endpoints and models share."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, Generic, Literal, TypeVar

from attrs import define, fields

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Unset:
    """The type of `UNSET`, which stands for a field or argument that is absent (`None` is JSON's null)."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: object) -> Unset:
        return self

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()


@define
class Response(Generic[T]):
    """A server's answer, whatever its status.

    Attributes:
        status_code: HTTP status.
        content: The body as it came.
        headers: Response headers; names are case-insensitive.
        parsed: The body as the model documented for this status; None when there is no body, no such
            model, or when the body is not JSON.
    """

    status_code: int
    content: bytes
    headers: Mapping[str, str]
    parsed: T | None


def open_enum(enum: type[E], value: Any) -> Any:
    """The member of ``enum`` for ``value``, or ``value`` itself when a newer server made it up."""
    return enum._value2member_map_.get(value, value) if isinstance(value, str) else value


def readable(model: Any, indent: str = "") -> str:
    """``model`` as people read it: one line a field, absent fields left out, nested models indented."""
    inner = indent + "  "
    shown = [(field.name, getattr(model, field.name)) for field in fields(type(model))]
    extra = dict(shown).get("additional_properties") or {}
    lines = [
        f"{inner}{name}={_readable_value(value, inner)}" + ("" if _is_block(value) else ",")
        for name, value in [*shown, *extra.items()]
        if value is not UNSET and name != "additional_properties"
    ]
    return f"{type(model).__name__}(" + "".join(f"\n{line}" for line in lines) + (f"\n{indent})" if lines else ")")


def _is_block(value: Any) -> bool:
    return isinstance(value, str) and "\n" in value


def _readable_value(value: Any, indent: str) -> str:
    if hasattr(value, "__attrs_attrs__"):
        return readable(value, indent)
    if isinstance(value, list) and any(hasattr(item, "__attrs_attrs__") for item in value):
        inner = indent + "  "
        return "[" + "".join(f"\n{inner}{_readable_value(item, inner)}," for item in value) + f"\n{indent}]"
    if _is_block(value):
        return "".join(f"\n{indent}  | {line}" for line in value.splitlines())
    return repr(value.value) if isinstance(value, StrEnum) else repr(value)


__all__ = ["UNSET", "Response", "Unset", "open_enum", "readable"]
