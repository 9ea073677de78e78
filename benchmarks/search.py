"""Search: the index alone, the engine within one process, and the page through the real server.

The questions stand in `benchmarks.questions`; beside the engine SQLite's FTS5 answers the same.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from time import monotonic, perf_counter, sleep
from typing import Any

from benchmarks import fts5, processor
from benchmarks.archive import Archive, environment
from benchmarks.figures import Figure, NotRun, megabytes, milliseconds, share, spread
from benchmarks.pages import enough
from benchmarks.papers import papers
from benchmarks.progress import say
from benchmarks.questions import Question, questions, worst
from benchmarks.server import serving
from benchmarks.visitor import Visitor
from fonds.exporting.writers import jsonl
from fonds.records.document import Document

_DOCUMENTS_A_SECOND = 1_200
_MOST_OF_THE_TEXT = 1.2
_MEDIAN, _TAIL, _WORST = 0.025, 0.060, 0.5
_LIVE = 2.0
_MOST_MEMORY = 400e6
_QUERIES = 200
_WARMING = 5
_IN_A_ROW = 40  # answers that have it: by then every process has answered
_PATIENCE = 60.0

# A process as one that answers requests: it searches and reads the hits.
_SEARCHER = """
import json, sys
from pathlib import Path
from time import perf_counter, process_time
from urllib.parse import parse_qs
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
from fonds.searching.query import Query
from fonds.searching.search import search
times, busy, hits = [], [], []
for address in json.load(sys.stdin):
    began, worked = perf_counter(), process_time()
    found = search(Query.read(parse_qs(address)))
    times.append(perf_counter() - began)
    busy.append(process_time() - worked)
    hits.append(found.total)
private = 0
try:
    told = Path("/proc/self/smaps_rollup").read_text()
    own = (line.split()[1] for line in told.splitlines() if line.startswith("Private_Dirty"))
    private = sum(map(int, own))
except OSError:
    pass
told = {"times": times, "busy": busy, "hits": hits, "private": private * 1024}
json.dump(told, sys.stdout)
"""


def searching(archive: Archive) -> Iterator[Figure]:
    """The index made anew, questions of every kind and the worst, and a change that is found."""
    archive.fill()
    yield from _index(archive)
    yield from asking(archive)
    yield _live(archive)


def asking(archive: Archive) -> Iterator[Figure]:
    """The questions alone, of the index that there is."""
    archive.fill()
    archive.fonds("index")
    several = questions()[: enough(archive, _QUERIES)]
    asked = [each.address for each in several]
    within: list[float] = []
    yield from _engine(archive, asked, within)
    yield _beside(archive, several, within)
    yield from _pages(archive, asked)


def _index(archive: Archive) -> Iterator[Figure]:
    say("Building the search index.")
    done = archive.fonds("index", "--rebuild")
    rate = archive.documents / done.seconds
    told = f"{rate:,.0f} documents/s"
    met = rate >= _DOCUMENTS_A_SECOND
    yield Figure("search index, built anew", told, f"≥ {_DOCUMENTS_A_SECOND:,} documents/s", met)
    folder = archive.home / "index"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    text = sum(each.size for each in papers(archive.corpus))
    told = f"{megabytes(size)} of {megabytes(text)} of text: {size / text:.2f}"
    met = size <= _MOST_OF_THE_TEXT * text
    yield Figure("size of the search index", told, f"≤ {_MOST_OF_THE_TEXT} × the text", met)


def _engine(archive: Archive, asked: list[str], within: list[float]) -> Iterator[Figure]:
    """What one process takes for the questions; `within` is filled with their seconds."""
    say(f"Asking {len(asked)} questions.")
    told = _searched(archive, [*asked[:_WARMING], *asked])
    within += told["times"][_WARMING:]
    busy, hits = told["busy"][_WARMING:], sorted(told["hits"][_WARMING:])
    what = f"search with all counts, within (median {hits[len(hits) // 2]:,} hits)"
    yield Figure(what, f"{spread(within)}; of processor {spread(busy)}")
    private = told["private"]
    yield Figure(
        "private memory of a searching process",
        megabytes(private) if private else "not told by this system",
        f"≤ {megabytes(_MOST_MEMORY)}",
        private <= _MOST_MEMORY if private else None,
    )


def _searched(archive: Archive, asked: list[str]) -> dict[str, Any]:
    done = subprocess.run(  # noqa: S603 (our own program, no shell)
        [sys.executable, "-c", _SEARCHER, str(archive.home)],
        input=json.dumps(asked),
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotRun(f"The searching process failed: {done.stderr[-300:]}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _beside(archive: Archive, several: Sequence[Question], within: Sequence[float]) -> Figure:
    """SQLite's FTS5, and how many times longer it takes than search within."""
    at = archive.folder / "fts5.sqlite3"
    if not at.exists():
        say("Building the same in SQLite's FTS5.")
        fts5.build(at, archive.corpus)
    say(f"Asking SQLite's FTS5 {len(several)} questions.")
    times = fts5.times(at, several)
    ratios = ", ".join(
        f"p{percent} {share(times, percent) / share(within, percent):.1f}" for percent in (50, 95)
    )
    return Figure("the same in SQLite FTS5", f"{spread(times)}; times as long: {ratios}")


