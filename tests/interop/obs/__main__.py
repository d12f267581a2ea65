"""Print how many calls of each client of OBS the local OBS supports, and which it refuses, with the reason.

Usage: python -m tests.interop.obs
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

from tests.interop.obs import boto, esdk, rclone, s3cmd
from tests.interop.obs.calls import Table

Open = Callable[[Path], AbstractContextManager[Any]]


def _clients() -> Iterator[tuple[str, Table[Any], Open]]:
    for signature in ("obs", "v2"):
        yield f"signature {signature}", esdk.TABLE, partial(esdk.open_world, signature=signature)
    for style, where in (("path", "path"), ("virtual", "host")):
        yield f"buckets in the {where}", boto.TABLE, partial(boto.open_world, style=style)
    for provider in ("HuaweiOBS", "Other"):
        yield f"provider {provider}", rclone.TABLE, partial(rclone.open_world, provider=provider)
    yield "buckets in the host", s3cmd.TABLE, partial(s3cmd.open_world, style="virtual")


def main() -> int:
    """Run all tables; the exit code is 1 if a call does not do what it has to."""
    warnings.simplefilter("ignore", DeprecationWarning)
    failed: list[str] = []
    for how, table, open_world in _clients():
        wrong: dict[str, str] = {}
        with tempfile.TemporaryDirectory() as directory, open_world(Path(directory)) as world:
            for call in table.calls:
                try:
                    call.run(world)
                except Exception as error:  # noqa: BLE001 - whatever a client raises, the other calls are tried
                    wrong |= dict.fromkeys(call.names, f"{type(error).__name__}: {error}")
        print(f"{table.summary(list(wrong))}, {how}")
        for name, reason in wrong.items():
            print(f"  failed: {name}: {reason}")
        failed += wrong
    for table in {id(table): table for _how, table, _open in _clients()}.values():
        print(f"{table.client}, refused by name:")
        reasons: dict[str, list[str]] = {}
        for call in table.calls:
            if call.refused_because:
                reasons.setdefault(call.refused_because, []).extend(call.names)
        for reason, names in reasons.items():
            print(f"  {', '.join(names)}: {reason}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
