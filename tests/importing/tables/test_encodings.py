"""An old text is read in its own encoding, or the reader is told which two it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.tables.encodings import UTF_8, Encoding, decoded, fault, named, told
from fonds.records.problem import Problem, Severity

WORDS = {
    "Russian": "Запись беседы товарища Сталина И. В. с Председателем Мао Цзэдуном",
    "capitals": "ПРОТОКОЛ ЗАСЕДАНИЯ ПОЛИТБЮРО ЦК КПСС ОТ 5 ЯНВАРЯ",
    "Ukrainian": "Протокол засідання Політбюро ЦК Компартії України",
    "Bulgarian": "Протокол от заседанието на Политбюро на ЦК на БКП",
    "French": "Procès-verbal de la réunion à Genève",
    "German": "Gespräch mit Müller über Österreich",
    "Polish": "Notatka z rozmowy z ambasadorem Związku Radzieckiego, Łódź, śledztwo",
    "Czech": "Záznam rozhovoru, žádost o schválení příslušné důvěrné zprávy, Liberec, šéf",
    "Chinese": "毛泽东与斯大林会谈纪要",
    "Taiwanese": "毛澤東與史達林會談紀錄，外交部檔案",
    "Japanese": "日本外務省記録、佐藤総理大臣とニクソン大統領の会談",
    "Korean": "김일성과 스탈린의 회담 기록",
    "Turkish": "Dışişleri Bakanlığı arşivi, İstanbul görüşmesi",
    "Greek": "Υπουργείο Εξωτερικών της Ελλάδος, απόρρητο έγγραφο",
}
CASES = [
    ("Russian", "cp1251"),
    ("Russian", "koi8-r"),
    ("Russian", "mac_cyrillic"),
    ("Russian", "cp866"),
    ("Russian", "iso8859_5"),
    ("capitals", "cp1251"),
    ("capitals", "cp866"),
    ("Ukrainian", "cp1251"),
    ("Ukrainian", "koi8-u"),
    ("Bulgarian", "cp1251"),
    ("French", "cp1252"),
    ("French", "mac_roman"),
    ("German", "cp1252"),
    ("German", "cp850"),
    ("Polish", "cp1250"),
    ("Polish", "iso8859_2"),
    ("Czech", "cp1250"),
    ("Czech", "iso8859_2"),
    ("Chinese", "gb18030"),
    ("Chinese", "gb2312"),
    ("Taiwanese", "big5"),
    ("Japanese", "shift-jis"),
    ("Japanese", "euc_jp"),
    ("Korean", "euc-kr"),
    ("Turkish", "cp1254"),
    ("Greek", "cp1253"),
]


@pytest.mark.parametrize(("language", "codec"), CASES)
def test_words_in_an_old_encoding_are_read_rightly_and_told(language: str, codec: str) -> None:
    content = f"id,title\n1,{WORDS[language]}\n".encode(codec)
    found = told(content, "a.csv")
    assert isinstance(found, Encoding)
    assert "".join(decoded([content], found)) == f"id,title\n1,{WORDS[language]}\n"
    assert found.notice is not None
    assert found.notice.severity is Severity.NOTICE
    assert found.label in found.notice.found
    assert "--encoding" in found.notice.remedy


@pytest.mark.parametrize("words", ["Nuñez", "Muñoz y Peñas"])
def test_words_that_fit_two_encodings_name_both(words: str) -> None:
    found = told(words.encode("cp1252"), "a.txt")
    assert isinstance(found, Problem)
    assert "--encoding windows-1252 or --encoding windows-1250" in found.remedy


def test_bytes_that_are_words_in_no_encoding_are_refused() -> None:
    found = told(bytes(range(0x80, 0x100)) * 3, "a.txt")
    assert isinstance(found, Problem)


def test_a_letter_cut_off_at_the_end_of_the_beginning_is_no_fault() -> None:
    assert told("Köln, Łódź, Мао".encode()[:-1], "a.txt") == UTF_8


@pytest.mark.parametrize("name", ["utf-8", "windows-1251", "koi8-r", "mac-cyrillic", "shift-jis"])
def test_the_names_that_remedies_give_are_known(name: str) -> None:
    assert isinstance(named(name), Encoding)


@pytest.mark.parametrize("name", ["klingon", "", "hex", "idna", "unicode_escape", "undefined"])
def test_what_is_no_encoding_is_told(name: str) -> None:
    found = named(name, "a.csv")
    assert isinstance(found, Problem)
    assert f"“{name}”" in found.found


@given(st.lists(st.binary(max_size=9), max_size=9))
def test_no_byte_is_lost_in_decoding(pieces: list[bytes]) -> None:
    text = "".join(decoded(pieces, UTF_8))
    kept = b"".join(
        bytes([ord(letter) - 0xDC00]) if "\udc00" <= letter <= "\udcff" else letter.encode()
        for letter in text
    )
    assert kept == b"".join(pieces)
    assert (fault(text) is None) == (not any("\udc00" <= letter <= "\udcff" for letter in text))


@given(st.text(), st.integers(1, 5))
def test_text_in_pieces_is_the_text(text: str, size: int) -> None:
    content = text.encode("utf-8", "replace")
    pieces = [content[n : n + size] for n in range(0, len(content), size)]
    assert "".join(decoded(pieces, UTF_8)) == content.decode()
