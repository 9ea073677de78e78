"""Who may see a record: open, or withheld until a time, for a reason, with a note for the public.

Access fails closed: a state that is not understood withholds (`Access.is_open` is False), and
`Access.problem` says so.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from fonds.records.problem import Problem, Severity

OPEN = "open"
WITHHELD = "withheld"
KNOWN = (OPEN, WITHHELD)


class Access(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Whether the public may see something.

    `opens`: when a withheld thing may be opened; the worker opens it, nobody else does, so that
    a stopped clock never discloses. `closes`: when an open thing closes; this binds at once.
    `reason` is for the archive alone, `note` is for the public. Times carry their zone.
    """

    state: str = OPEN
    opens: datetime | None = None
    closes: datetime | None = None
    reason: str = ""
    note: str = ""

    def is_open(self, now: datetime | None = None) -> bool:
        """True only for an explicit "open" that has not closed yet."""
        moment = now or datetime.now(UTC)
        return self.state == OPEN and (self.closes is None or self.closes > moment)

    def problem(self) -> Problem | None:
        """The Problem of an access state that nobody here understands, or None."""
        if self.state in KNOWN:
            return None
        return Problem(
            found=f"The access “{self.state}” is not understood, so the record is withheld.",
            remedy="Write “open” or “withheld”.",
            severity=Severity.NOTICE,
            value=self.state,
        )


def strictest(*several: Access) -> Access:
    """The one that shows least: a page's access is the strictest of its own, file's, document's."""
    closed = [access for access in several if access.state != OPEN]
    if closed:
        return closed[0]
    ending = [access for access in several if access.closes is not None]
    return min(ending, key=_closing, default=several[0])


def _closing(access: Access) -> datetime:
    return access.closes or datetime.max.replace(tzinfo=UTC)
