"""The names of months, seasons and weekdays in six languages: to read them and to say them.

`full` is the form that stands alone, `genitive` the one after a day or a preposition of time,
`instrumental` the one after "between"; only Russian has all three, elsewhere they are equal.
`short` is the usual abbreviation. Everything in a `variants` tuple is read, never said.
Months and weekdays are counted from 1 (January, Monday), seasons by EDTF code from 21 (spring).
"""

from dataclasses import dataclass

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """The calendar in one language."""

    full: Names
    short: Names
    seasons: Names
    weekdays: Names
    genitive: Names = ()
    instrumental: Names = ()
    seasons_genitive: Names = ()
    seasons_instrumental: Names = ()
    month_variants: tuple[Names, ...] = ((),) * 12
    season_variants: tuple[Names, ...] = ((),) * 4
    weekday_variants: tuple[Names, ...] = ((),) * 7

    def month_forms(self, month: int) -> frozenset[str]:
        """Give every form in which a month (1-12) may be written."""
        place = month - 1
        said = (self.full, self.short, self.genitive, self.instrumental)
        return frozenset((*(names[place] for names in said if names), *self.month_variants[place]))

    def season_forms(self, code: int) -> frozenset[str]:
        """Give every form in which a season (EDTF 21-24) may be written."""
        place = code - 21
        said = (self.seasons, self.seasons_genitive, self.seasons_instrumental)
        return frozenset((*(names[place] for names in said if names), *self.season_variants[place]))

    def weekday_forms(self, weekday: int) -> frozenset[str]:
        """Give every form in which a weekday (1-7, Monday first) may be written."""
        return frozenset((self.weekdays[weekday - 1], *self.weekday_variants[weekday - 1]))


def _words(text: str) -> Names:
    return tuple(text.split())


def _variants(text: str) -> tuple[Names, ...]:
    """Read a row of variants: groups divided by a stroke, words by spaces."""
    return tuple(tuple(group.split()) for group in text.split("/"))


ENGLISH = CalendarNames(
    full=_words(
        "January February March April May June July August September October November December"
    ),
    short=_words("Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec"),
    seasons=_words("spring summer autumn winter"),
    weekdays=_words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    month_variants=_variants("/ / / / /Jun/Jul/ /Sep/ / /"),
    season_variants=_variants("/ /fall/"),
    weekday_variants=_variants("Mon/Tue Tues/Wed/Thu Thur Thurs/Fri/Sat/Sun"),
)
RUSSIAN = CalendarNames(
    full=_words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    short=_words("янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек."),
    seasons=_words("весна лето осень зима"),
    weekdays=_words("понедельник вторник среда четверг пятница суббота воскресенье"),
    genitive=_words(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    ),
    instrumental=_words(
        "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём"
        " декабрём"
    ),
    seasons_genitive=_words("весны лета осени зимы"),
    seasons_instrumental=_words("весной летом осенью зимой"),
    month_variants=_variants(
        "январе январем/фев феврале февралем/мар марте/апреле/мае/июн июне/июл июле/августе/"
        "сен сентябре сентябрем/октябре октябрем/ноя ноябре ноябрем/декабре декабрем"
    ),
    weekday_variants=_variants("пн/вт/ср/чт/пт/сб/вс"),
)
CHINESE = CalendarNames(
    full=tuple(f"{month}月" for month in range(1, 13)),
    short=tuple(f"{month}月" for month in range(1, 13)),
    seasons=_words("春 夏 秋 冬"),
    weekdays=_words("星期一 星期二 星期三 星期四 星期五 星期六 星期日"),
    season_variants=_variants("春季 春天/夏季 夏天/秋季 秋天/冬季 冬天"),
    weekday_variants=_variants(
        "周一 週一 礼拜一 禮拜一/周二 週二 礼拜二 禮拜二/周三 週三 礼拜三 禮拜三/"
        "周四 週四 礼拜四 禮拜四/周五 週五 礼拜五 禮拜五/周六 週六 礼拜六 禮拜六/"
        "星期天 周日 週日 礼拜日 礼拜天 禮拜日 禮拜天"
    ),
)
GERMAN = CalendarNames(
    full=_words(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    ),
    short=_words("Jan. Febr. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
    seasons=_words("Frühjahr Sommer Herbst Winter"),
    weekdays=_words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
    month_variants=_variants("Jänner Jän/Feb Feber/Mär Mrz Maerz/ / /Jun/Jul/ /Sep/ / /"),
    season_variants=_variants("Frühling / / / "),
    weekday_variants=_variants("Mo/Di/Mi/Do/Fr/Sonnabend Sa/So"),
)
FRENCH = CalendarNames(
    full=_words(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    short=_words("janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc."),
    seasons=_words("printemps été automne hiver"),
    weekdays=_words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    month_variants=_variants(
        "janv jan/fevrier fév fev févr fevr/ /avr/ / /juil/aout/sep/ / /decembre dec déc"
    ),
)
KOREAN = CalendarNames(
    full=tuple(f"{month}월" for month in range(1, 13)),
    short=tuple(f"{month}월" for month in range(1, 13)),
    seasons=_words("봄 여름 가을 겨울"),
    weekdays=_words("월요일 화요일 수요일 목요일 금요일 토요일 일요일"),
)

CALENDAR_NAMES: dict[str, CalendarNames] = {
    "en": ENGLISH,
    "ru": RUSSIAN,
    "zh": CHINESE,
    "de": GERMAN,
    "fr": FRENCH,
    "ko": KOREAN,
}
