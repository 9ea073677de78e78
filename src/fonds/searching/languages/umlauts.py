"""Letters written out: who types Mueller, Roeed or Djilas finds Müller, Røed and Đilas.

In German texts the stems see to it both ways. In others, where they are names, their spelling with
marks is asked for (`general.Cut.exact`), so that a poet is never found as a pot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_WRITTEN_OUT = re.compile("ae|oe|(?<![aeq])ue|aa|dj")
_LETTERS = ({"ae": "ä", "oe": "ö", "ue": "ü", "aa": "å", "dj": "đ"}, {"ae": "æ", "oe": "ø"})


def spellings(form: str) -> tuple[str, ...]:
    """The spellings, marked as in `general.Cut.exact`, that a folded form may write out.

    >>> spellings("mueller"), spellings("queen")
    (('!müller',), ())
    """
    found = (_put_back(form, letters) for letters in _LETTERS)
    return tuple(f"!{each}" for each in dict.fromkeys(found) if each != form)


def _put_back(form: str, letters: Mapping[str, str]) -> str:
    return _WRITTEN_OUT.sub(lambda pair: letters.get(pair[0], pair[0]), form)
