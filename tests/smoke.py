"""The smoke test of an installed wheel: one pass through the house with nothing but the package and its dependencies.

Run as a script by .ci/run in an environment that has neither pytest nor the source; tests/test_project.py runs it too.
"""

from datetime import date

import smartgoals as sg
from smartgoals import codec


def main() -> str:
    """Build, write, read, check, project and review one strategy, and return the answer in a line."""
    strategy = sg.Strategy(
        objectives=[
            sg.Objective(id="sales", title="Sell more products online", kind=sg.ObjectiveKind.CONVERSIONS_SALES)
        ],
        channels=[sg.Channel(id="ig", platform="instagram", handle="@boutique")],
        goals=[
            sg.Goal(
                id="ig-growth",
                objective="sales",
                metric="followers",
                channel="ig",
                statement="Grow our Instagram following by 50 new followers per week",
                target=sg.KeepPace(sg.Pace.parse("50 followers/week")),
                baseline=sg.Baseline(value=1200, on=date(2026, 1, 4)),
                start=date(2026, 1, 5),
                deadline=date(2026, 6, 28),
            )
        ],
    )
    goal, today = strategy.goals["ig-growth"], date(2026, 1, 18)
    history = sg.History.of(
        [(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245), (today, 1301)], metric="followers", channel="ig"
    )
    report = sg.check(goal, evidence=sg.Evidence(strategy=strategy, histories=[history]), as_of=today)
    projection = sg.project(goal, history, as_of=today)
    review = sg.review(strategy, as_of=today, language="fr")
    assert codec.structure(codec.unstructure(strategy)) == strategy
    assert projection.probability is not None
    assert 0 <= projection.probability <= 1
    assert len(report.verdicts) == 5
    assert review is not None
    return f"smoke: {len(report.findings)} findings, probability {projection.probability:.2f}"


if __name__ == "__main__":
    print(main())
