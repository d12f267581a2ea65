"""The examples of README and guide run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

from modelarts_emulator.embedded import Emulator

README = Path(__file__).parents[2] / "README.md"


def run(document: Path, folder: Path) -> str:
    """Run all Python of a document, as one program, against a local ModelArts; what it prints."""
    program = "".join(re.findall(r"```python\n(.*?)```", document.read_text(encoding="utf-8"), flags=re.DOTALL))
    with Emulator() as emulator:
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=folder,
            env={**os.environ, **emulator.environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_ten_lines_train(tmp_path: Path) -> None:
    printed = run(README, tmp_path)
    assert "hello from the training job" in printed
    assert "Completed" in printed


def test_the_guide_of_the_client_does_what_it_says(tmp_path: Path) -> None:
    printed = run(README.parent / "docs" / "client.md", tmp_path)
    for shown in ("modelarts.vm.cpu.2u", "200 ", "limit", "ModelArts.2775"):
        assert shown in printed


def test_the_guide_of_sessions_does_what_it_says(tmp_path: Path) -> None:
    guide = README.parent / "docs" / "sessions.md"
    printed = run(guide, tmp_path)
    for shown in (
        "credentials_from='environment'",
        "credentials_from='credentials.ini'",
        "Obs(endpoint='https://obs.example.com')",
    ):
        assert shown in printed
    (told,) = re.findall(r"```text\n(No credentials.*?)```", guide.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert told in printed


def test_the_guide_of_services_does_what_it_says(tmp_path: Path) -> None:
    """Takes a few seconds: it deploys, updates and restarts a service, and runs a batch."""
    printed = run(README.parent / "docs" / "services.md", tmp_path)
    for shown in (
        "published\n",
        "7 by 1.0.0, 3 by 2.0.0\n",
        "{'mean': 2}\n",
        "2.0.0 4 calls, 0 failed\n",
        "normal service is updated\n",
        "['SUCCESS', 'SUCCESS', 'SUCCESS']\n",
        "HTTP 500: MR.0105: Recognition failed: StatisticsError: no median for empty data",
        """rows.csv_result.txt ['{"mean":4}', '{"mean":5}', '']\n""",
    ):
        assert shown in printed


def test_links_lead_somewhere() -> None:
    root = README.parent
    for name in (
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/client.md",
        "docs/emulator.md",
        "docs/services.md",
        "docs/sessions.md",
    ):
        links = re.findall(r"\]\((?!http)([^)#]+)\)", (root / name).read_text(encoding="utf-8"))
        assert [link for link in links if not ((root / name).parent / link).exists()] == []
