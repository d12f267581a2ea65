"""The part of MoXing that does not depend on an engine."""
