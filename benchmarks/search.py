"""Search: the index alone, the engine within one process, and the page through the real server."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from random import Random
from time import perf_counter
from typing import Any
from urllib.parse import parse_qs, urlencode

from benchmarks import words
from benchmarks.archive import Archive, environment
from benchmarks.figures import Figure, NotRun, megabytes, share, spread
from benchmarks.pages import enough
from benchmarks.progress import say
from benchmarks.server import serving
from benchmarks.visitor import Visitor
from benchmarks.words import chance
from fonds.searching.query import Query

_DOCUMENTS_A_SECOND = 1_200
_MEDIAN, _TAIL, _WORST = 0.025, 0.060, 0.5
_MOST_MEMORY = 400e6
_QUERIES = 200
_WARMING = 5

# A process as one that answers requests: it searches and reads the hits.
_SEARCHER = """
import json, sys
from pathlib import Path
from time import perf_counter
from urllib.parse import parse_qs
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
from fonds.searching.query import Query
from fonds.searching.search import search
times, hits = [], []
for address in json.load(sys.stdin):
    began = perf_counter()
    found = search(Query.read(parse_qs(address)))
    times.append(perf_counter() - began)
    hits.append(found.total)
private = 0
try:
    told = Path("/proc/self/smaps_rollup").read_text()
    private = sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Private"))
except OSError:
    pass
json.dump({"times": times, "hits": hits, "private": private * 1024}, sys.stdout)
"""


def searching(archive: Archive) -> Iterator[Figure]:
    """The index made anew, then queries of every kind."""
    archive.fill()
    yield from _index(archive)
    addresses = list(_addresses(enough(archive, _QUERIES)))
    yield from _engine(archive, addresses)
    yield _page(archive, addresses)


def _index(archive: Archive) -> Iterator[Figure]:
    say("Building the search index.")
    archive.fonds("index")
    done = archive.fonds("index", "--rebuild")
    folder = archive.home / "index"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    rate = archive.documents / done.seconds
    told = f"{rate:,.0f} documents/s, {megabytes(size)}"
    met = rate >= _DOCUMENTS_A_SECOND
    yield Figure("search index, built anew", told, f"≥ {_DOCUMENTS_A_SECOND:,} documents/s", met)


def _engine(archive: Archive, addresses: list[str]) -> Iterator[Figure]:
    say(f"Asking {len(addresses)} questions.")
    done = subprocess.run(  # noqa: S603 (our own program, no shell)
        [sys.executable, "-c", _SEARCHER, str(archive.home)],
        input=json.dumps([*addresses[:_WARMING], *addresses]),
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotRun(f"The searching process failed: {done.stderr[-300:]}")
    told: dict[str, Any] = json.loads(done.stdout)
    times = told["times"][_WARMING:]
    hits = sorted(told["hits"][_WARMING:])
    what = f"search with all counts, within (median {hits[len(hits) // 2]:,} hits)"
    yield Figure(what, spread(times))
    private = told["private"]
    yield Figure(
        "private memory of a searching process",
        megabytes(private) if private else "not told by this system",
        f"≤ {megabytes(_MOST_MEMORY)}",
        private <= _MOST_MEMORY if private else None,
    )


def _page(archive: Archive, addresses: list[str]) -> Figure:
    say("Asking for search pages.")
    times: list[float] = []
    with serving(archive, processes=1) as server, Visitor(server.address) as visitor:
        for address in [*addresses[:_WARMING], *addresses]:
            began = perf_counter()
            visitor.get(f"/search?{address}").expect(200)
            times.append(perf_counter() - began)
    times = times[_WARMING:]
    met = share(times, 50) <= _MEDIAN and share(times, 95) <= _TAIL and max(times) <= _WORST
    budget = "p50 ≤ 25, p95 ≤ 60, worst ≤ 500 ms"
    return Figure("search page, whole request", spread(times), budget, met)


def _addresses(questions: int) -> Iterator[str]:
    """Questions as people ask them: the same at every run."""
    source = chance("questions")
    for place in range(questions):
        asked = dict(_ASKED[place % len(_ASKED)](source))
        if source.random() < _SORTED:
            asked["sort"] = source.choice(("earliest", "latest", "newest"))
        yield Query.read(parse_qs(urlencode(asked, doseq=True))).address()


_SORTED = 0.2  # of the questions
_LATIN, _RUSSIAN, _CHINESE = (each().words for each in (words.latin, words.cyrillic, words.han))


def _word(source: Random, several: Sequence[str] = _LATIN, low: int = 20, high: int = 2000) -> str:
    """One between those places of the list of words by how common they are."""
    return several[int(low * (high / low) ** source.random())]


def _usual(source: Random) -> str:
    """One of the six commonest words."""
    return _LATIN[source.randint(0, 5)]


_ASKED: tuple[Callable[[Random], dict[str, str | list[str]]], ...] = (
    lambda by: {"q": _word(by)},
    lambda by: {"q": f"{_word(by)} {_word(by)}"},
    lambda by: {"q": f'"{_usual(by)} {_usual(by)}"'},
    lambda by: {"q": _word(by, _RUSSIAN)},
    lambda by: {"q": _word(by, _CHINESE, 5, 200)},
    lambda by: {"q": _word(by), "person": str(by.randint(1, 30))},
    lambda by: {"from": "1956", "to": "1957-06", "collection": str(by.randint(1, 9))},
    lambda by: {"q": f"{_usual(by)} -{_word(by)}"},
    lambda by: {"q": _word(by), "language": ["en", "ru"], "year": ["1956", "1957"]},
    lambda by: {"q": f"{_word(by)} {_word(by)} {_word(by)}", "from": "1950"},
)
