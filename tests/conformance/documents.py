"""The examples of the documents, and an index of them: `python -m tests.conformance.documents FOLDER`.

`documents.yaml` has an entry for each JSON text in the documents: its place, the operation it belongs to, and its
structure, but none of its text. A test checks that the description has an example of the same structure for each entry.
Given a folder of the documents, this program compares them with the index; `--write` rewrites the index, and leaves the
operations of new entries to be filled in by hand.

An entry with a `part` is a piece of a request that a program of the SDK reference makes. The texts under `mended` are
not valid JSON in the documents; each entry gives the text that is read instead, and why.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from tests.conformance.examples import PARAMETER, REQUEST, RESPONSE, Example

INDEX: Final = Path(__file__).with_name("documents.yaml")
UNKNOWN: Final = "?"
EXIT_DIFFERENT: Final = 1
EXIT_UNREADABLE: Final = 2
_JSON: Final = re.compile(r'\{\s*"|\[\s*\{\s*"')
_STATUS: Final = re.compile(r"(?:状态码|Status code)\s*:\s*(\d{3})|请求示例|Example Requests")
_URL: Final = re.compile(r"(?:GET|POST|PUT|PATCH|DELETE) https://[^\s?]+\?(\S+)")
_HASH_LENGTH: Final = 12
_HEADER: Final = """\
# What the documents show: an entry for each JSON text in them, as `python -m tests.conformance.documents` finds it.
# Operation and part are filled in by hand.
"""


@dataclass(frozen=True)
class Shown:
    """A JSON text, or a query parameter, that a document shows.

    Attributes:
        document: name of the file.
        line: in the file, from 1.
        operation: ID of the operation; `?` until it is filled in.
        kind: request, response or parameter.
        status: of a response.
        part: for a piece of a request, the path to it: `spec.volumes[]`.
        name: of a parameter.
        values: number of values in it, at whatever depth.
        structure: hash of its field names and types.
    """

    document: str
    line: int
    operation: str
    kind: str
    values: int
    structure: str
    status: str = ""
    part: str = ""
    name: str = ""

    def __str__(self) -> str:
        detail = " ".join(text for text in (self.kind, self.status, self.name, self.part) if text)
        return (
            f"{self.document}:{self.line} {self.operation} {detail}: {self.values} values of structure {self.structure}"
        )


@dataclass(frozen=True)
class Mending:
    """A text of a document that is not valid JSON, and the text that is read instead."""

    document: str
    shown: str
    read: str
    reason: str


@dataclass(frozen=True)
class Index:
    """The entries and mendings of `documents.yaml`."""

    entries: Sequence[Shown]
    mendings: Sequence[Mending]


@cache
def index() -> Index:
    """The index."""
    loaded = yaml.safe_load(INDEX.read_text(encoding="utf-8"))
    return Index(
        entries=[Shown(**entry) for entry in loaded["entries"]],
        mendings=[Mending(**mending) for mending in loaded["mended"]],
    )


def kind_of(value: Any) -> str:
    """The JSON type of a value; integers are numbers."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def structure(value: Any) -> str:
    """A hash of the names and types of all fields, whatever their order and the lengths of arrays."""
    text = "\n".join(sorted({f"{path}: {kind}" for path, kind in _paths(value, "")}))
    return hashlib.sha256(text.encode()).hexdigest()[:_HASH_LENGTH]


def size(value: Any) -> int:
    """The number of values in a value, itself included."""
    return sum(1 for _ in _paths(value, ""))


