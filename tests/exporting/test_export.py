"""An export is whole or absent, the same every time, and gives an audience what it may see."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from fonds.catalogue import save
from fonds.catalogue.visible import Audience
from fonds.exporting import run
from fonds.exporting.scope import public_faces
from fonds.exporting.writers import jsonl, ris
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.collection import Collection, Illustration
from fonds.records.correction import Correction, Verdict
from fonds.records.document import (
    Document,
    Membership,
    Participation,
    Relation,
    RelationKind,
    Role,
)
from fonds.records.file import File
from fonds.records.record import Record, State
from fonds.records.subject import Subject
from fonds.records.transcription import Text

pytestmark = [pytest.mark.database, pytest.mark.django_db]

WITHHELD = Access(state="withheld", reason="Names a living person.", note="Opened later.")


def kept(*records: Record) -> None:
    outcome = save.accept(records)
    assert not outcome.refused, outcome.problems


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def exported(tmp_path: Path, scope: Audience = Audience.ALL) -> list[dict[str, Any]]:
    run.export(jsonl, tmp_path / "out.jsonl", scope)
    return lines(tmp_path / "out.jsonl")


def test_an_empty_archive_gives_an_empty_file(tmp_path: Path) -> None:
    done = run.export(jsonl, tmp_path / "out.jsonl")
    assert (done.records, done.size) == (0, 0)
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_everything_goes_out_in_every_state(tmp_path: Path) -> None:
    kept(
        Subject(title="Public"),
        Subject(title="Draft", state=State.DRAFT),
        Subject(title="Withheld", access=WITHHELD),
        Subject(title="Gone", state=State.WITHDRAWN),
        Subject(title="Merged", state=State.MERGED, merged_into=1),
    )
    out = exported(tmp_path)
    assert [(each["number"], each["state"]) for each in out] == [
        (1, "public"),
        (2, "draft"),
        (3, "public"),
        (4, "withdrawn"),
        (5, "merged"),
    ]
    assert out[2]["access"]["reason"] == "Names a living person."


def test_the_public_gets_only_what_it_may_see(tmp_path: Path) -> None:
    past = datetime.now(UTC) - timedelta(days=1)
    kept(
        Document(title="Public"),
        Document(title="Draft", state=State.DRAFT),
        Document(title="Withheld", access=WITHHELD),
        Document(title="Not understood", access=Access(state="sealed")),
        Document(title="Closed", access=Access(closes=past)),
        Document(title="Gone", state=State.WITHDRAWN),
        Document(title="Merged", state=State.MERGED, merged_into=1),
    )
    kept(Text(document=1, title="Shown"), Text(document=3, title="Hidden with its document"))
    out = exported(tmp_path, Audience.PUBLIC)
    assert [each["title"] for each in out] == ["Public", "Shown"]


def test_the_public_gets_no_pointer_to_what_it_may_not_see(tmp_path: Path) -> None:
    kept(
        Subject(title="Open"),
        Subject(title="Closed", access=WITHHELD),
        Agent(title="Known"),
        Agent(title="Hidden", access=WITHHELD),
        File(name="hidden.jpg", access=WITHHELD),
        Document(title="Hidden", access=WITHHELD),
    )
    kept(
        Collection(title="Shown", image=Illustration(file=1, credit="Whose it is.")),
        Collection(title="Hidden", access=WITHHELD),
    )
    kept(
        Document(
            title="Shown",
            subjects=(1, 2),
            participations=(
                Participation(role=Role.AUTHOR, agent=1, written="A."),
                Participation(role=Role.RECIPIENT, agent=2, written="B."),
            ),
            collections=(Membership(collection=2, position=1), Membership(collection=1)),
            relations=(Relation(kind=RelationKind.SEE_ALSO, to=1, note="Closed."),),
        )
    )
    out = {each["kind"]: each for each in exported(tmp_path, Audience.PUBLIC)}
    document = out["document"]
    assert document["subjects"] == [1]
    assert document["participations"] == [
        {"role": "author", "agent": 1, "written": "A."},
        {"role": "recipient", "written": "B."},
    ]
    assert document["collections"] == [{"collection": 1}]
    assert "relations" not in document
    assert out["collection"]["image"] == {"credit": "Whose it is."}


def test_what_is_withheld_while_the_export_runs_takes_its_texts_with_it() -> None:
    text = Text(number=1, document=7, title="Its text")
    subject = Subject(number=1, title="A")
    assert list(public_faces([text, subject])) == [subject]


def test_what_is_said_for_the_archive_alone_stays_in_it(tmp_path: Path) -> None:
    later = datetime.now(UTC) + timedelta(days=1)
    kept(Subject(title="A", access=Access(closes=later, reason="Internal.", note="Public.")))
    kept(
        Correction(
            about="subject",
            about_number=1,
            says="Wrong.",
            contact="reader@example.org",
            verdict=Verdict.ACCEPTED,
        ),
        Correction(about="subject", about_number=1, says="Spam.", verdict=Verdict.SET_ASIDE),
    )
    subject, correction = exported(tmp_path, Audience.PUBLIC)
    assert "reason" not in subject["access"]
    assert subject["access"]["note"] == "Public."
    assert "contact" not in correction
    assert exported(tmp_path)[1]["contact"] == "reader@example.org"


def test_the_same_archive_gives_the_same_bytes(tmp_path: Path) -> None:
    kept(*(Subject(title=f"{number}") for number in range(1200)))
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    assert run.export(jsonl, first).records == 1200
    run.export(jsonl, second)
    assert first.read_bytes() == second.read_bytes()
    assert [each["number"] for each in lines(first)] == list(range(1, 1201))


def test_progress_ends_at_the_number_of_records(tmp_path: Path) -> None:
    kept(*(Subject(title=f"{number}") for number in range(700)))
    told: list[tuple[int, int, float]] = []
    run.export(jsonl, tmp_path / "a", progress=lambda *how_far: told.append(how_far))
    assert [each[:2] for each in told] == [(500, 700), (700, 700)]
    assert all(rate > 0 for *_, rate in told)


class Failing:
    """A writer that fails half way."""

    name = description = suffix = media_type = omits = ""
    reads = writes = ()

    def write(self, records: Any, archive: Any = None, /) -> Iterator[bytes]:
        yield b"half"
        raise ArithmeticError


def test_an_export_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("the last one")
    with pytest.raises(ArithmeticError):
        run.export(Failing(), out)
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert out.read_text() == "the last one"


def test_an_export_of_everything_is_its_owners_alone(tmp_path: Path) -> None:
    run.export(jsonl, tmp_path / "all")
    run.export(jsonl, tmp_path / "public", Audience.PUBLIC)
    assert (tmp_path / "all").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "public").stat().st_mode & 0o777 == 0o644


def test_an_export_never_takes_the_place_of_a_device() -> None:
    run.export(jsonl, "/dev/null")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("out", ["", "missing/out.jsonl"])
def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, out: str) -> None:
    with pytest.raises(run.UnwritableError) as told:
        run.export(jsonl, tmp_path / out)
    assert str(tmp_path) in told.value.found
    assert told.value.remedy


def test_the_standard_output_gets_the_same_bytes(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    kept(Subject(title="Слова"))
    run.export(jsonl, run.STANDARD_OUTPUT)
    run.export(jsonl, tmp_path / "a")
    assert capfdbinary.readouterr().out == (tmp_path / "a").read_bytes()


def test_a_record_given_to_the_public_is_otherwise_the_record(tmp_path: Path) -> None:
    kept(Subject(title="A", note="Words.", keys=("x:1",)))
    public, everything = exported(tmp_path, Audience.PUBLIC), exported(tmp_path)
    assert public == everything
    assert public[0]["note"] == "Words."


def test_only_what_becomes_an_entry_is_counted_as_written(tmp_path: Path) -> None:
    kept(Agent(title="A name"), Document(title="A letter"), File(name="1.jpg"))
    done = run.export(ris, tmp_path / "out.ris")
    assert (done.records, done.kinds) == (1, {"document": 1})
    assert (tmp_path / "out.ris").read_bytes().startswith(b"TY  - MANSCPT\r\nTI  - A letter\r\n")
