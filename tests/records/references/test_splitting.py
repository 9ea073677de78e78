"""References as historians write them, split by levels, or left whole when in doubt."""

import csv
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records.copies import Level
from fonds.records.references import SCHEMES, split
from fonds.records.references.archives import ARCHIVES
from fonds.records.references.families import READERS

RGASPI = "RGASPI (Moscow)"
RGANI = "RGANI (Moscow)"
GARF = "GARF (Moscow)"
AVPRF = "AVPRF (Moscow)"
FMA = "PRC Foreign Ministry Archive (Beijing)"
SHANGHAI = "Shanghai Municipal Archives"
JILIN = "Jilin Provincial Archives (Changchun)"
TAIPEI = "Academia Historica (Taipei)"
SEOUL = "ROK Diplomatic Archives (Seoul)"
TOKYO = "Diplomatic Archives of the MFA of Japan (Tokyo)"
PAAA = "Politisches Archiv des Auswärtigen Amts (Berlin)"
KOBLENZ = "Bundesarchiv (Koblenz)"
SAPMO = "Bundesarchiv, SAPMO (Berlin)"
STASI = "Stasi-Unterlagen-Archiv, now Bundesarchiv (Berlin)"
AAN = "Archiwum Akt Nowych (Warsaw)"
AMSZ = "Archiwum MSZ (Warsaw)"
PRAGUE = "Národní archiv (Prague)"
CZERNIN = "Archive of the Ministry of Foreign Affairs (Prague)"
BUDAPEST = "Magyar Nemzeti Levéltár Országos Levéltára (Budapest)"
BUCHAREST = "Arhivele Naționale Istorice Centrale (Bucharest)"
SOFIA = "Central State Archives (Sofia)"
NARA = "National Archives and Records Administration (College Park)"
KEW = "The National Archives (Kew)"
COURNEUVE = "Archives diplomatiques (La Courneuve)"
NEHRU = "Nehru Memorial Museum and Library (New Delhi)"
ABILENE = "Dwight D. Eisenhower Presidential Library (Abilene)"


def said(verbatim: str, repository: str | None = None) -> tuple[str, str, str]:
    """Archive, scheme and levels in one line, as the tables below write them."""
    found = split(verbatim, repository)
    assert found.verbatim == verbatim
    levels = " | ".join(f"{level.name} {level.value}" for level in found.levels)
    return found.repository, found.scheme, levels


def test_the_references_from_practice_are_split_as_their_table_says(samples: Path) -> None:
    path = samples / "reference/archival/references.tsv"
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == 43
    for row in rows:
        found = split(row["verbatim"])
        expected = tuple(Level(*level) for level in json.loads(row["levels"]))
        assert (found.repository, found.levels) == (row["repository"], expected)
        assert found.verbatim == row["verbatim"]


