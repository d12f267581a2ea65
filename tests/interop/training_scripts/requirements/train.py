"""Needs a package that pip-requirements.txt names."""

import metric_of_tests

print(metric_of_tests.score([1, 0, 1], [1, 1, 1]))
