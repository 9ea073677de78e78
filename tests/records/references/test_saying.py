"""References put in words from their levels."""

import pytest

from fonds.records.copies import Level
from fonds.records.references import SCHEMES, Style, say, scheme_of, split


def levels_of(words: str) -> tuple[Level, ...]:
    return tuple(Level(*pair.split(" ", 1)) for pair in words.split(" | "))


SAID = [
    ("ru", "fond 558 | opis 11 | delo 97 | list 67–70", "f. 558, op. 11, d. 97, ll. 67–70"),
    ("ru", "fond 558 | opis 11 | delo 97 | list 12 об.", "f. 558, op. 11, d. 97, l. 12 об."),
    ("ru-avp", "fond 0100 | opis 48 | papka 393 | delo 7", "f. 0100, op. 48, papka 393, d. 7"),
    ("ru-89", "fond 89 | perechen 42 | delo 5", "f. 89, per. 42, d. 5"),
    (
        "cn-fma",
        "quanzong 204 | juan 01265 | item 05 | part 1 | page 12–14",
        "204-01265-05(1), pp. 12–14",
    ),
    ("de", "bestand DY 30 | nummer IV 2/20/114 | blatt 45", "DY 30/IV 2/20/114, Bl. 45"),
    ("de-paaa", "bestand B 20 | referat 200 | band 52", "B 20-200, Bd. 52"),
    ("hu", "fond XIX-J-1-j | doboz 5 | tetel 5/c", "XIX-J-1-j, 5. doboz, 5/c"),
    ("uk", "department FO | series 371 | piece 120986 | paper FC 1/2", "FO 371/120986, FC 1/2"),
    ("jp", "file A’0392 | carrier Microfilm", "File A’0392 (Microfilm)"),
    ("free", "shelfmark as it stands", "as it stands"),
]


@pytest.mark.parametrize(("scheme", "levels", "words"), SAID)
def test_a_reference_is_written_as_its_archive_writes_it(
    scheme: str, levels: str, words: str
) -> None:
    assert say(levels_of(levels), scheme) == words


def test_a_hyphen_between_leaves_is_set_as_a_dash_and_no_other_hyphen_is() -> None:
    levels = levels_of("fond R-9401 | opis 1 | delo 5-6 | list 67-70")
    assert say(levels, "ru") == "f. R-9401, op. 1, d. 5-6, ll. 67–70"


def test_the_document_page_names_each_level_in_full() -> None:
    assert say(levels_of("fond 558 | opis 11"), "ru", Style.WORDS) == "fond 558, opis 11"
    assert say(levels_of("bestand B 136 | nummer 59748"), "de", Style.WORDS) == (
        "Bestand B 136, number 59748"
    )


def test_college_park_asks_for_the_paper_first() -> None:
    levels = split("NARA, RG 59, Central Files, 661.93/10-1556, Box 2693").levels
    assert say(levels, "us-nara") == "RG 59, Central Files, 661.93/10-1556, Box 2693"
    assert say(levels, "us-nara", Style.ITEM_FIRST) == (
        "661.93/10-1556, Box 2693, Central Files, RG 59"
    )


def test_from_the_item_a_shelfmark_is_not_torn_apart() -> None:
    levels = levels_of("bestand B 136 | nummer 59748 | blatt 5")
    assert say(levels, "de", Style.ITEM_FIRST) == "Bl. 5, B 136/59748"


def test_levels_without_their_scheme_are_still_written_as_one_writes_them() -> None:
    assert say(levels_of("fond 558 | opis 11"), "") == "f. 558, op. 11"
    assert say(levels_of("fond 89 | perechen 42"), "ru") == "f. 89, per. 42"


def test_a_level_of_an_editors_own_is_written_with_its_name() -> None:
    assert say(levels_of("fond 558 | lower_shelf 3"), "ru") == "f. 558, lower shelf 3"


def test_what_is_written_can_be_read_again() -> None:
    heads = {"ru": "RGASPI", "ru-avp": "AVPRF", "ru-89": "RGANI", "cn-fma": "PRC FMA"}
    heads |= {"de": "BArch", "de-paaa": "PA AA", "uk": "TNA", "us-nara": "NARA", "hu": "MNL OL"}
    for scheme, levels, words in SAID:
        if scheme in heads:
            assert split(f"{heads[scheme]}, {words}").levels == levels_of(levels), words


def test_no_two_schemes_share_a_code_and_no_two_steps_a_name() -> None:
    assert len({scheme.code for scheme in SCHEMES}) == len(SCHEMES)
    for scheme in SCHEMES:
        assert len({step.name for step in scheme.steps}) == len(scheme.steps)
        assert set(scheme.item_first) <= {step.name for step in scheme.steps}


def test_an_unknown_scheme_is_written_as_the_free_one() -> None:
    assert scheme_of("nobody's").code == "free"