READ = [
    # Russian archives
    ("РГАСПИ,ф.558,оп.11,д.97,лл.67-70", RGASPI, "fond 558 | opis 11 | delo 97 | list 67-70"),
    ("РГАСПИ ф. 558 оп. 11 д. 97 л. 67", RGASPI, "fond 558 | opis 11 | delo 97 | list 67"),
    (
        "РГАСПИ. Ф.\xa0558. Оп.\xa011. Д.\xa097. Л.\xa067–70\xa0об.",
        RGASPI,
        "fond 558 | opis 11 | delo 97 | list 67–70\xa0об.",
    ),
    (
        "RGASPI, fond no. 558, opis 11, delo 97, listy 67-70",
        RGASPI,
        "fond 558 | opis 11 | delo 97 | list 67-70",
    ),
    ("RGASPI, Fond № 558, opis' 11, delo 97.", RGASPI, "fond 558 | opis 11 | delo 97"),
    (
        "RGASPI, fond 558, inventory 11, file 97, pages 67-70",
        RGASPI,
        "fond 558 | opis 11 | delo 97 | page 67-70",
    ),
    ("RGASPI (Moscow), f. 558, op. 11", RGASPI, "fond 558 | opis 11"),
    ("RGASPI: f. 558 / op. 11 / d. 97", RGASPI, "fond 558 | opis 11 | delo 97"),
    (
        "Russian State Archive of Socio-Political History (RGASPI), Moscow, f. 558, op. 11, l. 5.",
        RGASPI,
        "fond 558 | opis 11 | list 5",
    ),
    (
        "Российский государственный архив социально-политической истории (РГАСПИ). Ф. 17. Оп. 162",
        RGASPI,
        "fond 17 | opis 162",
    ),
    ("Source: РГАСПИ. Ф. 558. Оп. 11", RGASPI, "fond 558 | opis 11"),
    ("RTsKhIDNI, f. 17, op. 162, d. 5", RGASPI, "fond 17 | opis 162 | delo 5"),
    ("RGASPI, d. 97, f. 558, op. 11", RGASPI, "fond 558 | opis 11 | delo 97"),
    (
        "f. 558, op. 11, d. 97, ll. 67–70, RGASPI",
        RGASPI,
        "fond 558 | opis 11 | delo 97 | list 67–70",
    ),
    ("RGANI, f. 5, op. 30, d. 163, list 7", RGANI, "fond 5 | opis 30 | delo 163 | list 7"),
    (
        "РГАНИ. Ф. 5. Оп. 30. Р. 4604. Д. 163. Лл. 98, 99 об.",
        RGANI,
        "fond 5 | opis 30 | roll 4604 | delo 163 | list 98, 99 об.",
    ),
    ("GARF, f. R-9401, op. 2, d. 97", GARF, "fond R-9401 | opis 2 | delo 97"),
    (
        "ГАРФ. Ф. Р-9401. Оп. 1с. Д. 4а. Л. 12а–15а об.",
        GARF,
        "fond Р-9401 | opis 1с | delo 4а | list 12а–15а об.",
    ),
    ("ЦГАОР СССР, ф.5446, оп.1, ед.хр.7", GARF, "fond 5446 | opis 1 | delo 7"),
    (
        "AVP RF, f. 0100, op. 48, p. 393, d. 7, l. 5",
        AVPRF,
        "fond 0100 | opis 48 | papka 393 | delo 7 | list 5",
    ),
    (
        "Архив внешней политики Российской Федерации (АВП РФ). Ф. 0100. Оп. 49. П. 410",
        AVPRF,
        "fond 0100 | opis 49 | papka 410",
    ),
    (
        "AVPRF, f. 0100, op. 48, papka 393, delo 7. Obtained by A. Reader and translated by B.",
        AVPRF,
        "fond 0100 | opis 48 | papka 393 | delo 7",
    ),
    # China and Taiwan
    (
        "FMA 109–00743–03, pp. 12–14",
        FMA,
        "quanzong 109 | juan 00743 | item 03 | page 12–14",
    ),
    (
        "外交部档案馆，档号：204-01265-05（1），第12-14页",
        FMA,
        "quanzong 204 | juan 01265 | item 05 | part 1 | page 12-14",
    ),
    ("上海市档案馆，B123-3-1090", SHANGHAI, "quanzong B123 | mulu 3 | juan 1090"),
    (
        "Jilin Provincial Archives, quanzong 1, mulu 1-13, juan 136, p. 5",
        JILIN,
        "quanzong 1 | mulu 1-13 | juan 136 | page 5",
    ),
    ("吉林省档案馆，全宗号1，案卷号136", JILIN, "quanzong 1 | juan 136"),
    ("國史館 002-020400-00025-091", TAIPEI, "series 002-020400 | volume 00025 | item 091"),
    (
        "Academia Historica, Chiang Kai-shek Papers, accession no. 002-020400-00025-091.",
        TAIPEI,
        "collection Chiang Kai-shek Papers | series 002-020400 | volume 00025 | item 091",
    ),
    # Korea and Japan
    (
        "ROK Diplomatic Archives, Class 725.1CP, Register 5789, Roll C-0044, File 9, Frames 1-50",
        SEOUL,
        "class 725.1CP | register 5789 | roll C-0044 | file 9 | frame 1-50",
    ),
    ("외교사료관, 롤 C-0044, 파일 9", SEOUL, "roll C-0044 | file 9"),
    (
        "外務省外交史料館、分類番号 A'.4.1.0.6、リール A'-0392",
        TOKYO,
        "class A'.4.1.0.6 | reel A'-0392",
    ),
    # Germany
    ("PA AA, B 38-IIA1, Bd. 35", PAAA, "bestand B 38 | referat IIA1 | band 35"),
    (
        "Politisches Archiv des Auswärtigen Amts (PA AA), Berlin, B 80-V4, ZA 115907",
        PAAA,
        "bestand B 80 | referat V4 | nummer ZA 115907",
    ),
    ("BArch B 136/59748.", KOBLENZ, "bestand B 136 | nummer 59748"),
    ("BArch, DY 30/J IV 2/202/35", SAPMO, "bestand DY 30 | nummer J IV 2/202/35"),
    ("BArch, DC 20/4321, Bl. 5", "Bundesarchiv", "bestand DC 20 | nummer 4321 | blatt 5"),
    (
        "BArch, B 136/59748, 403-410. Contributed, transcribed, and translated by A. Reader.",
        KOBLENZ,
        "bestand B 136 | nummer 59748 | blatt 403-410",
    ),
    (
        "BArch, MfS, HA II, Nr. 1234, Bl. 5",
        STASI,
        "bestand MfS | abteilung HA II | nummer 1234 | blatt 5",
    ),
    ("BStU, MfS, ZAIG 1234", STASI, "bestand MfS | abteilung ZAIG | nummer 1234"),
    # East and south-east of Europe
    (
        "AAN, zespół KC PZPR, sygn. 237/XXII-1061, s. 5",
        AAN,
        "zespol KC PZPR | sygnatura 237/XXII-1061 | strona 5",
    ),
    ("AMSZ, z. 10, t. 353, w. 43.", AMSZ, "zespol 10 | wiazka 43 | teczka 353"),
    (
        "AMZV, TO-T 1955-1959, Čína, kr. 2, ob. 10",
        CZERNIN,
        "fond TO-T 1955-1959 | country Čína | krabice 2 | obal 10",
    ),
    ("NA, KSČ-ÚV-02/2, sv. 89, aj. 106", PRAGUE, "fond KSČ-ÚV-02/2 | svazek 89 | aj 106"),
    (
        "MOL, XIX-J-1-j, 1945–64, 5. d., 5/c. tétel",
        BUDAPEST,
        "fond XIX-J-1-j | years 1945–64 | doboz 5 | tetel 5/c",
    ),
    (
        "ANIC, fondul CC al PCR, dosar nr. 18/1964, filele 12–40",
        BUCHAREST,
        "fond CC al PCR | dosar 18/1964 | fila 12–40",
    ),
    ("TsDA, Sofia, Fond 1-B, Opis 5, a.e. 350", SOFIA, "fond 1-B | opis 5 | ae 350"),
    # The West and India
    (
        "661.93/10-1556, Box 2693, Central Decimal Files, 1955–59, RG 59, NARA",
        NARA,
        (
            "record_group 59 | series Central Decimal Files, 1955–59"
            " | decimal 661.93/10-1556 | box 2693"
        ),
    ),
    ("Lot 83 D 230, RG 59, NARA II", NARA, "record_group 59 | lot 83 D 230"),
    (
        "National Archives, RG 59, General Records of the Department of State, Entry 5, Box 12",
        NARA,
        (
            "record_group 59 | record_group_title General Records of the Department of State"
            " | entry 5 | box 12"
        ),
    ),
    (
        "NARA, RG 218, Entry 5, Box 12, China, July 1957",
        NARA,
        "record_group 218 | entry 5 | box 12 | folder China, July 1957",
    ),
    (
        "Dwight D. Eisenhower Library, Abilene, Ann Whitman File, NSC Series, Box 8",
        ABILENE,
        "collection Ann Whitman File | series NSC Series | box 8",
    ),
    ("TNA: PRO FO 371/120986", KEW, "department FO | series 371 | piece 120986"),
    (
        "Public Record Office, CAB 129/83, fo. 12",
        KEW,
        "department CAB | series 129 | piece 83 | folio 12",
    ),
    ("National Archives, FO 371/120986", KEW, "department FO | series 371 | piece 120986"),
    (
        "AMAE, Asie-Océanie, Chine 1956–1967, vol. 534, fol. 23",
        COURNEUVE,
        "serie Asie-Océanie | sous-serie Chine 1956–1967 | volume 534 | folio 23",
    ),
    (
        "NMML, P. N. Haksar Papers, Subject File No. 135",
        NEHRU,
        "collection P. N. Haksar Papers | file 135",
    ),
    # No archive at all
    ("Personal archive of A. B. Reader", "private copy", "holder A. B. Reader"),
    ("A personal copy in the possession of Anna Reader.", "private copy", "holder Anna Reader"),
    (
        "Foreign Relations of the United States, 1955–1957, vol. II, pp. 1–3",
        "printed edition",
        "publication Foreign Relations of the United States, 1955–1957 | volume II | page 1–3",
    ),
]


