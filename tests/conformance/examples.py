"""The examples of the description, and where they come from: `python -m tests.conformance.examples`.

Each is next to the schema that it has to fit, with the document that shows it (`x-source`). An example that is a bare
value has the source of the parameter, header or schema that it belongs to, if that has one.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from generator.description.bundle import bundle as join
from generator.description.pointers import escape
from generator.description.sources import SourceError, Sources
from tests.support.description import METHODS, bundle

REQUEST: Final = "request"
RESPONSE: Final = "response"
PARAMETER: Final = "parameter"
HEADER: Final = "header"
SCHEMA: Final = "schema"
MADE: Final = "made from the documented fields"
_DOCUMENT: Final = re.compile(r"\d{3}_[0-9a-f]{16}\.txt")
NOWHERE: Final = "no source of its own"
_OTHER_SOURCES: Final = ("ModelArts API Reference", "IAM API Reference", "huaweicloudsdkmodelarts", MADE)
_MOST_NAMED: Final = 3  # operations that share an example
Json = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """An example.

    Attributes:
        kind: request, response, parameter, header or schema.
        operations: IDs of the operations that it belongs to; none for those of schemas.
        status: of a response; empty otherwise.
        subject: name of the parameter, header or schema; empty for bodies.
        name: its name; empty when it has none.
        value: what it shows.
        source: its x-source, or that of what it belongs to; empty without one.
        own_source: whether the x-source is its own.
        pointer: JSON pointer to the value.
        schema: JSON pointer to the schema that the value has to fit.
    """

    kind: str
    operations: tuple[str, ...]
    status: str
    subject: str
    name: str
    value: Any
    source: str
    own_source: bool
    pointer: str
    schema: str

    @property
    def sources(self) -> Sequence[str]:
        """Documents that show it, or where else it comes from."""
        return _DOCUMENT.findall(self.source) or [kind for kind in _OTHER_SOURCES if kind in self.source] or [NOWHERE]

    def __str__(self) -> str:
        place = " ".join(part for part in (self.kind, self.status, self.subject, self.name) if part)
        several = f"{len(self.operations)} operations"
        whose = ", ".join(self.operations) if len(self.operations) <= _MOST_NAMED else several
        return f"{whose or 'schemas'}  {place}: {self.source or NOWHERE}"


def examples(document: Json) -> list[Example]:
    """All examples of a description, each once, in its order."""
    found: dict[str, Example] = {}
    for example in _Walk(document).all():
        known = found.get(example.pointer)
        if known is None:
            found[example.pointer] = example
        else:
            together = tuple(dict.fromkeys((*known.operations, *example.operations)))
            found[example.pointer] = replace(known, operations=together)
    return list(found.values())


def count_by_source(found: Iterable[Example]) -> Counter[str]:
    """How many examples each source shows; those that several sources show count for each of them."""
    return Counter(source for example in found for source in example.sources)


def summary(found: Sequence[Example]) -> list[str]:
    """The counts, as lines."""
    kinds = Counter(example.kind for example in found)
    lines = [f"{len(found)} examples, " + ", ".join(f"{count} of {kind}s" for kind, count in kinds.items())]
    lines += [f"{count:5} {source}" for source, count in sorted(count_by_source(found).items())]
    return lines


class _Walk:
    """Goes through a description."""

    def __init__(self, document: Json) -> None:
        self._document = document

    def all(self) -> Iterator[Example]:
        for path, item in self._document["paths"].items():
            pointer = f"/paths/{escape(path)}"
            for method in METHODS:
                if method in item:
                    yield from self._operation(item, item[method], pointer, f"{pointer}/{method}")
        for name, schema in self._document["components"].get("schemas", {}).items():
            yield from self._schema(schema, f"/components/schemas/{escape(name)}", name, _source(schema))

    def _operation(self, item: Json, operation: Json, shared: str, pointer: str) -> Iterator[Example]:
        identity = operation["operationId"]
        for container, place in ((item, shared), (operation, pointer)):
            for index, listed in enumerate(container.get("parameters", ())):
                parameter, where = self._resolved(listed, f"{place}/parameters/{index}")
                yield from self._shown(PARAMETER, identity, "", parameter["name"], parameter, where, _source(parameter))
        if "requestBody" in operation:
            body, where = self._resolved(operation["requestBody"], f"{pointer}/requestBody")
            yield from self._content(REQUEST, identity, "", body, where)
        for status, listed in operation["responses"].items():
            response, where = self._resolved(listed, f"{pointer}/responses/{status}")
            yield from self._content(RESPONSE, identity, status, response, where)
            for name, listed_header in response.get("headers", {}).items():
                header, place = self._resolved(listed_header, f"{where}/headers/{escape(name)}")
                yield from self._shown(HEADER, identity, status, name, header, place, _source(header))

    def _content(self, kind: str, identity: str, status: str, body: Json, where: str) -> Iterator[Example]:
        for media_type, media in body.get("content", {}).items():
            yield from self._shown(kind, identity, status, "", media, f"{where}/content/{escape(media_type)}", "")

    def _shown(
        self, kind: str, identity: str, status: str, subject: str, holder: Json, where: str, source: str
    ) -> Iterator[Example]:
        """The examples of a media type, a parameter or a header."""
        common = (kind, (identity,), status, subject)
        schema = f"{where}/schema"
        if "example" in holder:
            yield Example(*common, "", holder["example"], source, False, f"{where}/example", schema)
        for name, listed in holder.get("examples", {}).items():
            example, place = self._resolved(listed, f"{where}/examples/{escape(name)}")
            own = _source(example)
            yield Example(*common, name, example["value"], own or source, bool(own), f"{place}/value", schema)

    def _schema(self, schema: Any, where: str, name: str, source: str) -> Iterator[Example]:
        """The examples inside a schema."""
        if isinstance(schema, list):
            for index, item in enumerate(schema):
                yield from self._schema(item, f"{where}/{index}", name, source)
        if not isinstance(schema, dict):
            return
        shown = [(f"{where}/examples/{index}", value) for index, value in enumerate(_list(schema.get("examples")))]
        if "example" in schema and not where.endswith("/properties"):
            shown.append((f"{where}/example", schema["example"]))
        for place, value in shown:
            yield Example(SCHEMA, (), "", name, "", value, source, False, place, where)
        for key, item in schema.items():
            if key not in ("example", "examples", "default", "const", "enum") or where.endswith("/properties"):
                yield from self._schema(item, f"{where}/{escape(key)}", name, source)

    def _resolved(self, part: Json, where: str) -> tuple[Json, str]:
        while "$ref" in part:
            where = str(part["$ref"]).removeprefix("#")
            _, _, kind, name = where.split("/")
            part = self._document["components"][kind][name]
        return part, where


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _source(part: Json) -> str:
    source = part.get("x-source", "")
    return source if isinstance(source, str) else "; ".join(source)


def asked_for(program: str, about: str | None, arguments: Sequence[str] | None) -> tuple[Json, list[Example]]:
    """Read the command line of a program that works on examples.

    Args:
        program: name of its module.
        about: what it does.
        arguments: the command line; that of the process when None.

    Returns:
        The description and the examples that are asked for.

    Raises:
        SystemExit: 2, the command line is wrong, or the description cannot be read.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {program}", description=about)
    parser.add_argument("--spec", type=Path, help="folder of a description that is not joined yet")
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="the examples of these operations only")
    options = parser.parse_args(arguments)
    try:
        document: Any = join(Sources.load(options.spec)).document if options.spec else bundle()
    except (OSError, SourceError) as error:
        parser.error(str(error))
    found = examples(document)
    wanted = set(options.only)
    if missing := wanted.difference(*(example.operations for example in found)):
        parser.error(f"there are no examples of {', '.join(sorted(missing))}")
    return document, [example for example in found if not wanted or wanted & set(example.operations)]


def main(arguments: Sequence[str] | None = None) -> int:
    """List the examples, and count them."""
    _, found = asked_for("tests.conformance.examples", __doc__, arguments)
    print(*found, *summary(found), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
