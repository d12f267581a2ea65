"""The input of a batch: the objects of a folder, or those that a manifest lists.

Source: user guide, deploying_as_a_batch_service.rst, "Manifest File Specifications".
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final
from urllib.parse import urlsplit

from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.problems import quoted
from modelarts_emulator.services.batch.settings import MANIFEST, BatchSettings
from modelarts_emulator.staging.locations import parse_location
from modelarts_emulator.staging.obs_paths import ObsPath

RESULTS: Final = "infer-result-"
"""What the names of all results begin with."""

MOST_BYTES: Final = 12 * 1024 * 1024
"""Largest input, as documented for tables and, in the newest edition, for images."""

MOST_INPUTS: Final = 100_000
_LONGEST_LINE: Final = 16 * 1024


class BatchInputError(Exception):
    """There is no input, or no place for results; the message says why, and what to do."""


class UnreadableInputError(Exception):
    """One input cannot be read; the message says why."""


@dataclass(frozen=True)
class BatchInput:
    """One object.

    Attributes:
        source: As the manifest writes it, else as `obs://bucket/key`.
        place: Where it is; None when `source` names no object.
        name: Unique among the inputs, and part of the name of its result; may contain slashes.
    """

    source: str = field(repr=False)  # may be a link with a signature
    place: ObsPath | None
    name: str

    def open(self, storage: ObjectStorage) -> tuple[int, BinaryIO]:
        """Its size in bytes, and its content, which the caller closes.

        Raises:
            UnreadableInputError: It is too large, or no place in OBS.
            ObsError: It is not there.
            OSError: It cannot be read.
        """
        if self.place is None:
            raise UnreadableInputError("The source is not the OBS path of a file.")
        found, content = storage.open(self.place.bucket, self.place.key)
        if found.size > MOST_BYTES:
            content.close()
            raise UnreadableInputError(f"It has {found.size} bytes; an input may have {MOST_BYTES}.")
        return found.size, content


def find_inputs(storage: ObjectStorage, settings: BatchSettings) -> tuple[BatchInput, ...]:
    """All inputs, as they are now.

    Folder markers, and what batches have written below the destination, are no inputs.

    Raises:
        BatchInputError: A bucket or the manifest is missing or malformed, or there are no inputs or too many.
        OSError: The manifest cannot be read.
    """
    for place in (settings.source, settings.destination):
        if not storage.bucket_exists(place.bucket):
            raise BatchInputError(f"OBS path {place} does not exist: there is no bucket {quoted(place.bucket)}.")
    found = tuple(_of_manifest(storage, settings.source) if settings.is_manifest else _of_folder(storage, settings))
    if not found:
        raise BatchInputError(
            f"OBS path {settings.source} has no input. Put the files there, or correct src_path; for a list of files,"
            f" name a .manifest and set src_type to {MANIFEST}."
        )
    return found


def _of_folder(storage: ObjectStorage, settings: BatchSettings) -> Iterator[BatchInput]:
    folder = settings.source
    results = settings.destination.child(RESULTS)
    count = 0
    for found in storage.objects(folder.bucket, folder.key):
        if found.key.endswith("/") or (folder.bucket == results.bucket and found.key.startswith(results.key)):
            continue
        count += 1
        _check_count(count)
        place = ObsPath(folder.bucket, found.key)
        yield BatchInput(str(place), place, found.key[len(folder.key) :])


def _of_manifest(storage: ObjectStorage, manifest: ObsPath) -> list[BatchInput]:
    """Its inputs, named by their files alone where no two have one name, else by bucket and key."""
    try:
        _, content = storage.open(manifest.bucket, manifest.key)
    except ObsError as error:
        raise BatchInputError(f"OBS path {manifest} does not exist. Correct src_path.") from error
    with content:
        sources = [(source, _place(source)) for source in _sources(content)]
    uses = Counter(place.name for _, place in sources if place is not None)
    inputs = []
    for number, (source, place) in enumerate(sources):
        name = "" if place is None else place.name if uses[place.name] == 1 else f"{place.bucket}/{place.key}"
        inputs.append(BatchInput(source, place, name or f"{number}"))
    return inputs


def _sources(manifest: BinaryIO) -> Iterator[str]:
    number = count = 0
    while line := manifest.readline(_LONGEST_LINE + 1):
        number += 1
        if len(line) > _LONGEST_LINE:
            raise BatchInputError(f"Line {number} of the manifest is longer than {_LONGEST_LINE} bytes.")
        if not (line := line.strip()):
            continue
        count += 1
        _check_count(count)
        yield _source(line, number)


def _source(line: bytes, number: int) -> str:
    try:
        value = json.loads(line.decode("utf-8-sig"))
        source = value["source"]
        if not isinstance(source, str):
            raise TypeError("source is no text")
        source.encode()
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise BatchInputError(f'Line {number} of the manifest is not {{"source": "<OBS path of a file>"}}.') from error
    return source


def _place(source: str) -> ObsPath | None:
    """Where a source is; signatures of links are not needed here, as all buckets are this account's."""
    try:
        plain = source if urlsplit(source).scheme not in ("http", "https") else source.partition("?")[0]
        place = parse_location(plain)
    except ValueError:
        return None
    return place if place.key and not place.key.endswith("/") else None


def _check_count(count: int) -> None:
    if count > MOST_INPUTS:
        raise BatchInputError(f"There are more than {MOST_INPUTS} inputs. Split them over several services.")
