"""The examples do what they say."""

import os
import re
import subprocess
import sys
from pathlib import Path

from modelarts_emulator.embedded import Emulator

ROOT = Path(__file__).parents[2]


def test_digits_are_learned_and_everything_is_removed() -> None:
    """Takes a few seconds: it trains."""
    with Emulator() as emulator:
        done = subprocess.run(
            [sys.executable, ROOT / "examples" / "train_digits.py"],
            env={**os.environ, **emulator.environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        left = emulator.services.storage.buckets()
    assert done.returncode == 0, done.stderr
    assert float(re.findall(r"^test accuracy: ([\d.]+)$", done.stdout, flags=re.MULTILINE)[0]) > 0.9
    for shown in ("epoch 20/20", "phase='Completed'", "Training job is running.", "cpuUsage", "downloaded the model"):
        assert shown in done.stdout
    assert list(left) == []
