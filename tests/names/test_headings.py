"""Headings of catalogues, read back into names as people say them."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.names.headings import HeadingKind, read

PERSON, BODY = HeadingKind.PERSON, HeadingKind.ORGANISATION

# Heading, the name as said.
PERSONS = """
Mao, Zedong | Mao Zedong
Lin, Biao | Lin Biao
Liu, Shaoqi | Liu Shaoqi
Deng, Xiaoping | Deng Xiaoping
Zhou, Enlai | Zhou Enlai
Zhu, De | Zhu De
Chen, Yi | Chen Yi
Li, Peng | Li Peng
Ye, Jianying | Ye Jianying
Wang, Ming | Wang Ming
Chou, En-lai | Chou En-lai
Teng, Hsiao-p'ing | Teng Hsiao-p'ing
Mao, Tse-tung | Mao Tse-tung
Chiang, Kai-shek | Chiang Kai-shek
Sun, Yat-sen | Sun Yat-sen
Koo, Wellington | Wellington Koo
Soong, T.V. | T.V. Soong
Yeh, George | George Yeh
毛, 泽东 | 毛泽东
Lee, Kuan Yew | Lee Kuan Yew
Goh, Keng Swee | Goh Keng Swee
Lee, Robert E. | Robert E. Lee
Long, Huey | Huey Long
Young, Andrew | Andrew Young
Kim, Il Sung | Kim Il Sung
Kim, Il-sung | Kim Il-sung
Kim, Jong Il | Kim Jong Il
Pak, Hon-yong | Pak Hon-yong
Park, Chung Hee | Park Chung Hee
Chun, Doo-hwan | Chun Doo-hwan
Roh, Tae Woo | Roh Tae Woo
Rhee, Syngman | Syngman Rhee
Ho, Chi Minh | Ho Chi Minh
Hồ, Chí Minh | Hồ Chí Minh
Ngo, Dinh Diem | Ngo Dinh Diem
Diem, Ngo Dinh | Ngo Dinh Diem
Pham, Van Dong | Pham Van Dong
Vo, Nguyen Giap | Vo Nguyen Giap
Le, Duan | Le Duan
Le, Duc Tho | Le Duc Tho
Truong, Chinh | Truong Chinh
Norodom, Sihanouk | Norodom Sihanouk
Sihanouk, Norodom | Norodom Sihanouk
Khieu, Samphan | Khieu Samphan
Pol, Pot | Pol Pot
Sato, Eisaku | Sato Eisaku
Satō, Eisaku | Satō Eisaku
Kawase, Ikkan | Kawase Ikkan
Nakajima, Kenzō | Nakajima Kenzō
Ushiba, Nobuhiko | Ushiba Nobuhiko
Ohira, Masayoshi | Ohira Masayoshi
Fujimori, Alberto | Alberto Fujimori
Inouye, Daniel K. | Daniel K. Inouye
Nehru, Jawaharlal | Jawaharlal Nehru
Thant, U | U Thant
Tsedenbal, Yumjaagiin | Yumjaagiin Tsedenbal
Kádár, János | János Kádár
Khrushchev, Nikita Sergeyevich | Nikita Sergeyevich Khrushchev
Сталин, Иосиф Виссарионович | Иосиф Виссарионович Сталин
Kohl, Helmut | Helmut Kohl
Guterres, António Manuel de Oliveira | António Manuel de Oliveira Guterres
Gaulle, Charles de | Charles de Gaulle
de Gaulle, Charles | Charles de Gaulle
Giscard d'Estaing, Valéry | Valéry Giscard d'Estaing
Estaing, Valéry Giscard d' | Valéry Giscard d'Estaing
Ribbentrop, Joachim von | Joachim von Ribbentrop
Assad, Hafez al- | Hafez al-Assad
Nasser, Gamal Abdel | Gamal Abdel Nasser
Ben Bella, Ahmed | Ahmed Ben Bella
Moi, Daniel T. arap | Daniel T. arap Moi
Castro Ruz, Fidel | Fidel Castro Ruz
King, Martin Luther, Jr. | Martin Luther King Jr.
Aquino, Benigno, 3rd | Benigno Aquino 3rd
Teleki, Count Géza | Count Géza Teleki
Church, Frank | Frank Church
Jordan, Hamilton | Hamilton Jordan
Kenyatta, Jomo | Jomo Kenyatta
"""

# What is not surely a person's, or not surely in one order, stays word for word.
UNTURNED = """
Central Committee, CPSU | organisation
Foreign Ministry, Japan | organisation
Japan. Foreign Ministry | organisation
Japan. Foreign Ministry. Asian Affairs Bureau | organisation
Japan-China Import-Export Association | organisation
Communist Party of the Soviet Union. Central Committee. Politburo | organisation
Politburo, Moscow | organisation
Germany, Federal Republic of | organisation
Royal Air Force | organisation
Elizabeth II, Queen of Great Britain | person
Hussein, King of Jordan | person
Pius XII, Pope | person
Eisenhower, General of the Army Dwight D. | person
Petrov, Army General Ivan Efimovich | person
Moscow, General Staff | organisation
Lee, Dan | person
Kim, Jim | person
Sato, Maria | person
Hyun, Roh Moo | person
Pravda, Moscow |
Korea, North |
Irving, Washington |
Smith, Jr. |
Serbs, Croats, and Slovenes |
Beers, R(obert) Rand |
NATO, Brussels |
Castro, Fidel; Guevara, Che |
Dulles, John Foster [Secretary of State] |
Frank Church |
Mao Zedong |
毛泽东 |
"""


def table(lines: str) -> list[tuple[str, str]]:
    split = (line.rpartition("|") for line in lines.strip().splitlines())
    return [(left.strip(), right.strip()) for left, _, right in split]


@pytest.mark.parametrize(("heading", "form"), table(PERSONS))
def test_an_inverted_heading_is_read_as_the_name_is_said(heading: str, form: str) -> None:
    found = read(heading)
    assert (found.form, found.filed_as, found.kind, found.sure) == (form, heading, PERSON, True)


@pytest.mark.parametrize(("heading", "kind"), table(UNTURNED))
def test_what_is_not_surely_a_persons_stays_as_it_stands(heading: str, kind: str) -> None:
    found = read(heading)
    assert (found.form, found.filed_as) == (heading, "")
    assert (found.kind or "") == kind


@pytest.mark.parametrize(
    ("heading", "form", "others"),
    [
        ("Chiang, Ching-kuo (Jiang Jingguo)", "Chiang Ching-kuo", ("Jiang Jingguo",)),
        ("Ho, Chi Minh (Nguyen Ai Quoc)", "Ho Chi Minh", ("Nguyen Ai Quoc",)),
        ('Blair, Anthony Charles ("Tony")', "Anthony Charles Blair", ("Tony",)),
        ("Baldrige, Malcolm (“Mac”) H., Jr.", "Malcolm H. Baldrige Jr.", ("Mac",)),
        ("Chifley, Joseph Benedict “Ben”", "Joseph Benedict Chifley", ("Ben",)),
        ("Stalin, Joseph (born Dzhugashvili)", "Joseph Stalin", ("Dzhugashvili",)),
        ("Peng, Dehuai (P'eng, Teh-huai)", "Peng Dehuai", ("P'eng Teh-huai",)),
        ("Central Intelligence Agency (CIA)", "Central Intelligence Agency", ("CIA",)),
        ("German Federal Archives (BArch)", "German Federal Archives", ("BArch",)),
    ],
)
def test_a_form_in_brackets_is_a_further_form(
    heading: str, form: str, others: tuple[str, ...]
) -> None:
    found = read(heading)
    assert (found.form, found.others, found.sure) == (form, others, True)


def test_what_a_bracket_adds_without_naming_is_a_qualifier() -> None:
    found = read("Smith, John (physicist)")
    assert (found.form, found.filed_as, found.qualifier) == (
        "John Smith",
        "Smith, John",
        "physicist",
    )


def test_a_form_of_address_behind_the_name_is_a_qualifier() -> None:
    assert read("Churchill, Winston, Sir").qualifier == "Sir"
    assert read("Churchill, Winston, Sir").form == "Winston Churchill"


@pytest.mark.parametrize(
    ("heading", "life"),
    [
        ("Smith, John, 1900-1950", "1900-1950"),
        ("Smith, John (1900–1950)", "1900–1950"),
        ("Smith, John, b. 1900", "b. 1900"),
        ("Smith, John, 1939-", "1939-"),
        ("Smith, John, ca. 1850-1901?", "ca. 1850-1901?"),
    ],
)
def test_the_years_of_a_life_are_kept_apart_in_words(heading: str, life: str) -> None:
    found = read(heading)
    assert (found.form, found.filed_as, found.life) == ("John Smith", "Smith, John", life)


def test_a_heading_that_was_left_though_it_may_be_a_persons_says_so() -> None:
    assert not read("Lee, Dan").sure
    assert not read("Pravda, Moscow").sure
    assert read("Central Committee, CPSU").sure
    assert read("Mao Zedong").sure


@given(st.text(max_size=80))
def test_no_heading_is_too_odd_to_read_and_no_form_is_empty(heading: str) -> None:
    found = read(heading)
    assert bool(found.form) == bool(heading.split()) or not heading.strip(' ,()“”"\n')


@given(st.text(alphabet="ab C,.()“”-1'", max_size=30))
def test_every_letter_of_a_heading_is_in_what_was_read(heading: str) -> None:
    found = read(heading)
    kept = " ".join((found.form, *found.others, found.qualifier, found.life))
    assert not Counter(filter(str.isalnum, heading)) - Counter(kept)


def test_the_chiefs_of_mission_are_said_given_name_first(samples: Path) -> None:
    """3,900 Americans whose two halves stand in columns of their own: the truth to measure by."""
    wrong = unsure = whole = 0
    with (samples / "data/authority/persons-pocom.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            family, given_name, generation = row["surname"], row["forename"], row["genName"]
            if not given_name or "(" in family + given_name:
                continue
            parts = [family, given_name, generation]
            found = read(", ".join(part for part in parts if part))
            said = " ".join(part for part in (given_name, family, generation) if part)
            whole += 1
            unsure += not found.sure
            wrong += found.sure and found.form != said
    assert whole > 3000
    assert wrong == 0
    assert unsure / whole < 0.005
