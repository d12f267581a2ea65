"""The checks of oasdiff, one by one: what each change means for users of the generated client.

`oasdiff.txt` has a line for each check: its id, oasdiff's level, and the verdict here. A verdict that differs names its
reason in `REASONS`. oasdiff's levels ERR and WARN are breaking, and INFO is compatible. `invisible` changes concern
nothing that users of the client meet, and are not reported.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.description.bundle import Bundle
from generator.description.document import Document
from generator.diff import changes
from tests.generator.diff.oasdiff import Json, edit

REASONS = {
    "absent": "Programs that send or read the field can no longer do so.",
    "annotation": "The text is for readers; requests and responses stay the same.",
    "class": "The client chooses the class of an object in a response by it: `match` takes another branch.",
    "credentials": "Programs have credentials of this kind, in this place, with these scopes.",
    "deprecated": "A name disappears, even if that was announced.",
    "documented": "A default documents what the service did before.",
    "extension": "The client does not read this extension.",
    "json": "Every JSON media type is decoded alike.",
    "name": "A name that programs import or use disappears from the client.",
    "open": "Enumerations in the client are open (`Phase | str`), so programs expect new values.",
    "position": "JSON Schema: an item at a position of its own is limited more, not less.",
    "present": "A field that appears breaks no program.",
    "python": "The type of the argument or field in Python is another one: `str`, not `int`.",
    "sent": "The default is in signatures, so programs that leave the argument out mean it.",
    "sunset": "The client knows no sunset dates; a deprecation alone breaks nothing.",
    "tag": "The first tag is the module of an operation; the others are for readers.",
    "union": "The type gets wider: what programs send is still one of its members.",
    "version": "The change itself is reported; the version of a description is no contract.",
    "webhook": "The client sends requests; it receives none.",
    "wider": "Requests: what was valid stays valid. Responses: values appear that were excluded.",
}


class Row(NamedTuple):
    level: str
    verdict: str
    reason: str


def _rows() -> dict[str, Row]:
    lines = Path(__file__).with_name("oasdiff.txt").read_text(encoding="utf-8").splitlines()
    fields = (line.split() for line in lines)
    return {check: Row(level, verdict, "".join(reason)) for check, level, verdict, *reason in fields}


def _verdict(old: Json, new: Json) -> str:
    found = changes(Document(Bundle(old)), Document(Bundle(new)))
    return "breaking" if any(change.breaking for change in found) else "compatible" if found else "invisible"


def test_each_change_has_its_verdict() -> None:
    rows = _rows()
    assert {check: _verdict(*edit(check)) for check in rows} == {check: row.verdict for check, row in rows.items()}


def test_a_change_is_visible_in_both_directions() -> None:
    for check, row in _rows().items():
        old, new = edit(check)
        assert (_verdict(new, old) == "invisible") == (row.verdict == "invisible"), check


def test_a_verdict_that_differs_has_a_reason() -> None:
    rows = _rows()
    same = {"ERR": "breaking", "WARN": "breaking", "INFO": "compatible"}
    differing = {check for check, row in rows.items() if same[row.level] != row.verdict}
    assert differing == {check for check, row in rows.items() if row.reason}
    assert {row.reason for row in rows.values()} == {"", *REASONS}
    assert len(rows) >= 500
