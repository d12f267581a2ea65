"""Reads its data in processes of its own, as loaders of data do, which are forked or spawned."""

import multiprocessing
import os
import subprocess
import sys

import moxing as mox


def load(path):
    content = mox.file.read(path, binary=True)
    mox.file.write(path.replace("/in/", "/out/") + ".%s" % multiprocessing.get_start_method(), content, binary=True)
    return len(content)


if __name__ == "__main__":
    root = sys.argv[1].split("=", 1)[1]
    paths = [os.path.join(root, name) for name in mox.file.list_directory(root)]
    assert mox.file.read(paths[0]) == "123"
    for method in ("fork", "spawn"):
        multiprocessing.set_start_method(method, force=True)
        with multiprocessing.Pool(2) as pool:
            print(sum(pool.map(load, paths)))
    code = "import moxing, sys; print(moxing.file.get_size(sys.argv[1], recursive=True))"
    subprocess.run([sys.executable, "-c", code, root], check=True)
