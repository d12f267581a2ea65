"""Compares two descriptions: what a change means for users.

A change breaks programs if a valid request may now be refused, if a response no longer keeps what was documented, or
if a name disappears from the client. Each change is reported once, with the operations that it affects; what comes or
goes with it, such as the models of a new operation, is part of it.

| change | in requests | in responses |
|---|---|---|
| operation, parameter, field, header, enum value, model removed or renamed | breaks | breaks |
| operation moved to another path, method or tag | breaks | breaks |
| credentials, server, or the way that a list pages changed, `pages` or `all` removed | breaks | |
| field of a form no longer a file, or now one | breaks | |
| name of the package or of its base exception, shared parameters changed in the configuration | breaks | |
| optional parameter or field added, enum value added | - | - |
| required parameter or field added, optional one now required | breaks | - |
| required one now optional, value may be null, type or limits wider | - | breaks |
| type or limits narrower, value no longer null, enumeration or condition added | breaks | - |
| default changed or removed | breaks | - |
| success removed, or added with another type of result | | breaks |
| other status added or removed | | - |
| order of parameters or fields, whether a request may be repeated, error codes | - | - |

An added enum value breaks no response, because the client's enumerations are open: their type is `Phase | str`.
Changes of descriptions, examples and links break nothing and are not reported, nor are schemas that move between
files, or between their place and the components, as long as their classes keep their names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.config import Config
from generator.description.document import Document
from generator.diff.change import Area, Change, Edit, Effect, Place, Side, listed
from generator.diff.classes import with_classes
from generator.diff.operations import OperationComparison, name, pairs
from generator.diff.schemas import SchemaComparison
from generator.diff.service import error_codes, schemes
from generator.diff.settings import settings
from generator.markdown import code

__all__ = ["Change", "changes"]


def changes(old: Document, new: Document, configured: tuple[Config, Config] | None = None) -> list[Change]:
    """List the changes from one description to another, breaking ones first.

    Args:
        old: One description.
        new: The other.
        configured: Their configurations, if they may differ.
    """
    old, new = with_classes(old), with_classes(new)
    schemas = SchemaComparison(old, new)
    comparison = OperationComparison(old, new, schemas)
    met: dict[Edit, dict[Side, set[str]]] = {}
    for before, after in pairs(old, new):
        if before and after:
            for side, edit in comparison.edits(before, after):
                met.setdefault(edit, {}).setdefault(side, set()).add(name(before))
        elif before:
            schemas.gone.append(dict(before.value))
            met[_operation(name(before), f"{code(before.request_line)} removed", Effect.BREAKING)] = {}
        elif after:
            schemas.come.append(dict(after.value))
            models = schemas.new_classes(dict(after.value))
            text = f"{code(after.request_line)} added" + (f", with {listed(models)}" if models else "")
            met[_operation(name(after), text, Effect.HARMLESS)] = {}
    for edit in settings(*configured) if configured else ():
        met[edit] = {}
    for edit in (*schemas.unused_edits(), *schemas.class_edits(), *schemes(old, new), *error_codes(old, new)):
        met.setdefault(edit, {})
    return _grouped(_change(edit, sides) for edit, sides in met.items())


def _operation(called: str, text: str, effect: Effect) -> Edit:
    return Edit(Place(Area.OPERATION, called, "operation"), text, effect)


def _change(edit: Edit, sides: dict[Side, set[str]]) -> Change:
    breaks = edit.effect.value
    breaking = bool(breaks & sides.keys()) if sides else bool(breaks)
    concerned = {side: tuple(sorted(names)) for side, names in sides.items() if not breaking or side in breaks}
    return Change((edit.place,), edit.text, breaking, concerned)


def _grouped(changes: Iterable[Change]) -> list[Change]:
    """Join changes that are alike and concern fields of one model."""
    found: dict[object, Change] = {}
    for change in sorted(changes, key=lambda change: (not change.breaking, change.places, change.text)):
        key = change.places[0].whole or change.places, change.text, change.breaking, *sorted(change.operations.items())
        found[key] = replace(found[key], places=found[key].places + change.places) if key in found else change
    return list(found.values())
