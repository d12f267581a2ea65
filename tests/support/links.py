"""The links and headings of a Markdown text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

_FENCE: Final = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
_LINK: Final = re.compile(r"\]\(([^)\s]+)\)")
_HEADING: Final = re.compile(r"^#+ +(.+)$", re.MULTILINE)


def targets(text: str) -> Sequence[str]:
    """Return the targets of all links outside blocks of code."""
    return _LINK.findall(_FENCE.sub("", text))


def anchors(text: str) -> Collection[str]:
    """Return the anchors of all headings, as hosts of repositories and package indexes derive them."""
    headings = _HEADING.findall(_FENCE.sub("", text))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
