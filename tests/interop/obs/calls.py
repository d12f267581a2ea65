"""Tables of the calls of a client: each with what it has to do, or with the reason why it is refused."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from tests.support.obs_server import RunningServer

World = TypeVar("World")


class NotSupportedError(Exception):
    """The local OBS refused a call with NotImplemented."""


@dataclass(frozen=True)
class Call(Generic[World]):
    """Calls of a client that are checked together, such as those that set, read and remove something.

    Attributes:
        names: Their names, as the client has them.
        check: Makes the calls, and checks their effect. For a call that is not supported, makes the call only.
        refused_because: Why the call is not supported; empty for one that is.
    """

    names: tuple[str, ...]
    check: Callable[[World], None]
    refused_because: str = ""

    def __str__(self) -> str:
        return ",".join(self.names)

    def run(self, world: World) -> None:
        """Make the call.

        Raises:
            AssertionError: It did not do what it has to, or was not refused by name.
        """
        if not self.refused_because:
            self.check(world)
            return
        with suppress(NotSupportedError):
            self.check(world)
            raise AssertionError(f"{self} is not refused, although {self.refused_because}")


@dataclass
class Table(Generic[World]):
    """The calls of one client."""

    client: str
    calls: list[Call[World]] = field(default_factory=list)

    def call(self, *names: str) -> Callable[[Callable[[World], None]], Callable[[World], None]]:
        """Add a function that checks these calls."""

        def add(check: Callable[[World], None]) -> Callable[[World], None]:
            self.calls.append(Call(names, check))
            return check

        return add

    def refuse(self, reason: str, **calls: Callable[[World], None]) -> None:
        """Add calls that are refused for a reason."""
        self.calls += [Call((name,), check, reason) for name, check in calls.items()]

    def names(self, *, supported: bool = False) -> list[str]:
        """Return the names of all calls, or of those that are not refused."""
        return [name for call in self.calls if not (supported and call.refused_because) for name in call.names]

    def summary(self, failed: Sequence[str] = ()) -> str:
        """Return the figure of the client: how many calls do what they have to, of how many there are."""
        return f"{self.client}: {len(set(self.names(supported=True)) - set(failed))} of {len(self.names())} calls"


@dataclass
class Place:
    """A server, and names of buckets and files that no other call uses."""

    server: RunningServer
    directory: Path
    _names: itertools.count[int] = field(default_factory=itertools.count)

    def bucket(self, *keys: str, versioned: bool = False) -> str:
        """Make a bucket with objects whose content is their key."""
        name = self.unused()
        self.server.storage.create_bucket(name)
        if versioned:
            self.server.storage.settings.set(name, "versioning", "Enabled")
        for key in keys:
            self.server.storage.put_bytes(name, key, key.encode())
        return name

    def unused(self) -> str:
        """Return the name of a bucket that does not exist."""
        return f"bucket-{next(self._names)}"

    def file(self, content: bytes) -> Path:
        """Make a file."""
        path = self.directory / f"file-{next(self._names)}"
        path.write_bytes(content)
        return path

    def content(self, bucket: str, key: str) -> bytes:
        """Return what an object contains."""
        return self.server.storage.content_path(bucket, key).read_bytes()

    def keys(self, bucket: str) -> list[str]:
        """Return the keys of a bucket."""
        return [item.key for item in self.server.storage.objects(bucket)]
