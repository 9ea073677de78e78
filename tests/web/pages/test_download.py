"""A document taken away: as RIS, as plain text."""

from __future__ import annotations

import pytest
from django.test import Client

from fonds.catalogue.merge import merge
from fonds.catalogue.visible import Audience
from fonds.exporting import run
from fonds.exporting.writers import Archive, ris
from fonds.records.document import Document
from tests.catalogue.conftest import saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_ris_is_kept_as_a_file_with_a_sensible_name(client: Client, archive: None) -> None:
    response = client.get("/document/302.ris")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/x-research-info-systems; charset=utf-8"
    name = "302-specimen-letter-that-asks-for-a-second-key.ris"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    said = response.content.decode()
    assert said.startswith("TY  - PCOMM\r\nTI  - SPECIMEN letter")
    assert "\r\nUR  - http://testserver/document/302\r\n" in said
    assert said.endswith("ER  - \r\n\r\n")


def test_the_name_of_a_title_in_another_script_survives(client: Client, archive: None) -> None:
    disposition = client.get("/document/308.ris")["Content-Disposition"]
    assert disposition.startswith("attachment; filename*=utf-8''308-%E8%8C%83")


def test_what_names_a_document_in_ris_came_with_it(client: Client, archive: None) -> None:
    said = client.get("/document/301.ris").content.decode().split("\r\n")
    for line in (
        "AU  - P. Primerov (SPECIMEN)",
        "A2  - SPECIMEN Archive Directorate",
        "A4  - SPECIMEN translator",
        "DB  - SPECIMEN Archive of Examples (SAE), Primerograd",
        "AV  - f. 0100, op. 50, d. 4, ll. 3–4",
        "DA  - 1957/03/12/",
        "KW  - SPECIMEN crates and inventories",
        "M3  - Ciphered telegram",
        "LA  - Russian",
        "DP  - Fonds",
    ):
        assert line in said, line


def test_the_page_and_the_command_give_the_same_entry(client: Client, archive: None) -> None:
    records = run.records(ris, Audience.PUBLIC)
    everything = b"".join(ris.write(records, Archive("Fonds", "http://testserver")))
    one = client.get("/document/301.ris").content
    assert one in everything


def test_plain_text_opens_in_the_browser_in_every_script(client: Client, archive: None) -> None:
    response = client.get("/document/301.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"].startswith('inline; filename="301-specimen-')
    assert response["X-Content-Type-Options"] == "nosniff"
    said = response.content.decode()
    for part in ("АРХИВНОЕ УПРАВЛЕНИЕ", "谈话历时四十分钟", "[leaf 3 об.]", "MADE BY MACHINE"):
        assert part in said


@pytest.mark.parametrize("suffix", ["ris", "txt"])
def test_a_merged_document_leads_to_the_file_of_the_one_it_became(
    client: Client, db: None, suffix: str
) -> None:
    first, second = saved(Document(title="One")), saved(Document(title="Two"))
    merge("document", first.number, second.number)
    answer = client.get(f"/document/{first.number}.{suffix}")
    assert (answer.status_code, answer["Location"]) == (301, f"/document/{second.number}.{suffix}")


@pytest.mark.parametrize("suffix", ["ris", "txt"])
def test_what_is_not_there_is_not_there(client: Client, db: None, suffix: str) -> None:
    assert client.get(f"/document/4711.{suffix}").status_code == 404


@pytest.mark.parametrize("suffix", ["ris", "txt"])
def test_a_file_that_has_not_changed_is_not_sent_again(
    client: Client, archive: None, suffix: str
) -> None:
    address = f"/document/302.{suffix}"
    mark = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": mark}).status_code == 304
