"""Writes YAML in the layout of the sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import yaml

_WIDTH: Final = 120
_ONE_LINE: Final = 90  # characters of a list of plain values that stands on one line


class Column(list[Any]):
    """A list whose items have a line each."""


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.Node:
    plain = not isinstance(value, Column) and not any(isinstance(item, dict | list) for item in value)
    short = plain and len(str(value)) < _ONE_LINE
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=short)


_Dumper.add_representer(list, _list)
_Dumper.add_representer(Column, _list)


def entry_lines(key: str, value: object, column: int) -> list[str]:
    """A key and its content in lines.

    Args:
        key: The key.
        value: The content.
        column: Where the key begins.
    """
    text = yaml.dump(
        {key: value},
        Dumper=_Dumper,
        sort_keys=False,
        width=_WIDTH - column,
        allow_unicode=False,
        default_flow_style=False,
    )
    return [f"{' ' * column}{line}" if line else line for line in text.splitlines()]


def flow(value: Mapping[str, Any]) -> str:
    """A mapping on one line.

    Args:
        value: The mapping.
    """
    text = yaml.safe_dump(value, sort_keys=False, width=10**6, default_flow_style=True)
    return text.strip()
