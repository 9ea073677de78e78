"""The whole of a result as a file: everything that was found, in its order, and nothing else."""

from __future__ import annotations

import csv as tables
import io
import json
import resource
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings

from fonds.exporting.formats import WRITERS
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.searching import index
from fonds.web.pages import search_download
from fonds.web.pages.search_download import Flow, Slots
from tests.catalogue.conftest import edited, saved
from tests.web import specimens
from tests.web.conftest import taken

pytestmark = [pytest.mark.django_db]

SUFFIXES = [writer.suffix for writer in WRITERS]


@pytest.fixture
def index_folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_INDEX=tmp_path / "index"):
        yield


@pytest.fixture
def searchable(index_folder: None, archive: None) -> None:
    """The specimens and an index of them."""
    index.drain()


def fetched(client: Client, address: str, status: int = 200) -> bytes:
    response = client.get(address)
    assert response.status_code == status, address
    return b"".join(response)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(tables.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def entries(suffix: str, content: bytes) -> int:
    """How many documents the file holds."""
    if suffix == ".csv":
        return len(rows(content))
    if suffix == ".zip":
        packed = zipfile.ZipFile(io.BytesIO(content))
        return len({row["number"] for row in rows(packed.read("index.csv"))})
    mark = {".jsonl": b'"kind":"document",', ".ris": b"TY  - ", ".bib": b"\n@", ".txt": b"Cite as"}
    return (b"\n" + content).count(mark[suffix])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_holds_every_document_that_was_found(
    searchable: None, client: Client, suffix: str
) -> None:
    documents = sum(each.kind == "document" for each in specimens.archive())
    assert entries(suffix, fetched(client, f"/search{suffix}")) == documents
    one = entries(suffix, fetched(client, f"/search{suffix}?language=ar"))
    assert 0 < one < documents


def test_the_file_is_in_the_order_of_the_search(searchable: None, client: Client) -> None:
    for order in ("earliest", "latest", "newest"):
        page = client.get(f"/search?in=documents&sort={order}&size=100").content.decode()
        numbers = [row["number"] for row in rows(fetched(client, f"/search.csv?sort={order}"))]
        places = [page.index(f'"/document/{number}/') for number in numbers]
        assert places == sorted(places), order


def test_a_line_of_json_is_a_record_whatever_its_kind(searchable: None, client: Client) -> None:
    told = [json.loads(line) for line in fetched(client, "/search.jsonl").splitlines()]
    kinds = {each["kind"] for each in told}
    assert {"document", "text", "agent", "collection"} <= kinds
    texts = [each["document"] for each in told if each["kind"] == "text"]
    assert texts
    for place, each in enumerate(told):
        if each["kind"] == "text":
            before = next(it for it in reversed(told[:place]) if it["kind"] == "document")
            assert before["number"] == each["document"]


def test_the_page_of_a_result_does_not_matter(searchable: None, client: Client) -> None:
    whole = fetched(client, "/search.csv?q=specimen")
    assert fetched(client, "/search.csv?q=specimen&page=2&size=50&role=author") == whole
    assert fetched(client, "/search.csv?q=specimen&page=zzz") == whole


def test_its_name_says_whose_it_is_and_of_which_state(searchable: None, client: Client) -> None:
    response = client.get("/search.bib?q=telegram")
    name = response["Content-Disposition"]
    assert name.startswith('attachment; filename="')
    assert "-state-" in name
    assert name.endswith('.bib"')
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Type"] == "application/x-bibtex; charset=utf-8"


def test_the_first_lines_say_which_search_it_is(searchable: None, client: Client) -> None:
    for suffix in (".bib", ".txt"):
        first = fetched(client, f"/search{suffix}?q=telegram").decode().splitlines()[:3]
        assert "“telegram”" in first[0]
        assert "archive state" in first[1]
        assert "/search/cited/" in first[2]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_of_nothing_is_a_file(searchable: None, client: Client, suffix: str) -> None:
    assert entries(suffix, fetched(client, f"/search{suffix}?q=sandwiches")) == 0
    assert entries(suffix, fetched(client, f"/search{suffix}?in=names")) == 0


def test_what_was_asked_for_otherwise_than_can_be_read_gives_no_file(
    searchable: None, client: Client
) -> None:
    said = fetched(client, "/search.csv?q=telegram&from=sometime", status=400).decode()
    assert "from=sometime" in said
    assert "/search?q=telegram" in said
    fetched(client, "/search.csv?genre=" + "x" * 200, status=400)


@pytest.mark.parametrize(
    "question",
    ["q=%00%ff%fe", "q=" + "((" * 200, "q=%22%22", "q=AND+OR", "person=1&person=1", "q=-", "%ff=1"],
)
def test_no_question_is_an_error(searchable: None, client: Client, question: str) -> None:
    assert client.get(f"/search.csv?{question}").status_code in (200, 400)


def test_an_unknown_format_is_no_page(searchable: None, client: Client) -> None:
    for address in ("/search.docx", "/search.", "/search.csvs"):
        assert client.get(address).status_code == 404


def test_whoever_asks_for_the_head_is_told_what_it_would_be(
    searchable: None, client: Client
) -> None:
    response = client.head("/search.csv")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert b"".join(response) == b""


def test_before_there_is_an_index_one_is_told_to_come_back(
    index_folder: None, archive: None, client: Client
) -> None:
    response = client.get("/search.csv")
    assert response.status_code == 503
    assert response["Retry-After"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_withheld_is_in_no_file(index_folder: None, client: Client, suffix: str) -> None:
    document = saved(Document(title="SECRET title"))
    shown = saved(Document(title="Shown"))
    taken([Text(document=shown.number, body="<p>SECRET</p>", access=Access(state="withheld"))])
    taken([Agent(title="SECRET name", access=Access(state="withheld"))])
    index.drain()
    edited(document, access=Access(state="withheld"))  # the index has yet to hear of it
    content = fetched(client, f"/search{suffix}")
    if suffix == ".zip":
        packed = zipfile.ZipFile(io.BytesIO(content))
        content = b"".join(packed.read(name) for name in packed.namelist())
    assert b"SECRET" not in content
    assert entries(suffix, content if suffix != ".zip" else fetched(client, "/search.zip")) == 1


# --- How many at once -----------------------------------------------------------------------------


def test_when_too_many_download_the_next_is_asked_to_wait(
    searchable: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_download, "_FEW", 0)
    monkeypatch.setattr(search_download, "SLOTS", Slots(most=1))
    first = client.get("/search.csv")
    second = client.get("/search.csv")
    assert (first.status_code, second.status_code) == (200, 503)
    assert int(second["Retry-After"]) > 0
    assert b"".join(first)
    assert client.get("/search.csv").status_code == 200


def test_whoever_goes_away_gives_the_place_back(
    searchable: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_download, "_FEW", 0)
    monkeypatch.setattr(search_download, "SLOTS", Slots(most=1))
    client.get("/search.csv").close()
    assert client.get("/search.csv").status_code == 200


def test_a_place_that_nobody_fetches_from_is_given_to_another() -> None:
    slots = Slots(most=1, idle=0.0)
    assert slots.take()
    assert slots.take()
    assert Slots(most=0).take() is None


def test_a_place_is_given_back_at_a_fault_too() -> None:
    def breaking() -> Iterator[bytes]:
        yield b"x" * 100_000
        raise OSError("The disk is gone")

    slots = Slots(most=1)
    slot = slots.take()
    assert slot
    flow = Flow(breaking(), slot)
    assert len(next(flow)) == 100_000
    with pytest.raises(OSError, match="gone"):
        next(flow)
    flow.close()
    assert slots.take()


# --- Much -----------------------------------------------------------------------------------------


@pytest.mark.long
def test_fifty_thousand_records_come_whole_and_nothing_is_heaped_up(
    index_folder: None, db: None, client: Client
) -> None:
    many = 50_000
    for start in range(1, many + 1, 1_000):
        numbers = range(start, start + 1_000)
        taken([Document(number=n, title=f"Paper {n} {'of boxes ' * 5}") for n in numbers])
    index.drain()
    response = client.get("/search.csv?q=boxes")
    lines, grown = 0, []
    for piece in response:
        lines += piece.count(b"\n")
        grown.append((lines, _resident()))
    assert lines == many + 1
    half = next(size for done, size in grown if done > many / 2)
    assert grown[-1][1] - half < 8_000_000  # the second half takes no room that the first did not


def _resident() -> int:
    """Bytes of memory that this process has."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * resource.getpagesize()
