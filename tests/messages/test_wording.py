"""Faults for people who write documents: every text that the source may say has its row, in words without Python."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import example, given, strategies as st
from tests.messages.texts_of_faults import HOLE, Said, said

import smartgoals as sg
from smartgoals import codec
from smartgoals._messages.faults import _fact, _matched, wording
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._messages.rows import table
from smartgoals._messages.tables import fault
from smartgoals.codec._book import words

FILLED = ("x", "Goal", "2026-01-05", "3")
PYTHON = re.compile(
    r"datetime|\bNone\b|\bTrue\b|\bFalse\b|smartgoals\.|attrs|fromisoformat|\w+\(|[A-Z]\w+[A-Z]\w+\b|\w=|\bint\b|\bstr\b"
)
RULES = re.compile(r"FREQ=\w+(;\w+=\w+)*|RFC 5545|FREQ|COUNT|UNTIL|EUR")


def rows() -> Iterator[tuple[str, str]]:
    """Yield every sentence of the two rooms, with its key."""
    for room in ("fault", "field"):
        for code, phrases in table(room).items():
            yield from ((f"{room}.{code}", phrase) for phrase in phrases)


def told(text: Said) -> bool:
    """Tell whether a text has a row, however what it leaves open is filled in."""
    return any(_matched(text.role, text.text.replace(HOLE, filled)) is not None for filled in FILLED)


def test_every_text_of_a_fault_has_its_row() -> None:
    """Whatever the model, its numbers, days and periods, and the codec say of a fault is said in two languages."""
    texts = [one for one in said() if one.text.strip(HOLE)]
    assert len({one.text for one in texts}) > 200
    assert sorted({(one.role, one.text, one.where) for one in texts if not told(one)}) == []


def test_every_row_is_the_row_of_a_text() -> None:
    """No row is left over from a text that nothing says any more, and no two are of one text."""
    texts = [one for one in said() if one.text.strip(HOLE)]
    used = [_matched(one.role, one.text.replace(HOLE, filled)) for one in texts for filled in FILLED]
    codes = {one.code for one in used if one is not None}
    for role, source in (("expected", fault.EXPECTED), ("hint", fault.HINTS), ("kind", fault.KINDS)):
        assert len({text for text, *_ in source}) == len(source)
        left = {f"{role}_{code}" for _, code, *_ in source} - codes
        assert left <= OF_OTHER_ROOMS, role


OF_STATEMENTS = {
    *(
        f"expected_goal_{what}"
        for what in "metric amount_of end day amount direction share share_shown start_amount".split()
    ),
    *(f"hint_{what}" for what in "falls_from which_figure how_many by_when which_way which_side which_day".split()),
    *(f"hint_{what}" for what in "counts_from how_often_only sentence_counts share_of_what which_scale".split()),
}
"""Rows of what a sentence lacks for a goal: tests/statement/test_to_goal_words.py has each said."""
OF_OTHER_ROOMS = {"kind_language", "expected_part_an", *OF_STATEMENTS}
"""Rows of what other rooms say, and hosts."""


def test_no_row_speaks_python() -> None:
    """No class, no call, no None and no quote of a programming language stands in a sentence for people."""
    assert [key for key, phrase in rows() if PYTHON.search(RULES.sub("", phrase)) or "'" in phrase] == []


def test_every_field_of_a_document_has_a_name() -> None:
    """What a document may hold is called by its name in two languages."""
    kinds = [kind for kind in words() if isinstance(kind, type) and attrs.has(kind)]
    fields = {one.alias for kind in kinds for one in attrs.fields(kind) if one.init}
    assert sorted(fields - table("field").keys()) == []


def faults(data: Any, kind: Any = sg.Strategy) -> sg.SmartGoalsError:
    """Return what is wrong with a document."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, kind)
    return caught.value


