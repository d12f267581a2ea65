"""Finds its configuration in the working directory, and its code where local_code_dir says."""

import json
import os

with open("config.json") as f:
    config = json.load(f)
here = os.path.dirname(os.path.abspath(__file__))
assert here == os.path.join(os.environ["MA_HOME"], "work", "project", "src"), here
assert os.path.samefile(os.getcwd(), os.path.join(os.environ["MA_HOME"], "work", "project", "configs"))
print(config["name"], os.path.basename(os.environ["WORKSPACE"]))
