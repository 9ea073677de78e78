"""References taken apart by the levels of each archive's own scheme, and put in words again.

Nothing is refused, nothing is lost and nothing is guessed: what is not understood to the last
word stays in one piece, as the scheme "free" with one level, the shelfmark. Levels are strings
for ever: zeros, primes, versos and dashes are kept as they stand.

To teach another scheme:

1. `schemes.py`: a Scheme with its steps, outermost first, in SCHEMES.
2. `families/`: a function that takes the words without the archive's name and gives a Reading
   or None; the grammars of `grammar.py` do most of the work. Name it in READERS, in
   `families/__init__.py`, under the code of the scheme.
3. `archives.py`: the archives that use it, with their names, in ARCHIVES.
4. `tests/records/references/`: references that are read, and ones that must not be.
"""

from fonds.records.references.grammar import Reading
from fonds.records.references.saying import Style, say
from fonds.records.references.schemes import FREE, SCHEMES, Scheme, Step, scheme_of
from fonds.records.references.splitting import Split, split

__all__ = [
    "FREE",
    "SCHEMES",
    "Reading",
    "Scheme",
    "Split",
    "Step",
    "Style",
    "say",
    "scheme_of",
    "split",
]
