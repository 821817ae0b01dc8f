"""Audit sheets: an empty audit for given channels, as rows and as Markdown, and back again with every problem at its cell."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import strategies as sgst

DAY = date(2026, 3, 31)
QUARTER = sg.audits.Window(date(2026, 1, 1), DAY)
IG = sg.Channel(id="ig", platform="instagram", handle="@b", owner="Ana", purpose="show the products", objectives=[])
METRICS = ("followers", "leads")
DEEP: list[Any] = []
for _ in range(10_000):
    DEEP = [DEEP]
RING: list[Any] = []
RING.append(RING)


def on_the_sheet(found: sg.audits.ChannelAudit) -> sg.audits.ChannelAudit:
    """Return the entry with figures as a sheet holds them: levels on the day of the audit, counts over its window."""
    kept = {one.metric: one for one in found.baselines if one.metric in METRICS}
    figures = [
        sg.audits.Measurement(metric=metric, value=kept[metric].value, on=DAY if metric == "followers" else None,
                       window=None if metric == "followers" else QUARTER)
        for metric in METRICS if metric in kept
    ]  # fmt: skip
    # An empty cost has no cell of its own: it is no cost.
    return attrs.evolve(found, baselines=figures, cost=None if found.cost == sg.returns.Cost() else found.cost)


@given(
    st.lists(sgst.channel_audits(metrics=st.sampled_from(METRICS)), max_size=3, unique_by=lambda one: one.identity),
    st.sampled_from(["en", "fr"]),
)
def test_rows_come_back(found: list[sg.audits.ChannelAudit], language: str) -> None:
    """What a sheet holds of an audit is read back unchanged from its rows, in both languages."""
    entries = tuple(map(on_the_sheet, found))
    rows = sg.audits.audit_template(entries, language=language, metrics=METRICS).rows()
    blanks = ("",) * len(rows[0])
    again = sg.audits.read_audit([*rows, blanks], id="q1", as_of=DAY, window=QUARTER)
    assert again == sg.Audit(id="q1", as_of=DAY, window=QUARTER, channels=entries)


@pytest.mark.parametrize(
    ("heading", "cell", "place"),
    [("Followers", DEEP, "row 2, column 'Followers'"), (DEEP, 1, "row 1"), (RING, 1, "row 1")],
    ids=["a cell", "a heading", "a ring"],
)
def test_cells_without_a_text_are_told_by_their_type(heading: Any, cell: Any, place: str) -> None:
    """A cell, or a heading, that has no text because it is nested without end is refused at its place."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.audits.read_audit([["Platform", heading], ["instagram", cell]], id="a", as_of=DAY)
    assert [one.path for one in caught.value.problems] == [place]


def test_an_empty_template_knows_its_channels() -> None:
    """A template for channels has what the strategy knows of them, and blanks for the rest."""
    sheet = sg.audits.audit_template([IG, sg.audits.ChannelAudit(platform="x")], metrics=["followers"])
    cells = dict(zip(sheet.headings, sheet.rows()[1], strict=True))
    assert (cells["Platform"], cells["Owner"], cells["Mission"], cells["followers"]) == (
        "instagram",
        "Ana",
        "show the products",
        "",
    )
    assert set(cells.values()) == {"instagram", "@b", "ig", "Ana", "show the products", ""}


def test_every_column_has_both_headings() -> None:
    """Each column has a heading in English and French, and no heading stands for two columns."""
    english, french = (sg.audits.audit_template([], language=code, metrics=[]).headings for code in ("en", "fr"))
    assert len(english) == len(french)
    for headings in (english, french):
        assert all(headings)
        assert len({heading.casefold() for heading in headings}) == len(headings)


def test_markdown_table() -> None:
    """The Markdown table has fields down and channels across, with bars escaped."""
    sheet = sg.audits.audit_template([attrs.evolve(IG, handle="a|b")], language="fr", metrics=[])
    table = sheet.markdown().splitlines()
    assert table[:3] == ["| Plateforme | instagram |", "| --- | --- |", "| Nom d'utilisateur | a\\|b |"]
    assert len(table) == len(sheet.headings) + 1


