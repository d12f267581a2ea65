"""The rule on descriptions."""

from __future__ import annotations

from generator.description.document import Document
from generator.lint.finding import Breaches


def descriptions(document: Document, limit: int) -> Breaches:
    """Descriptions and summaries are short, and in English as far as ASCII can show."""
    for node in document.nodes:
        for key in ("description", "summary"):
            text = node.value.get(key)
            if not isinstance(text, str):
                continue
            if not text.isascii():
                yield f"{node.pointer}/{key}", f"{key} is not plain ASCII: {text[:60]!a}"
            elif len(text) >= limit:
                yield f"{node.pointer}/{key}", f"{key} has {len(text)} characters; keep it under {limit}"
