"""The rule on operations that can be repeated."""

from __future__ import annotations

from generator.description.document import Document
from generator.lint.finding import Breaches


def repeatable(document: Document) -> Breaches:
    """x-repeatable is true, and on a POST: the only method that may or may not be repeatable."""
    key = document.bundle.conventions.repeatable
    for node in document.nodes:
        if key not in node.value:
            continue
        pointer = f"{node.pointer}/{key}"
        if node.kind != "operation" or not node.pointer.endswith("/post"):
            yield (
                pointer,
                f"{key} belongs on a POST; for other methods, HTTP defines whether they can be repeated",
            )
        elif node.value[key] is not True:
            yield pointer, f"{key} must be true; otherwise leave it out"
