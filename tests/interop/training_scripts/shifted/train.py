"""Uses Python's own functions on paths in OBS."""

import argparse
import glob
import os
import shutil

import moxing as mox

mox.file.shift("os", "mox")

parser = argparse.ArgumentParser()
parser.add_argument("--root")
root = parser.parse_args().root

for name in os.listdir(os.path.join(root, "labels")):
    with open(os.path.join(root, "labels", name)) as f:
        label = f.readline().strip()
    target = os.path.join(root, "sorted", label)
    if not os.path.exists(target):
        os.makedirs(target)
    shutil.copyfile(os.path.join(root, "labels", name), os.path.join(target, name))
assert os.path.isdir(os.path.join(root, "sorted"))
found = glob.glob(os.path.join(root, "sorted", "cat", "*.txt"))
print(len(found), [os.path.getsize(path) for path in found])
with open("local.txt", "w") as f:
    f.write("on this machine")
assert os.listdir(".").count("local.txt") == 1
os.remove(os.path.join(root, "labels", "3.txt"))
with open(os.path.join(root, "summary.txt"), "a") as f:
    f.write("%d files\n" % sum(len(files) for _, _, files in os.walk(os.path.join(root, "sorted"))))
