"""The rule on descriptions."""

from __future__ import annotations

from generator.description.document import Document
from generator.lint.finding import Breaches

LIMIT = 300


def descriptions(document: Document) -> Breaches:
    """Descriptions and summaries are short, and in English as far as ASCII can show."""
    for node in document.nodes:
        for key in ("description", "summary"):
            text = node.value.get(key)
            if not isinstance(text, str):
                continue
            if not text.isascii():
                yield f"{node.pointer}/{key}", f"{key} is not plain ASCII: {text[:60]!a}"
            elif len(text) >= LIMIT:
                yield f"{node.pointer}/{key}", f"{key} has {len(text)} characters; keep it under {LIMIT}"
