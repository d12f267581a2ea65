"""Joins the files of the description into one OpenAPI document.

A reference into ``schemas/<tag>.yaml`` becomes ``#/components/schemas/...``; the other sections of ``components`` (a
folder, or one file) likewise. Path items, and all parts that are no component, replace their references. The kinds of
resources, ``resources.yaml``, become an extension of the document.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

import yaml

from generator import MARK
from generator.config import Conventions
from generator.description.parts import COMPONENT_KINDS, is_reference, parts, reference_to, with_parts
from generator.description.pointers import escape, unescape
from generator.description.sources import NUMBERS, JsonValue, SourceError, Sources

ERROR_CODES = "errors.yaml"
RESOURCES = "resources.yaml"
_IDENTITY = {"$id", "$anchor", "$schema", "$vocabulary"}


@dataclass
class Bundle:
    """The joined document.

    Attributes:
        document: The OpenAPI document.
        origins: For a JSON pointer in ``document``, the file and pointer it came from (paths and components only).
        error_codes: The catalogue of error codes, which is not part of the document; ``/x-error-codes`` in ``origins``.
        start: The file that everything else came from.
        conventions: How the description says what OpenAPI has no words for.
    """

    document: dict[str, JsonValue]
    origins: dict[str, tuple[str, str]] = field(default_factory=dict)
    error_codes: dict[str, JsonValue] = field(default_factory=dict)
    start: str = "openapi.yaml"
    conventions: Conventions = field(default_factory=Conventions)

    def origin(self, pointer: str) -> tuple[str, str]:
        """The file and pointer that ``pointer`` came from."""
        rest = ""
        while pointer not in self.origins:
            if not pointer:
                return self.start, rest
            pointer, _, last = pointer.rpartition("/")
            rest = f"/{last}{rest}"
        file, start = self.origins[pointer]
        return file, start + rest

    def text(self) -> str:
        """The document as YAML; equal descriptions give equal bytes on every machine."""
        header = f"# {MARK} from the files of the description; edit these.\n"
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


for _number in NUMBERS:  # texts that YAML 1.2 reads as numbers are quoted, like those of YAML 1.1
    _PlainDumper.add_implicit_resolver(*_number)


def component_kind(file: str) -> str | None:
    """The section of ``components`` that the contents of ``file`` go to, if any."""
    kind = file.partition("/")[0].removesuffix(".yaml")
    return kind if kind in COMPONENT_KINDS else None


def bundle(sources: Sources, conventions: Conventions | None = None) -> Bundle:
    """Join ``sources``.

    Args:
        sources: The files.
        conventions: How the description says what OpenAPI has no words for; by default, the generator's own.

    Raises:
        SourceError: A reference has no target or is circular, or two files define one component.
    """
    joiner = _Joiner(sources, dict(_names(sources)))
    root, start = sources.documents[sources.start], sources.start
    result = Bundle(document={}, error_codes=sources.documents.get(ERROR_CODES, {}), start=start)
    result.conventions = conventions or result.conventions
    result.origins["/x-error-codes"] = (ERROR_CODES, "")
    others = {key: value for key, value in root.items() if key not in ("paths", "components")}
    result.document |= joiner.localised("document", others, start, "")
    if RESOURCES in sources.documents:
        key = result.conventions.resources
        result.document[key] = sources.documents[RESOURCES]
        result.origins[f"/{key}"] = (RESOURCES, "")
    result.document["paths"] = _paths(joiner, root.get("paths"), result)
    result.document["components"] = _components(joiner, root.get("components"), result)
    return result


def _paths(joiner: _Joiner, paths: JsonValue, result: Bundle) -> dict[str, JsonValue]:
    start = joiner.sources.start
    if not isinstance(paths, dict):
        raise SourceError(f"{start}: 'paths' is missing or not a mapping")
    joined: dict[str, JsonValue] = {}
    for path, item in paths.items():
        place = (start, f"/paths/{escape(path)}")
        if not path.startswith("x-"):
            place, item = joiner.path_item(path, place, item)
        joined[path] = joiner.joined("path-item", item, *place)
        result.origins[f"/paths/{escape(path)}"] = place
    return joined


def _components(joiner: _Joiner, own: JsonValue, result: Bundle) -> dict[str, JsonValue]:
    sections: dict[str, JsonValue] = {}
    sources, start = joiner.sources, joiner.sources.start
    if isinstance(own, dict):
        sections = joiner.localised("components", own, start, "/components")
        result.origins["/components"] = (start, "/components")
    for file, document in sources.documents.items():
        section_name = component_kind(file)
        if section_name is None or file == start:
            continue
        section = sections.setdefault(section_name, {})
        if not isinstance(section, dict):
            raise SourceError(f"{start}: components/{section_name} is not a mapping")
        for name, value in document.items():
            pointer, joined_pointer = f"/{escape(name)}", f"/components/{section_name}/{escape(name)}"
            if name in section:
                first = result.origin(joined_pointer)[0]
                raise SourceError(f"{file}: {section_name} '{name}' is already defined in {first}; keep one")
            section[name] = joiner.joined(COMPONENT_KINDS[section_name], value, file, pointer)
            result.origins[joined_pointer] = (file, pointer)
    return {
        kind: {name: section[name] for name in sorted(section)} if isinstance(section, dict) else section
        for kind, section in sorted(sections.items())
    }


@dataclass(frozen=True)
class _Joiner:
    """Turns references to other files, and to parts that are no components, into references to components.

    Attributes:
        sources: The files.
        names: The file and pointer of each schema with an `$id` or `$anchor`, by the reference to it.
        within: The targets that the part at hand has replaced a reference to.
    """

    sources: Sources
    names: Mapping[str, tuple[str, str]]
    within: tuple[tuple[str, str], ...] = ()

    def joined(self, kind: str, value: JsonValue, file: str, pointer: str) -> JsonValue:
        """A part as it is in the document; a target that is no component replaces its reference."""
        if not isinstance(value, dict):
            return value
        local = self.localised(kind, value, file, pointer)
        if not is_reference(kind, value):
            return local
        reference = str(value["$ref"])
        try:
            place, target = self._resolve(file, pointer, reference)
        except SourceError:
            if file == self.sources.start and reference.startswith("#"):
                return local  # which is a finding
            raise
        component = _component(self.sources, *place)
        if component is not None:
            return {**local, "$ref": component}
        if place in self.within:
            where = self._where(file, pointer)
            raise SourceError(f"{where}: $ref '{reference}' is circular; make its target a component")
        replacement = _Joiner(self.sources, self.names, (*self.within, place)).joined(kind, target, *place)
        beside = {key: item for key, item in local.items() if key != "$ref"}
        if not (beside and isinstance(replacement, dict)):
            return replacement
        return {"allOf": [replacement], **beside} if kind in ("schema", "condition") else {**replacement, **beside}

    def localised(self, kind: str, value: dict[str, JsonValue], file: str, pointer: str) -> dict[str, JsonValue]:
        """A part whose parts are as they are in the document."""
        local = with_parts(
            kind,
            value,
            lambda keys, inner, item: self.joined(inner, item, file, "/".join((pointer, *map(escape, keys)))),
        )
        discriminator = value.get("discriminator")
        targets = discriminator.get("mapping") if kind == "schema" and isinstance(discriminator, dict) else None
        if isinstance(discriminator, dict) and isinstance(targets, dict):
            below = f"{pointer}/discriminator/mapping"
            mapped = {name: self._target(item, file, f"{below}/{escape(name)}") for name, item in targets.items()}
            local["discriminator"] = {**discriminator, "mapping": mapped}
        if kind in ("schema", "condition"):  # references to them are replaced, and relative ones would change
            for key in _IDENTITY & local.keys():
                del local[key]
        return local

    def path_item(self, path: str, place: tuple[str, str], item: JsonValue) -> tuple[tuple[str, str], JsonValue]:
        """The place and content of a path item, references followed."""
        passed = [place]
        while isinstance(item, dict) and is_reference("path-item", item):
            where = self._where(*place)
            if beside := sorted(item.keys() - {"$ref"}):
                raise SourceError(f"{where}: '{beside[0]}' is beside the $ref that stands for '{path}'; move it there")
            place, item = self._resolve(*place, str(item["$ref"]))
            if place in passed:
                raise SourceError(f"{where}: the $ref that stands for '{path}' is circular")
            passed.append(place)
        return place, item

    def _where(self, file: str, pointer: str) -> str:
        """A place in a message, as in the findings of rules."""
        return f"{self.sources.root.name}/{file}:{self.sources.line(file, pointer)}: openapi"

    def _resolve(self, file: str, pointer: str, reference: str) -> tuple[tuple[str, str], JsonValue]:
        """The file and pointer that a reference leads to, and what is there."""
        if reference in self.names:
            (file, pointer), reference = self.names[reference], f"#{self.names[reference][1]}"
        where = self._where(file, pointer)
        target_file, _, fragment = reference.partition("#")
        name = posixpath.normpath(posixpath.join(posixpath.dirname(file), target_file)) if target_file else file
        if name not in self.sources.documents:
            raise SourceError(f"{where}: $ref '{reference}' names a file that does not exist: {name}")
        value: JsonValue = self.sources.documents[name]
        fragment = unquote(fragment)
        for part in fragment.split("/")[1:]:
            if isinstance(value, list) and part.isdecimal() and int(part) < len(value):
                value = value[int(part)]
            elif isinstance(value, dict) and unescape(part) in value:
                value = value[unescape(part)]
            else:
                raise SourceError(
                    f"{where}: $ref '{reference}' has no target: there is no '{unescape(part)}' in {name}"
                )
        return (name, fragment), value

    def _target(self, target: JsonValue, file: str, pointer: str) -> JsonValue:
        """A target of a discriminator, which may be the name of a component."""
        reference = reference_to(str(target))
        if reference == target and not (file == self.sources.start and reference.startswith("#")):
            reference = _component(self.sources, *self._resolve(file, pointer, reference)[0]) or reference
        return reference


def _names(sources: Sources) -> Iterator[tuple[str, tuple[str, str]]]:
    """The references to schemas by `$id` and `$anchor`, each with the file and pointer of its schema."""
    for file, document in sources.documents.items():
        section = component_kind(file)
        if file == sources.start:
            yield from _named(file, "", document, "document", "")
        elif section is not None:
            for name, value in document.items():
                yield from _named(file, f"/{escape(name)}", value, COMPONENT_KINDS[section], "")


def _named(file: str, pointer: str, value: JsonValue, kind: str, base: str) -> Iterator[tuple[str, tuple[str, str]]]:
    if not isinstance(value, dict):
        return
    if kind in ("schema", "condition"):
        if isinstance(identity := value.get("$id"), str):
            base = identity.removesuffix("#")
            yield base, (file, pointer)
        if isinstance(anchor := value.get("$anchor"), str):
            yield f"{base}#{anchor}", (file, pointer)
    for keys, inner, item in parts(kind, value):
        yield from _named(file, "/".join((pointer, *map(escape, keys))), item, inner, base)


def _component(sources: Sources, file: str, pointer: str) -> str | None:
    """The reference to the component at a pointer in a file; None if there is no component."""
    if file == sources.start:
        match pointer.split("/"):
            case ["", "components", kind, _] if kind in COMPONENT_KINDS:
                return f"#{pointer}"
        return None
    section = component_kind(file)
    return f"#/components/{section}{pointer}" if section and pointer.count("/") == 1 else None
