"""Specimens for the public pages: invented papers of invented people, marked as such everywhere.

`archive()` gives records that can be saved together, `long_list()` what follows them; each
exercises what a page must be able to show. Numbers are fixed, so that tests can name addresses.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fonds.names.name import NameKind
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.collection import Collection, Illustration
from fonds.records.copies import (
    Consultation,
    Copy,
    CopyKind,
    Level,
    Marking,
    MarkingKind,
    OriginalAccess,
    Outcome,
    Redaction,
    Release,
    SeenAs,
    SourceReference,
)
from fonds.records.correction import Correction, Verdict
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Completeness,
    Document,
    Location,
    Membership,
    PaperNumber,
    Participation,
    PlaceRole,
    Publication,
    Relation,
    RelationKind,
    Rights,
    Role,
    Stage,
    Summary,
    Title,
    TitleStatus,
)
from fonds.records.event import Event
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.repository import Repository
from fonds.records.statement import Absence, Basis, Certainty, Statement
from fonds.records.subject import Subject
from fonds.records.transcription import Extent, Made, Method, Text, TextKind

TELEGRAM, LETTER, YEARLY, UNDATED, SPAN, DOUBTED, ARABIC, CHINESE = range(301, 309)
RUSSIAN_TEXT, ENGLISH_TEXT, CHINESE_TEXT, MACHINE_TEXT, ARABIC_TEXT, UNEVEN_TEXT = range(301, 307)
SPECIMENS, LONG, EMPTY, PERIOD = range(301, 305)
MEMBERS = 45

_RECEIVED = datetime(2026, 3, 1, 12, tzinfo=UTC)
_EDITOR = Statement(basis=Basis.EDITOR, certainty=Certainty.PROBABLE, reason="SPECIMEN reason")


def archive() -> list[Record]:
    """The specimens but for the long list, in an order in which they can be saved."""
    return [*authority(), *collections(), *documents(), *texts(), *corrections()]


def corrections() -> list[Record]:
    """What invented readers found wrong, and the answers they got."""
    return [
        _correction(
            301, TELEGRAM, "SPECIMEN: it bears the 13th.", field="date", by="P. Chitatelev"
        ),
        _correction(302, TELEGRAM, "ОБРАЗЕЦ: «десять дней».", paragraph=f"t{RUSSIAN_TEXT}-p3"),
        _correction(303, ARABIC, "نموذج: التاريخ غير صحيح.", source="SPECIMEN book, p. 3"),
        _correction(
            304, LONG, "范例：缺少一份。" + "SPECIMEN very long. " * 60, about="collection"
        ),
    ]


def _correction(number: int, record: int, says: str, **values: Any) -> Correction:
    """An accepted correction of a document, unless another kind is named."""
    given = {"about": "document", "contact": "reader@example.org"} | values
    return Correction(
        number=number,
        about_number=record,
        says=says,
        verdict=Verdict.ACCEPTED,
        answer="SPECIMEN: compared with the scan and set right.",
        received=_RECEIVED,
        answered=_RECEIVED,
        **given,
    )


def authority() -> list[Record]:
    """The invented people, places, subjects and archive."""
    return [
        Place(number=301, title="SPECIMEN Primerograd", title_language="en"),
        Subject(number=301, title="SPECIMEN crates and inventories", title_language="en"),
        Agent(
            number=301,
            title="P. Primerov (SPECIMEN)",
            title_language="en",
            type=AgentKind.PERSON,
            names=(Name(form="П. Примеров", language="ru", kind=NameKind.NATIVE),),
        ),
        Agent(number=302, title="SPECIMEN Archive Directorate", title_language="en"),
        Agent(number=303, title="SPECIMEN 范例", title_language="zh-Hans"),
        Repository(
            number=301,
            title="SPECIMEN Archive of Examples",
            title_language="en",
            abbreviation="SAE",
            scheme="ru",
            city="Primerograd",
        ),
        Event(number=301, title="SPECIMEN handing over of crates"),
    ]


def collections() -> list[Record]:
    """A collection with neighbours, one of several pages, and one that is described only."""
    return [
        Collection(number=PERIOD, title="SPECIMEN Crates, 1950-1959", span="1950/1959"),
        Collection(number=EMPTY, title="SPECIMEN Absent Papers, 1960-1984", span="1960/1984"),
        Collection(
            number=LONG,
            title="SPECIMEN Long Series",
            introduction="<p>SPECIMEN papers, one a week.</p>",
        ),
        Collection(
            number=SPECIMENS,
            title="SPECIMEN Teaching Papers",
            title_language="en",
            introduction=(
                "<p>SPECIMEN papers that show what a page must be able to show. See also "
                f'<a href="/collection/{PERIOD}">SPECIMEN Crates, 1950-1959</a>.</p>'
                "<p>Nothing in them is history.</p>"
            ),
            selection="<p>Chosen so that every part of a page has something in it.</p>",
            image=Illustration(credit="SPECIMEN poster, “Crates for Ever.”"),
            neighbours=(PERIOD, EMPTY),
            includes=(LONG,),
            curators=(301,),
        ),
    ]


def documents() -> list[Record]:
    """Papers with dates, people, archives and doubts of every sort."""
    return [
        _letter(),
        _telegram(),
        _member(
            YEARLY,
            "SPECIMEN annual report on shelves",
            "annual-report",
            HistoricalDate(edtf="1956"),
        ),
        _member(UNDATED, "SPECIMEN note without a date", "", HistoricalDate(undated=True)),
        _member(
            SPAN,
            "SPECIMEN minutes of a conference that lasted",
            "minutes",
            HistoricalDate(edtf="1957-11-28/1957-12-03", kind=DateKind.TALK),
        ),
        _doubted(),
        Document(
            number=ARABIC,
            title="نموذج: برقية عن الصناديق",
            title_language="ar",
            genres=("telegram",),
            languages=("ar",),
            dates=(HistoricalDate(edtf="1957-04"),),
            collections=(Membership(collection=SPECIMENS),),
        ),
        Document(
            number=CHINESE,
            title="范例：关于目录柜的谈话记录",
            title_language="zh-Hans",
            genres=("memcon",),
            languages=("zh-Hans",),
            dates=(HistoricalDate(edtf="1957-05-02~"),),
            collections=(Membership(collection=SPECIMENS),),
        ),
    ]


def _telegram() -> Document:
    return Document(
        number=TELEGRAM,
        title="SPECIMEN: P. Primerov to the Archive Directorate, on crates without an inventory",
        title_language="en",
        title_status=TitleStatus.SUPPLIED,
        other_titles=(
            Title(
                form="ОБРАЗЕЦ: О ящиках без описи",
                language="ru",
                status=TitleStatus.ORIGINAL,
            ),
        ),
        genres=("ciphered-telegram",),
        stage=Stage.SENT,
        completeness=Completeness.WHOLE,
        completeness_note="one line withheld",
        dates=_telegram_dates(),
        numbers=(PaperNumber(value="000/ш", kind="telegram", written="№ 000/ш"),),
        languages=("ru",),
        participations=_telegram_people(),
        places=(Location(role=PlaceRole.WRITTEN_AT, place=301, written="Примероград"),),
        subjects=(301,),
        events=(301,),
        collections=(Membership(collection=SPECIMENS), Membership(collection=PERIOD)),
        summaries=(
            Summary(
                body="<p>SPECIMEN. A visitor reports two late crates and a missing inventory.</p>",
                language="en",
                by="The makers of the specimen",
                on="2026",
            ),
        ),
        copies=_telegram_copies(),
        relations=(Relation(kind=RelationKind.REPLIES_TO, to=LETTER, note="SPECIMEN note"),),
        publications=(Publication(title="SPECIMEN Papers", volume="1", year="1999", pages="1–2"),),
        not_stated=(Absence(what="interpreter"),),
        rights=Rights(original="SPECIMEN, free to use", translation="https://example.org/licence"),
        notes=("<p>SPECIMEN editor’s note.</p>",),
        source_written="SPECIMEN Archive, obtained by nobody",
    )


def _telegram_dates() -> tuple[HistoricalDate, ...]:
    return (
        HistoricalDate(edtf="1957-03-12", written="12.III.57", language="ru", time="21:00"),
        HistoricalDate(
            edtf="1957-03-07",
            kind=DateKind.TALK,
            statement=Statement(basis=Basis.DOCUMENT),
        ),
        HistoricalDate(edtf="1957-03", kind=DateKind.REGISTERED),
    )


def _telegram_people() -> tuple[Participation, ...]:
    return (
        Participation(
            role=Role.AUTHOR,
            agent=301,
            written="Образцов",
            written_language="ru",
            capacity="SPECIMEN envoy",
            identification=_EDITOR,
        ),
        Participation(role=Role.RECIPIENT, agent=302),
        Participation(role=Role.PARTICIPANT, agent=303),
        Participation(role=Role.MENTIONED, written="Никто", written_language="ru"),
        Participation(role=Role.TRANSLATOR, written="SPECIMEN translator"),
    )


def _telegram_copies() -> tuple[Copy, ...]:
    reference = SourceReference(
        repository=301,
        levels=(
            Level("fond", "0100"),
            Level("opis", "50"),
            Level("delo", "4"),
            Level("list", "3-4"),
        ),
        verbatim="САП. Ф. 0100. Оп. 50. Д. 4. Л. 3–4.",
    )
    return (
        Copy(
            id="a",
            kind=CopyKind.DECODED,
            language="ru",
            number="экз. № 2",
            reference=reference,
            seen_as=SeenAs.SCAN,
            markings=(
                Marking(verbatim="Секретно", language="ru"),
                Marking(
                    verbatim="Снятие копий воспрещается", language="ru", kind=MarkingKind.HANDLING
                ),
            ),
            consultation=Consultation(
                state=OriginalAccess.RECLOSED,
                since="2012/2013",
                checked="2025-06",
                source="SPECIMEN",
            ),
            releases=(
                Release(
                    id="r1",
                    date="1999-05",
                    authority="SPECIMEN board",
                    case="99-001",
                    outcome=Outcome.PART,
                    redactions=(Redaction(extent="1 line", place="leaf 3", code="(b)(1)"),),
                ),
            ),
            extent="2 leaves",
            marginalia="SPECIMEN: “to the files”",
        ),
    )


def _letter() -> Document:
    return Document(
        number=LETTER,
        title="SPECIMEN letter that asks for a second key",
        genres=("letter",),
        dates=(HistoricalDate(edtf="1957-03-01?"),),
        participations=(Participation(role=Role.AUTHOR, agent=302),),
        collections=(Membership(collection=SPECIMENS),),
        copies=(
            Copy(id="a", kind=CopyKind.CARBON, reference=SourceReference(repository=301)),
            Copy(id="b", kind=CopyKind.PRIVATE, holder="SPECIMEN private collection"),
        ),
    )


def _doubted() -> Document:
    return Document(
        number=DOUBTED,
        title="SPECIMEN speech that may never have been given",
        genres=("speech",),
        completeness=Completeness.EXCERPT,
        dates=(HistoricalDate(edtf="1957-06-14", supplied=True),),
        authenticity=(
            Authenticity(
                state=AuthenticityState.PURPORTED,
                reason="SPECIMEN reason",
                by="SPECIMEN",
                on="2001",
            ),
        ),
        collections=(Membership(collection=SPECIMENS),),
    )


def _member(number: int, title: str, genre: str, date: HistoricalDate) -> Document:
    return Document(
        number=number,
        title=title,
        genres=(genre,) if genre else (),
        dates=(date,),
        collections=(Membership(collection=SPECIMENS),),
    )


def texts() -> list[Record]:
    """A telegram in four languages, one of them by machine; one text that runs right to left."""
    return [
        _text(RUSSIAN_TEXT, "ru", _RUSSIAN, method=Method.HUMAN, made=Made.PROJECT, copy="a"),
        _translation(
            ENGLISH_TEXT,
            "en",
            _ENGLISH,
            from_text=RUSSIAN_TEXT,
            made_by_written="SPECIMEN translator",
            made_on="2026",
            checked_by="SPECIMEN checker",
        ),
        _translation(
            CHINESE_TEXT, "zh-Hans", _CHINESE, from_text=ENGLISH_TEXT, method=Method.CORRECTED
        ),
        _translation(
            MACHINE_TEXT,
            "de",
            "<p>MUSTER. Kisten.</p>",
            from_text=RUSSIAN_TEXT,
            method=Method.MACHINE,
            extent=Extent.SUMMARY,
        ),
        _text(ARABIC_TEXT, "ar", _ARABIC, document=ARABIC),
        _translation(UNEVEN_TEXT, "en", "<p>SPECIMEN. Two crates came late.</p>", document=ARABIC),
    ]


def _text(number: int, language: str, body: str, **further: Any) -> Text:
    values = {"document": TELEGRAM} | further
    return Text(number=number, language=language, body=body, **values)


def _translation(number: int, language: str, body: str, **further: Any) -> Text:
    values = {"type": TextKind.TRANSLATION, "method": Method.HUMAN} | further
    return _text(number, language, body, **values)


def long_list() -> list[Record]:
    """What fills the collection LONG: three pages."""
    return [
        Document(
            number=400 + place,
            title=f"SPECIMEN weekly list no. {place}",
            genres=("list",),
            dates=(HistoricalDate(edtf=f"19{58 + place // 20}-{1 + place % 12:02}"),),
            collections=(Membership(collection=LONG),),
        )
        for place in range(1, MEMBERS + 1)
    ]


def long_collection() -> list[Record]:
    """A collection of 250 papers in 13 pages, for the archive that stands beside another."""
    collection = Collection(number=900, title="SPECIMEN Longshelf, papers of every week")
    dates = ("1948-04-12", "1948", "1945-07-02", "1945-07")
    return [
        collection,
        *(
            Document(
                number=900 + place,
                title=f"SPECIMEN longshelf paper no. {place}",
                dates=(HistoricalDate(edtf=dates[place - 1]),)
                if place <= len(dates)
                else (HistoricalDate(edtf=f"19{50 + place // 12}-{1 + place % 12:02}"),),
                collections=(Membership(collection=900),),
            )
            for place in range(1, 251)
        ),
    ]


_RUSSIAN = """\
<hr class="leaf-break" data-leaf="3"/>
<p>АРХИВНОЕ УПРАВЛЕНИЕ,<br/>тов. ОБРАЗЦОВУ</p>
<p>Сегодня принял заведующего учебным архивом. Беседа продолжалась сорок минут.</p>
<p>Он сообщил, что два ящика <ins data-hand="SPECIMEN" data-place="margin">без описи</ins> \
прибыли с опозданием на <span class="illegible">девять</span> дней.</p>
<hr class="leaf-break" data-leaf="3 об."/>
<p>На вопрос о том, кто вскрывал ящики, ответил: \
<span class="redacted" data-extent="1 line" data-code="(b)(1)"></span></p>
<ul><li>опись — в двух экземплярах</li><li>ключ — один</li></ul>
<p>12.III.57<br/>ПРИМЕРОВ</p>"""

_ENGLISH = """\
<p>SPECIMEN. To the Archive Directorate,<br/>Comrade OBRAZTSOV</p>
<p>Today I received the head of the specimen archive. The conversation lasted forty minutes.\
<a class="note-ref" href="#n1">1</a></p>
<aside class="note" data-by="translator" data-label="1" id="n1"><p>A set phrase.</p></aside>
<p>He said that two crates without an inventory had come nine days late.</p>
<p>Asked who had opened the crates, he answered: \
<span class="redacted" data-extent="1 line">[one line withheld]</span></p>
<ul><li>the inventory in two copies</li><li>one key</li></ul>
<p>12 March 1957<br/>PRIMEROV</p>"""

_CHINESE = """\
<p>范例。档案管理局，<br/>奥布拉兹佐夫同志：</p>
<p>今日会见教学档案馆负责人。谈话历时四十分钟，气氛友好，双方就目录柜的钥匙问题交换了意见。</p>
<p>他说，两箱文件迟到九天，且未附目录。</p>
<p>问及途中何人开箱，答：<span class="redacted" data-extent="1 line"></span></p>
<ul><li>目录一式两份</li><li>钥匙一把</li></ul>
<p>一九五七年三月十二日<br/>普里梅罗夫</p>"""

_ARABIC = """\
<p>نموذج. وصل الصندوقان متأخرين تسعة أيام.</p>
<p>ولم يكن معهما فهرس، وطلب الزائر نسختين منه.</p>"""
