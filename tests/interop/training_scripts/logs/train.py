"""Logs to standard error, to a file of the log directory, and to an object; prints without flushing."""

import logging
import os
import sys
import warnings

import moxing as mox

stream = mox.file.File(os.environ["LOG_OBJECT"], "w")
logging.basicConfig(level=logging.INFO, stream=stream, format="%(levelname)s %(message)s")
console = logging.StreamHandler()
console.setLevel(logging.INFO)
logging.getLogger("").addHandler(console)
logging.getLogger("").addHandler(logging.FileHandler(os.path.join(os.environ["MA_LOG_DIR"], "train.log")))
logging.info("loss %.2f", 0.25)
print("to standard output")
sys.stderr.write("to standard error\n")
warnings.warn("a warning")
stream.close()