CELLS: tuple[tuple[str, Any, Any], ...] = (
    ("1776", 1776, 1776),
    ("1,776", 1776, None),
    ("1 776", 1776, 1776),
    ("1\u202f776,5", 1776.5, 1776.5),
    ("12,5", 12.5, 12.5),
    ("12.5", 12.5, 12.5),
    ("1,776,000.5", 1776000.5, None),
    ("9007199254740993", 9007199254740993, 9007199254740993),
    ("n/a", None, None),
    ("non disponible", None, None),
    (12, 12, 12),
    (0, 0, 0),
)


@pytest.mark.parametrize(("cell", "english", "french"), CELLS)
def test_figures_as_people_write_them(cell: Any, english: Any, french: Any) -> None:
    """A figure is read as its sheet's language writes it: under French headings a comma is a decimal comma."""
    read = sg.audits.read_audit([("Platform", "followers"), ("x", cell)], id="a", as_of=DAY).channels[0].baselines[0]
    assert read.value == english
    if french is not None:
        lu = (
            sg.audits.read_audit([("Plateforme", "followers"), ("x", cell)], id="a", as_of=DAY).channels[0].baselines[0]
        )
        assert lu.value == french


def test_a_comma_is_what_the_headings_say() -> None:
    """Hours of 1,776 are more than a thousand in English, and not two in French; followers are a count in both."""
    for platform, hours, expected in (("Plateforme", "Heures", 1.776), ("Platform", "Hours", 1776)):
        rows = [(platform, hours, "followers"), ("x", "1,776", "1,776")]
        found = sg.audits.read_audit(rows, id="a", as_of=DAY).channels[0]
        assert found.cost == sg.returns.Cost(effort_hours=expected)
        assert found.baselines[0].value == 1776


def test_shares_in_french() -> None:
    """A share may have a decimal comma, and a name in front of it keeps its own."""
    rows = [("Plateforme", "Types de contenu"), ("x", "photo, vidéo=0,625; texte=0,125")]
    found = sg.audits.read_audit(rows, id="a", as_of=DAY).channels[0]
    assert found.content_mix == (("photo, vidéo", 0.625), ("texte", 0.125))


REFUSED: tuple[tuple[str, Any, str], ...] = (
    ("followers", "many", "row 2, column 'followers': must be a number"),
    ("followers", "inf", "row 2, column 'followers': must be a finite number"),
    ("Hours", "-3", "row 2, column 'Hours': must be zero or more"),
    ("Ad spend", "much", "row 2, column 'Ad spend': must be a number"),
    ("Currency", "shells", "row 2, column 'Currency': must be a currency code"),
    ("Last post", "yesterday", "row 2, column 'Last post': must be a day"),
    ("Status", "asleep", "row 2, column 'Status': unknown status of a channel 'asleep'"),
    ("Checks", "on_brand", "row 2, column 'Checks': must be checks such as"),
    ("Checks", "on_brand=perhaps", "row 2, column 'Checks': unknown result of a check"),
    ("Administrators", "a=b=c", "row 2, column 'Administrators': must be people such as"),
    ("Content mix", "video", "row 2, column 'Content mix': must be shares such as"),
    ("Content mix", "video=n/a", "row 2, column 'Content mix': must be a share such as 0.6"),
    ("Content mix", "video=0.9; photo=0.2", "row 2, column 'Content mix': must be shares that sum to at most 1"),
    ("Audience shares", "age=old", "row 2, column 'Audience shares': must be shares such as"),
    ("Top content", "u|likes|3|often", "row 2, column 'Top content': must be content such as"),
    ("Platform", "", "row 2, column 'Platform': must be a platform"),
)


@pytest.mark.parametrize(("heading", "cell", "message"), REFUSED)
def test_every_problem_at_its_cell(heading: str, cell: Any, message: str) -> None:
    """A cell that cannot be read is refused at its row and column, with what would be right."""
    headings = ("Platform", "Notes", heading) if heading != "Platform" else ("Platform", "Notes")
    row = ("x", "seen", cell) if heading != "Platform" else (cell, "seen")
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.audits.read_audit([headings, row], id="q1", as_of=DAY)
    assert str(caught.value).startswith(message)


