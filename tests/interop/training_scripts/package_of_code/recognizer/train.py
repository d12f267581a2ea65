"""Part of a package, with relative imports; its module is started by name."""

import sys

from . import layers
from .layers import depth

if __name__ == "__main__":
    print(__package__, depth(layers.WIDTHS), sys.argv[1:])
