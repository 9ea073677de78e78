"""Under which run an import is recorded: begun when there is something to save, gone on with
when the same files were cut off before, ended when everything has been read."""

from __future__ import annotations

from functools import cached_property

from fonds.catalogue import runs
from fonds.catalogue.models import Run
from fonds.importing.source import Source

Reference = tuple[str, str]
"""A kind and a key."""

_MOST_AHEAD = 10_000


class Recording:
    """The run of one import. An import that finds nothing to save leaves none."""

    def __init__(self, source: Source, actor: str, as_draft: bool) -> None:
        self._source, self._actor, self._as_draft = source, actor, as_draft
        self._run = self._cut_off()
        self.resumed = self._run is not None

    @property
    def number(self) -> int | None:
        """The number that undoes the import; None while nothing is saved."""
        return self._run.pk if self._run else None

    def run(self) -> Run:
        """The run to save under."""
        if self._run is None:
            self._run = self._begun()
        return self._run

    @property
    def ahead(self) -> dict[Reference, int]:
        """Numbers that the run gave, before it was cut off, to records it had not come to yet."""
        kept = self._run.counts.get("ahead", []) if self._run else []
        return {(kind, key): number for kind, key, number in kept}

    def note_ahead(self, numbers: dict[Reference, int]) -> None:
        """Keep such numbers with the run: saved records point to them already.

        Not more than ten thousand: beyond, a run that is cut off gives new ones when it goes on,
        and lets the records that point there follow.
        """
        run = self.run()
        kept = list(numbers.items())[:_MOST_AHEAD]
        run.counts["ahead"] = [[kind, key, number] for (kind, key), number in kept]
        run.save(update_fields=["counts"])

    def finish(self, counts: dict[str, int]) -> None:
        """Note that everything was read, and what came of it."""
        if self._run is not None:
            runs.finish(self._run, counts)

    @cached_property
    def _content(self) -> str:
        return self._source.content()

    def _cut_off(self) -> Run | None:
        unfinished = Run.objects.filter(
            what="import",
            source=self._source.name,
            as_draft=self._as_draft,
            finished_at=None,
            undone_at=None,
        )
        several = unfinished.order_by("-pk")
        return next((run for run in several if run.counts.get("content") == self._content), None)

    def _begun(self) -> Run:
        run = runs.begin(self._source.reader.name, self._source.name, self._actor, self._as_draft)
        run.counts = {"content": self._content}  # until it ends: by this it is known again
        run.save(update_fields=["counts"])
        return run
