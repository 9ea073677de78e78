"""Case 9: a sender under a cover name that others bore in other years."""

from __future__ import annotations

from fonds.names import Expand, NameKind
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.document import Document, Participation, Role, Title, TitleStatus
from fonds.records.record import Record
from fonds.records.statement import Basis, Certainty, Statement

STALIN = Agent(
    number=901,
    title="Joseph Stalin",
    type=AgentKind.PERSON,
    names=(
        Name(
            form="Филиппов",
            kind=NameKind.COVER,
            language="ru",
            script="Cyrl",
            expand=Expand.NEVER,
        ),
    ),
)


def bearer(number: int, title: str, begin: str, end: str) -> Agent:
    """Somebody who bore the same cover name for some years."""
    name = Name(form="SPECIMEN Берёзов", kind=NameKind.COVER, language="ru", begin=begin, end=end)
    return Agent(number=number, title=title, type=AgentKind.PERSON, names=(name,))


FIRST = bearer(902, "SPECIMEN first bearer", "1948", "1950-06")
SECOND = bearer(903, "SPECIMEN second bearer", "1950-07", "1953")

SIGNED = Document(
    number=901,
    title="SPECIMEN telegram signed with a cover name",
    other_titles=(
        Title(
            form="SPECIMEN telegram from Filippov [Stalin]",
            language="en",
            status=TitleStatus.SUPPLIED,
        ),
    ),
    participations=(
        Participation(
            role=Role.AUTHOR,
            agent=901,
            written="Филиппов",
            written_language="ru",
            identification=Statement(basis=Basis.EDITOR, certainty=Certainty.SURE),
        ),
        Participation(
            role=Role.RECIPIENT,
            agent=902,
            written="SPECIMEN Берёзов",
            written_language="ru",
            identification=Statement(
                basis=Basis.EDITOR,
                certainty=Certainty.PROBABLE,
                reason="The name passed to another in the summer of 1950.",
            ),
        ),
    ),
)

RECORDS: tuple[Record, ...] = (STALIN, FIRST, SECOND, SIGNED)
