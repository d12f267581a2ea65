"""The README's example runs as it stands."""

import os
import re
import subprocess
import sys
from pathlib import Path

from modelarts_emulator.embedded import Emulator

README = Path(__file__).parents[2] / "README.md"


def test_the_ten_lines_train(tmp_path: Path) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.DOTALL)
    with Emulator() as emulator:
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=tmp_path,
            env={**os.environ, **emulator.environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert "hello from the training job" in done.stdout
    assert "Completed" in done.stdout


def test_links_lead_somewhere() -> None:
    root = README.parent
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        links = re.findall(r"\]\((?!http)([^)#]+)\)", (root / name).read_text(encoding="utf-8"))
        assert [link for link in links if not (root / link).exists()] == []
