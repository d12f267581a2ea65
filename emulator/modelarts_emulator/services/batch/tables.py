"""Rows of a CSV file.

Source: user guide, deploying_as_a_batch_service.rst: columns are separated by commas, and a header is not mentioned,
so that every row is data. For all else: RFC 4180.
"""

from __future__ import annotations

import io
from collections.abc import Generator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import BinaryIO, Final

from modelarts_emulator.services.batch.inputs import MOST_BYTES, UnreadableInputError

_ENDING: Final = ".csv"


@dataclass(frozen=True)
class Row:
    """One row.

    Attributes:
        number: From 1; empty lines do not count.
        columns: Its values.
        read: Share of the file that has been read, from 0 to 1.
    """

    number: int
    columns: tuple[str, ...]
    read: float


def rows_of(name: str, size: int, content: BinaryIO) -> Generator[Row, None, None]:
    """The rows of a file in UTF-8, with or without a byte order mark, as they are read.

    Args:
        name: The file's name, which has to end with .csv.
        size: The file's size in bytes.
        content: The file; the caller closes it.

    Raises:
        UnreadableInputError: The file is not CSV, as a whole or from some row on.
        OSError: The file cannot be read.
    """
    if not name.lower().endswith(_ENDING):
        raise UnreadableInputError(f"The file is not CSV: its name does not end with {_ENDING}.")
    csv = _csv_of_long_fields()
    number = 0
    text = io.TextIOWrapper(content, "utf-8-sig", newline="")
    try:
        for columns in csv.reader(text, strict=True):
            if columns:
                number += 1
                yield Row(number, tuple(columns), content.tell() / size)
    except UnicodeDecodeError as error:
        raise UnreadableInputError(f"After row {number}: the file is not UTF-8 ({error.reason}).") from error
    except csv.Error as error:
        raise UnreadableInputError(f"After row {number}: the file is not CSV ({error}).") from error
    finally:
        text.detach()  # the wrapper would close the caller's file
    if not number:
        raise UnreadableInputError("The file has no rows.")


@cache
def _csv_of_long_fields() -> ModuleType:
    """The reader of the csv module with a limit of its own: a field may be a picture in base64.

    `csv.field_size_limit` would change the limit of every program that embeds the emulator. The limit belongs to an
    instance of the module below csv, of which there can be several (PEP 489).
    """
    spec = find_spec("_csv")
    if spec is None or spec.loader is None:
        raise ImportError("this Python has no module _csv", name="_csv")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.field_size_limit(MOST_BYTES)
    return module
