"""XML documents of the protocol: written from elements, read without entities or document types."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from modelarts_emulator.obs.errors import MalformedXML

AMZ_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/"
OBS_NAMESPACE = "http://obs.myhwclouds.com/doc/2015-06-30/"

MAXIMUM_ELEMENTS = 10_000
"""Most elements and attributes of a document that is no list of parts; 1000 keys to delete have fewer."""

_MAXIMUM_DEPTH = 16
_LONGEST_TAG_BYTES = 4096
_LONG_TAG = re.compile(rb"<[^<>]{%d}" % _LONGEST_TAG_BYTES)
_PIECE_BYTES = 64 * 1024  # the parser holds up other threads while it reads one
# Written as numeric references, as a carriage return would otherwise be read as a line feed.
_CONTROL = re.compile("[\r\x7f-\x9f\u2028]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0, section 2.2, not even as references


@dataclass(slots=True)
class Element:
    """An element: its local name, its children, its own text, and its attributes without the default namespace."""

    name: str
    children: list[Element] = field(default_factory=list)
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)

    def child(self, name: str) -> str | None:
        """Return the text of the first child with a name, or None."""
        return next((child.text for child in self.children if child.name == name), None)

    def find(self, *path: str) -> Element | None:
        """Return the first element on a path of names, or None."""
        found: Element | None = self
        for name in path:
            found = None if found is None else next((child for child in found.children if child.name == name), None)
        return found

    def texts(self, *path: str) -> list[str]:
        """Return the texts of all elements on a path of names, in order."""
        found = [self]
        for name in path:
            found = [child for item in found for child in item.children if child.name == name]
        return [item.text for item in found]

    def named(self, name: str) -> list[Element]:
        """Return the children with a name, in order."""
        return [child for child in self.children if child.name == name]


def element(name: str, *content: Element | str | int | bool | None) -> Element:
    """Make an element; None in the content is omitted, and booleans are written in lower case."""
    made = Element(name)
    for item in content:
        if isinstance(item, Element):
            made.children.append(item)
        elif isinstance(item, bool):
            made.text += str(item).lower()
        elif item is not None:
            made.text += str(item)
    return made


def render(root: Element, namespace: str | None, *, exact: bool = False) -> bytes:
    """Render a document in UTF-8, its root in the namespace if there is one.

    Args:
        root: The root.
        namespace: The namespace.
        exact: Whether characters that XML does not have are written as references, as S3 writes them in lists of keys,
            so that no key is taken for another; parsers refuse such a document. Otherwise they are replaced by U+FFFD.
    """
    parts = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    _write(root, f' xmlns="{namespace}"' if namespace else "", parts)
    text = "".join(parts)
    return (_NOT_IN_XML.sub(_reference, text) if exact else _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)).encode()


def _write(item: Element, attributes: str, parts: list[str]) -> None:
    attributes += "".join(f' {name}="{_escape(text)}"' for name, text in item.attributes.items())
    parts.append(f"<{item.name}{attributes}>{_escape(item.text)}")
    for child in item.children:
        _write(child, "", parts)
    parts.append(f"</{item.name}>")


def _escape(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return _CONTROL.sub(_reference, text)


def _reference(match: re.Match[str]) -> str:
    return f"&#x{ord(match.group()):X};"  # as S3 writes them, which some clients look for


def parse(data: bytes, most: int = MAXIMUM_ELEMENTS) -> Element:
    """Parse a document of a client.

    Args:
        data: The body in UTF-8, of bounded size.
        most: Most elements and attributes that it may have.

    Returns:
        The root, with names without namespaces.

    Raises:
        MalformedXML: It is not well-formed, is too large or nested too deeply, or has a document type or entities.
    """
    builder = _Builder(most)
    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    parser.StartDoctypeDeclHandler = builder.refuse
    parser.EntityDeclHandler = builder.refuse
    parser.ExternalEntityRefHandler = builder.refuse
    try:
        for start in range(0, len(data), _PIECE_BYTES):
            end = start + _PIECE_BYTES
            if _LONG_TAG.search(data, max(start - _LONGEST_TAG_BYTES, 0), end):
                raise MalformedXML(f"The XML document has a tag or a comment of more than {_LONGEST_TAG_BYTES} bytes.")
            parser.Parse(data[start:end], False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise MalformedXML(f"The body is not well-formed XML: {error}.") from error
    if builder.root is None:
        raise MalformedXML
    return builder.root


class _Builder:
    """Builds a tree from the events of the parser."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.root: Element | None = None
        self._open: list[Element] = []
        self._texts: list[list[str]] = []
        self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= _MAXIMUM_DEPTH:
            raise MalformedXML("The XML document is nested too deeply.")
        self._elements += 1 + len(attributes)
        if self._elements > self._most:
            raise MalformedXML(f"The XML document has more than {self._most} elements and attributes.")
        made = Element(name.rpartition(":")[2], attributes={k: v for k, v in attributes.items() if k != "xmlns"})
        if self._open:
            self._open[-1].children.append(made)
        else:
            self.root = made
        self._open.append(made)
        self._texts.append([])

    def end(self, _name: str) -> None:
        ended = self._open.pop()
        ended.text = "".join(self._texts.pop())
        if ended.children and not ended.text.strip():
            ended.text = ""  # the indentation of its children

    def characters(self, text: str) -> None:
        self._texts[-1].append(text)

    def refuse(self, *_event: object) -> NoReturn:
        raise MalformedXML("Document types and entities are not allowed in the XML document.")
