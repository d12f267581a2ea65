"""The files of an algorithm's code: their tree, and their size.

Source: document 004, Tables 3, 4 and 12, and its example.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, Protocol

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath
from modelarts_emulator.state.fields import mapping, text

_MOST_FILES: Final = 1000
_MOST_LEVELS: Final = 20


class CodeObject(Protocol):
    """An object of OBS."""

    @property
    def key(self) -> str:
        """Its key."""

    @property
    def size(self) -> int:
        """Its size in bytes."""


class CodeObjects(Protocol):
    """The objects of OBS."""

    def bucket_exists(self, name: str) -> bool:
        """Whether there is a bucket."""

    def objects(self, bucket: str, prefix: str = "") -> Iterator[CodeObject]:
        """The objects whose keys begin with a prefix, in order."""


def with_code(algorithm: Json, storage: CodeObjects) -> Json:
    """An algorithm with the size and the tree of its code as it is now.

    It has neither if there is no code, or too much of it: more than 1000 files, or more than 20 levels of directories.
    """
    config, metadata = dict(mapping(algorithm, "job_config")), dict(mapping(algorithm, "metadata"))
    config.pop("code_tree", None)
    metadata.pop("size", None)
    if found := _files(text(config, "code_dir"), storage):
        place, files = found
        config["code_tree"] = {"name": f"{place.name}/", "children": _children(files)}
        metadata["size"] = sum(files.values())
    return algorithm | {"metadata": metadata, "job_config": config}


def _files(code_dir: str, storage: CodeObjects) -> tuple[ObsPath, dict[str, int]] | None:
    """The directory, and the sizes of its files by their path in it; None without any, or with too many."""
    try:
        place = ObsPath.parse(code_dir).as_directory()
    except InvalidObsPathError:
        return None
    if not storage.bucket_exists(place.bucket):
        return None
    objects = islice(storage.objects(place.bucket, place.key), _MOST_FILES + 1)
    files = {each.key.removeprefix(place.key): each.size for each in objects}
    if len(files) > _MOST_FILES or any(path.count("/") >= _MOST_LEVELS for path in files):
        return None
    files = {path: size for path, size in files.items() if path and not path.endswith("/")}
    return (place, files) if files else None


def _children(paths: Iterable[str]) -> list[JsonValue]:
    """The nodes of files and directories, in the order of their names."""
    below: dict[str, list[str]] = {}
    nodes: dict[str, JsonValue] = {}
    for path in paths:
        directory, slash, rest = path.partition("/")
        if slash:
            below.setdefault(f"{directory}/", []).append(rest)
        else:
            nodes[path] = {"name": path}
    nodes |= {name: {"name": name, "children": _children(rest)} for name, rest in below.items()}
    return [nodes[name] for name in sorted(nodes)]
