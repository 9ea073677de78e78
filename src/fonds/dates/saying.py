"""Saying a date in words, at its own precision and with its own doubt.

>>> say("[1956-10-05..1956-10-10]")
'between 5 and 10 October 1956'
>>> say("1956-09~", "ru"), say("1956-09-19", style="us")
('около сентября 1956 г.', 'September 19, 1956')

The voices of the languages are in `sayings`, whose docstring tells how to add one.
"""

from dataclasses import dataclass
from typing import Literal

from fonds.dates.edtf import Edtf, Stretch
from fonds.dates.precision import GROUPINGS, Form, Precision
from fonds.dates.sayings import AMERICAN, VOICES
from fonds.dates.sayings.voice import Said, Voice
from fonds.dates.single import Single

Style = Literal["house", "us"]
_CASES = ("", "gen", "ins")
_Elision = Literal["", "in_year", "in_month", "after_month", "first", "last"]


def say(edtf: Edtf | str, language: str = "en", short: bool = False, style: Style = "house") -> str:
    """Say a date. `language` is a BCP 47 tag; a language without a voice is answered in English.

    `short` abbreviates the months, for narrow columns. `style` "us" puts the month first in
    English. Raises NotEdtf when given text that is no EDTF. A date whose digits are unknown
    in an unusual place (1956-1X) is given as its expression.
    """
    date = Edtf.parse(edtf) if isinstance(edtf, str) else edtf
    primary = language.replace("_", "-").split("-")[0].lower()
    voice = VOICES.get(primary, VOICES["en"])
    speaker = _Speaker(AMERICAN if style == "us" and voice is VOICES["en"] else voice, short)
    return speaker.say(date)


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A voice, with or without abbreviations."""

    voice: Voice
    short: bool

    def say(self, date: Edtf) -> str:
        match date.form:
            case Form.SINGLE | Form.SPAN:
                return self._stretch(date.members[0], date).plain
            case Form.ONE_OF:
                return self._set(date, "or")
            case Form.ALL_OF:
                return self._set(date, "and")

    # --- One date ---

    def _single(self, single: Single, leave_out: _Elision = "") -> Said:
        """Say one date with its doubt and its time; `leave_out` what a neighbour says."""
        said = self._bare(single, leave_out)
        precision = single.precision.value
        if single.approximate:
            said = self._phrase("about", said, precision=precision)
        if single.uncertain:
            said = self._phrase("doubt", said, precision=precision)
        if single.time:
            said = self._phrase("clock", said, Said(_clock(single.time)), precision=precision)
        return said

    def _bare(self, single: Single, leave_out: _Elision) -> Said:
        parts = single.parts
        if parts.season and parts.year:
            return self._grouping(parts.season, parts.year, leave_out)
        match single.precision:
            case Precision.DAY | Precision.MONTH:
                unit = "day" if parts.day else "month"
                said = self._date(f"{unit}_{leave_out}" if leave_out else unit, single)
                return self._phrase("day_unknown", said) if single.day == "XX" else said
            case Precision.YEAR if single.month in {"", "XX"}:
                said = self._date(f"year_{leave_out}" if leave_out else "year", single)
                return self._phrase("month_unknown", said) if single.month else said
            case Precision.DECADE | Precision.CENTURY | Precision.MILLENNIUM:
                return self._years(single)
            case _:
                return Said(single.text)

    def _years(self, single: Single) -> Said:
        """Say 1950s, or 1900–1999; where months are known besides, the expression itself."""
        known = single.year.rstrip("X")
        if single.month or "X" in known:
            return Said(single.text)
        first = known.ljust(4, "0")
        if single.precision is Precision.DECADE:
            return self._cases("decade", y=first)
        return self._cases("years", y=first, n=known.ljust(4, "9"))

    def _date(self, template: str, single: Single) -> Said:
        year, month, day, _ = single.parts
        return self._cases(
            template,
            y=year or 0,
            M=self._month(month) if month else "",
            d=self._count("day", day) if day else "",
        )

    def _month(self, month: int) -> Said:
        names = self.voice.names
        if self.short:
            return Said(names.short[month - 1])
        forms = (names.full, names.genitive, names.instrumental)
        return Said(*(form[month - 1] if form else "" for form in forms))

    def _grouping(self, code: int, year: int, leave_out: _Elision) -> Said:
        """Say a season, quarter, third or half of a year."""
        if code >= 33:
            kind, first = next(
                (kind, first)
                for kind, first in (("half", 40), ("third", 37), ("quarter", 33))
                if code >= first
            )
            return self._cases(kind, y=year, c=self._count(kind, code - first + 1))
        following = f"{(year + 1) % 100:02}"
        crosses = GROUPINGS[code].first_month == 12
        kind = "winter" if crosses else "season_in_year" if leave_out else "season"
        said = self._cases(kind, y=year, n=following, S=self._season(21 + (code - 21) % 4))
        if code <= 24:
            return said
        return self._phrase("north" if code <= 28 else "south", said)

    def _season(self, code: int) -> Said:
        names = self.voice.names
        forms = (names.seasons, names.seasons_genitive, names.seasons_instrumental)
        return Said(*(form[code - 21] if form else "" for form in forms))

    def _count(self, kind: str, number: int) -> str:
        """Say a number as the language counts such things: 1er octobre, IV квартал."""
        counts = self.voice.counts or {}
        words = counts.get(kind, () if kind == "day" else counts.get("", ()))
        return words[number - 1] if number <= len(words) else str(number)

    # --- Several dates ---

    def _stretch(self, stretch: Stretch, date: Edtf) -> Said:
        """Say a single date, or something that lasted."""
        first, last = stretch.first, stretch.last
        if first and last:
            return self._single(first) if first is last else self._pair("span", first, last)
        if first:
            return self._one("end_unknown" if date.unknown_end else "onwards", first)
        return self._one("start_unknown" if date.unknown_start else "until", last)

    def _set(self, date: Edtf, joint: Literal["or", "and"]) -> str:
        members = date.members
        if len(members) == 2 and all(member.first is member.last for member in members):
            first, last = members[0].first, members[1].first
            if first and last:
                return self._pair(joint, first, last).plain
        said = [self._member(member, joint) for member in members]
        while len(said) > 1:
            name = joint if len(said) == 2 else "list"
            said[:2] = [self._phrase(name, said[0], said[1])]
        return said[0].plain

    def _member(self, member: Stretch, joint: Literal["or", "and"]) -> Said:
        first, last = member.first, member.last
        every = joint == "and"
        if first and last:
            if first is last:
                return self._single(first)
            return self._pair("every" if every else "between", first, last)
        if first:
            return self._one("every_from" if every else "not_earlier", first)
        return self._one("every_to" if every else "not_later", last)

    def _one(self, name: str, single: Single | None) -> Said:
        if single is None:
            return Said("")
        return self._phrase(name, self._single(single), precision=single.precision.value)

    def _pair(self, name: str, first: Single, last: Single) -> Said:
        """Say two dates, leaving out of one what the other says."""
        left_out, right_out = self._elisions(name, first, last)
        left, right = self._single(first, left_out), self._single(last, right_out)
        close = " " not in left.plain or right_out == "after_month"
        if name == "span" and close and "span_close" in self.voice.phrases:
            name = "span_close"
        precision = first.precision.value if first.precision is last.precision else ""
        return self._phrase(name, left, right, precision=precision)

    def _elisions(self, name: str, first: Single, last: Single) -> tuple[_Elision, _Elision]:
        """Find what need not be said twice; dates with doubt or time are said in full."""
        plain = not (first.marks or last.marks or first.time or last.time)
        unit = first.precision
        if plain and name in {"span", "between"} and self._are_years(first, last):
            return "first", "last"
        exact = {Precision.DAY, Precision.MONTH, Precision.SEASON}
        same_unit = unit is last.precision and unit in exact and "X" not in first.day + last.day
        if not (plain and same_unit and first.year == last.year):
            return "", ""
        in_month = unit is Precision.DAY and first.month == last.month
        shared: _Elision = "in_month" if in_month else "in_year"
        if self.voice.repeats == "left":
            return "", shared
        american = in_month and "day_after_month" in self.voice.dates
        return shared, "after_month" if american else ""

    def _are_years(self, first: Single, last: Single) -> bool:
        """Whether both are plain years, and the language joins such years under one word."""
        return "year_last" in self.voice.dates and all(
            len(one.text) == 4 and one.precision is Precision.YEAR for one in (first, last)
        )

    # --- Words ---

    def _phrase(self, name: str, a: Said, b: Said | None = None, precision: str = "") -> Said:
        template = self.voice.phrase(name, precision, short=self.short)
        other = b or Said("")
        if "{a}" not in template or "{b" in template:
            return Said(template.format(a=a, b=other))
        cases = (template.replace("{a}", "{a:" + case + "}") for case in _CASES)
        return Said(*(one.format(a=a, b=other) for one in cases))

    def _cases(self, template: str, **values: object) -> Said:
        """Fill a template of a single date in every case that the language has."""
        dates = self.voice.dates
        forms = []
        for case in _CASES:
            own = dates.get(f"{template}_{case}", dates[template])
            if case:
                own = own.replace("{M}", "{M:" + case + "}").replace("{S}", "{S:" + case + "}")
            forms.append(own.format(**values))
        return Said(*(self._brief(form) for form in forms))

    def _brief(self, said: str) -> str:
        """Leave out the word for year where the voice says it apart and space is short."""
        return said.removesuffix(" г.").removesuffix(" гг.") if self.short else said


def _clock(time: str) -> str:
    """Say 15:30:00Z as 15:30 UTC."""
    clock, zone = time[:5], time[8:]
    return clock + (" UTC" if zone == "Z" else f" UTC{zone}" if zone else "")
