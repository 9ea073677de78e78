"""What parts the cells of a delimited text, told by its first rows."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

# Where two part the rows equally well, the one that is the rarer in prose.
DELIMITERS = ("\t", ";", "|", ",")
_HINT = re.compile(r"sep=(.)\r?\n?$", re.IGNORECASE)
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Dialect:
    """The character between cells; whether spaces after it are not part of a quoted cell.

    hinted: the first line only says so (“sep=;”, for a spreadsheet program) and is no row.
    """

    delimiter: str
    spaced: bool = False
    hinted: bool = False


def told(sample: str) -> Dialect:
    """The dialect of a text that begins so; a last line that is cut off is not looked at."""
    first, _, rest = sample.lstrip("\n").partition("\n")
    if hint := _HINT.match(first):
        return Dialect(hint[1], _spaced(rest, hint[1]), hinted=True)
    whole = sample.rpartition("\n")[0] or sample
    best = max(DELIMITERS, key=lambda delimiter: _fits(whole, delimiter))
    delimiter = best if _fits(whole, best) > (0, 0) else ","
    return Dialect(delimiter, _spaced(whole, delimiter))


def _spaced(sample: str, delimiter: str) -> bool:
    return delimiter != "\t" and bool(re.search(rf'{re.escape(delimiter)} +"', sample))


def _fits(sample: str, delimiter: str) -> tuple[float, int]:
    """The share of rows with as many cells as the first, and that number, if it is over one."""
    reader = csv.reader(
        io.StringIO(sample), delimiter=delimiter, skipinitialspace=_spaced(sample, delimiter)
    )
    counts: list[int] = []
    try:
        for cells in reader:
            if cells:
                counts.append(len(cells))
            if len(counts) >= _LOOKED_AT:
                break
    except csv.Error:
        pass
    if not counts or counts[0] < 2:
        return 0, 0
    same = sum(1 for count in counts if count == counts[0]) / len(counts)
    return round(same, 1), _headed(sample, delimiter, counts[0])


def _headed(sample: str, delimiter: str, count: int) -> int:
    """Commas followed by a space in an unquoted heading are prose: “Title, if any;Year”."""
    first = sample.lstrip("\n").partition("\n")[0]
    prose = delimiter == "," and ", " in first and '"' not in first
    return 1 if prose else min(count, 3)
