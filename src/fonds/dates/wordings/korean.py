"""Korean wordings of dates, with the eras that both states have used.

이전 and 이후 include the day, as in official use. 까지 alone ("until") is not read.
"""

import re

from fonds.dates.calendars import ERAS
from fonds.dates.months import KOREAN
from fonds.dates.wordings.lexicon import (
    Lexicon,
    Sign,
    Token,
    Unreadable,
    clock_maker,
    in_era,
    number_maker,
)


def _tangun_year(match: re.Match[str]) -> Token:
    number = int(match[1]) + ERAS["tangun"]
    return in_era(Token(Sign.YEAR, match[0], number=number), "tangun")


def _juche_year(match: re.Match[str]) -> Token:
    """Read 주체45(1956)년, in which both years must agree."""
    number = int(match[1]) + ERAS["juche"]
    if match[2] and int(match[2]) != number:
        raise Unreadable(
            f"Juche {match[1]} is {number}, and the wording says {match[2]}.",
            "Look at the paper, and give the date as EDTF.",
        )
    return in_era(Token(Sign.YEAR, match[0], number=number), "juche")


def _bracketed_weekday(match: re.Match[str]) -> Token:
    return Token(Sign.WEEKDAY, match[0], number="월화수목금토일".index(match[1]) + 1)


LEXICON = Lexicon(
    language="ko",
    names=KOREAN,
    words={
        Sign.FILLER: "의 / 에",
        Sign.GROUPING: "상반기=40 / 하반기=41 / 1분기=33 / 2분기=34 / 3분기=35 / 4분기=36"
        " / 1/4분기=33 / 2/4분기=34 / 3/4분기=35 / 4/4분기=36"
        " / 제1분기=33 / 제2분기=34 / 제3분기=35 / 제4분기=36",
        Sign.THIRD: "상순=1 / 초순=1 / 중순=2 / 하순=3",
        Sign.CIRCA: "약 / 대략 / 경 / 무렵 / 쯤",
        Sign.DOUBT: "추정 / 불확실",
        Sign.PART: "초 / 초반 / 중반 / 중엽 / 말 / 후반 / 연초 / 연말",
        Sign.OR_EARLIER: "이전",
        Sign.OR_LATER: "이후",
        Sign.TO: "부터 / 에서",
        Sign.UNTIL: "까지",
        Sign.AMID: "사이",
        Sign.AND: "과 / 와 / 및",
        Sign.OR: "또는 / 혹은",
        Sign.NIGHT: "밤",
        Sign.KIND: "접수=received / 수신=received / 발신=sent / 발송=sent / 발표=published"
        " / 등록=registered",
        Sign.UNDATED: "날짜 없음 / 일자 없음 / 날짜 미상=unknown / 일자 미상=unknown"
        " / 연도 미상=unknown / 날짜 불명=unknown / 미상=unknown",
        Sign.RELATIVE: "같은 날 / 동일 / 다음 날 / 이튿날 / 당일 / 오늘 / 어제",
        Sign.LUNAR: "음력 / 윤달",
    },
    shapes=(
        (
            r"(?P<half>오전|오후|새벽|밤)?\s*(?P<hour>[0-9]{1,2})\s*시(?:\s*(?P<minute>[0-9]{1,2})\s*분)?",
            clock_maker(half_day="오후", evening="밤"),
        ),
        (r"\(([월화수목금토일])\)", _bracketed_weekday),
        (r"([0-9]{3})0\s*년대", number_maker(Sign.DECADE)),
        (r"([0-9])0\s*년대", number_maker(Sign.SHORT_DECADE)),
        (r"([0-9]{2})\s*세기", number_maker(Sign.CENTURY)),
        (r"단기\s*([0-9]{4})\s*년", _tangun_year),
        (r"주체\s*([0-9]{1,3})\s*(?:\(\s*([0-9]{4})\s*\))?\s*년?", _juche_year),
        (r"([0-9]{4})\s*년도?", number_maker(Sign.YEAR)),
        (r"([0-9]{2})\s*년", number_maker(Sign.SHORT_YEAR)),
        (r"([0-9]{1,2})\s*월(?!요)", number_maker(Sign.MONTH)),
        (r"([0-9]{1,2})\s*일(?!요)", number_maker(Sign.DAY)),
    ),
    letters_join=True,
    dots_year_month=True,
)
