"""Names across scripts: the typed name and its folding; rules of romanisation come later."""

from fonds.names.folding import fold
from fonds.names.name import Expand, NameKind, script_of

__all__ = ["Expand", "NameKind", "fold", "script_of"]
