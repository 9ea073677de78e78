"""The same questions of the same documents in SQLite's FTS5: hits, snippets, counts of facets.

It is what one would build without a search engine: stems by Porter, an index of beginnings of four
letters, `snippet()` for the hits on the page, and SQL for the counts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from time import perf_counter

from benchmarks.papers import Paper, papers
from benchmarks.progress import say_again, say_no_more
from benchmarks.questions import Question

_FACETS = ("person", "place", "subject", "collection", "repository", "genre", "language", "year")
_AT_ONCE = 1_000
_HITS, _VALUES = 20, 200
_IS_OF = "EXISTS (SELECT 1 FROM {0} WHERE doc = papers.rowid AND value"  # one hit after the other


def build(at: Path, corpus: Path) -> float:
    """Make the database; how many seconds that took."""
    fresh = at.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    began = perf_counter()
    with closing(sqlite3.connect(fresh, isolation_level=None)) as database:
        database.executescript(_schema())
        several, done = papers(corpus), 0
        while piece := list(islice(several, _AT_ONCE)):
            _put(database, piece)
            done += len(piece)
            say_again(f"{done:,} documents")
        say_no_more()
        database.executescript("".join(f"CREATE INDEX {it}_of ON {it} (doc);" for it in _FACETS))
    fresh.replace(at)
    return perf_counter() - began


def _schema() -> str:
    tables = "".join(f"CREATE TABLE {name} (value TEXT, doc INTEGER);" for name in _FACETS)
    return (
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -100000;"
        "CREATE VIRTUAL TABLE papers USING fts5 (title, names, summary, text,"
        " tokenize = 'porter unicode61 remove_diacritics 2', prefix = '4');"
        f"{tables}"
    )


def _put(database: sqlite3.Connection, piece: Sequence[Paper]) -> None:
    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO papers (rowid, title, names, summary, text) VALUES (?, ?, ?, ?, ?)",
        (
            (each.number, each.title, each.names, each.summary, "\n".join(each.texts))
            for each in piece
        ),
    )
    for name in _FACETS:
        rows = ((value, each.number) for each in piece for value in set(each.facets[name]))
        database.executemany(f"INSERT INTO {name} VALUES (?, ?)", rows)  # noqa: S608 (our names)
    database.execute("COMMIT")


def times(at: Path, several: Sequence[Question]) -> list[float]:
    """The seconds that each question took, the first few asked twice."""
    found: list[float] = []
    with closing(sqlite3.connect(at, isolation_level=None)) as database:
        database.executescript("PRAGMA cache_size = -100000; PRAGMA temp_store = MEMORY;")
        for place, question in enumerate((*several[:5], *several)):
            began = perf_counter()
            _ask(database, question)
            found.append(perf_counter() - began)
            say_again(f"{place} questions")
    say_no_more()
    return found[5:]


def _ask(database: sqlite3.Connection, question: Question) -> None:
    where, values = _condition(question)
    database.execute("DROP TABLE IF EXISTS temp.hits")
    database.execute(
        f"CREATE TEMP TABLE hits AS SELECT rowid AS doc FROM papers WHERE {where}",  # noqa: S608
        values,
    )
    database.execute("SELECT count(*) FROM hits").fetchone()
    database.execute(
        "SELECT rowid, title, snippet(papers, -1, '[', ']', '…', 32) FROM papers"  # noqa: S608
        f" WHERE {where} ORDER BY rank LIMIT {_HITS}",
        values,
    ).fetchall()
    for name in _FACETS:
        database.execute(
            f"SELECT value, count(*) FROM hits CROSS JOIN {name} USING (doc)"  # noqa: S608
            f" GROUP BY value ORDER BY 2 DESC LIMIT {_VALUES}"
        ).fetchall()


def _condition(question: Question) -> tuple[str, list[str]]:
    said = [f"{word}*" if question.prefix else f'"{word}"' for word in question.words]
    match = f'"{" ".join(question.words)}"' if question.phrase else " AND ".join(said)
    match = " OR ".join((match, *(f'"{word}"' for word in question.any)))
    where, values = "papers MATCH ?", [match]
    for name, value in (("person", question.person or ""), ("language", question.language)):
        if value:
            where += f" AND {_IS_OF.format(name)} = ?)"
            values.append(str(value))
    if question.years:
        where += f" AND {_IS_OF.format('year')} BETWEEN ? AND ?)"
        values += [str(year) for year in question.years]
    return where, values
