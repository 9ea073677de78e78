"""The jobs in plain sight, by the name under which they wait.

To add a job: write a function in the layer that its work belongs to, with JSON values as keyword
arguments; give it a line in `JOBS`; ask for it with `enqueue(NAME, key=…, …)`. It may be cut off
at any point and begun anew, and may be done twice, so write it so that this does no harm: look
what is left to do, do it in small transactions. It raises when it cannot be done now; it is then
tried again. Names are kept for ever, since jobs wait under them across upgrades.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fonds.jobs import housekeeping

Jobs = Mapping[str, Callable[..., object]]

JOBS: Jobs = {
    housekeeping.FORGET: housekeeping.forget_old,
}