def _pages(archive: Archive, asked: list[str]) -> Iterator[Figure]:
    say("Asking for search pages.")
    with serving(archive, processes=1) as server, Visitor(server.address) as visitor:
        for address in asked[:_WARMING]:
            visitor.get(f"/search?{address}").expect(200)
        began = processor.seconds(server.pid) or 0.0
        times = [visitor.get(f"/search?{each}").expect(200).seconds for each in asked]
        busy = ((processor.seconds(server.pid) or 0.0) - began) / len(asked)
        met = share(times, 50) <= _MEDIAN and share(times, 95) <= _TAIL and max(times) <= _WORST
        told = f"{spread(times)}; of processor {milliseconds(busy)} in the mean"
        budget = "p50 ≤ 25, p95 ≤ 60, worst ≤ 500 ms"
        yield Figure("search page, whole request", told, budget, met)
        yield from _worst_pages(visitor)


def _worst_pages(visitor: Visitor) -> Iterator[Figure]:
    for what, question in worst().items():
        answer = visitor.get(f"/search?{question.address}").expect(200)
        again = visitor.get(f"/search?{question.address}").expect(200)
        told = f"{milliseconds(answer.seconds)}, again {milliseconds(again.seconds)}"
        yield Figure(f"worst: {what}", told, "≤ 500 ms", answer.seconds <= _WORST)


def _live(archive: Archive) -> Figure:
    """From the end of an import of one document until every process finds it."""
    say("Changing a document.")
    word = f"lantern{monotonic():.0f}"
    paper = archive.folder / "live.jsonl"
    paper.write_bytes(b"".join(jsonl.write([Document(keys=(f"bench:{word}",), title=word)])))
    with serving(archive, processes=2) as server:
        archive.fonds("import", str(paper), "--json")
        began = perf_counter()
        seconds, in_a_row = 0.0, 0
        while True:
            with Visitor(server.address) as visitor:  # a connection of its own: any process
                found = f">{word}<" in visitor.get(f"/search?q={word}").expect(200).text
            in_a_row = in_a_row + 1 if found else 0
            seconds = seconds if in_a_row > 1 else perf_counter() - began
            if in_a_row >= _IN_A_ROW or perf_counter() - began > _PATIENCE:
                break
            sleep(0.02)
    told = f"{seconds:.1f} s" if in_a_row >= _IN_A_ROW else "not within a minute"
    return Figure("a change is found in both processes", told, f"≤ {_LIVE:.0f} s", seconds <= _LIVE)