def test_all_problems_at_once() -> None:
    """Every bad cell of every row is told in one go, in the sheet's own headings."""
    rows = [
        ("Plateforme", "Heures", "Dernière publication", "followers"),
        ("x", "-1", "hier", "many"),
        ("", "", "", ""),
        ("instagram", "1", "", "", "too much"),
    ]
    with pytest.raises(sg.StructureErrors) as caught:
        sg.audits.read_audit(rows, id="q1", as_of=DAY)
    assert set(caught.value.paths) == {
        "row 2, column 'Heures'",
        "row 2, column 'Dernière publication'",
        "row 2, column 'followers'",
        "row 4",
    }


def test_headings_are_checked() -> None:
    """An unknown heading is refused with the nearest one, and so is a heading that stands twice."""
    with pytest.raises(sg.UnknownName, match="did you mean 'Platform'"):
        sg.audits.read_audit([("Platfrom",)], id="q1", as_of=DAY)
    with pytest.raises(sg.InvalidValue, match="each heading once"):
        sg.audits.read_audit([("Platform", "Plateforme")], id="q1", as_of=DAY)


def test_metrics_of_the_callers_own() -> None:
    """A metric of the caller's own is a heading once it is named, and a count of it takes the window of the audit."""
    km = sg.Metric(id="km", nature="flow", unit="count")
    rows = [("Platform", "km"), ("x", 12)]
    assert (
        sg.audits.read_audit(rows, id="q1", as_of=DAY, window=QUARTER, metrics=[km]).channels[0].baselines[0].window
        == QUARTER
    )
    assert (
        sg.audits.read_audit(rows, id="q1", as_of=DAY, window=QUARTER, metrics=["km"]).channels[0].baselines[0].on
        == DAY
    )
    with pytest.raises(sg.UnknownName):
        sg.audits.read_audit(rows, id="q1", as_of=DAY)


def test_the_same_account_twice() -> None:
    """An account that stands in two rows is refused at the second one."""
    rows = [("Platform", "User name"), ("x", "@b"), ("", ""), ("X", "@B")]
    with pytest.raises(sg.InvalidValue, match="case apart") as caught:
        sg.audits.read_audit(rows, id="q1", as_of=DAY)
    assert caught.value.path == "row 4"
    with pytest.raises(sg.SmartGoalsError, match="id"):
        sg.audits.read_audit([("Platform",), ("x",)], id="", as_of=DAY)


@pytest.mark.parametrize("rows", [[], ["Platform"], [{"Platform": "x"}], [b"x"], 7])
def test_what_are_no_rows(rows: Any) -> None:
    """A sheet without headings, or of anything but rows of cells, is refused."""
    with pytest.raises(sg.SmartGoalsError):
        sg.audits.read_audit(rows, id="q1", as_of=DAY)


def test_every_row_that_is_none_is_told() -> None:
    """All of them in one go, each with its place, beside the cells that cannot be read."""
    head = ("Platform", "followers")
    rows: list[Any] = [head, None, ("x", "many"), "x, 5", {"Platform": "x"}, ("instagram", "5")]
    with pytest.raises(sg.StructureErrors) as caught:
        sg.audits.read_audit(rows, id="q1", as_of=DAY)
    assert caught.value.paths == ("row 2", "row 3, column 'followers'", "row 4", "row 5")
    with pytest.raises(sg.StructureErrors) as caught:
        sg.audits.read_audit([None, *rows[2:3], 7], id="q1", as_of=DAY)
    assert caught.value.paths == ("row 1", "row 3")
    with pytest.raises(sg.StructureErrors) as caught:
        sg.audits.read_audit([head, *rows[1:2] * 30], id="q1", as_of=DAY)
    assert (len(caught.value.problems), "and 10 more" in str(caught.value)) == (30, True)


