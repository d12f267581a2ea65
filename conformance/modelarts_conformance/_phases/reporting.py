"""How phases report what they find."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from attrs import define
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.places import Places
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._target.exchanges import Exchange, Request

_LONGEST_NUMBER: Final = 4000  # digits that Python reads
_SHOWN: Final = 120  # characters of a value


@define
class Reporter:
    """Reports findings, each with the place in the description that it contradicts.

    Attributes:
        found: Takes them.
        places: The sources of the description; None if they are not there.
    """

    found: Found
    places: Places | None

    def __call__(
        self,
        kind: str,
        exchange: Exchange,
        what: str,
        expected: str,
        *steps: str,
        about: str = "",
        code: str = "",
        part: str = "",
    ) -> None:
        """Report a finding.

        Args:
            kind: What is different.
            exchange: The request that shows it, and its answer.
            what: What the server does.
            expected: What the description says.
            steps: Where the description says it, within the operation.
            about: The field or the parameter.
            code: What tells causes of one kind apart.
            part: What several operations share that it is about; empty if it is about this one alone.
        """
        operation = exchange.request.operation
        place = self.places.of(operation, *steps) if self.places is not None else None
        self.found(Finding(kind, operation, what, expected, exchange, place, code, about, part=part))


def shown(value: Any) -> str:
    """A value as JSON, shortened.

    Args:
        value: JSON.
    """
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def pointer(path: tuple[str, ...]) -> str:
    """A path as it stands in a finding: ``/items/*/name``.

    Args:
        path: Names of fields, outermost first.
    """
    return "".join(f"/{name}" for name in path)


def path_values(request: Request) -> dict[str, str]:
    """The path parameters of a request, from the end of its path, which the address of the service may precede.

    Args:
        request: The request.
    """
    template = OPERATIONS[request.operation].path.split("/")[1:]
    parts = urlsplit(request.url).path.split("/")[-len(template) :]
    pairs = zip(template, parts, strict=False)
    return {name.strip("{}"): unquote(part) for name, part in pairs if name.startswith("{")}


def readings(text: str) -> Iterator[Any]:
    """What a text in a query may stand for.

    Args:
        text: The text, decoded.
    """
    yield text
    yield text.split(",")
    if re.fullmatch(r"-?\d+", text) and len(text) < _LONGEST_NUMBER:
        yield int(text)
    elif re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text) and math.isfinite(float(text)):
        yield float(text)
    if text in ("true", "false"):
        yield text == "true"
