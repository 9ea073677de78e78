"""Several processes read an index while another writes it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from fonds.searching.engines.contract import Form
from tests.searching.engines.conftest import ENGINES, EVERYTHING, UP, Kind, entry, put

COMMITS, ENTRIES = 25, 12

# Every commit puts a word in place of the last one in all entries at once: whoever ever finds some
# of them with one word and some with another has looked at half a commit.
READER = """
import sys
from pathlib import Path
from fonds.searching.engines.contract import AllOf, Form
from tests.searching.engines.conftest import ENGINES, UP
engine = ENGINES[int(sys.argv[1])].opened(Path(sys.argv[2]))
print("reading", flush=True)
seen, asked = set(), 0
while (state := engine.state()) != sys.argv[3]:
    leaf = engine.find(AllOf(()), UP, 0, 99)
    assert leaf.total == len(leaf.keys) == int(sys.argv[4]), leaf
    said = {form: count for form, count in engine.forms("title", "w", 9)}
    assert list(said.values()) == [leaf.total], said
    assert engine.counts(AllOf(()), {"person": 9})["person"] == {"1": leaf.total}
    seen.add(state)
    asked += 1
print(len(seen), asked)
"""


def test_readers_in_other_processes_see_whole_commits_and_every_one_soon(
    kind: Kind, tmp_path: Path
) -> None:
    engine = kind.opened(tmp_path)
    _write(kind, tmp_path, 0)
    place = str(ENGINES.index(kind))
    words = [sys.executable, "-c", READER, place, str(tmp_path), str(COMMITS), str(ENTRIES)]
    readers = [
        subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=_environment())
        for _ in range(2)
    ]
    assert [each.stdout.readline() for each in readers if each.stdout] == ["reading\n"] * 2
    for commit in range(1, COMMITS + 1):
        _write(kind, tmp_path, commit)
        assert engine.state() == str(commit)
        assert engine.find(Form("title", f"w{commit}"), UP, 0, 1).total == ENTRIES
        assert engine.find(EVERYTHING, UP, 0, 1).total == ENTRIES
    told = [each.communicate(timeout=60)[0].split() for each in readers]
    assert [each.returncode for each in readers] == [0, 0]
    assert all(int(seen) > 1 and int(asked) >= int(seen) for seen, asked in told)


def _write(kind: Kind, at: Path, commit: int) -> None:
    several = (entry(str(each), f"w{commit}", each, person=("1",)) for each in range(ENTRIES))
    put(kind.opened(at), *several, state=str(commit))


def _environment() -> dict[str, str]:
    root = Path(__file__).parents[3]
    return dict(os.environ) | {"PYTHONPATH": os.pathsep.join((str(root / "src"), str(root)))}