def _paths(value: Any, path: str) -> Iterator[tuple[str, str]]:
    yield path, kind_of(value)
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _paths(item, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from _paths(item, f"{path}[]")


def extract(folder: Path, mendings: Sequence[Mending]) -> list[Shown]:
    """What the documents of a folder show, in their order.

    Args:
        folder: holds the documents, as `NNN_*.txt`.
        mendings: the corrections to make first.

    Raises:
        ValueError: a text is not valid JSON, even after mending, or the folder has no documents.
    """
    found: list[Shown] = []
    for path in sorted(folder.glob("[0-9][0-9][0-9]_*.txt")):
        text = path.read_text(encoding="utf-8")
        for mending in mendings:
            if mending.document == path.name:
                if mending.shown not in text:
                    raise ValueError(f"{path}: there is no {mending.shown!r} to mend")
                text = text.replace(mending.shown, mending.read)
        found += sorted([*_values(path.name, text), *_query_parameters(path.name, text)], key=lambda shown: shown.line)
    if not found:
        raise ValueError(f"{folder}: no documents; their names begin with three digits and end with .txt")
    return found


def _values(document: str, text: str) -> Iterator[Shown]:
    position = 0
    while match := _JSON.search(text, position):
        line = text.count("\n", 0, match.start()) + 1
        try:
            value, end = json.JSONDecoder().raw_decode(text, match.start())
        except json.JSONDecodeError as error:
            raise ValueError(
                f"{document}:{line}: not JSON: {error}; say what to read instead under 'mended'"
            ) from error
        # The nearest heading before it: the status of a response, a heading of requests (without a status), or none.
        status = next(reversed(_STATUS.findall(text, position, match.start())), "")
        kind = RESPONSE if status else REQUEST
        yield Shown(document, line, UNKNOWN, kind, size(value), structure(value), status=status)
        position = end


def _query_parameters(document: str, text: str) -> Iterator[Shown]:
    for match in _URL.finditer(text):
        for pair in match[1].split("&"):
            name, _, value = pair.partition("=")
            line = text.count("\n", 0, match.start()) + 1
            yield Shown(document, line, UNKNOWN, PARAMETER, size(value), structure(value), name=name)


def holds(example: Example, entry: Shown) -> bool:
    """Whether an example of the description matches an entry of the index."""
    if (example.kind, example.status) != (entry.kind, entry.status) or entry.operation not in example.operations:
        return False
    if entry.document not in example.source:
        return False
    if entry.kind == PARAMETER:
        return example.subject == entry.name
    candidates = list(_parts(example.value, entry.part)) if entry.part else [example.value]
    return any((size(value), structure(value)) == (entry.values, entry.structure) for value in candidates)


def _parts(value: Any, part: str) -> Iterator[Any]:
    """The values at a path; at the end of a path, [] stands for a list of each one item, as documents show them."""
    if not part:
        yield value
    elif part.startswith("[]"):
        for item in value if isinstance(value, list) else []:
            if part == "[]":
                yield [item]
            yield from _parts(item, part[2:])
    else:
        name, rest = re.match(r"\.?([^.\[]+)(.*)", part, re.DOTALL).groups()  # type: ignore[union-attr]
        if isinstance(value, Mapping) and name in value:
            yield from _parts(value[name], rest)


def _known_operations(found: Sequence[Shown], known: Sequence[Shown]) -> list[Shown]:
    """What was found, with the operations and parts of those entries that are known already."""
    left = list(known)
    result = []
    for shown in found:
        same = next((entry for entry in left if _without_hand_work(entry) == shown), None)
        if same is not None:
            left.remove(same)
        result.append(same or shown)
    return result


def _without_hand_work(entry: Shown) -> Shown:
    return replace(entry, operation=UNKNOWN, part="")


def differences(folder: Path) -> list[str]:
    """The entries that only the index or only the documents have, as lines."""
    found = extract(folder, index().mendings)
    known = [_without_hand_work(entry) for entry in index().entries]
    lines = [f"not in the index: {shown}" for shown in _left(found, known)]
    return lines + [f"not in the documents: {entry}" for entry in _left(known, found)]


def _left(some: Sequence[Shown], others: Sequence[Shown]) -> list[Shown]:
    left = list(others)
    result = []
    for shown in some:
        if shown in left:
            left.remove(shown)
        else:
            result.append(shown)
    return result


def write(folder: Path) -> int:
    """Rewrite the index; returns how many entries have no operation yet."""
    entries = _known_operations(extract(folder, index().mendings), index().entries)
    content = {
        "mended": [vars(mending) for mending in index().mendings],
        "entries": [{key: value for key, value in vars(entry).items() if value != ""} for entry in entries],
    }
    text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=120)
    INDEX.write_text(_HEADER + text, encoding="utf-8")
    return sum(entry.operation == UNKNOWN for entry in entries)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the index with the documents, or rewrite it."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.documents", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the documents")
    parser.add_argument("--write", action="store_true", help="rewrite the index")
    options = parser.parse_args(arguments)
    try:
        if options.write:
            unknown = write(options.folder)
            print(f"{INDEX}: written" + (f"; give {unknown} entries their operation" if unknown else ""))
            return 0
        lines = differences(options.folder)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return EXIT_UNREADABLE
    print(*lines, f"{len(index().entries)} examples in the index, {len(lines)} differences", sep="\n")
    return EXIT_DIFFERENT if lines else 0


if __name__ == "__main__":
    sys.exit(main())
