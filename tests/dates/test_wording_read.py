"""Wordings as spreadsheets and papers hold them, and the one date that each means."""

from __future__ import annotations

import pytest

from fonds.dates import Reading, read

FIGURES = [
    ("1956-09-19", "1956-09-19"),
    ("1956-09", "1956-09"),
    ("1956-9-19", "1956-09-19"),
    ("1956-09-19T00:00:00", "1956-09-19"),
    ("1956-09-19 00:00:00", "1956-09-19"),
    ("1956-09-19 21:30", "1956-09-19"),
    ("1956-09-19T15:30:00Z", "1956-09-19T15:30:00Z"),
    ("1956.09.19", "1956-09-19"),
    ("1956/9/19", "1956-09-19"),
    ("1956/10/11", "1956-10-11"),
    ("9/19/1956", "1956-09-19"),
    ("19/9/1956", "1956-09-19"),
    ("19-09-1956", "1956-09-19"),
    ("19 / 09 / 1956", "1956-09-19"),
    ("9.9.1956", "1956-09-09"),
    ("9/19/1956 0:00", "1956-09-19"),
    ("1956. 9. 19.", "1956-09-19"),
    ("１９５６年９月１９日", "1956-09-19"),
    ("1956-1957", "1956/1957"),
    ("1956/1957", "1956/1957"),
    ("1956/57", "1956/1957"),
    ("1982--1987", "1982/1987"),
    ("1921–24", "1921/1924"),
    ("1956~", "1956~"),
    ("~1956", "1956~"),
    ("195X", "195X"),
    ("[1956,1957]", "[1956,1957]"),
    ("[1956..1957]", "[1956..1957]"),
    ("1956-10-23/1956-11-04", "1956-10-23/1956-11-04"),
    ("5/II-1956", "1956-02-05"),
    ("5 XII 1956", "1956-12-05"),
    ("5.Ⅸ.1956", "1956-09-05"),
    ("(1956)", "1956"),
]
ENGLISH = [
    ("19 Sep 1956", "1956-09-19"),
    ("19-Sep-1956", "1956-09-19"),
    ("Sep-1956", "1956-09"),
    ("Sept.19,1956", "1956-09-19"),
    ("1956 September 19", "1956-09-19"),
    ("1956, Sept. 19", "1956-09-19"),
    ("19\u00a0September\u20091956", "1956-09-19"),
    ("19 September 1956.", "1956-09-19"),
    ("\ufeff19 September 1956 ", "1956-09-19"),
    ("SEPTEMBER 19, 1956", "1956-09-19"),
    ("4 July, 1956", "1956-07-04"),
    ("July 4th, 1956", "1956-07-04"),
    ("the 12th day of September, 1956", "1956-09-12"),
    ("Thurs., Oct. 4, 1956", "1956-10-04"),
    ("19 September 1956 (Wednesday)", "1956-09-19"),
    ("September 1956 - October 1956", "1956-09/1956-10"),
    ("September – October 1956", "1956-09/1956-10"),
    ("Jan.-Feb. 1956", "1956-01/1956-02"),
    ("October 23-November 4, 1956", "1956-10-23/1956-11-04"),
    ("from 5 to 10 October 1956", "1956-10-05/1956-10-10"),
    ("5th–7th October 1956", "1956-10-05/1956-10-07"),
    ("1956 Oct. 5-7", "1956-10-05/1956-10-07"),
    ("1955 – October 1956", "1955/1956-10"),
    ("late September–early October 1956", "1956-09/1956-10"),
    ("c.1956", "1956~"),
    ("circa September 19, 1956", "1956-09-19~"),
    ("c. 1950–c. 1955", "1950~/1955~"),
    ("[c. 1956?]", "1956%"),
    ("probably September 1956", "1956-09?"),
    ("1956 (uncertain)", "1956?"),
    ("September 1956 (?)", "1956-09?"),
    ("1956[?]", "1956?"),
    ("195[6]", "1956"),
    ("Sept[ember] 1956", "1956-09"),
    ("before 1956", "[..1955]"),
    ("before 1 March 1956", "[..1956-02-29]"),
    ("after October 1956", "[1956-11..]"),
    ("after December 1956", "[1957-01..]"),
    ("after 31 December 1956", "[1957-01-01..]"),
    ("prior to 5 October 1956", "[..1956-10-04]"),
    ("no later than Oct. 5, 1956", "[..1956-10-05]"),
    ("on or before 5 October 1956", "[..1956-10-05]"),
    ("on or after 5 October 1956", "[1956-10-05..]"),
    ("1956 or earlier", "[..1956]"),
    ("1957 or 1956", "[1956,1957]"),
    ("24 or 23 October 1956", "[1956-10-23,1956-10-24]"),
    ("5 November 1956 and 23 October 1956", "{1956-10-23,1956-11-05}"),
    ("1956 hours, 5 October 1957", "1957-10-05"),
    ("5 October 1956 at the latest", "[..1956-10-05]"),
    ("not later than c. October 1956", "[..1956-10~]"),
    ("not later than early October 1956", "[..1956-10]"),
    ("not later than the 1950s", "[..195X]"),
    ("between 1955 and 1957", "[1955..1957]"),
    ("between October 1956 and January 1957", "[1956-10..1957-01]"),
    ("spring or summer 1957", "[1957-21,1957-22]"),
    ("fall of 1956", "1956-23"),
    ("c. spring 1957", "1957-21~"),
    ("Winter 1956/57", "1956-24"),
    ("winter 1999–2000", "1999-24"),
    ("Q4 1956", "1956-36"),
    ("third quarter of 1956", "1956-35"),
    ("first half of October 1956", "1956-10"),
    ("early 1950s", "195X"),
    ("the 1950's", "195X"),
    ("night of 5 November 1956", "1956-11-05"),
    ("n.d., c. 1956", "1956~"),
    ("25 October (7 November) 1917", "1917-11-07"),
    ("25 October 1917 (O.S.)", "1917-11-07"),
    ("July 14, 1789", "1789-07-14"),
]
RUSSIAN = [
    ("19 сентября 1956г.", "1956-09-19"),
    ("19 сент. 1956", "1956-09-19"),
    ("1956 г., сентября 19", "1956-09-19"),
    ("от 5 октября 1956 г.", "1956-10-05"),
    ("5-го октября 1956 года", "1956-10-05"),
    ("в октябре 1956 г.", "1956-10"),
    ("осенью 1956 г.", "1956-23"),
    ("весна–лето 1957 г.", "1957-21/1957-22"),
    ("с 23 октября по 4 ноября 1956 г.", "1956-10-23/1956-11-04"),
    ("между сентябрем и октябрём 1956 г.", "[1956-09..1956-10]"),
    ("1956–1957 гг.", "1956/1957"),
    ("1956–57 гг.", "1956/1957"),
    ("конец 1950-х гг.", "195X"),
    ("начало 50-х гг. ХХ в.", "195X"),
    ("50-е годы (XX в.)", "195X"),
    ("3-я декада октября 1956 г.", "[1956-10-21..1956-10-31]"),
    ("первая половина 1957 г.", "1957-40"),
    ("первая половина октября 1956 г.", "1956-10"),
    ("не позднее сентября 1956 г.", "[..1956-09]"),
    ("5 октября 1956 г. или позднее", "[1956-10-05..]"),
    ("5/Ш-1956 г.", "1956-03-05"),
    ("1/14 марта 1917 г.", "1917-03-14"),
    ("1 (14) марта 1917 г.", "1917-03-14"),
    ("7 ноября (25 октября) 1917 г.", "1917-11-07"),
    ("25 декабря/7 января 1918 г.", "1918-01-07"),
    ("31 декабря 1916 г. (13 января 1917 г.)", "1917-01-13"),
    ("29 февраля 1900 г. (ст. ст.)", "1900-03-13"),
    ("по старому стилю 25 октября 1917 г.", "1917-11-07"),
    ("25 октября 1917 г. (н. ст.)", "1917-10-25"),
    ("23–25 октября 1917 г. (ст. ст.)", "1917-11-05/1917-11-07"),
    ("сентябрь 1917 г. (ст. ст.)", "[1917-09-14..1917-10-13]"),
    ("14 февраля 1918 г.", "1918-02-14"),
    ("1917 г.", "1917"),
    ("1917-10-25", "1917-10-25"),
]
CHINESE = [
    ("1956年9月19日（星期三）", "1956-09-19"),
    ("1956年9月至10月", "1956-09/1956-10"),
    ("1956年9月18、19日", "{1956-09-18,1956-09-19}"),
    ("1956年10月5日至10日之间", "[1956-10-05..1956-10-10]"),
    ("1956–57年", "1956/1957"),
    ("1956–57年冬", "1956-24"),
    ("一九五六年至一九五七年", "1956/1957"),
    ("二十世纪五十年代", "195X"),
    ("1950年代", "195X"),
    ("约1956年", "1956~"),
    ("不晚于1956年10月5日", "[..1956-10-05]"),
    ("1956年10月5日以后", "[1956-10-05..]"),
    ("1956年10月5日之后", "[1956-10-06..]"),
    ("1956年第四季度", "1956-36"),
    ("民国元年", "1912"),
    ("中華民國三十五年元月一日", "1946-01-01"),
    ("1956年10月底", "1956-10"),
    ("1956年10月5日夜", "1956-10-05"),
]
OTHERS = [
    ("5.–10. Oktober 1956", "1956-10-05/1956-10-10"),
    ("vom 5. bis zum 10. Oktober 1956", "1956-10-05/1956-10-10"),
    ("zwischen dem 5. und dem 10. Oktober 1956", "[1956-10-05..1956-10-10]"),
    ("19.September 1956", "1956-09-19"),
    ("15. März 1956", "1956-03-15"),
    ("15. Maerz 1956", "1956-03-15"),
    ("5. Oktober 1956 oder später", "[1956-10-05..]"),
    ("1950er Jahre", "195X"),
    ("2. Quartal 1956", "1956-34"),
    ("Ende 1956", "1956"),
    ("o.D., um 1956", "1956~"),
    ("le 5 août 1956", "1956-08-05"),
    ("15 décembre 1956", "1956-12-15"),
    ("15 decembre 1956", "1956-12-15"),
    ("1er semestre 1957", "1957-40"),
    ("du 5 au 10 octobre 1956", "1956-10-05/1956-10-10"),
    ("entre le 5 et le 10 octobre 1956", "[1956-10-05..1956-10-10]"),
    ("mi-octobre 1956", "1956-10"),
    ("fin septembre 1956", "1956-09"),
    ("au plus tôt le 5 octobre 1956", "[1956-10-05..]"),
    ("5 octobre 1956 ou plus tard", "[1956-10-05..]"),
    ("printemps 1956 au plus tôt", "[1956-21..]"),
    ("1956년 9월 19일(수)", "1956-09-19"),
    ("1956년 9월 18일부터 20일까지", "1956-09-18/1956-09-20"),
    ("1956년 10월 5일과 10일 사이", "[1956-10-05..1956-10-10]"),
    ("1956년 4분기", "1956-36"),
    ("1950년대", "195X"),
    ("1956년 10월 초", "1956-10"),
    ("주체45년 9월", "1956-09"),
]


