"""What `fonds import` reads: the files, and the reader that the files or the options choose."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fonds.cli.failure import Code, Failure

if TYPE_CHECKING:
    from fonds.importing.readers import Reader
    from fonds.importing.source import Source
    from fonds.project.home import Home
    from fonds.records.problem import Problem

TABLE = "table"


@dataclass(frozen=True, slots=True)
class How:
    """How the files are to be read, as far as it was said; "" and () leave it to the files.

    rows, mapping, columns, sheets: of tables. files_in: the folder of the files that rows name.
    scheme: of files named after identifiers.
    """

    format_name: str = ""
    encoding: str = ""
    rows: str = ""
    mapping: str = ""
    save_mapping: str = ""
    columns: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    scheme: str = ""
    files_in: Path | None = None

    @property
    def of_tables(self) -> bool:
        """Whether something was said that only tables can be meant by."""
        several = (self.rows, self.mapping, self.save_mapping, self.columns, self.sheets)
        return any(several) or self.files_in is not None


def source_of(reader: Reader, files: list[Path], how: How, home: Home) -> Source | list[Problem]:
    """The files with that reader, told how to read them; or what keeps them from being read."""
    from fonds.importing.source import Source

    if reader.name == TABLE:
        from fonds.cli import import_mapping

        chosen = import_mapping.reader_of(files, how, home)
        if isinstance(chosen, list):
            return chosen
        named = chosen.mapping is not None and not chosen.mapping.documented
        called = chosen.mapping.name if named and chosen.mapping else ""
        return Source(chosen, tuple(files), called)
    return Source(_with_options(reader, how), tuple(files))


def reader_of(files: list[Path], how: How) -> Reader | list[Problem]:
    """The one reader that reads all these files, or what keeps them from being read."""
    if how.of_tables and how.format_name in ("", TABLE):
        return _named(TABLE)
    if how.of_tables:
        raise Failure(
            "--rows, --mapping, --column, --sheet and --files are for tables.",
            f"Leave them out, or leave out --format {how.format_name}.",
            Code.MISUSE,
        )
    if how.format_name:
        return _named(how.format_name)
    return _recognised(files)


def _recognised(files: list[Path]) -> Reader | list[Problem]:
    from fonds.importing import formats
    from fonds.records.problem import Problem

    found = [formats.recognise(file) for file in files]
    problems = [each for each in found if isinstance(each, Problem)]
    readers = {each.name: each for each in found if not isinstance(each, Problem)}
    if problems:
        return problems
    if len(readers) > 1:
        raise Failure(
            f"These files are of several formats: {', '.join(readers)}.",
            "Import them one format at a time.",
            Code.MISUSE,
        )
    return next(iter(readers.values()))


def _named(format_name: str) -> Reader:
    from fonds.importing import formats

    reader = formats.named(format_name)
    if reader is None:
        listed = "; ".join(f"{each.name}: {each.description}" for each in formats.READERS)
        raise Failure(
            f"There is no import format “{format_name}”.", f"There are: {listed}.", Code.MISUSE
        )
    return reader


def _with_options(reader: Reader, how: How) -> Reader:
    """The reader with the options that were given; Failure for one that it has no use for."""
    changed: Any = reader
    known = {field.name for field in dataclasses.fields(changed)} if _has_options(reader) else ()
    for option in ("encoding", "scheme"):
        value = getattr(how, option)
        if not value:
            continue
        if option not in known:
            raise Failure(
                f"--{option} says nothing to the format “{reader.name}”.",
                "Leave it out.",
                Code.MISUSE,
            )
        changed = dataclasses.replace(changed, **{option: value})
    found: Reader = changed
    return found


def _has_options(reader: object) -> bool:
    return dataclasses.is_dataclass(reader)
