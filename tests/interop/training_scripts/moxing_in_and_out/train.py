"""Copies its data from OBS and its results to OBS itself, if it runs in the cloud."""

import argparse
import os

try:
    import moxing as mox

    mox.file.set_auth(is_secure=False)
    IN_CLOUD = True
except ImportError:
    mox = None
    IN_CLOUD = False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data_dir", help="in OBS")
    parser.add_argument("--result_dir", help="in OBS")
    args = parser.parse_args()
    assert IN_CLOUD
    local_data, local_out = "/cache/data", "/cache/out"
    if not mox.file.exists(local_data):
        mox.file.make_dirs(local_data)
    mox.file.copy_parallel(args.data_dir, local_data)
    words = 0
    for root, _, files in os.walk(local_data):
        for name in files:
            with open(os.path.join(root, name), encoding="utf-8") as f:
                words += len(f.read().split())
    os.makedirs(local_out)
    with open(os.path.join(local_out, "words.txt"), "w") as f:
        f.write(str(words))
    mox.file.copy_parallel(src_url=local_out, dst_url=args.result_dir)
    mox.file.copy(os.path.join(local_out, "words.txt"), os.path.join(args.result_dir, "copies", "words.txt"))
    print(sorted(mox.file.list_directory(args.result_dir, recursive=True)))


if __name__ == "__main__":
    main()
