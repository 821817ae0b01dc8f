"""Sheets of tables: one that sets every field to other than its default, and any that can be drawn."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from smartgoals.catalog import DayForm, Exactness, Shape, Sheet, SheetColumn, SheetRows
from smartgoals.catalog._sheet import bare_heading
from smartgoals.strategies import days, ids, metric_ids, numbers, texts


def sheet() -> Sheet:
    """Return a sheet with every field set, those of its columns too."""
    full = SheetColumn(
        ["CTR (%)", "Taux de clics (%)"],
        "click_through_rate",
        exactness="near",
        shape="ratio",
        factor=0.01,
        empty_is_zero=True,
        gaps_are_zero=True,
        note="all clicks",
        note_fr="tous les clics",
        unit_note="percent",
        unit_note_fr="pourcentage",
    )
    return Sheet(
        platform="snapchat",
        columns=[full, SheetColumn("Views", "content_views"), SheetColumn("Score")],
        id="snapchat.stories",
        title="Stories",
        title_fr="Stories de Snapchat",
        rows="posts",
        day=["Published", "Publiée"],
        day_form="moment",
        day_first=False,
        until="Ended",
        item=["Story id", "Id"],
        splits=[["Country", "Pays"], "Age"],
        texts=["Caption", "Link"],
        required=["Story id", ["Views", "CTR (%)"]],
        alone=True,
        of="story",
        counted="posts_published",
        titled=True,
        figure_headings="Primary",
        begins=["From:", "Du :"],
        ends="To:",
        totals="Total:",
        cut_by="Showing first",
        left_out_when="Link",
        may_be_periods=True,
        total_is_whole=True,
        note="stories are gone after a day",
        note_fr="une story disparaît après un jour",
        source="https://example.org/help",
        seen_on=date(2026, 11, 1),
        unverified=["Pays"],
    )


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Draw a sheet whose headings stand for one column each; any of the rest is as it may be."""
    headings = draw(st.lists(texts(), min_size=1, max_size=9, unique_by=bare_heading))
    left = list(headings)

    def some(least: int, most: int) -> list[str]:
        return [left.pop() for _ in range(min(len(left), draw(st.integers(least, most))))]

    def groups(of: int) -> list[Any]:
        return [group for _ in range(of) if (group := some(0, 2))]

    said = st.none() | texts()
    listed = st.lists(texts(), max_size=2)
    day = some(1, 2)
    rows = draw(st.sampled_from(SheetRows))
    columns = [
        SheetColumn(
            group,
            draw(st.none() | metric_ids()),
            exactness=draw(st.sampled_from(Exactness)),
            shape=draw(st.none() | st.sampled_from(Shape)),
            factor=draw(numbers().filter(bool) | st.just(1)),
            empty_is_zero=draw(st.booleans()),
            gaps_are_zero=draw(st.booleans()),
            note=draw(said),
            note_fr=draw(said),
            unit_note=draw(said),
            unit_note_fr=draw(said),
        )
        for group in groups(2)
    ]
    item, until, splits, rest = some(0, 1), some(0, 1), groups(2), some(0, 2)
    figures = some(0, 1)
    used = [one for one in headings if one not in left]
    return Sheet(
        platform=draw(ids() | st.sampled_from(["instagram", "twitter"])),
        columns=columns,
        id=draw(st.just("") | ids()),
        title=draw(said),
        title_fr=draw(said),
        rows=rows,
        day=day,
        day_form=draw(st.sampled_from(DayForm)),
        day_first=draw(st.none() | st.booleans()),
        until=until,
        item=item,
        splits=splits,
        texts=rest,
        required=draw(st.lists(st.lists(st.sampled_from(used), min_size=1, max_size=2), max_size=2)),
        alone=draw(st.booleans()),
        of=draw(st.sampled_from(["", "post", "account", "campaign"])),
        counted=draw(st.none() | metric_ids()),
        titled=draw(st.booleans()),
        figure_headings=figures,
        begins=draw(listed),
        ends=draw(listed),
        totals=draw(listed),
        cut_by=draw(listed),
        left_out_when=draw(st.lists(st.sampled_from(used), max_size=1)),
        may_be_periods=draw(st.booleans()),
        total_is_whole=draw(st.booleans()),
        note=draw(said),
        note_fr=draw(said),
        source=draw(said),
        seen_on=draw(st.none() | days()),
        unverified=draw(listed),
    )
