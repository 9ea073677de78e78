"""Russian wordings of dates, as archives and documentary editions use them.

Here декада is ten days of a month, never ten years.
"""

import datetime as dt
import re

from fonds.dates.months import RUSSIAN
from fonds.dates.numerals import ROMAN_LETTERS, roman
from fonds.dates.wordings.lexicon import Lexicon, Sign, Token, clock_maker, number_maker


def _century(match: re.Match[str]) -> Token | None:
    number = roman(match[1])
    return Token(Sign.CENTURY, match[0], number=number) if number else None


LEXICON = Lexicon(
    language="ru",
    names=RUSSIAN,
    words={
        Sign.FILLER: "г. / гг. / год / года / году / годы / годов / в / во / от",
        Sign.ORDINAL: "первая=1 / вторая=2 / третья=3 / первой=1 / второй=2 / третьей=3"
        " / первое=1 / второе=2 / первый=1 / третий=3 / четвёртый=4 / четвертый=4",
        Sign.HALF: "полугодие / полугодии / полугодия / половина / половине / половины",
        Sign.QUARTER: "квартал / квартале / квартала / кв.",
        Sign.TEN_DAYS: "декада / декаде / декады",
        Sign.CIRCA: "ок. / около / примерно / приблизительно / ориентировочно",
        Sign.DOUBT: "вероятно / видимо / по-видимому / предположительно / возможно",
        Sign.PART: "начало / начале / начала / середина / середине / середины"
        " / конец / конце / конца",
        Sign.BEFORE: "ранее / раньше",
        Sign.NOT_AFTER: "не позднее / не позже",
        Sign.AFTER: "после / позднее / позже",
        Sign.NOT_BEFORE: "не ранее / не раньше",
        Sign.OR_EARLIER: "или ранее / или раньше",
        Sign.OR_LATER: "или позднее / или позже",
        Sign.FROM: "с / со",
        Sign.TO: "по / до / на",
        Sign.BETWEEN: "между",
        Sign.AND: "и",
        Sign.OR: "или / либо",
        Sign.NIGHT: "ночь / ночью / в ночь",
        Sign.KIND: "получено=received / получена=received / получен=received"
        " / отправлено=sent / отправлена=sent / отправлен=sent"
        " / зарегистрировано=registered / зарегистрирована=registered"
        " / зарегистрирован=registered / опубликовано=published / опубликована=published"
        " / датировано=paper / записано=other / подписано=other / составлено=other",
        Sign.UNDATED: "б.д. / б/д / без даты / не датировано / не датирован / не датирована"
        " / недатировано / недатированный / недатированная / дата не указана"
        " / дата неизвестна=unknown / дата не установлена=unknown",
        Sign.OLD_STYLE: "ст.ст. / по ст.ст. / старого стиля / по старому стилю / старый стиль"
        " / ст. стиля / ст. стиль",
        Sign.NEW_STYLE: "н.ст. / по н.ст. / нового стиля / по новому стилю / новый стиль"
        " / н. стиля / нов.ст.",
        Sign.RELATIVE: "того же числа / того же дня / в тот же день / тогда же / сего числа"
        " / сегодня / вчера",
    },
    shapes=(
        (
            (
                r"(?P<hour>[0-9]{1,2})\s*(?:час(?:ов|а|\.)?|ч\.)\s*"
                r"(?:(?P<minute>[0-9]{1,2})\s*мин(?:ут[аы]?)?\b\.?)?"
            ),
            clock_maker(),
        ),
        (
            r"([0-9]{3})0-?\s?(?:е|х|ые|ых)\b(?:\s*(?:гг?\b\.?|год(?:ы|ов|ах)\b))?",
            number_maker(Sign.DECADE),
        ),
        (
            r"([0-9])0-?\s?(?:е|х|ые|ых)\s*(?:гг?\b\.?|год(?:ы|ов|ах)\b)",
            number_maker(Sign.SHORT_DECADE),
        ),
        (r"([0-9]{1,2})-?(?:го|ого|ое|е|й|я|ая|ую)\b", number_maker(Sign.DAY)),
        (r"([0-9]{2})\s*(?:г\.|год[ау]?\b)", number_maker(Sign.SHORT_YEAR)),
        (rf"([{ROMAN_LETTERS}]{{1,5}})\s*(?:в\.|век[ае]?\b|столети[ея]\b)", _century),
    ),
    dots_day_first=True,
    gregorian_from=dt.date(1918, 2, 14),
    state="Russia",
)
