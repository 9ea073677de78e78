"""The export formats, in plain sight. How to add one: `fonds.exporting.writers`."""

from __future__ import annotations

from fonds.exporting.writers import Writer, bibtex, corpus, csv, jsonl, plaintext, ris

WRITERS: tuple[Writer, ...] = (jsonl, csv, ris, bibtex, plaintext, corpus)


def named(name: str) -> Writer | None:
    """The writer of that name, or None."""
    return next((writer for writer in WRITERS if writer.name == name), None)


def names() -> str:
    """What `--format` may be, for a sentence."""
    return ", ".join(writer.name for writer in WRITERS)
