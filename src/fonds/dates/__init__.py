"""Historical dates: EDTF, precision, doubt, calendars, wording in and out.

`Edtf` is a date as a value. `read` makes one of the words in a paper or spreadsheet, or refuses
with a remedy; `say` puts one into words again. Nothing here knows a database or a web page.
"""

from fonds.dates.calendars import Calendar
from fonds.dates.edtf import Edtf, NotEdtf, Stretch
from fonds.dates.precision import Form, Parts, Precision
from fonds.dates.saying import say
from fonds.dates.wording import Reading, Refusal, Rule, read

__all__ = [
    "Calendar",
    "Edtf",
    "Form",
    "NotEdtf",
    "Parts",
    "Precision",
    "Reading",
    "Refusal",
    "Rule",
    "Stretch",
    "read",
    "say",
]
