"""The rule on the catalogue of error codes, and on error codes in examples."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.config import Errors, Lint
from generator.description.document import Document, Node, mapping
from generator.description.error_codes import sort_key, statuses
from generator.description.pointers import escape, unescape
from generator.description.sources import JsonValue
from generator.lint.examples import shown
from generator.lint.finding import Breaches
from generator.lint.provenance import is_source

_TEXTS = ("meaning", "remedy")
_KEYS = {"status", "missing", *_TEXTS, "x-discrepancy", "x-source"}
_FAILURES = range(400, 600)


def catalogue(document: Document, errors: Errors, options: Lint) -> Breaches:
    """Each code has statuses, a meaning and a remedy; each code in an example is in the catalogue."""
    previous = ""
    for node in document.error_codes:
        code = unescape(node.pointer.rpartition("/")[2])
        if not re.fullmatch(options.error_code, code):
            yield node.pointer, f"'{code}' is not a code: it must match {options.error_code}"
        if previous and sort_key(code) < sort_key(previous):
            yield node.pointer, f"{code} comes after {previous}; sort by service and number"
        previous = code
        for key, problem in _entry_problems(node.value, options.longest_text):
            yield f"{node.pointer}/{escape(key)}", f"{code}: {problem}"
    if document.error_codes:
        yield from _examples(document, {path for path in errors.code if "." not in path})


def _entry_problems(entry: dict[str, JsonValue], limit: int) -> Iterator[tuple[str, str]]:
    """Key and message."""
    for key in sorted(entry.keys() - _KEYS):
        yield key, f"'{key}' is unknown; the known keys are {', '.join(sorted(_KEYS))}"
    given = statuses(entry)
    numbers = [status for status in given if isinstance(status, int) and 100 <= status < 600]
    if numbers != given or numbers != sorted(set(numbers)):
        yield "status", "status must be an HTTP status, or a sorted list of them"
    elif "x-discrepancy" not in entry:
        if len(numbers) != 1:
            yield "status", f"{len(numbers)} statuses: explain in x-discrepancy what was documented"
        elif numbers[0] not in _FAILURES:
            yield "status", f"status {numbers[0]} is not a failure: explain in x-discrepancy what was documented"
    if "missing" in entry and entry["missing"] is not True:
        chosen = entry["missing"] if isinstance(entry["missing"], list) else []
        if not chosen or not all(status in numbers for status in chosen):
            yield "missing", "missing must be true, or a list of some of the statuses"
    for key in _TEXTS:
        value = entry.get(key)
        if isinstance(value, dict) and sorted(value) != [str(number) for number in numbers]:
            yield key, f"{key} must be a string, or one for each status"
        for text in value.values() if isinstance(value, dict) and value else [value]:
            if not isinstance(text, str) or not text.strip():
                yield key, f"{key} is missing: write a sentence of your own"
            elif not text.isascii():
                yield key, f"{key} is not plain ASCII: {text[:60]!a}"
            elif len(text) >= limit:
                yield key, f"{key} has {len(text)} characters; keep it under {limit}"
    if not is_source(entry.get("x-source")):
        yield "x-source", "x-source is missing: name the document and section"


def _examples(document: Document, fields: Collection[str]) -> Breaches:
    entries = {unescape(node.pointer.rpartition("/")[2]): node.value for node in document.error_codes}
    for status, media in _responses(document):
        for pointer, value in shown(document, media):
            for code in _codes(value, fields):
                if code not in entries:
                    yield pointer, f"{code} is not in the catalogue of error codes"
            for top in (mapping(value).get(field) for field in fields):
                if isinstance(top, str) and top in entries and not _fits(entries[top], status):
                    yield pointer, f"{top} is shown with {status}, but its status is {entries[top].get('status')}"


def _fits(entry: dict[str, JsonValue], status: str) -> bool:
    """Whether a code fits the status of a response, as far as that is documented."""
    if not status.isdecimal() or int(status) not in _FAILURES or "x-discrepancy" in entry:
        return True
    return int(status) in statuses(entry)


def _responses(document: Document) -> Iterator[tuple[str, Node]]:
    """Status and media type of each documented response."""
    for operation in document.operations:
        for status, response in document.responses(operation).items():
            for media in document.json_media_types(response):
                yield status, media


def _codes(value: JsonValue, fields: Collection[str]) -> Iterator[str]:
    """Every error code in an example."""
    if isinstance(value, dict):
        yield from (code for field in fields if isinstance(code := value.get(field), str) and code)
        for item in value.values():
            yield from _codes(item, fields)
    elif isinstance(value, list):
        for item in value:
            yield from _codes(item, fields)
