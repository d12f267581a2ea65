"""What the file system of `modelarts.fsspec` is made of."""
