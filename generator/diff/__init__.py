"""Compares two descriptions: what a change means for users.

A change breaks programs if a valid request may now be refused, if a response no longer keeps what was documented, or
if a name disappears from the client. Each change is reported once, with the operations that it affects.

| change | in requests | in responses |
|---|---|---|
| operation, parameter, field, header, enum value, model removed or renamed | breaks | breaks |
| operation moved to another path, method or tag | breaks | breaks |
| optional parameter or field added, enum value added | - | - |
| required parameter or field added, optional one now required | breaks | - |
| required one now optional, value may be null, type or limits wider | - | breaks |
| type or limits narrower, value no longer null, enumeration or condition added | breaks | - |
| default changed or removed | breaks | - |
| success status added or removed | | breaks |
| other status added or removed | | - |

An added enum value breaks no response, because the client's enumerations are open: their type is `Phase | str`.
Changes of descriptions, examples and links break nothing and are not reported.
"""

from __future__ import annotations

from generator.description.document import Document
from generator.diff.change import Area, Change, Edit, Effect, Place, Side
from generator.diff.operations import OperationComparison, name, pairs
from generator.diff.schemas import SchemaComparison
from generator.markdown import code

__all__ = ["Change", "changes"]


def changes(old: Document, new: Document) -> list[Change]:
    """List the changes from one description to another, breaking ones first."""
    schemas = SchemaComparison(old, new)
    comparison = OperationComparison(old, new, schemas)
    met: dict[Edit, dict[Side, set[str]]] = {}
    for before, after in pairs(old, new):
        if before and after:
            for side, edit in comparison.edits(before, after):
                met.setdefault(edit, {}).setdefault(side, set()).add(name(before))
        elif before:
            met[_operation(name(before), f"{code(before.request_line)} removed", Effect.BREAKING)] = {}
        elif after:
            met[_operation(name(after), f"{code(after.request_line)} added", Effect.HARMLESS)] = {}
    for edit in schemas.class_edits():
        met[edit] = {}
    found = [_change(edit, sides) for edit, sides in met.items()]
    return sorted(found, key=lambda change: (not change.breaking, change.place, change.text))


def _operation(called: str, text: str, effect: Effect) -> Edit:
    return Edit(Place(Area.OPERATION, called, "operation"), text, effect)


def _change(edit: Edit, sides: dict[Side, set[str]]) -> Change:
    breaks = edit.effect.value
    breaking = bool(breaks & sides.keys()) if sides else bool(breaks)
    concerned = {side: tuple(sorted(names)) for side, names in sides.items() if not breaking or side in breaks}
    return Change(edit.place, edit.text, breaking, concerned)