@pytest.mark.parametrize(
    ("data", "english", "french"),
    [
        (
            {"goals": [{"id": "x", "deadline": "soon"}]},
            "Goal “x” › deadline: expected a day such as 2026-01-31, got “soon”",
            "But « x » › échéance : on attend un jour tel que 2026-01-31 ; on lit « soon »",
        ),
        (
            {"goals": [{"id": "x", "target": {"kind": "reach_level", "value": "3%"}}]},
            "Goal “x” › target › value: expected a number, got “3%”. Write 0.03 for 3 %",
            "But « x » › cible › valeur : on attend un nombre ; on lit « 3% ». Écrire 0.03 pour 3 %",
        ),
        (
            {"goals": [{"id": "x", "target": {"kind": "change_by", "percent": "3 %"}}]},
            "Goal “x” › target › percentage: expected a number, got “3 %”. Write 3 for 3 %",
            "But « x » › cible › pourcentage : on attend un nombre ; on lit « 3 % ». Écrire 3 pour 3 %",
        ),
        (
            {"goals": [{"id": "x", "cadence": "Biweekly"}]},
            (
                "Goal “x” › cadence: expected a cadence such as “weekly”, “every 2 weeks” or “every monday”, got “Biweekly”. "
                "“biweekly” is twice in one period to some and once in two to others: write “every 2 weeks”, "
                "or what each period has"
            ),
            (
                "But « x » › cadence : on attend une cadence telle que « hebdomadaire », « toutes les 2 semaines » ou "
                "« tous les lundis » ; on lit « Biweekly ». « biweekly » veut dire deux fois par période pour les uns et une "
                "fois sur deux pour les autres : écrire « every 2 weeks », ou ce qui revient à chaque période"
            ),
        ),
        (
            {"goals": [{"id": "x", "target": {"kind": "keep_pace", "pace": "5 posts bi-monthly"}}]},
            (
                "Goal “x” › target › pace: expected a pace such as “50 followers/week”, got “5 posts bi-monthly”. "
                "“bi-monthly” is twice in one period to some and once in two to others: write “every 2 months”, "
                "or what each period has"
            ),
            (
                "But « x » › cible › rythme : on attend un rythme tel que « 50 abonnés/semaine » ; on lit « 5 posts "
                "bi-monthly ». « bi-monthly » veut dire deux fois par période pour les uns et une fois sur deux pour les "
                "autres : écrire « every 2 months », ou ce qui revient à chaque période"
            ),
        ),
        (
            {"goals": [{"metric": "reach"}]},
            "Goal 1 › id: this is missing, and always needed",
            "But 1 › identifiant : ce champ manque, et il est toujours nécessaire",
        ),
        (
            {"smartgoals": 2, "strategy": {"goals": [{"id": "x", "chanel": "ig"}]}},
            "Goal “x”: “chanel” is not a field that is known here; did you mean “channel”?",
            "But « x » : « chanel » n’est pas un champ connu ici ; vouliez-vous dire « channel » ?",
        ),
        (
            {"goals": [{"id": "x", "metric": "zzzzz"}]},
            (
                "Goal “x” › metric: “zzzzz” is not a metric that is known here; known are, among others: impressions, "
                "content_views, viewable_impressions, reach, reach_non_followers, non_follower_reach_share, reach_rate, frequency"
            ),
            (
                "But « x » › mesure : « zzzzz » n’est pas une mesure connue ici ; sont connus, entre autres : impressions, "
                "content_views, viewable_impressions, reach, reach_non_followers, non_follower_reach_share, reach_rate, frequency"
            ),
        ),
        (
            {"goals": [{"id": "x", "start": "2026-02-01", "deadline": "2026-01-01"}]},
            "Goal “x” › deadline: expected a day not before the start, 1 February 2026, got 1 January 2026",
            (
                "But « x » › échéance : on attend un jour qui ne précède pas le début, le 1er février 2026 ; "
                "on lit 1er janvier 2026"
            ),
        ),
        (
            {
                "objectives": [{"id": "sell", "title": "t", "kind": "conversions_sales", "start": "2026-03-01"}],
                "goals": [{"id": "x", "objective": "sell", "start": "2026-01-01"}],
            },
            "Goal “x” › start: expected a day not before the start of the objective “sell”, 1 March 2026, got 1 January 2026",
            (
                "But « x » › début : on attend un jour qui ne précède pas le début de l’objectif « sell », "
                "le 1er mars 2026 ; on lit 1er janvier 2026"
            ),
        ),
        (
            {"goals": 3},
            "Goals: expected a list, got 3",
            "Buts : on attend une liste ; on lit 3",
        ),
        (
            [],
            "Expected a group of named fields, got a list",
            "On attend un groupe de champs nommés ; on lit une liste",
        ),
        (
            {"channels": [{"id": "n", "platform": {"a": 1}}]},
            "Channel “n” › platform: expected an id, in text, got a group of fields",
            "Canal « n » › plateforme : on attend un identifiant sous forme de texte ; on lit un groupe de champs",
        ),
        (
            {"closed_goals": [{"goal": {"id": "old"}, "closed_on": "2026-01-05", "outcome": "won"}]},
            "Closed goal “old” › outcome: “won” is not an outcome of a goal; known are: met, missed, abandoned, unknown",
            "But clos « old » › issue : « won » n’est pas une issue de but ; sont connus : met, missed, abandoned, unknown",
        ),
        (
            {"goals": [{"id": "x", "cadence": "FREQ=DAILY;BYDAY=QQ"}]},
            (
                "Goal “x” › cadence › rule: expected a rule whose part BYDAY is right, got “FREQ=DAILY;BYDAY=QQ”. "
                "Look at “BYDAY=QQ”"
            ),
            (
                "But « x » › cadence › règle : on attend une règle dont l’élément BYDAY est correct ; "
                "on lit « FREQ=DAILY;BYDAY=QQ ». Voir « BYDAY=QQ »"
            ),
        ),
    ],
)
def test_a_fault_is_told_in_two_languages(data: Any, english: str, french: str) -> None:
    """The place by the names of parts, what was read, what would be right and what to do."""
    error = faults(data)
    assert wording(error, data=data) == english
    assert plainly(wording(error, "fr", data=data)) == french


