"""Column types of SQLAlchemy that hold a strategy or a goal, kept as JSON in its versioned envelope.

    class Plan(Base):
        __tablename__ = "plan"
        id: Mapped[int] = mapped_column(primary_key=True)
        document: Mapped[sg.Strategy]
        wish: Mapped[sg.Goal | None]

Values of ours never change, so that nothing has to be tracked: a new value is assigned, and SQLAlchemy
sees by equality whether that is a change.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, TypeVar

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Dialect,
    Text,
    TypeDecorator,
    cast,
    event,
    inspect,
    select,
    type_coerce,
)
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session

import smartgoals as sg
from smartgoals import codec

T = TypeVar("T")


class Document(TypeDecorator[T]):
    """JSON that holds a value of one of our types: nothing else is written, and nothing else is read."""

    impl = JSON
    cache_ok = True

    class comparator_factory(TypeDecorator.Comparator[Any], JSON.Comparator[Any]):  # noqa: N801 SQLAlchemy's name
        """What a query may ask of a document."""

        def __getitem__(self, index: Any) -> ColumnElement[Any]:
            """Let a path lead to plain JSON: a part of a document is no document."""
            return type_coerce(self.expr, JSON())[index]

    def __init__(self, kind: type[T], column: str | None = None) -> None:
        super().__init__(none_as_null=True)  # a goal that is not there is NULL, as in any column
        self.kind = kind
        self.column = column

    def process_bind_param(self, value: T | None, dialect: Dialect) -> dict[str, Any] | None:
        """Write a value as a document; plain data are read first, so that no fault gets in."""
        if value is None:
            return None
        sound = value if isinstance(value, self.kind) else codec.structure(value, self.kind)
        document: dict[str, Any] = codec.unstructure(sound, envelope=True)
        return document

    def process_result_value(self, value: Any, dialect: Dialect) -> T | None:
        """Read a document of this or an older version, or raise all that is wrong with it."""
        return None if value is None else codec.structure(value, self.kind)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], T | None] | None:
        """Name the column in what is raised, and raise an error of ours for what is no JSON, too."""
        read = super().result_processor(dialect, coltype)
        assert read is not None

        def read_column(value: Any) -> T | None:
            try:
                return read(value)
            except sg.SmartGoalsError as error:
                raise (error.at(self.column) if self.column else error) from None
            except (ValueError, RecursionError) as error:
                raise no_json(value, error).at(self.column or "") from error

        return read_column


@event.listens_for(Column, "after_parent_attach")
def name_column(column: Column[Any], table: Any) -> None:
    """Let the type of a column know whose it is."""
    if isinstance(column.type, Document):
        column.type = Document(column.type.kind, str(column))


class Base(DeclarativeBase):
    """The base of the tables: a column that is typed as one of ours is kept as a document."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {kind: Document(kind) for kind in (sg.Strategy, sg.Goal)}


def faulty_rows(session: Session, column: InstrumentedAttribute[Any]) -> Iterator[sg.SmartGoalsError]:
    """Yield what is wrong with the documents of a column, each fault with the key of its row."""
    document = column.type
    assert isinstance(document, Document)
    keys = inspect(column.class_).primary_key
    for *key, text in session.execute(select(*keys, cast(column, Text)).where(column.is_not(None))):
        try:
            codec.structure(as_json(text), document.kind)
        except sg.SmartGoalsError as error:
            row = ", ".join(map(str, key))
            yield error.at(f"{column.class_.__tablename__}[{row}].{column.key}")


def as_json(text: str) -> Any:
    """Return JSON as data, or refuse it as documents are refused."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise no_json(text, error) from error


def no_json(text: object, error: Exception) -> sg.InvalidValue:
    """Return an error of ours that says why text is no JSON."""
    return sg.InvalidValue(value=text, expected="JSON", hint=str(error))
