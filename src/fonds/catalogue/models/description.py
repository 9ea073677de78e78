"""The rows of what documents are described with: agents, places, subjects and the rest."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models
from modelcluster.fields import ParentalKey

from fonds.catalogue.models.document import pointing
from fonds.catalogue.models.noun import Child, Headed, Noun
from fonds.names import fold
from fonds.records.agent import Agent as AgentRecord
from fonds.records.collection import Collection as CollectionRecord
from fonds.records.correction import Correction as CorrectionRecord
from fonds.records.place import Place as PlaceRecord
from fonds.records.subject import Subject as SubjectRecord


class Agent(Headed):
    """A person or an organisation."""

    kind = "agent"

    type_of_agent = models.CharField(max_length=20, editable=False)

    @classmethod
    def columns(cls, record: AgentRecord) -> dict[str, object]:
        return super().columns(record) | {"type_of_agent": record.type}

    @classmethod
    def child_models(cls) -> tuple[type[models.Model], ...]:
        return (AgentName,)

    @classmethod
    def children(cls, record: AgentRecord) -> Iterator[Child]:
        for form in dict.fromkeys((record.title, *(name.form for name in record.names))):
            yield AgentName, {"parent_id": record.number, "form": form, "folded": fold(form)}


class AgentName(models.Model):
    """A form of an agent's name, folded for look-up."""

    parent = ParentalKey(Agent, on_delete=models.CASCADE, related_name="names")
    form = models.TextField()
    folded = models.TextField(db_index=True)


class Place(Headed):
    """A place; `within` is the one it lies in."""

    kind = "place"

    within = pointing("catalogue.Place")

    @classmethod
    def columns(cls, record: PlaceRecord) -> dict[str, object]:
        return super().columns(record) | {"within_id": record.within}


class Subject(Headed):
    """A subject heading."""

    kind = "subject"

    @classmethod
    def child_models(cls) -> tuple[type[models.Model], ...]:
        return (BroaderSubject,)

    @classmethod
    def children(cls, record: SubjectRecord) -> Iterator[Child]:
        for broader in record.broader:
            yield BroaderSubject, {"parent_id": record.number, "broader_id": broader}


class BroaderSubject(models.Model):
    """A subject's broader one; narrower ones are these read the other way."""

    parent = ParentalKey(Subject, on_delete=models.CASCADE, related_name="broader")
    broader = pointing("catalogue.Subject")


class Repository(Headed):
    """An archive that holds originals."""

    kind = "repository"

    class Meta(Headed.Meta):
        verbose_name_plural = "repositories"


class Event(Headed):
    """Something that happened."""

    kind = "event"


class Collection(Headed):
    """An ordered gathering of documents."""

    kind = "collection"

    @classmethod
    def child_models(cls) -> tuple[type[models.Model], ...]:
        return (CollectionLink,)

    @classmethod
    def children(cls, record: CollectionRecord) -> Iterator[Child]:
        for included, others in ((False, record.neighbours), (True, record.includes)):
            for order, other in enumerate(others):
                yield (
                    CollectionLink,
                    {
                        "parent_id": record.number,
                        "to_id": other,
                        "order": order,
                        "includes": included,
                    },
                )


class CollectionLink(models.Model):
    """A collection's neighbour, or one that it includes, in order."""

    parent = ParentalKey(Collection, on_delete=models.CASCADE, related_name="links")
    to = pointing("catalogue.Collection")
    order = models.PositiveIntegerField(default=0)
    includes = models.BooleanField(default=False)


class Preface(Noun):
    """What the archive says of itself."""

    kind = "preface"


class Correction(Noun):
    """What a reader says is wrong."""

    kind = "correction"

    verdict = models.CharField(max_length=12, editable=False)
    about = models.CharField(max_length=20, editable=False)
    about_number = models.BigIntegerField(editable=False)

    class Meta(Noun.Meta):
        indexes = [
            *Noun.Meta.indexes,
            models.Index(fields=["about", "about_number"], name="correction_about"),
        ]

    @classmethod
    def columns(cls, record: CorrectionRecord) -> dict[str, object]:
        return {
            "verdict": record.verdict,
            "about": record.about,
            "about_number": record.about_number,
        }
