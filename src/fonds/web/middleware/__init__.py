"""What every answer passes through: the reader is protected, pages are made small and kept."""

from fonds.web.middleware.compression import SmallerPages
from fonds.web.middleware.conditional import ConditionalPages
from fonds.web.middleware.protection import Protection

__all__ = ["ConditionalPages", "Protection", "SmallerPages"]
