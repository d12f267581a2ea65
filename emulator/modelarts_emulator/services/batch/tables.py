"""Rows of a CSV file.

Source: user guide, deploying_as_a_batch_service.rst: columns are separated by commas, and nothing is said of a header,
so that every row is data. For all else: RFC 4180.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Generator
from dataclasses import dataclass
from typing import BinaryIO, Final

from modelarts_emulator.services.batch.inputs import MOST_BYTES, UnreadableInputError

_ENDING: Final = ".csv"


@dataclass(frozen=True)
class Row:
    """One row.

    Attributes:
        number: from 1; empty lines do not count.
        columns: its values.
        read: share of the file that has been read, from 0 to 1.
    """

    number: int
    columns: tuple[str, ...]
    read: float


def rows_of(name: str, size: int, content: BinaryIO) -> Generator[Row, None, None]:
    """The rows of a file in UTF-8, with or without a byte order mark, as they are read.

    Args:
        name: its name, which has to end with .csv.
        size: its bytes.
        content: closed by the caller.

    Raises:
        UnreadableInputError: it is no CSV file, or not from some row on.
        OSError: it cannot be read.
    """
    if not name.lower().endswith(_ENDING):
        raise UnreadableInputError(f"It is no CSV file: its name does not end with {_ENDING}.")
    csv.field_size_limit(MOST_BYTES)  # a column may well be a picture in base64
    number = 0
    text = io.TextIOWrapper(content, "utf-8-sig", newline="")
    try:
        for columns in csv.reader(text, strict=True):
            if columns:
                number += 1
                yield Row(number, tuple(columns), content.tell() / size)
    except UnicodeDecodeError as error:
        raise UnreadableInputError(f"After row {number}: it is not UTF-8 ({error.reason}).") from error
    except csv.Error as error:
        raise UnreadableInputError(f"After row {number}: it is no CSV ({error}).") from error
    finally:
        text.detach()  # or it would close what is not its own
    if not number:
        raise UnreadableInputError("It has no rows.")
