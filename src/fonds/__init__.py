"""Fonds: a digital archive for declassified and other historical documents."""

__version__ = "0.1.0"
