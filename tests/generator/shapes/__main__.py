"""Measures the table of shapes: ``python -m tests.generator.shapes`` writes docs/shapes.md.

Each row is generated and called with this generator and with openapi-python-client's own templates.
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Final

from tests.generator.shapes import clients, stock
from tests.generator.shapes.row import Row
from tests.generator.shapes.server import Server, serving
from tests.generator.shapes.table import FAMILIES, ROWS

DOCUMENT: Final = Path(__file__).parents[3] / "docs" / "shapes.md"
_HEAD: Final = """\
# Shapes

Written by `python -m tests.generator.shapes`. Each shape is a small OpenAPI operation (`tests/generator/shapes/`),
generated and called against a server that checks what it receives. *This generator* refuses what it cannot do: a rule
of the lint names the line and says what to write instead. *Stock* is openapi-python-client with its own templates:
*fails* means that generating or calling raises an error, *wrong* that the server receives another request or the
program another result, and a dash that there is no call to compare. Spellings that every server reads in the same way
count as one.

## What an endpoint function takes and returns

- Parameters are arguments: strings, numbers, booleans, members of enumerations, lists, models and mappings, written in
  the documented style. `None` and `UNSET` are left out. An argument whose name is taken (`client`, `body`,
  `content_type`, a word of Python) ends with an underscore; one name in two places has the place at its end.
- A body of JSON is a model or any JSON value. A form is a model or a mapping. The fields of `multipart/form-data` are a
  mapping, whose type is `Form` beside the functions: files are paths, bytes, files opened in binary mode, or tuples of
  a name, one of these and perhaps a media type. A body of bytes is one of these or an iterable of bytes.
- Of several media types, the first that is documented with the type of the body is sent; `content_type=` chooses
  another.
- JSON is returned as documented, `text/*` as `str`, everything else as `bytes`. Several media types are told apart by
  the response's `Content-Type`. A success that is not documented is read as the documented one with the nearest
  status.
- For bodies that are no JSON there are `stream` and `asyncio_stream`: context managers that yield the body in parts, or
  `save` it as a file that appears when it is complete. Methods of a client have both as `stream`.
- What is deprecated says so in its docstring, and warns with `DeprecationWarning` at the place of the call.
- The credentials of an operation are in its docstring and in `operations.SECURITY_SCHEMES`. `key_auth` has `ApiKeyAuth`
  and `BearerAuth` for `Client(auth=...)`; httpx has `BasicAuth`.

## Sums

"""


def main() -> int:
    """Print the table, and write the document.

    Returns:
        0 if each row is right or refused; else 1.
    """
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as name, serving({row.segment: row.reply for row in ROWS}) as server:
        folder = Path(name)
        clients.write(folder)
        with clients.loaded(folder) as calls:
            ours = {row.name: _ours(row, calls, server) for row in ROWS}
        with stock.importable(folder):
            theirs = {row.name: stock.verdict(row, folder, server) for row in ROWS}
    for row in ROWS:
        print(f"{row.name:32} {ours[row.name]:24} {theirs[row.name][0]:6} {theirs[row.name][1]}")
    counts = Counter(verdict.split(":")[0] for verdict in ours.values())
    others = Counter(verdict for verdict, _ in theirs.values())
    worse = [row.name for row in ROWS if theirs[row.name][0] == stock.RIGHT and ours[row.name] != "right"]
    text = _HEAD + "| | right | refused | wrong | fails | not compared |\n|---|---|---|---|---|---|\n"
    text += f"| this generator | {counts['right']} | {counts['refused']} | {counts['wrong']} | 0 | 0 |\n"
    text += f"| stock | {others['right']} | 0 | {others['wrong']} | {others['fails']} | {others['-']} |\n"
    text += f"\nStock is right where this generator is not: {', '.join(worse) or 'nowhere'}.\n"
    for family, rows in FAMILIES.items():
        text += f"\n## {family.capitalize()}\n\n| operation | shape | this generator | stock |\n|---|---|---|---|\n"
        text += "".join(
            f"| `{row.name}` | {row.title.replace('|', '&#124;')} | {ours[row.name]} | {theirs[row.name][0]} |\n"
            for row in rows
        )
    DOCUMENT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{dict(counts)}; stock: {dict(others)}; stock is right where this generator is not: {worse}")
    return 0 if set(counts) <= {"right", "refused"} else 1


def _ours(row: Row, calls: ModuleType, server: Server) -> str:
    if row.refused:
        return f"refused: {row.refused}"
    return "wrong" if clients.mistakes(row, calls, server) else "right"


if __name__ == "__main__":
    sys.exit(main())
