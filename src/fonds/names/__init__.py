"""Names across scripts: the typed name and its folding; rules of romanisation come later."""

from fonds.names.folding import as_heading, fold
from fonds.names.name import Expand, NameKind, script_of

__all__ = ["Expand", "NameKind", "as_heading", "fold", "script_of"]
