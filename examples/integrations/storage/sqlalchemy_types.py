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
from collections.abc import Iterator
from typing import Any, ClassVar, TypeVar

from sqlalchemy import JSON, Dialect, Text, TypeDecorator, cast, inspect, select
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeEngine

import smartgoals as sg
from smartgoals import codec

T = TypeVar("T")


class Document(TypeDecorator[T]):
    """JSON that holds a value of one of our types: nothing else is written, and nothing else is read."""

    impl = JSON
    cache_ok = True

    def __init__(self, kind: type[T]) -> None:
        super().__init__(none_as_null=True)  # a goal that is not there is NULL, as in any column
        self.kind = kind

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

    def coerce_compared_value(self, op: OperatorType | None, value: Any) -> TypeEngine[Any]:
        """Let a path into a document be text or a number, not another document."""
        return self if isinstance(value, self.kind) else JSON().coerce_compared_value(op, value)


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
    except ValueError as error:
        raise sg.InvalidValue(value=text, expected="JSON", hint=str(error)) from error