@pytest.mark.parametrize(("verbatim", "repository", "levels"), READ)
def test_a_reference_is_read_however_its_labels_are_cut(
    verbatim: str, repository: str, levels: str
) -> None:
    found = said(verbatim)
    assert (found[0], found[2]) == (repository, levels)


UNREAD = [
    # Labels that are another archive's
    ("BArch, f. 5, op. 30, d. 163", "Bundesarchiv", "f. 5, op. 30, d. 163"),
    ("PRC FMA, f. 558, op. 11, d. 97", FMA, "f. 558, op. 11, d. 97"),
    ("RGASPI, 109-00743-03", RGASPI, "109-00743-03"),
    ("NARA, f. 5, op. 3", NARA, "f. 5, op. 3"),
    ("AAN, f. 5, op. 30", AAN, "f. 5, op. 30"),
    ("PA AA, op. 5", PAAA, "op. 5"),
    # Abbreviations that others bear too, over what their bearer cannot have written
    ("FMA, f. 5", "", "FMA, f. 5"),
    ("SMA 45", "", "SMA 45"),
    ("NA, RG 59, Box 5", "", "NA, RG 59, Box 5"),
    ("AMAE, fond Moscova, dosar 5/1957, f. 3", "", "AMAE, fond Moscova, dosar 5/1957, f. 3"),
    # Words that can mean two things
    ("РГАСПИ. Ф. 17. Оп. 3. Д. 5. П. 7", RGASPI, "Ф. 17. Оп. 3. Д. 5. П. 7"),
    ("RGANI, fond 89, list 42, document 5", RGANI, "fond 89, list 42, document 5"),
    ("f. 0100, op. 48, p. 393, d. 7", "", "f. 0100, op. 48, p. 393, d. 7"),
    ("吉林省档案馆 1-13-136-5", JILIN, "1-13-136-5"),
    ("RGASPI, f. 5, f. 6", RGASPI, "f. 5, f. 6"),
    (
        "RGASPI, f. 558, op. 11, d. 97; APRF, f. 3, op. 65, d. 606",
        "",
        "RGASPI, f. 558, op. 11, d. 97; APRF, f. 3, op. 65, d. 606",
    ),
    # Numbers of the wrong width
    ("PRC FMA 109-743-03", FMA, "109-743-03"),
    ("PRC FMA 109-00743-3", FMA, "109-00743-3"),
    ("CIA-RDP79T00975A00020001", "", "CIA-RDP79T00975A00020001"),
    # No labels, and no archive named
    ("558/11/334/12", "", "558/11/334/12"),
    ("109-00743-03", "", "109-00743-03"),
    ("B 136/59748", "", "B 136/59748"),
    ("FO 371/120986", "", "FO 371/120986"),
    # Words beside the reference
    ("RGASPI, uncatalogued papers", RGASPI, "uncatalogued papers"),
    ("AMSZ, unsorted", AMSZ, "unsorted"),
    ("MZV, unsorted, some remark", CZERNIN, "unsorted, some remark"),
    ("RGASPI, f. 558, op. 11, typed copy", RGASPI, "f. 558, op. 11, typed copy"),
    ("Mol, J., letters to his aunt", "", "Mol, J., letters to his aunt"),
    ("Some County Archives, vol. 1, p. 5", "", "Some County Archives, vol. 1, p. 5"),
    ("Department of State, Bulletin, no. 5", "", "Department of State, Bulletin, no. 5"),
    ("Hoover Institution, box 5", "", "Hoover Institution, box 5"),
]


