"""Dates in English: 19 September 1956, and September 19, 1956 in the American style."""

from dataclasses import replace

from fonds.dates.months import ENGLISH
from fonds.dates.sayings.voice import Voice

VOICE = Voice(
    names=ENGLISH,
    dates={
        "day": "{d} {M} {y}",
        "day_in_year": "{d} {M}",
        "day_in_month": "{d}",
        "month": "{M} {y}",
        "month_in_year": "{M}",
        "year": "{y}",
        "decade": "{y}s",
        "years": "{y}–{n}",
        "season": "{S} {y}",
        "season_in_year": "{S}",
        "winter": "{S} {y}–{n}",
        "quarter": "{c} quarter of {y}",
        "third": "{c} third of {y}",
        "half": "{c} half of {y}",
    },
    counts={"": ("first", "second", "third", "fourth")},
    phrases={
        "about": "about {a}",
        "about.short": "c. {a}",
        "about.decade": "about the {a}",
        "doubt": "{a} (uncertain)",
        "doubt.short": "{a} (?)",
        "north": "{a} (northern hemisphere)",
        "south": "{a} (southern hemisphere)",
        "day_unknown": "{a}, day not known",
        "month_unknown": "{a}, month not known",
        "clock": "{a}, {b}",
        "span": "{a} – {b}",
        "span_close": "{a}–{b}",
        "between": "between {a} and {b}",
        "between.decade": "between the {a} and the {b}",
        "or": "{a} or {b}",
        "and": "{a} and {b}",
        "list": "{a}, {b}",
        "every": "all from {a} to {b}",
        "every_from": "all from {a} on",
        "every_to": "all up to {a}",
        "not_later": "not later than {a}",
        "not_later.decade": "not later than the {a}",
        "not_earlier": "not before {a}",
        "not_earlier.decade": "not before the {a}",
        "onwards": "from {a} onwards",
        "until": "until {a}",
        "end_unknown": "from {a}, end not known",
        "start_unknown": "until {a}, beginning not known",
    },
)

# The style of the United States, for citations that follow it.
AMERICAN = replace(
    VOICE,
    dates={
        **VOICE.dates,
        "day": "{M} {d}, {y}",
        "day_in_year": "{M} {d}",
        "day_in_month": "{M} {d}",
        "day_after_month": "{d}, {y}",
    },
)
