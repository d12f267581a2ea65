"""Joins the files of the description into one OpenAPI document.

A reference into ``schemas/<tag>.yaml`` becomes ``#/components/schemas/...``; ``parameters``, ``responses``, ``headers``
and ``examples`` (a folder, or one file) likewise. Path items replace their references.
"""

from __future__ import annotations

import json
import posixpath
from dataclasses import dataclass, field

import yaml

from generator.description.sources import JsonValue, SourceError, Sources, escape, unescape

COMPONENT_KINDS = ("schemas", "parameters", "responses", "headers", "examples")
ERROR_CODES = "errors.yaml"
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


@dataclass
class Bundle:
    """The joined document.

    Attributes:
        document: The OpenAPI document.
        origins: For a JSON pointer in ``document``, the file and pointer it came from (paths and components only).
        error_codes: The catalogue of error codes, which is not part of the document; ``/x-error-codes`` in ``origins``.
    """

    document: dict[str, JsonValue]
    origins: dict[str, tuple[str, str]] = field(default_factory=dict)
    error_codes: dict[str, JsonValue] = field(default_factory=dict)

    def origin(self, pointer: str) -> tuple[str, str]:
        """The file and pointer that ``pointer`` came from."""
        rest = ""
        while pointer not in self.origins:
            if not pointer:
                return "openapi.yaml", rest
            pointer, _, last = pointer.rpartition("/")
            rest = f"/{last}{rest}"
        file, start = self.origins[pointer]
        return file, start + rest

    def text(self) -> str:
        """The document as YAML; equal descriptions give equal bytes on every machine."""
        header = "# Joined from spec/ by `make generate`; edit there.\n"
        return header + yaml.dump(
            self.document, Dumper=_PlainDumper, sort_keys=False, allow_unicode=False, width=120, line_break="\n"
        )

    def json(self) -> str:
        """The document as JSON, with a line for each value, so that diffs are short."""
        return json.dumps(self.document, indent=0, separators=(",", ":")) + "\n"


class _PlainDumper(yaml.SafeDumper):
    """Writes repeated values in full instead of as aliases, which readers would have to look up."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def component_kind(file: str) -> str | None:
    """The section of ``components`` that the contents of ``file`` go to, if any."""
    kind = file.partition("/")[0].removesuffix(".yaml")
    return kind if kind in COMPONENT_KINDS else None


def bundle(sources: Sources) -> Bundle:
    """Join ``sources``.

    Raises:
        SourceError: A reference has no target or is circular, or two files define one component.
    """
    result = Bundle(document={}, error_codes=sources.documents.get(ERROR_CODES, {}))
    result.origins["/x-error-codes"] = (ERROR_CODES, "")
    root = sources.documents["openapi.yaml"]
    for key, value in root.items():
        if key not in ("paths", "components"):
            result.document[key] = _localise(sources, "openapi.yaml", f"/{key}", value)
    result.document["paths"] = _paths(sources, root.get("paths"), result)
    result.document["components"] = _components(sources, root.get("components"), result)
    return result


def _paths(sources: Sources, paths: JsonValue, result: Bundle) -> dict[str, JsonValue]:
    if not isinstance(paths, dict):
        raise SourceError("openapi.yaml: 'paths' is missing or not a mapping")
    joined: dict[str, JsonValue] = {}
    for path, item in paths.items():
        file, pointer = "openapi.yaml", f"/paths/{escape(path)}"
        if isinstance(item, dict) and isinstance(item.get("$ref"), str):
            file, pointer, item = _resolve(sources, file, pointer, str(item["$ref"]))
        joined[path] = _localise(sources, file, pointer, item)
        result.origins[f"/paths/{escape(path)}"] = (file, pointer)
    return joined


def _components(sources: Sources, own: JsonValue, result: Bundle) -> dict[str, JsonValue]:
    sections: dict[str, JsonValue] = {}
    if isinstance(own, dict):
        for kind, content in own.items():
            sections[kind] = _localise(sources, "openapi.yaml", f"/components/{kind}", content)
            result.origins[f"/components/{kind}"] = ("openapi.yaml", f"/components/{kind}")
    for file, document in sources.documents.items():
        section_name = component_kind(file)
        if section_name is None:
            continue
        section = sections.setdefault(section_name, {})
        if not isinstance(section, dict):
            raise SourceError(f"openapi.yaml: components/{section_name} is not a mapping")
        for name, value in document.items():
            if name in section:
                first = result.origin(f"/components/{section_name}/{escape(name)}")[0]
                raise SourceError(f"{file}: {section_name} '{name}' is already defined in {first}; keep one")
            section[name] = _localise(sources, file, f"/{escape(name)}", value)
            result.origins[f"/components/{section_name}/{escape(name)}"] = (file, f"/{escape(name)}")
    return {
        kind: {name: section[name] for name in sorted(section)} if isinstance(section, dict) else section
        for kind, section in sorted(sections.items())
    }


def _localise(
    sources: Sources, file: str, pointer: str, value: JsonValue, within: tuple[tuple[str, str], ...] = ()
) -> JsonValue:
    """Turn the file references in ``value`` into references within the document.

    A target that is not a component replaces its reference; ``within`` lists the targets that ``value`` is part of.
    """
    if isinstance(value, list):
        return [_localise(sources, file, f"{pointer}/{index}", item, within) for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    reference = value.get("$ref")
    if not isinstance(reference, str):
        return {key: _localise(sources, file, f"{pointer}/{escape(key)}", item, within) for key, item in value.items()}
    if file == "openapi.yaml" and reference.startswith("#/"):
        return value
    target_file, target_pointer, target = _resolve(sources, file, pointer, reference)
    kind = component_kind(target_file)
    if kind is None:
        target_place = (target_file, target_pointer)
        if target_place in within:
            raise SourceError(f"{file}:{sources.line(file, pointer)}: $ref '{reference}' is circular")
        return _localise(sources, target_file, target_pointer, target, (*within, target_place))
    siblings = {key: item for key, item in value.items() if key != "$ref"}
    return {"$ref": f"#/components/{kind}{target_pointer}"} | {
        key: _localise(sources, file, f"{pointer}/{escape(key)}", item, within) for key, item in siblings.items()
    }


def _resolve(sources: Sources, file: str, pointer: str, reference: str) -> tuple[str, str, JsonValue]:
    where = f"{file}:{sources.line(file, pointer)}"
    target_file, _, fragment = reference.partition("#")
    name = posixpath.normpath(posixpath.join(posixpath.dirname(file), target_file)) if target_file else file
    if name not in sources.documents:
        raise SourceError(f"{where}: $ref '{reference}' names a file that does not exist: {name}")
    value: JsonValue = sources.documents[name]
    for part in fragment.split("/")[1:]:
        if not isinstance(value, dict) or unescape(part) not in value:
            raise SourceError(f"{where}: $ref '{reference}' has no target: there is no '{unescape(part)}' in {name}")
        value = value[unescape(part)]
    return name, fragment, value
