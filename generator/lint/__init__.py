"""The rules for descriptions: OpenAPI's own (by openapi-spec-validator) and ours, a module for each family.

A rule is a function that yields its breaches; its name in one of the tables below is what findings show.
"""

from __future__ import annotations

from generator.description.bundle import Bundle
from generator.description.document import Document
from generator.description.sources import Sources
from generator.lint import (
    behaviour,
    error_codes,
    examples,
    keywords,
    links,
    openapi,
    operations,
    provenance,
    schemas,
    texts,
)
from generator.lint.finding import Finding, Rule

__all__ = ["Finding", "lint"]

# Rules that can read any document.
_FIRST: dict[str, Rule] = {
    "openapi": openapi.structure,
    "path-parameter": operations.path_parameters,
    "operation-id": operations.operation_ids,
}
# Rules that need a document with OpenAPI's structure.
_THEN: dict[str, Rule] = {
    "tag": operations.tags,
    "repeatable": behaviour.repeatable,
    "paging": behaviour.pages,
    "source": provenance.sources,
    "example-source": provenance.example_sources,
    "discrepancy": provenance.discrepancies,
    "sdk-difference": provenance.sdk_differences,
    "description": texts.descriptions,
    "keyword": keywords.keywords,
    "untyped": schemas.untyped,
    "required": schemas.required,
    "inline-object": schemas.inline_objects,
    "unused": schemas.unused,
    "example": examples.invalid,
    "example-missing": examples.missing,
    "link": links.links,
    "error-code": error_codes.catalogue,
}
# An independent check. It seldom names a place, so it runs only if there are no other findings.
_LAST: dict[str, Rule] = {"openapi": openapi.second_opinion}


def lint(sources: Sources, bundle: Bundle) -> list[Finding]:
    """Check all rules.

    Returns:
        All findings, sorted by file and line.
    """
    document = Document(bundle)
    found = _apply(_FIRST, sources, document)
    if not any(finding.rule == "openapi" for finding in found):
        found |= _apply(_THEN, sources, document)
    return sorted(found or _apply(_LAST, sources, document))


def _apply(rules: dict[str, Rule], sources: Sources, document: Document) -> set[Finding]:
    findings: set[Finding] = set()
    for rule, breaches in rules.items():
        for pointer, message in breaches(document):
            file, origin = document.bundle.origin(pointer)
            findings.add(Finding(file, sources.line(file, origin), rule, message))
    return findings
