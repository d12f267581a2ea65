"""Compares two configurations: what of a client depends on them, and not on the description."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields

from generator.config import Config, Errors
from generator.diff.change import Area, Edit, Effect, Place, listed
from generator.markdown import code


def settings(old: Config, new: Config) -> Iterator[Edit]:
    """List the changes for users from one configuration to another; those of the conventions show in operations."""
    for kind, before, after in (
        ("package", old.client.package, new.client.package),
        ("base of all exceptions", old.client.base_error, new.client.base_error),
    ):
        if before != after:
            yield Edit(Place(Area.SERVICE, before, kind), f"now called {code(after)}", Effect.BREAKING)
    known, now = set(old.conventions.shared), set(new.conventions.shared)
    for name in sorted(known - now):
        text = "removed; each call needs it"
        yield Edit(Place(Area.SERVICE, name, "argument of the client"), text, Effect.BREAKING)
    for name in sorted(now - known):
        text = "added; calls take it by name only"
        yield Edit(Place(Area.SERVICE, name, "argument of the client"), text, Effect.BREAKING)
    modules, others = _folders(old), _folders(new)
    for name in sorted(modules - others):
        yield Edit(Place(Area.SERVICE, name, "modules of the client"), "removed", Effect.BREAKING)
    for name in sorted(others - modules):
        yield Edit(Place(Area.SERVICE, name, "modules of the client"), "added", Effect.HARMLESS)
    for key in (each.name for each in fields(Errors)):
        paths: tuple[str, ...] = getattr(old.errors, key)
        other: tuple[str, ...] = getattr(new.errors, key)
        if paths != other:
            # The first that an answer has counts, so further ones only fill what was empty.
            effect = Effect.HARMLESS if other[: len(paths)] == paths else Effect.BREAKING
            text = f"read from {listed(other) or 'nothing'}, no longer from {listed(paths) or 'nothing'}"
            if effect is Effect.HARMLESS:
                text = f"also read from {listed(other[len(paths) :])}"
            yield Edit(Place(Area.SERVICE, key, "part of errors"), text, effect)


def _folders(config: Config) -> set[str]:
    return {os.path.relpath(folder, config.file.parent).replace(os.sep, "/") for folder in config.client.runtime}
