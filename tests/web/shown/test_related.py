from __future__ import annotations

from fonds.records.document import Document, Relation, RelationKind
from fonds.web.shown.related import related


def test_a_relation_is_read_from_both_ends() -> None:
    attachment = Document(
        number=2,
        title="Attachment",
        relations=(Relation(kind=RelationKind.ATTACHMENT_TO, to=1),),
    )
    protocol = Document(number=1, title="Protocol")
    (onward,) = related(attachment, {1: protocol}, ())
    assert (onward.label, onward.title.form) == ("Attached to", "Protocol")
    (back,) = related(protocol, {}, [(attachment, attachment.relations[0])])
    assert (back.label, back.title.form) == ("Has attached", "Attachment")


def test_attachments_stand_in_their_own_order() -> None:
    sources = [
        (
            Document(number=n, title=f"No. {n}"),
            Relation(kind=RelationKind.PART_OF, to=1, order=order),
        )
        for n, order in ((2, 2), (3, 1))
    ]
    shown = related(Document(number=1), {}, sources)
    assert [each.title.form for each in shown] == ["No. 3", "No. 2"]


def test_a_document_that_is_not_public_is_not_even_named() -> None:
    relation = Relation(kind=RelationKind.REPLIES_TO, to=99, note="to the secret one")
    assert related(Document(number=1, relations=(relation,)), {}, ()) == ()
