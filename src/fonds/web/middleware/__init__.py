"""What every answer passes through: protection of the reader, and pages that can be kept."""

from fonds.web.middleware.conditional import ConditionalPages
from fonds.web.middleware.protection import Protection

__all__ = ["ConditionalPages", "Protection"]
