"""Reads a question, and writes its answer: `python -m modelarts_emulator.auto_search.sensitivity`."""

from __future__ import annotations

import sys

import msgspec

from modelarts_emulator.auto_search.sensitivity.importances import importances
from modelarts_emulator.auto_search.sensitivity.pictures import Pictures
from modelarts_emulator.auto_search.sensitivity.question import Answer, Question


def answer(question: Question) -> Answer:
    """What follows from the trials of a search, of which there is at least one."""
    found = importances(question)
    pictures = Pictures(question)
    drawn = {each.name: pictures.draw(each, found[each.name]) for each in question.dimensions}
    return Answer(found, drawn)


if __name__ == "__main__":
    asked = msgspec.json.decode(sys.stdin.buffer.read(), type=Question)
    sys.stdout.buffer.write(msgspec.json.encode(answer(asked)))