@pytest.mark.parametrize(
    ("wording", "edtf"), [*FIGURES, *ENGLISH, *RUSSIAN, *CHINESE, *OTHERS], ids=lambda text: text
)
def test_a_wording_is_read_without_being_told_its_language(wording: str, edtf: str) -> None:
    found = read(wording)
    assert isinstance(found, Reading), found
    assert (found.edtf, found.written) == (edtf, wording)


@pytest.mark.parametrize(
    ("language", "rows"), [("en", ENGLISH), ("ru", RUSSIAN), ("zh-Hant", CHINESE)]
)
def test_a_wording_is_read_in_its_own_language(language: str, rows: list[tuple[str, str]]) -> None:
    found = {wording: read(wording, language) for wording, _ in rows}
    edtf = {
        wording: one.edtf if isinstance(one, Reading) else one for wording, one in found.items()
    }
    assert edtf == dict(rows)


@pytest.mark.parametrize("language", ["ru", "de", "fr"])
def test_dots_put_the_day_first_where_the_language_does(language: str) -> None:
    found = read("10.11.1956", language)
    assert isinstance(found, Reading)
    assert found.edtf == "1956-11-10"


@pytest.mark.parametrize(
    ("wording", "edtf"),
    [
        ("25.10./7.11.1917", "1917-11-07"),
        ("23.10.–4.11.1956", "1956-10-23/1956-11-04"),
        ("5.-10.10.1956", "1956-10-05/1956-10-10"),
    ],
)
def test_days_and_months_in_dots_take_the_year_that_follows(wording: str, edtf: str) -> None:
    found = read(wording, "ru")
    assert isinstance(found, Reading)
    assert found.edtf == edtf


