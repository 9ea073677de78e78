"""Under which run an import is recorded: begun when there is something to save, gone on with
when the same files were cut off before, ended when everything has been read."""

from __future__ import annotations

from functools import cached_property

from fonds.catalogue import runs
from fonds.catalogue.models import Run
from fonds.importing.source import Source


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
