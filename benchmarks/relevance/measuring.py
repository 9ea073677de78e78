"""Relevance: real questions over real documents, and whether what should come first does.

`questions.tsv` has a question a row: its sort, the words as they would be typed, the documents that
must come first, and others that belong among the first, by the identifiers that their own projects
gave them. To add a question: a row, after reading the documents; no text of them is copied.

The measure is nDCG at 10: a document that must come first gains 3, one that belongs there 1, and
less the further down it stands; 1 is the best possible order.
"""

from __future__ import annotations

import csv
import json
import math
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.archive import FONDS, Archive, environment
from benchmarks.figures import Figure, NotRun
from benchmarks.progress import say

DEPTH = 10
_FIRST, _ALSO = 3.0, 1.0
_KEY = "corpus:"
_SOURCES = (
    "historyatstate",
    "jfk-ocr",
    "korea-speeches",
    "ottoman-german",
    "prc-laws",
    "schnitzler-diary",
    "stalin",
    "un-charter",
    "un-general-debate",
)
_ROOT = Path(__file__).resolve().parents[2]
_COLUMNS = _ROOT / "tests/importing/columns/mappings/corpus.toml"
_SEARCHER = """
import json, sys
from pathlib import Path
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
from fonds.searching.query import Query, Scope
from fonds.searching.search import search
found = {}
for words in json.load(sys.stdin):
    hits = search(Query(words=words, scope=Scope.DOCUMENTS), counted=False).hits
    found[words] = [list(hit.record.keys) for hit in hits]
json.dump(found, sys.stdout)
"""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the identifiers of what must come first, and of what belongs near it."""

    kind: str
    words: str
    first: tuple[str, ...]
    also: tuple[str, ...]

    @property
    def gains(self) -> dict[str, float]:
        """What each document is worth."""
        return dict.fromkeys(self.also, _ALSO) | dict.fromkeys(self.first, _FIRST)


def relevance(archive: Archive) -> Iterator[Figure]:
    """The corpus imported and indexed, every question asked: nDCG as a whole and for each sort.

    With FONDS_RELEVANCE_HOME, an archive that has the corpus already is asked instead.
    """
    asked = questions()
    found = answers(_home(archive), [each.words for each in asked])
    scores = {each: ndcg(each, found[each.words]) for each in asked}
    yield Figure(f"nDCG@{DEPTH} of {len(asked)} questions", f"{_mean(scores.values()):.3f}")
    for kind in dict.fromkeys(each.kind for each in asked):
        several = [score for each, score in scores.items() if each.kind == kind]
        yield Figure(f"  {kind} ({len(several)})", f"{_mean(several):.3f}")
    missed = [each for each in asked if not set(each.first) & set(found[each.words][:DEPTH])]
    yield Figure(f"questions whose first is not among {DEPTH}", str(len(missed)))
    yield from (Figure(f"  {each.kind}: {each.words}", "missed", met=False) for each in missed)


def questions() -> list[Question]:
    """Those of the table."""
    table = Path(__file__).with_name("questions.tsv")
    with table.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Question(row["kind"], row["question"], _several(row["first"]), _several(row["also"]))
        for row in rows
    ]


def _several(said: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (said or "").split("|")))


def ndcg(question: Question, found: Sequence[str]) -> float:
    """How good the order of the first ten is, from 0 to 1.

    >>> ndcg(Question("", "", ("a",), ("b",)), ["a", "b"])
    1.0
    """
    gains = question.gains
    got = _discounted(gains.get(each, 0.0) for each in found[:DEPTH])
    best = _discounted(sorted(gains.values(), reverse=True)[:DEPTH])
    return got / best


def _discounted(gains: Iterable[float]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))


def _mean(scores: Iterable[float]) -> float:
    several = list(scores)
    return sum(several) / len(several)


def answers(home: Path, words: Sequence[str]) -> dict[str, list[str]]:
    """What each question finds there, as the identifiers that the corpus gave."""
    say(f"Asking {len(words)} questions.")
    done = subprocess.run(  # noqa: S603 (our own program, no shell)
        [sys.executable, "-c", _SEARCHER, str(home)],
        input=json.dumps(list(words)),
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotRun(f"The searching process failed: {done.stderr[-300:]}")
    told: dict[str, list[list[str]]] = json.loads(done.stdout)
    return {asked: [_of_the_corpus(keys) for keys in several] for asked, several in told.items()}


def _of_the_corpus(keys: Sequence[str]) -> str:
    own = (key.removeprefix(_KEY) for key in keys if key.startswith(_KEY))
    return next(own, "")


def _home(archive: Archive) -> Path:
    if ready := os.environ.get("FONDS_RELEVANCE_HOME"):
        return Path(ready)
    corpus = _corpus()
    home = archive.folder / "corpus-home"
    _fonds("init", str(home))
    for source in _SOURCES:
        say(f"Importing {source}.")
        file = str(corpus / f"{source}.jsonl.gz")
        _fonds("import", file, "--home", str(home), "--mapping", str(_COLUMNS))
    say("Indexing.")
    _fonds("index", "--home", str(home))
    return home


def _corpus() -> Path:
    samples = os.environ.get("FONDS_SAMPLES") or _ROOT.parent / "shared"
    folder = Path(samples) / "data/corpus"
    if not folder.is_dir():
        raise NotRun("No corpus here: set FONDS_SAMPLES to the folder of samples from life.")
    return folder


def _fonds(*words: str) -> None:
    done = subprocess.run(  # noqa: S603 (our own program, no shell)
        (*FONDS, *words), env=environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotRun(f"`fonds {words[0]}` failed: {done.stderr[-300:]}")
