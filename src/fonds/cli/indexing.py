"""The search index, brought up to date at the end of a command that changed the catalogue."""

from __future__ import annotations

from fonds.cli.progress import counted


def catch_up(*, hidden: bool = False) -> None:
    """Index what is new, unless a worker does; `hidden`: without a bar."""
    from fonds.searching import index

    if hidden:
        index.finish()
        return
    with counted("Indexing") as progress:
        index.finish(progress)