@pytest.mark.parametrize(
    ("options", "paths"),
    [
        ({"window": "Q1"}, ("window",)),
        ({"as_of": "soon"}, ("as_of",)),
        ({"id": ""}, ("id",)),
        ({"metrics": "followers"}, ("metrics",)),
        ({"metrics": ["km", 7, ""]}, ("metrics[1]", "metrics[2]")),
        ({"rows": 7}, ("rows",)),
        ({"rows": []}, ("rows",)),
        (
            {"rows": "x", "metrics": [7], "id": 7, "as_of": None, "window": 7},
            ("rows", "metrics[0]", "id", "as_of", "window"),
        ),
    ],
)
def test_wrong_options_are_told(options: dict[str, Any], paths: tuple[str, ...]) -> None:
    """A window that is none is no fault of a cell, and all wrong options come in one error."""
    rows = [("Platform", "followers"), ("x", "many")]
    given: dict[str, Any] = {"rows": rows, "id": "q1", "as_of": DAY}
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.audits.read_audit(**given | options)
    assert tuple(one.path for one in caught.value.problems) == paths


def test_no_available_owner_is_no_owner() -> None:
    """A fact that was looked for and not found stays empty, so that a dash does not pass for an owner."""
    found = sg.audits.read_audit(
        [
            ("Platform", "Owner", "Administrators", "KPIs", "Last post", "Decided on"),
            ("x", "-", "n/a", "n/a", "n/a", DAY),
        ],
        id="q1",
        as_of=DAY,
    ).channels[0]
    assert (found.owner, found.admins, found.kpis, found.last_post_on, found.decided_on) == (None, (), (), None, DAY)


def test_what_is_no_template_channel() -> None:
    """A template is made for channels or entries of an audit, and in a language that is known."""
    with pytest.raises(sg.WrongType):
        sg.audits.audit_template(["instagram"])  # type: ignore[list-item]  # wrong on purpose
    with pytest.raises(sg.UnknownName):
        sg.audits.audit_template([IG], language="de")


NOTHING = [float("nan"), type("NaTType", (), {})(), type("NAType", (), {})()]


@pytest.mark.parametrize("cell", NOTHING, ids=["NaN", "NaT", "NA"])
def test_what_a_frame_holds_for_nothing_is_an_empty_cell(cell: Any) -> None:
    """No account is called "nan": the gaps of a table of a frame are as empty as those of a sheet."""
    heads = ("Platform", "User name", "Owner", "Objectives", "Last post", "followers")
    rows = [heads, ("x", cell, cell, cell, cell, 5), (cell,) * len(heads)]
    (seen,) = sg.audits.read_audit(rows, id="q", as_of=date(2026, 3, 31)).channels
    assert (seen.handle, seen.owner, seen.objective_ids, seen.last_post_on) == (None, None, (), None)
    with pytest.raises(sg.InvalidValue, match="row 2, column 'Platform': must be a platform"):
        sg.audits.read_audit([("Platform", "followers"), (cell, 5)], id="q", as_of=date(2026, 3, 31))


@pytest.mark.parametrize("metrics", [None, "watch", [3]])
def test_metrics_of_the_caller_are_ids_or_metrics(metrics: Any) -> None:
    """What is no list of metrics is refused before a heading is looked for in it."""
    with pytest.raises(sg.WrongType):
        sg.audits.read_audit([("Platform", "xx"), ("x", 1)], id="q", as_of=date(2026, 3, 31), metrics=metrics)


@given(
    st.lists(sgst.channel_audits(metrics=st.sampled_from(METRICS)), max_size=3, unique_by=lambda one: one.identity),
    st.sampled_from(["en", "fr"]),
    st.randoms(use_true_random=False),
)
def test_the_order_of_columns_and_rows_changes_no_account(
    found: list[sg.audits.ChannelAudit], language: str, chance: Any
) -> None:
    """A sheet whose columns and rows were moved about, with a blank line among them, holds the same accounts."""
    entries = tuple(map(on_the_sheet, found))
    head, *rows = sg.audits.audit_template(entries, language=language, metrics=METRICS).rows()
    order = chance.sample(range(len(head)), len(head))
    moved = [[row[place] for place in order] for row in chance.sample([*rows, ("",) * len(head)], len(rows) + 1)]
    again = sg.audits.read_audit([[head[place] for place in order], *moved], id="q1", as_of=DAY, window=QUARTER)

    def told(several: Any) -> list[sg.audits.ChannelAudit]:
        plain = [
            attrs.evolve(one, baselines=sorted(one.baselines, key=lambda figure: figure.metric)) for one in several
        ]
        return sorted(plain, key=lambda one: one.identity)

    assert told(again.channels) == told(entries)