@pytest.mark.parametrize(("verbatim", "repository", "mark"), UNREAD)
def test_a_reference_in_doubt_stays_whole(verbatim: str, repository: str, mark: str) -> None:
    assert said(verbatim) == (repository, "free", f"shelfmark {mark}")


KNOWN = [
    ("558/11/334/12", "RGASPI", RGASPI, "fond 558 | opis 11 | delo 334 | list 12"),
    ("558/11/334", RGASPI, RGASPI, "fond 558 | opis 11 | delo 334"),
    ("0100/48/393/7", "АВП РФ", AVPRF, "fond 0100 | opis 48 | papka 393 | delo 7"),
    (
        "0100/48/393/7/12-14",
        "Архив внешней политики Российской Федерации (АВП РФ), Москва",
        AVPRF,
        "fond 0100 | opis 48 | papka 393 | delo 7 | list 12-14",
    ),
    ("109-00743-03", FMA, FMA, "quanzong 109 | juan 00743 | item 03"),
    ("B 136/59748", "German Federal Archives (BArch)", KOBLENZ, "bestand B 136 | nummer 59748"),
    ("FO 371/120986", "TNA", KEW, "department FO | series 371 | piece 120986"),
    ("TsKhSD, f. 5, op. 30", "RGANI", RGANI, "fond 5 | opis 30"),
    ("BArch, DY 30/5", "Bundesarchiv", SAPMO, "bestand DY 30 | nummer 5"),
]