FOLLOWERS = {"metric": "followers", "readings": []}
JANUARY = {"start": "2026-01-10", "end": "2026-02-10", "keeps": "pace"}
BOTH = {"platform": "instagram", "handle": "@b"}


@pytest.mark.parametrize(
    ("kind", "data", "french"),
    [
        (
            sg.Calendar,
            {"fiscal_pattern": "4-4-5", "fiscal_leap_period": 99},
            "un nombre de 1 à 13, ou que ce champ soit omis pour la dernière période ; on lit 99",
        ),
        (sg.Calendar, {"fiscal_year_start": 13}, "un mois de 1 à 12 ; on lit 13"),
        (sg.Calendar, {"fiscal_year_day": 40}, "un jour du mois, de 1 à 31 ; on lit 40"),
        (
            sg.Calendar,
            {"pauses": [JANUARY, {**JANUARY, "start": "2026-01-15"}]},
            "une pause qui n’en chevauche pas une autre ; on lit une pause du 15 janvier 2026 au 10 février 2026",
        ),
        (
            sg.Strategy,
            {"histories": [FOLLOWERS, FOLLOWERS]},
            "un seul historique pour chaque mesure, canal et définition ; on lit un autre historique de « followers »",
        ),
        (
            sg.Strategy,
            {"channels": [{"id": "c", "platform": "x"}], "histories": [{**FOLLOWERS, "channel": "c"}] * 2},
            "un seul historique pour chaque mesure, canal et définition ; on lit un autre historique de « followers » sur « c »",
        ),
        (
            sg.Strategy,
            {"sources": [{"metric": "followers", "reading": {"recompute_over": way}} for way in ("week", "month")]},
            "une seule façon de lire « followers » dans toutes les sources ; on lit une autre façon",
        ),
        (
            sg.Strategy,
            {
                "channels": [{"id": "c", "platform": "x"}],
                "sources": [
                    {"metric": "reach", "channel": "c", "reading": {"recompute_over": way}} for way in ("week", "month")
                ],
            },
            "une seule façon de lire « reach » sur « c » dans toutes les sources ; on lit une autre façon",
        ),
        (sg.Audit, {"id": "q", "as_of": "2026-01-01", "channels": [BOTH, BOTH]}, "« @b » sur « instagram »"),
        (
            sg.Audit,
            {"id": "q", "as_of": "2026-01-01", "channels": [{"platform": "x"}, {"platform": "x"}]},
            "un autre compte sur « x »",
        ),
    ],
    ids=range(10),
)
def test_values_of_ours_are_told_in_the_language(kind: Any, data: Any, french: str) -> None:
    """What a fault is about may be a value of ours, whose own text is English: another language says its own."""
    error = faults(data, kind)
    told_in_french = plainly(wording(error, "fr", data=data))
    assert french in told_in_french
    assert PYTHON.search(wording(error, data=data)) is None
    assert not re.search(r"\b(or|of|the|from|to|are|than)\b", told_in_french)


