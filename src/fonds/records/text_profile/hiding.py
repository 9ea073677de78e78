"""Words that the source hides from its readers stay out, and their number is told.

Hidden fields, comments of an editor or words under a redaction may stand there: what a reader of
the source could not see is not published by importing it.
"""

from __future__ import annotations

from fonds.records.text_profile.characters import is_blank
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.omissions import is_known, report_swallowed
from fonds.records.text_profile.styles import Style
from fonds.records.text_profile.tokens import Start
from fonds.records.text_profile.vocabulary import VOID

_ENDED_BY_THE_NEXT = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option"})
"""Elements whose end tag HTML lets authors omit."""


class Hiding:
    """Follows one hidden element at a time, to its end."""

    def __init__(self, losses: Losses) -> None:
        self._losses = losses
        self._name = ""
        self._depth = 0

    @property
    def active(self) -> bool:
        """Whether words are hidden here."""
        return bool(self._name)

    def begins(self, token: Start, style: Style, block: bool) -> bool:
        """Whether a start tag stands in a hidden element or begins one."""
        if self.active and not self._ends_before(token, block):
            if token.name == self._name and not token.closed:
                self._depth += 1
            report_swallowed(token, self._losses)
            if not is_known(token.name):  # perhaps words in angle brackets
                self._losses.add(Fault.HIDDEN)
            return True
        if not (style.hidden or "hidden" in token.attributes or token.name == "template"):
            return False
        report_swallowed(token, self._losses)
        if token.name not in VOID and not token.closed:
            self._name, self._depth = token.name, 1
        return True

    def ends(self, name: str) -> bool:
        """Whether an end tag stands in a hidden element or ends it."""
        if not self.active:
            return False
        if name == self._name:
            self._depth -= 1
            if not self._depth:
                self._name = ""
        return True

    def words(self, text: str) -> None:
        """Words that are left out."""
        if not is_blank(text):
            self._losses.add(Fault.HIDDEN)

    def _ends_before(self, token: Start, block: bool) -> bool:
        """Whether a hidden element that was left open ends where this one begins."""
        ended = self._name in _ENDED_BY_THE_NEXT and token.name == self._name
        if ended or (self._name == "p" and block):
            self._name = ""
            return True
        return False
