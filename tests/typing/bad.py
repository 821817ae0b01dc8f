"""Misuse that a type checker refuses, each line with the code it is refused with; nothing runs this file."""

from datetime import date

import smartgoals as sg

history = sg.History.of([(date(2026, 1, 4), 1200)])
strategy = sg.Strategy()
goal = strategy.goals["ig-growth"]

sg.Pace.parse(50)  # refused: arg-type
sg.Baseline(value="1200", on=date(2026, 1, 4))  # refused: arg-type
sg.Baseline(value=1200, on="2026-01-04")  # refused: arg-type
sg.Baseline(1200, date(2026, 1, 4))  # refused: call-arg
sg.Calendar(weights={"sat": "half"})  # refused: dict-item
sg.Channel(id="ig", platfrom="instagram")  # refused: call-arg
sg.KeepPace(50)  # refused: arg-type
sg.assess(goal, history)  # refused: call-arg
sg.project(goal, history, date(2026, 1, 4))  # refused: call-arg
sg.check(goal, as_of="2026-01-04")  # refused: arg-type
goal.metric = None  # refused: misc
goal.targte  # refused: attr-defined
strategy.goals[0].deadline.foo()  # refused: union-attr
sg.KeepPace("5/week", counted="calender")  # refused: arg-type
sg.relevance("followers", "brand_awareness", profile="strikt")  # refused: arg-type
sg.roll_up([], how="meen")  # refused: arg-type