@pytest.mark.parametrize(
    ("rows", "french"),
    [
        (
            [["Date", "Followers", "Foo"]],
            "les en-têtes de tiktok.followers ; il manque Difference in followers from previous day",
        ),
        ([["a", "b"]], "on attend les en-têtes d’un tableau connu"),
        ([], "on attend un tableau : une ligne d’en-têtes et des lignes au-dessous"),
        ([["Date;Views"], ["2026-11-01;4"]], "les colonnes sont séparées par « ; »"),
        ([["PK\x03\x04..."]], "Le fichier est un classeur : l’ouvrir comme tel"),
    ],
)
def test_a_table_that_is_refused_is_so_in_french(rows: list[list[str]], french: str) -> None:
    """Whoever hands a file reads what is wrong with it in their language, headings as they are written."""
    with pytest.raises(sg.SmartGoalsError) as refused:
        sg.catalog.read_table(rows)
    assert french in plainly(codec.wording(refused.value, "fr"))
    assert "anglais" not in codec.wording(refused.value, "fr")


def plainly(text: str) -> str:
    """Return text with one kind of blank."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_parts_are_numbered_where_nobody_hands_the_document() -> None:
    """Without the data, parts are told by their numbers, from 1, and several faults have a line each."""
    data = {"goals": [{"id": "a"}, {"id": "b", "guardrails": ["reach", 3], "decision": 7}]}
    assert wording(faults(data)).splitlines() == [
        "2 faults",
        "Goal 2 › decision: expected text, got 7",
        "Goal 2 › guardrail 2: expected an id, in text, got 3",
    ]
    assert wording(faults([{}], sg.types.Roster[sg.Goal])) == "Entry 1 › id: this is missing, and always needed"


def test_a_group_of_one_is_told_as_the_one() -> None:
    """A line for each, and no line that counts a single one."""
    single = sg.InvalidValue(value=0, expected="above zero", path="target.value")
    group = sg.StructureErrors(problems=[single])
    assert wording(group) == wording(single) == "Target › value: expected a number above zero, got 0"


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (None, "nothing"),
        (True, "“true”"),
        (1234.5, "1234.5"),
        (-(10**5000), "a very large number"),
        (10**15, "a very large number"),
        (1 - 10**15, "-999,999,999,999,999"),
        ("a" * 60, f"“{'a' * 60}”"),
        ("a" * 61, f"“{'a' * 59}…”"),
        (float("nan"), "“nan”"),
        (Fraction(1, 3), "“1/3”"),
        (date(2026, 1, 5), "5 January 2026"),
        (datetime(2026, 1, 5, 10, tzinfo=UTC), "“2026-01-05 10:00:00+00:00”"),
        ((1,), "a list"),
        ({}, "a group of fields"),
        (sg.ReachLevel(3), "something else"),
        ("a\nb", "“a b”"),
    ],
    ids=range(16),
)
def test_what_was_read_is_told_as_its_writer_knows_it(value: object, english: str) -> None:
    """Days, figures and texts as people write them; of groups and of what is none of these only that they are."""
    assert (
        wording(sg.InvalidValue(value=value, expected="above zero")) == f"Expected a number above zero, got {english}"
    )


@pytest.mark.parametrize(
    ("error", "english", "french"),
    [
        (
            sg.InvalidValue(value=3, expected="a colour", hint="see the chart", path="paint"),
            "Paint: expected a colour, got 3. See the chart",
            "Paint : on attend autre chose (en anglais : a colour) ; on lit 3. En anglais : see the chart",
        ),
        (sg.SmartGoalsError("out of luck"), "Out of luck", "Cela ne convient pas (en anglais : out of luck)"),
        (
            sg.UnknownName(kind="colour", name="x"),
            "“x” is not a name that is known here",
            "« x » n’est pas un nom connu ici",
        ),
        (
            sg.InvalidValue(value=0, expected="on or after the start 2026-99-99", path="k" * 70),
            "K" + "k" * 58 + "…: expected a day not before the start, 2026-99-99, got 0",
            "K" + "k" * 58 + "… : on attend un jour qui ne précède pas le début, le 2026-99-99 ; on lit 0",
        ),
    ],
    ids=range(4),
)
def test_a_text_of_others_is_told_as_it_is(error: sg.SmartGoalsError, english: str, french: str) -> None:
    """What no row has is told in English, and another language says that it is."""
    assert wording(error) == english
    assert plainly(wording(error, "fr")) == french


def test_what_is_no_error_of_ours_is_refused() -> None:
    """An error of somebody else's has no facts to be told."""
    wrong: Any = ValueError("x")
    with pytest.raises(sg.WrongType, match="an error of smartgoals") as refused:
        wording(wrong)
    assert refused.value.argument == "error"


