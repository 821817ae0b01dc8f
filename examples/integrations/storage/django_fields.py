"""Fields of Django models that hold a strategy or a goal, kept as JSON in its versioned envelope.

    class Plan(models.Model):
        document = StrategyField()

What is read from the database is a value of ours, brought up to date if an older release wrote it.
Queries by key are those of a JSONField: `Plan.objects.filter(document__strategy__title="Spring")`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import ExpressionWrapper, F, Value
from django.db.models.expressions import Expression
from django.db.models.fields.json import KeyTransform
from django.utils.translation import get_language

import smartgoals as sg
from smartgoals import codec

T = TypeVar("T", sg.Strategy, sg.Goal)

if TYPE_CHECKING:

    class JSONField(models.JSONField[Any, T]):
        """What Django's field is to a type checker; when the program runs, it takes no parameter."""
else:

    class JSONField(models.JSONField, Generic[T]):
        """Django's own field."""


def as_validation_error(error: sg.SmartGoalsError, data: object) -> ValidationError:
    """Return every fault of a document as Django tells faults, in the language of the request."""
    language = (get_language() or "en").partition("-")[0]
    spoken = language if language in {"en", "fr"} else "en"
    return ValidationError([ValidationError(codec.wording(one, spoken, data=data), one.code) for one in error.problems])


class DocumentField(JSONField[T]):
    """A JSONField that holds a value of ours: nothing else is saved, and nothing else is read."""

    kind: ClassVar[type[Any]]

    def read(self, value: Any) -> Any:
        """Return data, or JSON as text, as a value of ours, or tell what is wrong with it."""
        if value is None or isinstance(value, self.kind):
            return value
        if isinstance(value, str):
            with suppress(ValueError, RecursionError):  # what is no JSON is refused as text
                value = json.loads(value)
        try:
            return codec.structure(value, self.kind)
        except sg.SmartGoalsError as error:
            raise as_validation_error(error, value) from error

    def to_python(self, value: Any) -> Any:
        """Read what a form or a fixture gives; text stays text, since the reader of XML parses it itself."""
        return value if isinstance(value, str) else self.read(value)

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        """Read text as well where somebody waits for the faults."""
        return super().clean(self.read(value), model_instance)

    def from_db_value(self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper) -> Any:
        """Read what the database holds; a query by key gets the plain data that it asks for."""
        data = super().from_db_value(value, expression, connection)
        if data is None or isinstance(expression, KeyTransform):
            return data
        try:
            return codec.structure(data, self.kind)
        except sg.SmartGoalsError as error:
            # A field sees no row: `faulty_rows` does.
            raise error.at(f"{self.model._meta.label}.{self.name}") from None

    def get_prep_value(self, value: Any) -> Any:
        """Write a value of ours as data; what a query compares a key with is data already."""
        data = codec.unstructure(value, envelope=True) if isinstance(value, self.kind) else value
        return super().get_prep_value(data)

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Save values of ours alone, also where nobody has called `full_clean`; expressions are the database's."""
        if isinstance(value, Value) and value.value is not None:
            value = value.value
        sound = value if hasattr(value, "resolve_expression") else self.read(value)
        return super().get_db_prep_save(sound, connection)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Leave out what JSONField would try: a value of ours is no JSON until it is written."""
        models.Field.validate(self, value, model_instance)

    def value_from_object(self, obj: models.Model) -> Any:
        """Return the data that forms and fixtures show."""
        return self.get_prep_value(super().value_from_object(obj))


class StrategyField(DocumentField[sg.Strategy]):
    """A whole strategy; its readings stand better in rows of their own, once there are many."""

    kind = sg.Strategy


class GoalField(DocumentField[sg.Goal]):
    """A single goal."""

    kind = sg.Goal


def faulty_rows(rows: models.QuerySet[Any], name: str) -> Iterator[sg.SmartGoalsError]:
    """Yield what is wrong with a field of these rows, each fault with the key of its row."""
    field = rows.model._meta.get_field(name)
    assert isinstance(field, DocumentField)
    raw = ExpressionWrapper(F(name), output_field=models.JSONField())
    for key, data in rows.annotate(raw_document=raw).values_list("pk", "raw_document"):
        try:
            codec.structure(data, field.kind)
        except sg.SmartGoalsError as error:
            yield error.at(f"{rows.model._meta.label}[{key}].{name}")