@pytest.mark.parametrize(("verbatim", "given_as", "repository", "levels"), KNOWN)
def test_an_archive_named_beside_the_reference_makes_it_readable(
    verbatim: str, given_as: str, repository: str, levels: str
) -> None:
    found = said(verbatim, given_as)
    assert (found[0], found[2]) == (repository, levels)


def test_a_papka_may_not_be_guessed_from_three_numbers() -> None:
    assert said("0100/48/393", AVPRF) == (AVPRF, "free", "shelfmark 0100/48/393")


def test_hyphens_between_russian_numbers_are_not_read() -> None:
    assert said("558-11-334-12", RGASPI) == (RGASPI, "free", "shelfmark 558-11-334-12")


def test_two_archives_that_contradict_each_other_are_left_to_a_person() -> None:
    words = "RGASPI, f. 558, op. 11, d. 97"
    assert said(words, "AVPRF") == ("", "free", f"shelfmark {words}")


def test_a_labelled_reference_of_an_unknown_archive_keeps_the_archives_words() -> None:
    found = split("State Archive of Tbilisi, fond 14, opis 2, delo 3")
    assert (found.repository, found.scheme) == ("", "ru")
    assert found.repository_written == "State Archive of Tbilisi"
    assert found.levels == (Level("fond", "14"), Level("opis", "2"), Level("delo", "3"))


def test_a_stated_scheme_reads_for_an_archive_we_do_not_know() -> None:
    assert split("12/3/45", "Our town archive", scheme="ru").levels == (
        Level("fond", "12"),
        Level("opis", "3"),
        Level("delo", "45"),
    )
    assert not split("12/3/45", "Our town archive").understood


