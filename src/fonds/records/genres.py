"""Genres: what sort of paper a document is, as codes with labels in four languages.

To add a genre: one line in GENRES. Codes are for ever, they stand in saved records and in
addresses; labels may be bettered at any time. A code that is not here is kept and shown as it is.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Genre:
    """A genre. `ru`, `zh`, `de`: the terms of those languages, the most usual first."""

    code: str
    label: str
    definition: str
    ru: tuple[str, ...]
    zh: tuple[str, ...]
    de: tuple[str, ...]

    def terms(self, language: str) -> tuple[str, ...]:
        """The terms in that language; none where we have none."""
        by_language = {"en": (self.label,), "ru": self.ru, "zh": self.zh, "de": self.de}
        return by_language.get(language.partition("-")[0].lower(), ())


GENRES: tuple[Genre, ...] = (
    Genre(
        "telegram",
        "Telegram",
        "Message sent by wire between a centre and a post, in clear or cipher not stated",
        ("телеграмма",),
        ("电报",),
        ("Telegramm",),
    ),
    Genre(
        "ciphered-telegram",
        "Ciphered telegram",
        (
            "Telegram sent in cipher; the surviving paper is usually the decoded, numbered "
            "copy for a named list of readers"
        ),
        ("шифртелеграмма (шифровка)",),
        ("密码电报",),
        ("Chiffretelegramm (Chiffre-Fernschreiben)",),
    ),
    Genre(
        "airgram",
        "Airgram / dispatch by bag",
        "Report sent by diplomatic pouch rather than by wire",
        ("донесение (диппочтой)",),
        ("航邮报告",),
        ("Kurierbericht",),
    ),
    Genre(
        "circular-telegram",
        "Circular telegram",
        "One telegram to several posts or party committees",
        ("циркулярная телеграмма",),
        ("通电", "通报"),
        ("Runderlass (Runderlaß)",),
    ),
    Genre(
        "letter",
        "Letter",
        "Signed message from one person or body to another",
        ("письмо",),
        ("信", "函"),
        ("Schreiben", "Brief"),
    ),
    Genre(
        "personal-message",
        "Personal message",
        ("Message between heads of state, government or party outside the usual correspondence"),
        ("личное послание",),
        ("亲笔信", "口信"),
        ("persönliche Botschaft",),
    ),
    Genre(
        "oral-message",
        "Oral message",
        "Statement delivered by word of mouth from a prepared text",
        ("устное послание",),
        ("口头通知",),
        ("mündliche Botschaft",),
    ),
    Genre(
        "diplomatic-note",
        "Diplomatic note",
        "Formal communication between a ministry and an embassy, signed or verbal",
        ("нота", "вербальная нота"),
        ("照会",),
        ("Note", "Verbalnote"),
    ),
    Genre(
        "aide-memoire",
        "Aide-mémoire",
        "Unsigned summary left with the other side after a talk",
        ("памятная записка",),
        ("备忘录",),
        ("Aide-mémoire",),
    ),
    Genre(
        "memcon",
        "Memorandum of conversation",
        "Record of a talk made by one side after it",
        ("запись беседы",),
        ("谈话记录", "会谈纪要"),
        ("Gesprächsvermerk", "Vermerk über ein Gespräch"),
    ),
    Genre(
        "stenogram",
        "Stenographic record",
        "Verbatim record taken in shorthand, often corrected by the speakers",
        ("стенограмма", "стенографический отчёт"),
        ("速记记录",),
        ("Stenogramm", "stenographische Niederschrift"),
    ),
    Genre(
        "minutes",
        "Minutes",
        "Summary record of a body's meeting: present, items, decisions",
        ("протокол (заседания)",),
        ("会议记录", "会议纪要"),
        ("Protokoll", "Niederschrift"),
    ),
    Genre(
        "working-notes",
        "Working notes of a meeting",
        "Rough notes by a person in the room, not approved by the body",
        ("рабочая запись заседания",),
        ("会议笔记",),
        ("Mitschrift", "handschriftliche Notizen"),
    ),
    Genre(
        "politburo-protocol",
        "Politburo or Presidium protocol",
        ("Numbered record of decisions of a party's leading body, item by item, with attachments"),
        ("протокол заседания Политбюро (Президиума) ЦК",),
        ("政治局会议记录",),
        ("Protokoll des Politbüros",),
    ),
    Genre(
        "extract-protocol",
        "Extract from a protocol",
        "Official extract of one decision, sent to those who must act on it",
        ("выписка из протокола",),
        ("会议记录摘录",),
        ("Protokollauszug", "Beschlussauszug"),
    ),
    Genre(
        "resolution",
        "Resolution or decree",
        "Decision of a body in its final wording",
        ("постановление",),
        ("决议", "决定"),
        ("Beschluss",),
    ),
    Genre(
        "directive",
        "Directive or instruction",
        "Order from a higher to a lower body on what to do or say",
        ("указание", "директива"),
        ("指示",),
        ("Weisung", "Direktive"),
    ),
    Genre(
        "order",
        "Order",
        "Binding act of a ministry or command",
        ("приказ",),
        ("命令",),
        ("Befehl", "Anordnung"),
    ),
    Genre(
        "draft-decision",
        "Draft decision",
        "Text proposed for adoption, with covering note",
        ("проект постановления",),
        ("决议草案",),
        ("Beschlussvorlage", "Entwurf"),
    ),
    Genre(
        "internal-memorandum",
        "Internal memorandum",
        "Note inside one body, up or across",
        ("записка", "докладная записка"),
        ("报告", "签报"),
        ("Vorlage", "Hausmitteilung"),
    ),
    Genre(
        "briefing-paper",
        "Briefing paper",
        "Background and talking points made for a meeting",
        ("справка", "материалы к переговорам"),
        ("背景材料", "参考资料"),
        ("Sprechzettel", "Hintergrundpapier"),
    ),
    Genre(
        "report",
        "Report",
        "Ordered account of a matter or mission to a superior body",
        ("отчёт", "доклад"),
        ("报告",),
        ("Bericht",),
    ),
    Genre(
        "political-letter",
        "Political letter of an embassy",
        "Periodic political report of an ambassador to the ministry",
        ("политическое письмо", "политический отчёт посольства"),
        ("使馆政治报告",),
        ("Politischer Bericht",),
    ),
    Genre(
        "annual-report",
        "Annual report of a mission",
        "Yearly report of an embassy or department",
        ("годовой отчёт",),
        ("年度报告",),
        ("Jahresbericht",),
    ),
    Genre(
        "intelligence-report",
        "Intelligence report",
        "Information gathered by a service, with source grading",
        ("разведывательная сводка", "спецсообщение"),
        ("情报报告",),
        ("Lagebericht", "nachrichtendienstlicher Bericht"),
    ),
    Genre(
        "estimate",
        "Intelligence estimate",
        "Agreed judgement on a likely course",
        ("аналитическая оценка",),
        ("情报评估",),
        ("Lagebeurteilung",),
    ),
    Genre(
        "bulletin",
        "Internal bulletin",
        "Regular restricted digest for officials",
        ("информационный бюллетень (для служебного пользования)",),
        ("内部参考", "内部通报"),
        ("Interner Informationsdienst",),
    ),
    Genre(
        "press-digest",
        "Press or broadcast digest",
        "Monitoring of foreign press or radio",
        ("обзор прессы", "сообщения ТАСС"),
        ("新闻摘报", "参考消息"),
        ("Pressespiegel", "Rundfunkauswertung"),
    ),
    Genre(
        "diary-official",
        "Official diary (journal)",
        ("Diplomat's numbered working diary, sent in as a series of records of conversation"),
        ("дневник (из дневника посла)",),
        ("大使工作日记",),
        ("Diensttagebuch",),
    ),
    Genre(
        "diary-private",
        "Private diary",
        "Diary not made for the office",
        ("личный дневник",),
        ("日记",),
        ("Tagebuch",),
    ),
    Genre(
        "memoir",
        "Memoir (excerpt)",
        "Recollection written later; published or not",
        ("воспоминания", "мемуары"),
        ("回忆录",),
        ("Erinnerungen", "Memoiren"),
    ),
    Genre(
        "oral-history",
        "Oral history interview",
        "Recorded interview with a participant, later",
        ("интервью", "запись воспоминаний"),
        ("口述历史", "访谈"),
        ("Zeitzeugeninterview",),
    ),
    Genre(
        "interview",
        "Interview (contemporary)",
        "Talk given to a journalist or visitor at the time",
        ("интервью",),
        ("访问记", "访谈"),
        ("Interview",),
    ),
    Genre(
        "speech",
        "Speech",
        "Address to an audience, as given or as corrected",
        ("речь", "выступление"),
        ("讲话", "报告"),
        ("Rede",),
    ),
    Genre(
        "treaty",
        "Treaty or agreement",
        "Instrument binding states or parties",
        ("договор", "соглашение"),
        ("条约", "协定"),
        ("Vertrag", "Abkommen"),
    ),
    Genre(
        "protocol-annex",
        "Protocol to an agreement",
        "Additional instrument, often secret",
        ("дополнительный (секретный) протокол",),
        ("附加议定书",),
        ("Zusatzprotokoll",),
    ),
    Genre(
        "negotiation-protocol",
        "Protocol of negotiations",
        "Agreed record of a round of talks between delegations, numbered",
        ("протокол переговоров", "протокол совместного заседания"),
        ("会谈议定书", "会谈纪要"),
        ("Verhandlungsprotokoll",),
    ),
    Genre(
        "communique",
        "Communiqué or joint statement",
        "Text issued after a meeting",
        ("коммюнике", "совместное заявление"),
        ("公报", "联合声明"),
        ("Kommuniqué", "gemeinsame Erklärung"),
    ),
    Genre(
        "statement",
        "Government or party statement",
        "Public declaration of position",
        ("заявление (правительства)",),
        ("声明",),
        ("Erklärung",),
    ),
    Genre(
        "list",
        "List or table",
        "Names, goods, figures, delegations",
        ("список", "таблица"),
        ("名单", "清单", "表"),
        ("Liste", "Aufstellung"),
    ),
    Genre(
        "programme",
        "Programme of a visit",
        "Day-by-day plan of a visit or meeting",
        ("программа пребывания",),
        ("日程",),
        ("Besuchsprogramm",),
    ),
    Genre(
        "map",
        "Map or plan",
        "Cartographic sheet",
        ("карта", "схема"),
        ("地图",),
        ("Karte",),
    ),
    Genre(
        "photograph",
        "Photograph",
        "Single image with caption",
        ("фотография",),
        ("照片",),
        ("Fotografie",),
    ),
    Genre(
        "poster",
        "Poster or leaflet",
        "Printed matter for the public",
        ("плакат", "листовка"),
        ("宣传画", "传单"),
        ("Plakat", "Flugblatt"),
    ),
    Genre(
        "press-article",
        "Newspaper or journal article",
        "Article printed at the time",
        ("статья (газетная)",),
        ("报刊文章", "社论"),
        ("Zeitungsartikel",),
    ),
    Genre(
        "file",
        "File as a whole",
        "A folder or delo described but not divided into its papers",
        ("дело (целиком)",),
        ("案卷",),
        ("Akte", "Vorgang"),
    ),
)

BY_CODE: dict[str, Genre] = {genre.code: genre for genre in GENRES}


def label(code: str, language: str = "en") -> str:
    """What to call the genre in that language, else in English; an unknown code is itself.

    >>> label("memcon"), label("memcon", "ru"), label("menu")
    ('Memorandum of conversation', 'запись беседы', 'menu')
    """
    genre = BY_CODE.get(code)
    if genre is None:
        return code
    return next(iter(genre.terms(language)), genre.label)
