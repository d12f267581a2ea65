"""Links in the documents lead to files and headings that exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.guides import ROOT
from tests.support.links import anchors, targets

DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    assert [target for target in targets(document.read_text(encoding="utf-8")) if not _exists(document, target)] == []


def test_every_document_can_be_reached_from_the_readme() -> None:
    found: set[Path] = set()
    ahead = {ROOT / "README.md"}
    while ahead:
        document = ahead.pop()
        found.add(document)
        linked = {
            (document.parent / target.partition("#")[0]).resolve()
            for target in targets(document.read_text(encoding="utf-8"))
        }
        ahead |= {path for path in linked if path.suffix == ".md"} - found
    assert {document.resolve() for document in DOCUMENTS} <= found


def _exists(document: Path, target: str) -> bool:
    if "://" in target:
        return target.startswith("https://")
    name, _, anchor = target.partition("#")
    path = (document.parent / name) if name else document
    return path.exists() and (not anchor or anchor in anchors(path.read_text(encoding="utf-8")))
