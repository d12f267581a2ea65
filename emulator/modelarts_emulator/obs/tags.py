"""Tags of buckets and objects, as documents and in the header of an upload.

Source: OBS API Reference, "Configuring Tags for a Bucket" and "Configuring Tags for an Object".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl

from modelarts_emulator.obs.errors import InvalidTag, MalformedXML
from modelarts_emulator.obs.xml import Element, element, parse

SETTING = "tagging"
"""The name of the tags among the settings of a bucket."""

MAXIMUM_OF_BUCKET = 50
MAXIMUM_OF_OBJECT = 10
_MAXIMUM_KEY = 128
_MAXIMUM_VALUE = 256


def tags_of_document(data: bytes, most: int) -> dict[str, str]:
    """Read a Tagging document.

    Args:
        data: The body of a request.
        most: Most tags there may be.

    Raises:
        MalformedXML: It is not one.
        InvalidTag: A tag breaks the rules, or there are too many.
    """
    root = parse(data)
    listed = root.find("TagSet")
    if root.name != "Tagging" or listed is None:
        raise MalformedXML("The body is a Tagging document with a TagSet.")
    return _checked(((tag.child("Key") or "", tag.child("Value") or "") for tag in listed.named("Tag")), most)


def tags_of_header(text: str) -> dict[str, str]:
    """Read the tags of an upload, written as the query of a URL.

    Raises:
        InvalidTag: They break the rules, or there are too many.
    """
    try:
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), errors="strict")
    except ValueError as error:
        raise InvalidTag("Tags in a header are written as key=value&key=value, percent-encoded.") from error
    return _checked(pairs, MAXIMUM_OF_OBJECT)


def document_of(tags: Mapping[str, str]) -> Element:
    """Return the Tagging document of tags."""
    items = [element("Tag", element("Key", key), element("Value", value)) for key, value in tags.items()]
    return element("Tagging", element("TagSet", *items))


def _checked(pairs: Iterable[tuple[str, str]], most: int) -> dict[str, str]:
    tags: dict[str, str] = {}
    for key, value in pairs:
        if not 0 < len(key) <= _MAXIMUM_KEY or len(value) > _MAXIMUM_VALUE:
            raise InvalidTag(f"The key of a tag has 1 to {_MAXIMUM_KEY} characters, its value up to {_MAXIMUM_VALUE}.")
        if key in tags:
            raise InvalidTag(f"There are two tags with the key {key}.")
        tags[key] = value
    if len(tags) > most:
        raise InvalidTag(f"There can be up to {most} tags, not {len(tags)}.")
    return tags
