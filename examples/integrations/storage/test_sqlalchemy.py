"""The column types are tried on a real database file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event, select, text
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy_types import Base, faulty_rows

import smartgoals as sg
from smartgoals import codec

DATA = Path(__file__).parents[2] / "data" / "strategy.json"
STRATEGY = codec.structure(json.loads(DATA.read_text(encoding="utf-8")))
PACE = sg.KeepPace("50 followers/week")
GOAL = sg.Goal(id="grow", metric="followers", target=PACE, start=date(2026, 1, 5))
BAND = {"kind": "stay_within", "low": 1, "high": 4}
OLD = {"smartgoals": 1, "strategy": {"title": "Old", "goals": [{"id": "calm", "target": BAND}]}}


class Plan(Base):
    """A strategy of a team, and perhaps a goal that is no part of it yet."""

    __tablename__ = "plan"
    id: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[sg.Strategy]
    wish: Mapped[sg.Goal | None]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Yield a database file with its table."""
    made = create_engine(f"sqlite:///{tmp_path / 'goals.sqlite3'}")
    Base.metadata.create_all(made)
    yield made
    made.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """Yield a session."""
    with Session(engine) as opened:
        yield opened


def put(session: Session, document: object) -> int:
    """Write a row past the type, as an older release or another hand did, and return its key."""
    raw = document if isinstance(document, str) else json.dumps(document)
    done = session.execute(text("INSERT INTO plan (document) VALUES (:raw) RETURNING id"), {"raw": raw})
    return int(done.scalar_one())


def stored(session: Session, key: int) -> Any:
    """Return what the database holds in a row."""
    return json.loads(session.execute(text("SELECT document FROM plan WHERE id = :key"), {"key": key}).scalar_one())


def test_what_is_saved_is_read_back(session: Session) -> None:
    """A strategy and a goal come back equal, kept in their envelopes; no goal is NULL."""
    session.add_all([Plan(document=STRATEGY, wish=GOAL), Plan(document=sg.Strategy())])
    session.commit()
    first, second = session.scalars(select(Plan).order_by(Plan.id))
    assert (first.document, first.wish) == (STRATEGY, GOAL)
    assert (second.document, second.wish) == (sg.Strategy(), None)
    assert stored(session, second.id) == {"smartgoals": codec.VERSION, "strategy": {}}
    assert session.scalar(select(Plan.id).where(Plan.wish.is_(None))) == second.id


def test_rows_are_asked_by_key(session: Session) -> None:
    """A path into a document is compared as text or as a number, as in any column of JSON."""
    session.add_all([Plan(document=STRATEGY, wish=GOAL), Plan(document=sg.Strategy(title="Other"))])
    title = Plan.document["strategy", "title"].as_string()
    assert session.scalars(select(title).where(title == STRATEGY.title)).all() == [STRATEGY.title]
    metric = Plan.wish["goal", "metric"].as_string()
    assert session.scalars(select(Plan).where(metric == "followers")).one().wish == GOAL
    assert session.scalars(select(Plan).where(Plan.wish == GOAL)).one().document == STRATEGY
    assert session.scalars(select(Plan.document["strategy", "title"])).all() == [STRATEGY.title, "Other"]
    assert session.scalars(select(Plan.wish["goal"]["metric"])).all() == ["followers", None]


def test_only_a_change_is_written(engine: Engine, session: Session) -> None:
    """An equal value is no change, and another one is: nothing has to be tracked."""
    session.add(Plan(document=STRATEGY))
    session.commit()
    plan = session.scalars(select(Plan)).one()
    written: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda _c, _cur, sql, *_: written.append(sql.split()[0]))
    plan.document = codec.structure(codec.unstructure(STRATEGY))
    session.flush()
    assert "UPDATE" not in written
    plan.document = plan.document.with_goal(sg.Goal(id="more"))
    session.flush()
    assert written.count("UPDATE") == 1


def test_nothing_faulty_is_saved(session: Session) -> None:
    """Plain data are read before they are written, and refused with all their faults."""
    faulty: Any = {"goals": [{"id": "grow", "chanel": "ig", "deadline": "soon"}]}
    session.add(Plan(document=faulty))
    with pytest.raises(StatementError) as refused:
        session.flush()
    error = refused.value.orig
    assert isinstance(error, sg.SmartGoalsError)
    assert codec.wording(error, data=faulty).splitlines() == [
        "2 faults",
        "Goal “grow”: “chanel” is not a field that is known here; did you mean “channel”?",
        "Goal “grow” › deadline: expected a day such as 2026-01-31, got “soon”",
    ]


def test_an_old_document_is_brought_up_to_date(session: Session) -> None:
    """A document of version 1 is read as one of today, and stays as it is until another is assigned."""
    plan = session.get_one(Plan, put(session, OLD))
    assert plan.document.title == "Old"
    plan.document = plan.document.without("calm")
    session.flush()
    assert stored(session, plan.id)["smartgoals"] == codec.VERSION


def test_a_damaged_row_is_told_with_its_key(session: Session) -> None:
    """Reading stops with what is wrong, and a look at the rows says which ones."""
    session.add(Plan(document=STRATEGY, wish=GOAL))
    session.flush()
    newer = put(session, {"smartgoals": 99, "strategy": {}})
    cut = put(session, '{"smartgoals": 2, "stra')
    damaged = put(session, {"smartgoals": 2, "strategy": {"goals": [{"id": "a", "metric": "folowers"}]}})
    with pytest.raises(sg.SmartGoalsError, match=r"^plan\.document.*99"):
        session.get(Plan, newer)
    with pytest.raises(sg.InvalidValue, match=r"^plan\.document: must be JSON, got .*Unterminated string"):
        session.get(Plan, cut)
    told = list(faulty_rows(session, Plan.document))
    assert [error.path for error in told] == [
        f"plan[{newer}].document.smartgoals",
        f"plan[{cut}].document",
        f"plan[{damaged}].document.goals[0].metric",
    ]
    assert str(told[-1]).endswith("unknown metric 'folowers', did you mean 'followers'?")
    assert list(faulty_rows(session, Plan.wish)) == []
