"""Source lines of the reference system: who obtained, transcribed and translated a document."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.readers.wilson_source import Act, read

GOT, C, T, E = Act.OBTAINED, Act.TRANSCRIBED, Act.TRANSLATED, Act.EDITED

# Credits behind a reference, and who did what.
UNDERSTOOD: list[tuple[str, dict[Act, list[str]]]] = [
    ("Contributed by Ada One.", {GOT: ["Ada One"]}),
    ("Obtained by Ada One.", {GOT: ["Ada One"]}),
    ("Obtained by Ada One", {GOT: ["Ada One"]}),
    ("Provided by Ada One.", {GOT: ["Ada One"]}),
    ("Donated by A. B. One.", {GOT: ["A. B. One"]}),
    ("Document obtained by Ada One.", {GOT: ["Ada One"]}),
    ("This document was obtained by Ada One.", {GOT: ["Ada One"]}),
    ("Obtained by Ada One and Bo Two.", {GOT: ["Ada One", "Bo Two"]}),
    ("Obtained by Ada One & Bo Two.", {GOT: ["Ada One", "Bo Two"]}),
    ("Obtained by Ada One, Bo Two, and Cy Three.", {GOT: ["Ada One", "Bo Two", "Cy Three"]}),
    ("Obtained by Ada One, Bo Two and Cy Three.", {GOT: ["Ada One", "Bo Two", "Cy Three"]}),
    ("Obtained by James One, Jr.", {GOT: ["James One Jr"]}),
    ("Obtained by Dr. Ada One.", {GOT: ["Ada One"]}),
    ("Obtained by Anna-Mart van Wyk.", {GOT: ["Anna-Mart van Wyk"]}),
    ("Obtained by Balázs Szalontai.", {GOT: ["Balázs Szalontai"]}),
    ("Obtained by Shen Zhihua and Li Danhui.", {GOT: ["Shen Zhihua", "Li Danhui"]}),
    ("Obtained by the National Security Archive.", {GOT: ["National Security Archive"]}),
    ("Provided by the Romanian National Archives.", {GOT: ["Romanian National Archives"]}),
    (
        "Obtained by Ada One and the National Security Archive.",
        {GOT: ["Ada One", "National Security Archive"]},
    ),
    ("Obtained for CWIHP by Ada One.", {GOT: ["Ada One"]}),
    ("Contributed to CWIHP by Ada One.", {GOT: ["Ada One"]}),
    ("Obtained for the Cold War International History Project by Ada One.", {GOT: ["Ada One"]}),
    ("Obtained by Ada One in 1999.", {GOT: ["Ada One"]}),
    ("Contributed by Ada One and translated by Bo Two.", {GOT: ["Ada One"], T: ["Bo Two"]}),
    ("Contributed by Ada One, translated by Bo Two.", {GOT: ["Ada One"], T: ["Bo Two"]}),
    ("Contributed by Ada One; translated by Bo Two.", {GOT: ["Ada One"], T: ["Bo Two"]}),
    ("Contributed by Ada One. Translated by Bo Two.", {GOT: ["Ada One"], T: ["Bo Two"]}),
    ("Contributed by Ada One; translation by Bo Two.", {GOT: ["Ada One"], T: ["Bo Two"]}),
    ("Was obtained by Ada One and was translated by Bo Two.", {GOT: ["Ada One"], T: ["Bo Two"]}),
    (
        "Obtained by Ada One and Bo Two and translated by Cy Three and Di Four.",
        {GOT: ["Ada One", "Bo Two"], T: ["Cy Three", "Di Four"]},
    ),
    ("Obtained and translated by Ada One.", {GOT: ["Ada One"], T: ["Ada One"]}),
    (
        "Contributed, transcribed, and translated by Ada One.",
        {GOT: ["Ada One"], C: ["Ada One"], T: ["Ada One"]},
    ),
    (
        "Contributed, transcribed and translated by A. One.",
        {GOT: ["A. One"], C: ["A. One"], T: ["A. One"]},
    ),
    (
        "Contributed by Ada One, transcribed by Bo Two, and translated by Cy Three.",
        {GOT: ["Ada One"], C: ["Bo Two"], T: ["Cy Three"]},
    ),
    ("Transcribed by Ada One.", {C: ["Ada One"]}),
    ("Transcription by Ada One.", {C: ["Ada One"]}),
    ("Translated by Ada One.", {T: ["Ada One"]}),
    ("translated by Ada One", {T: ["Ada One"]}),
    ("Translation by Ada One.", {T: ["Ada One"]}),
    ("Translated for CWIHP by Ada One.", {T: ["Ada One"]}),
    ("Translated for NKIDP by Ada One and Bo Two.", {T: ["Ada One", "Bo Two"]}),
    ("Translated from Russian by Ada One.", {T: ["Ada One"]}),
    ("Translated from the Russian by Ada One.", {T: ["Ada One"]}),
    ("Translated for CWIHP from Chinese by Ada One.", {T: ["Ada One"]}),
    ("Translated from Chinese for CWIHP by Ada One.", {T: ["Ada One"]}),
    ("Translated from Chinese into Russian by Ada One.", {T: ["Ada One"]}),
    ("Translated by Ada One from Polish.", {T: ["Ada One"]}),
    ("Translated by Ada One for CWIHP.", {T: ["Ada One"]}),
    ("Translated by Ada One with Bo Two.", {T: ["Ada One", "Bo Two"]}),
    ("Translated and edited by Ada One.", {T: ["Ada One"], E: ["Ada One"]}),
    ("Translated by Ada One and edited by Bo Two.", {T: ["Ada One"], E: ["Bo Two"]}),
    (
        "Obtained for NKIDP by Ada One and translated for NKIDP by Bo Two.",
        {GOT: ["Ada One"], T: ["Bo Two"]},
    ),
]

# What is not surely understood: not one word of the line is taken out of it.
NOT_UNDERSTOOD = [
    "Obtained by One.",
    "Translated by the author.",
    "Obtained by Ada One (University of Oslo).",
    "Obtained by Ada One, National Security Archive.",
    "Translated by Ada One from RGANI, f. 5.",
    "Translated by a student at the institute.",
    "Obtained by unknown persons and translated by Ada One.",
    'Published in "A Book", translated by Ada One.',
]
REFERENCE = "AVPRF, f. 0100, op. 43, p. 302, d. 10, ll. 1-4."


@pytest.mark.parametrize(("credit", "people"), UNDERSTOOD, ids=[each[0] for each in UNDERSTOOD])
def test_who_did_what_is_read_out_of_the_source(credit: str, people: dict[Act, list[str]]) -> None:
    source = read(f"{REFERENCE} {credit}")
    assert source.understood
    assert source.reference == REFERENCE
    assert {act: list(source.people(act)) for act in Act if source.people(act)} == people


@pytest.mark.parametrize("credit", NOT_UNDERSTOOD)
def test_a_credit_that_is_not_surely_understood_leaves_the_line_whole(credit: str) -> None:
    line = f"{REFERENCE} {credit}"
    source = read(line)
    assert not source.understood
    assert source.reference == line


@pytest.mark.parametrize(
    "line",
    [
        REFERENCE,
        "Nehru Memorial Museum and Library, File No. JNSG, vol. 21-1.",
        "Published in CWIHP Bulletin 4, pp. 60-61.",
        "",
    ],
)
def test_a_source_without_credits_is_the_reference(line: str) -> None:
    source = read(line)
    assert (source.reference, source.credits, source.understood) == (line, (), True)


def test_credits_may_stand_in_brackets_or_before_the_reference() -> None:
    bracketed = read("RGASPI, f. 558, op. 11 (translated by Ada One).")
    assert (bracketed.reference, bracketed.people(T)) == ("RGASPI, f. 558, op. 11.", ("Ada One",))
    before = read("Obtained by Ada One. RGANI, f. 89, per. 18, dok. 76.")
    assert (before.reference, before.people(GOT)) == (
        "RGANI, f. 89, per. 18, dok. 76.",
        ("Ada One",),
    )


def test_what_follows_the_credits_stays_with_the_reference() -> None:
    source = read("RGASPI, f. 558. Contributed by Ada One. Published in CWIHP Bulletin 4.")
    assert source.reference == "RGASPI, f. 558. Published in CWIHP Bulletin 4."


def test_the_words_of_each_act_are_kept_and_for_whom_it_was_done() -> None:
    source = read("RGASPI. Obtained by Ada One and translated for CWIHP by Bo Two.")
    assert source.words(GOT) == "Obtained by Ada One"
    assert source.words(T) == "translated for CWIHP by Bo Two"
    assert [each.on_behalf for each in source.credits] == ["", "CWIHP"]


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "Obtained Translated translated by and for from the CWIHP Ada One, Bo Two. ( ) ; RGANI, f.",
    )
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_no_letter_of_a_source_is_lost(line: str) -> None:
    source = read(line)
    kept = Counter(source.reference + "".join(each.written for each in source.credits))
    lost = Counter(filter(str.isalnum, line)) - kept
    assert not lost or source.understood
    assert source.understood or source.reference == line.strip()


@given(st.text(max_size=200))
def test_no_source_is_too_odd_to_read(line: str) -> None:
    assert isinstance(read(line).reference, str)