def test_a_wording_may_be_in_another_language_than_the_paper() -> None:
    found = read("October 19, 1956", "ru")
    assert isinstance(found, Reading)
    assert (found.edtf, found.language) == ("1956-10-19", "en")


@pytest.mark.parametrize(
    ("wording", "hint", "language"),
    [
        ("19 сентября 1956 г.", None, "ru"),
        ("1956年9月19日", None, "zh"),
        ("1956년 9월 19일", None, "ko"),
        ("19 octobre 1956", None, "fr"),
        ("19. Oktober 1956", None, "de"),
        ("19 October 1956", None, "en"),
        ("19 September 1956", None, None),
        ("19.09.1956", None, None),
        ("19.09.1956", "ru", "ru"),
        ("19 September 1956", "de-AT", "de"),
        ("19 September 1956", "tlh", None),
    ],
)
def test_the_language_is_told_when_the_words_show_it(
    wording: str, hint: str | None, language: str | None
) -> None:
    found = read(wording, hint)
    assert isinstance(found, Reading)
    assert found.language == language


@pytest.mark.parametrize("language", ["en", "ru", "zh", "de", "fr", "ko"])
def test_a_wrong_language_may_refuse_a_wording_but_not_change_it(language: str) -> None:
    rows = [*FIGURES, *ENGLISH, *RUSSIAN, *CHINESE, *OTHERS]
    found = {wording: read(wording, language) for wording, _ in rows}
    changed = {
        wording: one.edtf
        for wording, edtf in rows
        if isinstance(one := found[wording], Reading) and one.edtf != edtf
    }
    assert not changed