def test_fond_89_has_a_scheme_of_its_own() -> None:
    found = split("RGANI, fond 89, perechen' 42, dok. 5")
    assert found.scheme == "ru-89"
    assert found.levels[1:] == (Level("perechen", "42"), Level("delo", "5"))


def test_an_archive_alone_has_no_levels() -> None:
    found = split("RGASPI (Moscow).")
    assert (found.repository, found.levels) == (RGASPI, ())


def test_an_empty_reference_has_no_levels() -> None:
    assert split("  ") == split("  ", None)
    assert split("  ").levels == ()


def test_the_words_that_name_the_archive_are_kept() -> None:
    assert split("TsKhSD, f. 5, op. 30").repository_written == "TsKhSD"


def test_every_archive_can_be_named_by_its_own_name() -> None:
    for archive in ARCHIVES:
        found = split("no reference recorded here", archive.name)
        assert found.repository == archive.name
        assert found.levels == (Level("shelfmark", "no reference recorded here"),)


def test_every_archive_is_known_by_each_of_its_names() -> None:
    for archive in ARCHIVES:
        for name in archive.names:
            assert split(name).repository == archive.name, name


def test_every_reader_belongs_to_a_scheme_with_its_levels() -> None:
    codes = {scheme.code for scheme in SCHEMES} | {"cn-chain"}
    assert set(READERS) <= codes
    assert {archive.scheme for archive in ARCHIVES} <= set(READERS)
    steps = {scheme.code: {step.name for step in scheme.steps} for scheme in SCHEMES}
    for verbatim, *_ in READ:
        found = split(verbatim)
        assert {level.name for level in found.levels} <= steps[found.scheme], verbatim


# --- Hostile words --------------------------------------------------------------------------------

HEADS = ["", "RGASPI, ", "AVPRF, ", "NARA, ", "PRC FMA ", "BArch, ", "AAN, ", "MZV ", "MNL OL, "]
SHREDS = [
    *("f. 5", "op. 11", "д. 97", "л. 5", "ll. 67-70", "об.", "fond", "list 5", "№", "RGASPI"),
    *(",", ".", ";", "/", "-", " ", "\xa0", "(", ")", "[", "]", "，", "２", "٣"),
    *("RG 59", "Box 2", "(Lot File 96 D 2)", "NARA", "Department of State,"),
    *("109-00743-03", "全宗1", "第5页", "B 136/59748", "z. 10", "5. doboz", "A’0392 (Microfilm)"),
    *("vol. 1", "pp. 2–3", "in the possession of"),
]
# The one value that is given in the archive's own form instead of the words'.
CODES = {"JN (SG)"}

shredded = st.builds(
    lambda head, shreds: head + "".join(shreds),
    st.sampled_from(HEADS),
    st.lists(st.sampled_from(SHREDS) | st.text(max_size=3), max_size=25),
)


@given(st.text() | shredded, st.none() | st.sampled_from(["RGASPI", "NARA", "?"]) | st.text())
def test_whatever_is_written_is_kept_and_nothing_is_added(verbatim: str, given_as: str) -> None:
    found = split(verbatim, given_as)
    assert found.verbatim == verbatim
    assert all(level.value in verbatim or level.value in CODES for level in found.levels)
    assert all(level.value for level in found.levels)
    assert len({level.name for level in found.levels}) == len(found.levels)
    assert found.repository_written in verbatim
    if verbatim.strip() and not found.levels:
        assert found.repository


@pytest.mark.parametrize("head", ["", *HEADS, "notes in the possession of "])
@pytest.mark.parametrize(
    "shred", ["f. 1, ", "(", "1-", "l. 1, 2, ", " ", "A. ", "Box 1, ", "x, f. 1", "RGASPI, "]
)
def test_long_words_are_answered_at_once(head: str, shred: str) -> None:
    for length in (1000, 50_000):
        words = (head + shred * length)[:length]
        started = time.monotonic()
        assert split(words).verbatim == words
        assert time.monotonic() - started < 2
