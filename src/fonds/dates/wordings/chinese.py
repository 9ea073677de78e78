"""Chinese wordings of dates, in simplified and traditional letters and both kinds of numerals.

以前 and 以后 include the day, 之前 and 之后 do not, as in official use. The lunar calendar and
the cycle of sixty are recognised, and refused: they need a table and a reader.
"""

import re

from fonds.dates.calendars import ERAS
from fonds.dates.months import CHINESE
from fonds.dates.numerals import (
    CHINESE_DIGITS,
    CHINESE_NUMBER_LETTERS,
    chinese_digits,
    chinese_number,
)
from fonds.dates.wordings.lexicon import Lexicon, Maker, Sign, Token, clock_maker, in_era

_NUMBER = rf"[0-9]{{1,2}}|[{CHINESE_NUMBER_LETTERS}]{{1,4}}"
_MINGUO = "(?:中華民國|中华民国|民國|民国)"


def _value(text: str) -> int | None:
    return int(text) if text.isascii() else chinese_number(text)


def _counted(sign: Sign, most: int) -> Maker:
    """Make days and months: a number up to `most`, in either kind of numerals."""

    def make(match: re.Match[str]) -> Token | None:
        number = _value(match[1])
        return Token(sign, match[0], number=number) if number and number <= most else None

    return make


def _year(match: re.Match[str]) -> Token | None:
    digits = match[1]
    number = int(digits) if digits.isascii() else chinese_digits(digits)
    if number is None:
        return None
    return Token(Sign.YEAR if len(digits) == 4 else Sign.SHORT_YEAR, match[0], number=number)


def _minguo_year(match: re.Match[str]) -> Token | None:
    written = match[1]
    number = 1 if written == "元" else _value(written)
    if not number:
        return None
    return in_era(Token(Sign.YEAR, match[0], number=number + ERAS["minguo"]), "minguo")


def _decade(match: re.Match[str]) -> Token | None:
    written = match[1]
    number = int(written) if written.isascii() else chinese_digits(written)
    if number is None:
        number = chinese_number(written)
    if number is None or number % 10:
        return None
    sign = Sign.DECADE if number >= 1000 else Sign.SHORT_DECADE
    return Token(sign, match[0], number=number // 10)


def _lunar(match: re.Match[str]) -> Token:
    return Token(Sign.LUNAR, match[0])


LEXICON = Lexicon(
    language="zh",
    names=CHINESE,
    words={
        Sign.FILLER: "的",
        Sign.GROUPING: "上半年=40 / 下半年=41 / 第一季度=33 / 第二季度=34 / 第三季度=35"
        " / 第四季度=36 / 一季度=33 / 二季度=34 / 三季度=35 / 四季度=36",
        Sign.THIRD: "上旬=1 / 中旬=2 / 下旬=3",
        Sign.CIRCA: "约 / 約 / 大约 / 大約 / 前后 / 前後 / 左右",
        Sign.DOUBT: "可能 / 存疑 / 疑为 / 疑為",
        Sign.PART: "初 / 年初 / 月初 / 中 / 年中 / 中期 / 末 / 年末 / 月末 / 底 / 年底 / 月底"
        " / 初期 / 末期",
        Sign.NOT_AFTER: "不晚于 / 不晚於 / 不迟于 / 不遲於",
        Sign.NOT_BEFORE: "不早于 / 不早於",
        Sign.OR_EARLIER: "以前 / 及以前 / 或以前",
        Sign.OR_LATER: "以后 / 以後 / 或以后 / 或以後 / 及以后",
        Sign.THEN_BEFORE: "之前",
        Sign.THEN_AFTER: "之后 / 之後",
        Sign.FROM: "从 / 從 / 自",
        Sign.TO: "至 / 到",
        Sign.UNTIL: "止",
        Sign.AMID: "之间 / 之間 / 间 / 間",
        Sign.AND: "和 / 与 / 與 / 及 / 、",
        Sign.OR: "或",
        Sign.NIGHT: "夜 / 夜间 / 夜間 / 深夜",
        Sign.KIND: "收到=received / 收=received / 发出=sent / 發出=sent / 发表=published"
        " / 發表=published / 登记=registered / 登記=registered",
        Sign.UNDATED: "无日期 / 無日期 / 未注明日期 / 未註明日期 / 未署日期"
        " / 日期不详=unknown / 日期不詳=unknown / 日期不明=unknown / 日期未知=unknown"
        " / 时间不详=unknown / 時間不詳=unknown / 年代不详=unknown / 不详=unknown / 不詳=unknown",
        Sign.RELATIVE: "同日 / 同年 / 同月 / 次日 / 当日 / 當日 / 本日 / 今日 / 昨日",
        Sign.LUNAR: "农历 / 農曆 / 阴历 / 陰曆 / 旧历 / 舊曆 / 夏历 / 夏曆 / 正月 / 腊月 / 臘月"
        " / 冬月 / 闰 / 閏",
    },
    shapes=(
        (
            (
                r"(?P<half>凌晨|早上?|上午|下午|晚上?|晚间)?\s*(?P<hour>[0-9]{1,2})\s*[时時点點]"
                r"(?:(?P<minute>[0-9]{1,2})分)?"
            ),
            clock_maker(half_day="下午", evening="晚上?|晚间"),
        ),
        (rf"([0-9]{{4}}|[0-9]0|[{CHINESE_DIGITS}]{{4}}|[二三四五六七八九]十)年代", _decade),
        (
            rf"({_NUMBER})世[纪紀]",
            _counted(Sign.CENTURY, 21),
        ),
        (rf"{_MINGUO}\s*(元|[0-9]{{1,3}}|[{CHINESE_NUMBER_LETTERS}]{{1,4}})\s*年", _minguo_year),
        (r"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?", _lunar),
        (
            rf"([0-9]{{4}}|[0-9]{{2}}(?![0-9])|[{CHINESE_DIGITS}]{{4}}|[{CHINESE_DIGITS}]{{2}})\s*年",
            _year,
        ),
        (r"(元)月", lambda match: Token(Sign.MONTH, match[0], number=1)),
        (rf"({_NUMBER})\s*月份?", _counted(Sign.MONTH, 12)),
        (rf"({_NUMBER})\s*[日号號]", _counted(Sign.DAY, 31)),
        (rf"([{CHINESE_DIGITS}]{{4}})", _year),
        (rf"([{CHINESE_NUMBER_LETTERS}]{{1,3}})", _counted(Sign.DAY, 31)),
    ),
    letters_join=True,
    dots_year_month=True,
)
