"""Reads its data in processes of its own, each of which copies from OBS."""

import multiprocessing
import os
import subprocess
import sys

import moxing as mox


def load(path):
    return len(mox.file.read(path, binary=True))


if __name__ == "__main__":
    root = sys.argv[1].split("=", 1)[1]
    paths = [os.path.join(root, name) for name in mox.file.list_directory(root)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        print(sum(pool.map(load, paths)))
    code = "import moxing, sys; print(moxing.file.get_size(sys.argv[1], recursive=True))"
    subprocess.run([sys.executable, "-c", code, root], check=True)
