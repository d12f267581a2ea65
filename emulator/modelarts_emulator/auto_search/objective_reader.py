"""A process that looks for metrics in lines of a log, for a search whose regular expressions may need any time.

It imports only what needs nothing but the standard library. Standard input has lines of JSON: first the regular
expressions and the seconds of processor time that it has for each further line, then lists of lines of a log. The
answer to each is a line with a list of what was found in it, in order: the number of the expression, and the text.
When the time is over, the system ends it.
"""

from __future__ import annotations

import json
import re
import signal
import sys
import warnings

_LONGEST_TEXT = 200  # characters of what was found


def main() -> None:
    """Read and answer until standard input ends."""
    warnings.simplefilter("ignore")  # of patterns with odd sets
    wanted = json.loads(sys.stdin.buffer.readline())
    patterns = [re.compile(regex) for regex in wanted["regexes"]]
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # end without a word when the emulator has been killed
    for request in sys.stdin.buffer:
        signal.setitimer(signal.ITIMER_PROF, wanted["seconds"])
        found = [
            (order, match.start(), number, match[1 if pattern.groups else 0])
            for order, line in enumerate(json.loads(request))
            for number, pattern in enumerate(patterns)
            for match in pattern.finditer(line)
        ]
        found.sort(key=_place)
        signal.setitimer(signal.ITIMER_PROF, 0)
        answer = [(number, text.strip()[:_LONGEST_TEXT]) for _, _, number, text in found if text]
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()


def _place(found: tuple[int, int, int, str | None]) -> tuple[int, int]:
    return found[:2]


if __name__ == "__main__":
    main()
