"""The rules for descriptions: OpenAPI's own (by openapi-spec-validator) and ours, a module for each family.

A rule is a function that yields its breaches. Its name in the tables below is shown in findings, and turns it on or off
in the configuration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from generator.config import Config, ConfigError
from generator.description.bundle import Bundle
from generator.description.document import Document
from generator.description.sources import Sources
from generator.lint import (
    error_codes,
    examples,
    keywords,
    links,
    openapi,
    operations,
    paths,
    provenance,
    schemas,
    shapes,
    texts,
)
from generator.lint.behaviour import lists, pages, refusals, relations, repeating, resources
from generator.lint.finding import Finding, Rule

__all__ = ["Finding", "lint", "unsupported"]

# Rules that can read any document, and whose breaches the generator cannot do anything with.
_FIRST: Mapping[str, Rule] = {
    "openapi": openapi.structure,
    "path-parameter": operations.path_parameters,
    "operation-id": operations.operation_ids,
    "unsupported": keywords.unsupported,
    "circular": schemas.circular,
    "enum": schemas.enumerations,
}
_PRECONDITIONS = {"openapi", "unsupported", "circular"}
# Rules that need a document with OpenAPI's structure: those on which the generator relies
_NEEDED: Mapping[str, Rule] = {
    "parameter-shape": shapes.parameters,
    "body-shape": shapes.bodies,
    "repeatable": repeating.repeatable,
    "paging": pages.pages,
    "discrepancy": provenance.discrepancies,
    "sdk-difference": provenance.sdk_differences,
}
# and those that are on unless they are turned off.
_USUAL: Mapping[str, Rule] = {
    "keyword": keywords.keywords,
    "untyped": schemas.untyped,
    "required": schemas.required,
    "unused": schemas.unused,
    "example": examples.invalid,
    "link": links.links,
    "resources": resources.resources,
    "filters": lists.filters,
    "sorts": lists.sorts,
    "counts": lists.counts,
    "relations": relations.relations,
    "refers": relations.refers,
    "refusals": refusals.refusals,
}
# An independent check. It seldom names a place, so it runs only if there are no other findings.
_LAST: Mapping[str, Rule] = {"openapi": openapi.second_opinion}


def _strict(config: Config) -> Mapping[str, Rule]:
    """Rules that are off unless they are turned on."""
    return {
        "operation-name": partial(operations.names, pattern=config.lint.operation_id),
        "tag": operations.tags,
        "undescribed": operations.undescribed,
        "unpaged": pages.unpaged,
        "inline-object": schemas.inline_objects,
        "wrapped": schemas.wrapped,
        "description": partial(texts.descriptions, limit=config.lint.longest_text),
        "source": provenance.sources,
        "example-source": provenance.example_sources,
        "example-missing": examples.missing,
        "error-code": partial(error_codes.catalogue, errors=config.errors, options=config.lint),
    }


def lint(sources: Sources, bundle: Bundle, config: Config) -> list[Finding]:
    """Check the rules that are on.

    Args:
        sources: The files of the description.
        bundle: The joined description.
        config: Which rules are on, and their options.

    Returns:
        All findings, sorted by file and line.

    Raises:
        ConfigError: The configuration names an unknown rule, or turns off one that cannot be turned off.
    """
    rules = _chosen(config)
    document = Document(bundle)
    found = _apply(_FIRST, sources, document)
    if not any(finding.rule in _PRECONDITIONS for finding in found):
        found |= _apply({**_NEEDED, **rules}, sources, document)
    if "unused" in rules:
        found |= {
            Finding(file, sources.line(file, pointer), "unused", message)
            for file, pointer, message in paths.unused(sources)
        }
    return sorted(found or _apply(_LAST, sources, document))


def unsupported(sources: Sources, bundle: Bundle, problems: Iterable[tuple[str, str]]) -> list[Finding]:
    """The findings for what the rules let through, but the generator cannot turn into code.

    Args:
        sources: The files of the description.
        bundle: The joined description.
        problems: The pointer of each part, and what is wrong with it.
    """
    return sorted(_apply({"unsupported": lambda document: iter(problems)}, sources, Document(bundle)))


def _chosen(config: Config) -> dict[str, Rule]:
    """The rules that are on, of those that can be off."""
    optional = {**_USUAL, **_strict(config)}
    for key, names in (("on", config.lint.on), ("off", config.lint.off)):
        for name in names:
            if name in _FIRST or name in _NEEDED:
                raise ConfigError(f"{config.file}: 'lint.{key}' names '{name}', which is always on")
            if name not in optional:
                known = ", ".join(sorted(optional))
                raise ConfigError(f"{config.file}: 'lint.{key}' names an unknown rule '{name}'; the rules are {known}")
    chosen = {*_USUAL, *config.lint.on} - {*config.lint.off}
    return {name: rule for name, rule in optional.items() if name in chosen}


def _apply(rules: Mapping[str, Rule], sources: Sources, document: Document) -> set[Finding]:
    findings: set[Finding] = set()
    for rule, breaches in rules.items():
        for pointer, message in breaches(document):
            file, origin = document.bundle.origin(pointer)
            findings.add(Finding(file, sources.line(file, origin), rule, message))
    return findings
