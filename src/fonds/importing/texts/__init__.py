"""Files that hold a text, and the text profile that comes of them.

To add a form: a module here with `read(words, language)`, which gives a `Reading`, and its line
in `FORMS` of `fonds.importing.texts.conversion`, with the media type that is told by content.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fonds.records.text import CleanText


@dataclass(frozen=True, slots=True)
class Reading:
    """What one form makes of its words.

    text: in the text profile, with what was lost. language: BCP 47, "" when the file says none.
    matter: what the file says of itself before its text, by the names that stand there.
    unread: why that could not be read (what was found, what to do).
    """

    text: CleanText
    language: str = ""
    matter: Mapping[str, object] = field(default_factory=dict)
    unread: tuple[str, str] | None = None
