"""Runs pyright over generated code."""

import json
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path


def refused_by_pyright(folder: Path, files: Collection[Path]) -> list[str]:
    """What pyright refuses in strict mode.

    Args:
        folder: A folder above the files, which receives the configuration.
        files: The modules to check, and no others.
    """
    names = [file.relative_to(folder).as_posix() for file in files]
    options = {"typeCheckingMode": "strict", "reportDeprecated": False, "include": names}
    (folder / "pyrightconfig.json").write_text(json.dumps(options), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] == len(names) > 0, done.stderr
    return [
        f"{Path(each['file']).relative_to(folder)}:{each['range']['start']['line'] + 1}: {each['message']}"
        for each in report["generalDiagnostics"]
    ]
