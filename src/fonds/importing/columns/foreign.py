"""Headings of other systems and languages, and the documented column that each usually means.

Used by the guess alone, which shows what it took and why. To add a system or a language: an entry
in FOREIGN; headings are written as `plain` makes them, prefixes such as "dcterms:" left away.
"""

from __future__ import annotations

FOREIGN: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "Dublin Core and Omeka S",
        {
            "title": "title", "alternative": "other title", "creator": "author",
            "date": "date of unknown kind", "created": "date", "issued": "date published",
            "available": "date published", "description": "summary", "abstract": "summary",
            "subject": "subject", "coverage": "about", "spatial": "about", "language": "language",
            "type": "genre", "identifier": "id", "rights": "rights", "license": "rights",
            "source": "source as given", "is part of": "collection", "extent": "extent",
            "bibliographic citation": "published in", "creators": "author",
        },
    ),
    (
        "TEI and CMIF letters",
        {
            "sender": "sender", "addressee": "recipient", "sender place": "place written",
            "sender date": "date", "sender date text": "date as written",
            "addressee place": "sent to", "addressee date": "date received",
            "addressee date text": "date received as written", "key": "id",
            "sender id": "sender id", "addressee id": "recipient id",
            "sender place id": "place written id", "addressee place id": "sent to id",
            "edition": "published in", "incipit": "summary",
        },
    ),
    (
        "AtoM and ISAD(G)",
        {
            "legacy id": "id", "reference code": "reference", "level of description": "level",
            "extent and medium": "extent", "repository": "archive",
            "scope and content": "summary", "event dates": "date of unknown kind",
            "event actors": "author", "reproduction conditions": "rights",
            "access conditions": "public note", "general note": "notes",
            "subject access points": "subject", "place access points": "about",
            "name access points": "mentioned", "genre access points": "genre",
            "digital object path": "files", "alternate title": "other title",
            "location of originals": "source as given", "publication note": "published in",
        },
    ),
    (
        "other spreadsheets",
        {
            "name": "title", "document title": "title", "doc id": "id", "uid": "id", "no": "id",
            "written by": "author", "sent from": "place written", "document date": "date",
            "dated": "date", "day": "date", "keywords": "subject", "tags": "subject",
            "topics": "subject", "persons": "mentioned", "persons name": "mentioned",
            "people": "mentioned", "places name": "about", "location": "about",
            "country": "about", "countries": "about", "text": "transcript",
            "full text": "transcript", "transcription": "transcript", "content": "transcript",
            "body": "transcript", "english translation": "translation (en)",
            "original text": "transcript", "series": "collection", "holding archive": "archive",
            "institution": "archive", "shelfmark": "reference", "call number": "reference",
            "security classification": "classification", "secrecy": "classification",
            "remarks": "notes", "comments": "notes", "comment": "notes", "pdf": "files",
            "image": "files", "images": "files", "filename": "files", "file name": "files",
            "url": "other identifiers", "lang": "language", "copyright": "rights",
            "licence": "rights", "kind": "genre", "document type": "genre",
            "published": "date published", "received": "date received", "sent": "date sent",
        },
    ),
    (
        "German",
        {
            "titel": "title", "datum": "date", "autor": "author", "verfasser": "author",
            "absender": "sender", "empfänger": "recipient", "adressat": "recipient",
            "ort": "place written", "ausstellungsort": "place written", "sprache": "language",
            "schlagwort": "subject", "schlagwörter": "subject", "thema": "subject",
            "zusammenfassung": "summary", "regest": "summary", "archiv": "archive",
            "signatur": "reference", "bestand": "reference bestand", "blatt": "reference blatt",
            "übersetzung": "translation", "abschrift": "transcript", "text": "transcript",
            "bemerkung": "notes", "bemerkungen": "notes", "anmerkung": "notes", "kennung": "id",
            "nr": "id", "dokumenttyp": "genre", "art": "genre", "personen": "mentioned",
            "orte": "about", "sammlung": "collection", "rechte": "rights", "quelle":
            "source as given", "geheimhaltungsgrad": "classification", "dolmetscher": "interpreter",
            "übersetzer": "translator", "teilnehmer": "participant", "datei": "files",
        },
    ),
    (
        "French",
        {
            "titre": "title", "date": "date", "auteur": "author", "auteurs": "author",
            "expéditeur": "sender", "destinataire": "recipient", "lieu": "place written",
            "langue": "language", "sujet": "subject", "sujets": "subject", "mots clés": "subject",
            "résumé": "summary", "dépôt": "archive", "archives": "archive", "cote": "reference",
            "traduction": "translation", "transcription": "transcript", "texte": "transcript",
            "remarques": "notes", "identifiant": "id", "personnes": "mentioned",
            "lieux": "about", "collection": "collection", "droits": "rights",
            "source": "source as given", "interprète": "interpreter", "traducteur": "translator",
            "fichier": "files", "type de document": "genre",
        },
    ),
    (
        "Russian",
        {
            "название": "title", "заголовок": "title", "дата": "date", "автор": "author",
            "авторы": "author", "отправитель": "sender", "адресат": "recipient",
            "получатель": "recipient", "место": "place written", "язык": "language",
            "тема": "subject", "темы": "subject", "аннотация": "summary", "архив": "archive",
            "фонд": "reference fond", "опись": "reference opis", "дело": "reference delo",
            "лист": "reference list", "листы": "reference list", "папка": "reference papka",
            "шифр": "reference", "перевод": "translation", "текст": "transcript",
            "гриф": "classification", "гриф секретности": "classification",
            "примечание": "notes", "примечания": "notes", "вид документа": "genre",
            "участники": "participant", "переводчик": "interpreter", "номер": "id",
            "источник": "source as given", "коллекция": "collection", "файл": "files",
            "подпись": "signatory", "лица": "mentioned",
        },
    ),
    (
        "Spanish",
        {
            "título": "title", "fecha": "date", "autor": "author", "remitente": "sender",
            "destinatario": "recipient", "lugar": "place written", "idioma": "language",
            "lengua": "language", "tema": "subject", "materia": "subject", "resumen": "summary",
            "archivo": "archive", "signatura": "reference", "traducción": "translation",
            "transcripción": "transcript", "texto": "transcript", "notas": "notes",
            "identificador": "id", "personas": "mentioned", "colección": "collection",
            "derechos": "rights", "fuente": "source as given", "traductor": "translator",
        },
    ),
    (
        "Italian",
        {
            "titolo": "title", "data": "date", "autore": "author", "mittente": "sender",
            "destinatario": "recipient", "luogo": "place written", "lingua": "language",
            "soggetto": "subject", "argomento": "subject", "riassunto": "summary",
            "sommario": "summary", "archivio": "archive", "segnatura": "reference",
            "busta": "reference box", "fascicolo": "reference folder", "traduzione": "translation",
            "trascrizione": "transcript", "testo": "transcript", "note": "notes",
            "identificativo": "id", "persone": "mentioned", "collezione": "collection",
            "diritti": "rights", "fonte": "source as given", "traduttore": "translator",
        },
    ),
    (
        "Polish",
        {
            "tytuł": "title", "data": "date", "autor": "author", "nadawca": "sender",
            "odbiorca": "recipient", "adresat": "recipient", "miejsce": "place written",
            "język": "language", "temat": "subject", "streszczenie": "summary",
            "archiwum": "archive", "sygnatura": "reference", "zespół": "reference zespol",
            "teczka": "reference teczka", "karta": "reference karta", "tłumaczenie": "translation",
            "tekst": "transcript", "uwagi": "notes", "osoby": "mentioned", "kolekcja":
            "collection", "prawa": "rights", "źródło": "source as given", "tłumacz": "translator",
        },
    ),
    (
        "Chinese",
        {
            "标题": "title", "題名": "title", "题名": "title", "標題": "title", "日期": "date",
            "时间": "date", "作者": "author", "责任者": "author", "发件人": "sender",
            "收件人": "recipient", "发文单位": "sender", "收文单位": "recipient",
            "地点": "place written", "语言": "language", "語言": "language", "文种": "genre",
            "主题": "subject", "关键词": "subject", "摘要": "summary", "档案馆": "archive",
            "檔案館": "archive", "档号": "reference", "檔號": "reference",
            "全宗": "reference quanzong",
            "目录": "reference mulu", "案卷": "reference juan", "译文": "translation",
            "全文": "transcript", "正文": "transcript", "密级": "classification", "备注": "notes",
            "编号": "id", "人物": "mentioned", "来源": "source as given", "翻译": "translator",
        },
    ),
)  # fmt: skip
"""By system or language: heading and documented column of the sheet of documents."""

FOR_OTHERS: dict[str, str] = {
    "title": "title", "name": "name", "titel": "title", "titre": "title", "название": "title",
    "имя": "name", "姓名": "name", "nom": "name", "nombre": "name", "nome": "name",
    "nazwa": "name", "identifier": "id", "key": "id", "uid": "id", "uri": "id", "gnd": "id",
    "date": "date", "description": "notes", "spatial": "place", "coverage": "place",
    "abstract": "introduction", "birth": "born", "birth date": "born", "death": "died",
    "death date": "died", "lat": "latitude", "lng": "longitude", "type": "type",
    "same as": "other identifiers", "remarks": "note", "comment": "note", "body": "text",
    "translation": "text", "lang": "language",
}  # fmt: skip
"""Headings of the other sheets; taken where the sheet has such a column."""
