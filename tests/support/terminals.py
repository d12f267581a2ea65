"""A terminal that remembers what it shows."""

from __future__ import annotations

import io
import re
from typing import Final

_STEP: Final = re.compile(r"\x1b\[(\d*)([AJK])|([\r\n])|([^\x1b\r\n]+)")


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True

    def screens(self) -> list[list[str]]:
        """Return its lines after each time that something was written over them, without the empty ones."""
        lines, row, column = [""], 0, 0
        shown: list[list[str]] = []
        for count, control, jump, text in _STEP.findall(self.getvalue()):
            if control == "A":
                row -= int(count or 1)
            elif control in {"J", "K"}:
                shown.append([line for line in lines if line])
                lines[row] = lines[row][:column]
                lines[row + 1 :] = lines[row + 1 :] if control == "K" else []
            elif jump:
                column = 0
                row += jump == "\n"
                lines += [""] * (row + 1 - len(lines))
            else:
                lines[row] = lines[row][:column] + text + lines[row][column + len(text) :]
                column += len(text)
            if row < 0:
                raise AssertionError("the cursor is above what was written")
        return [*shown, [line for line in lines if line]]
