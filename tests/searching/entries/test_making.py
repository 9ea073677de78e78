"""Entries are made by processes beside the one that writes, or by that one if they cannot be."""

from __future__ import annotations

import pytest

from fonds.catalogue import save
from fonds.records.document import Document
from fonds.searching import checking, index
from fonds.searching.entries import making
from tests.searching.forge import PAPERS, Forge


def test_processes_beside_make_every_entry_as_this_one_would(forge: Forge) -> None:
    assert forge.do("build beside") == str(PAPERS + 3)
    assert forge.do("check") == "sound"


@pytest.mark.django_db
@pytest.mark.database
def test_what_a_process_beside_does_not_give_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    save.accept([Document(title=f"Note {place}") for place in range(20)])
    monkeypatch.setattr(index, "_ASKED", 7)
    monkeypatch.setattr(making, "WORTHWHILE", 1)
    monkeypatch.setattr(making, "_PROGRAM", "fonds.searching.no_such_process")
    assert index.rebuild() == 20
    assert list(checking.differences()) == []