def test_the_day_of_a_call_is_no_day_of_an_audit() -> None:
    """The day that a call asks for is called otherwise than the field of its name."""
    wrong: Any = "x"
    with pytest.raises(sg.WrongType) as refused:
        sg.check(sg.Goal(id="g"), as_of=wrong)
    assert wording(refused.value).startswith("Day judged: ")
    assert wording(refused.value, "fr").startswith("Jour jugé")
    audit = faults({"id": "q", "as_of": "x"}, sg.Audit)
    assert wording(audit).startswith("Day of reference: ")


def test_words_have_their_article() -> None:
    """An ambition, a unit: as one says them."""
    assert "must be an ambition: one of" in str(faults({"id": "g", "ambition": 5}, sg.Goal))
    assert "must be a unit" in str(faults({"id": "m", "unit": 5}, sg.Metric))
    assert (
        wording(faults({"id": "g", "ambition": 5}, sg.Goal)) == "Ambition: expected one of: committed, stretch, got 5"
    )


def test_a_language_of_a_host_says_its_own_words() -> None:
    """Sentences and names of fields are phrases like any other; an unknown language is refused as an argument."""
    spanish = attrs.evolve(
        ENGLISH, code="es", phrases={"field.goals": "meta|metas", "fault.expected_list": "una lista"}
    )
    assert wording(faults({"goals": 3}), spanish) == "Metas: expected una lista, got 3"
    with pytest.raises(sg.UnknownName) as caught:
        wording(faults([]), "tlh")
    assert caught.value.argument == "language"


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists))
def test_any_fault_can_be_told(value: object) -> None:
    """Whatever stands in a document, its fault is told in one line, without Python, in both languages."""
    for data in ({"goals": value}, {"goals": [{"id": "g", "target": {"kind": "reach_level", "value": value}}]}):
        try:
            codec.structure(data)
        except sg.SmartGoalsError as error:
            for one in error.problems:
                for language in ("en", "fr"):
                    line = wording(one, language, data=data)
                    assert line
                    assert "\n" not in line
                    assert not re.search(r"None|datetime|\(the key", re.sub(r"[“«].*[”»]", "", line))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (repr('it\'s "a" title'), 'it\'s "a" title'),
        (repr("C:\\new"), "C:\\new"),
        (f"{'a'!r}, {'b, c'!r}", "a, b, c"),
        ("'cut \\x'", "cut \\x"),
    ],
)
def test_quotes_of_python_are_no_part_of_what_is_told(written: str, said: str) -> None:
    """However a text is quoted in an error, its reader gets the text; one that is cut within an escape as it stands."""
    assert _fact(written) == said


@given(st.lists(st.text(st.characters(exclude_characters="\x00"), min_size=1, max_size=12), min_size=1, max_size=3))
@example(['it\'s "a" title'])
@example(["C:\\new"])
@example(["a", "b, c"])
def test_a_text_is_told_however_python_quotes_it(texts: list[str]) -> None:
    """Whatever quotes, breaks and backslashes stand in a text, its reader gets it as it was written."""
    assert _fact(", ".join(map(repr, texts))) == ", ".join(texts)


@given(st.integers(2, 100))
@example(20)
@example(21)
@example(10_000)
def test_many_faults_are_told_in_twenty_lines(count: int) -> None:
    """How many there are comes first, the first twenty are told, and how many more there are."""
    many = sg.StructureErrors(problems=[sg.InvalidValue(value=k, expected="above zero") for k in range(count)])
    first, *lines = wording(many, "fr").splitlines()
    assert first == f"{FRENCH.figure(count)} défauts"
    assert len(lines) == (count if count <= 20 else 21)
    assert count <= 20 or lines[-1].startswith(f"… et {FRENCH.figure(count - 20)} autre")
