"""The laws of the conformance kit: sound extensions pass whatever they are made of, and one thing broken is told."""

import pickle
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import assume, example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import catalog, rules, status, strategies, testing
from smartgoals._messages import rows
from smartgoals._messages.placeholders import placeholders
from smartgoals._model.platform import IDS, known_platform
from smartgoals.testing import Flaw, NamedCheck
from smartgoals.testing._rules import harder

WORDS = st.text("abcdefghij é'", min_size=1, max_size=12)
FLAWS = st.builds(Flaw, WORDS | st.just(""), WORDS)
FRENCH = sg.Language.of("fr")
FILLED = sorted(key for key in rows.all_keys() if placeholders(FRENCH.phrase(key)))
PLATFORMS = [one for one in IDS if len(one) > 6]
AS_OF = date(2026, 3, 1)


def named(checks: tuple[NamedCheck, ...], name: str) -> NamedCheck:
    """Return the check of a name."""
    return next(one for one in checks if one.name == name)


def failing(checks: tuple[NamedCheck, ...]) -> list[str]:
    """Return the names of the checks that fail."""
    return [one.name for one in testing.run_checks(checks).failures]


@given(st.integers(0, 60))
@example(1000)
def test_a_check_tells_the_first_twenty_flaws(count: int) -> None:
    """Of many flaws twenty are told in their order, and no more are looked for."""
    asked: list[Flaw] = []

    def find() -> Any:
        for place in range(count):
            asked.append(Flaw(str(place), "r"))
            yield asked[-1]

    assert NamedCheck(name="n", law="l", of="o", find=find).flaws() == tuple(asked)
    assert len(asked) == min(count, 20)


@given(WORDS, WORDS, st.lists(FLAWS, min_size=1, max_size=4))
@example("kind", "It is kind.", [Flaw("owner", "it is rude")])
def test_a_failure_is_an_error_of_ours_that_travels(name: str, law: str, flaws: list[Flaw]) -> None:
    """Calling a check raises an error of the family, which is an assertion to pytest, with each flaw on its line."""
    NamedCheck(name=name, law=law, of="mine", find=lambda: ())()
    with pytest.raises(testing.ConformanceFailure) as caught:
        NamedCheck(name=name, law=law, of="mine", find=lambda: flaws)()
    error = caught.value
    assert isinstance(error, sg.SmartGoalsError)
    assert isinstance(error, AssertionError)
    told = [f"{one.path}: {one.reason}" if one.path else one.reason for one in flaws]
    assert str(error) == "\n  ".join([f"{name}: {law}", *told])
    assert error.as_dict()["code"] == "conformance_failure"
    back = pickle.loads(pickle.dumps(error))
    assert (back.check, back.law, back.flaws) == (name, law, tuple(flaws))


@given(st.sampled_from([one.name for one in testing.calendar_checks(sg.Calendar())]), st.data())
def test_a_slip_of_a_name_is_refused_with_the_nearest(name: str, data: st.DataObject) -> None:
    """A check that is expected to fail under a name with a letter left out is told by its own name."""
    place = data.draw(st.integers(0, len(name) - 1))
    slip = name[:place] + name[place + 1 :]
    with pytest.raises(sg.UnknownName, match=f"did you mean '{name}'") as caught:
        testing.run_checks(testing.calendar_checks(sg.Calendar()), expected={slip: "we know"})
    assert caught.value.path == "expected"


@share_of_examples(4)
@given(strategies.calendars())
def test_any_calendar_conforms(calendar: sg.Calendar) -> None:
    """Whatever a calendar is made of, it passes every check; holidays years apart are what one check looks for."""
    assert failing(testing.calendar_checks(attrs.evolve(calendar, holidays=None))) == []


@given(st.integers(-3, 3), st.sampled_from([1, -1]), st.sampled_from(["mon-fri", "sat", None]))
def test_a_step_that_goes_wrong_by_anything_is_told(by: int, way: int, days: str | None) -> None:
    """A calendar whose steps lead some active days too far passes where that is none, and else fails by that law."""

    class Stepping(sg.Calendar):  # type: ignore[misc]  # what nobody should do, and somebody will
        def nth_active_day(self, after: date, n: int) -> date | None:
            return super().nth_active_day(after, n + by if n * way > 1 else n)

    check = named(testing.calendar_checks(Stepping(working_days=days)), "steps-agree")
    assert bool(check.flaws()) is (by != 0)


@share_of_examples(2)
@given(st.lists(st.integers(-30, 30), min_size=1, max_size=3, unique=True), st.booleans())
def test_bands_of_any_edges_conform_and_turned_round_they_do_not(edges: list[int], is_turned: bool) -> None:
    """A preset of bands in order passes with its words from worst to best, and fails by that law with them turned."""
    cuts = [None, *(edge / 10 for edge in sorted(edges)), None]
    words = [f"w{place}" for place in range(len(cuts) - 1)]
    bands = [status.StatusBand(word, low, high) for word, low, high in zip(words, cuts, cuts[1:], strict=False)]
    preset = status.StatusPreset(
        id="mine", source="us", measure="gap", bands=bands, worst_first=words[::-1] if is_turned else words
    )
    assert failing(testing.preset_checks(preset)) == (["worst-first"] if is_turned else [])


@given(st.sampled_from(FILLED), st.data())
def test_a_phrase_without_one_of_its_facts_is_told_at_its_key(key: str, data: st.DataObject) -> None:
    """Whichever phrase of a language leaves out whichever fact, the check says which phrase, and of no other."""
    phrase = FRENCH.phrase(key)
    gone = data.draw(st.sampled_from(sorted(placeholders(phrase))))
    less = re.sub(rf"\{{{gone}(:[^}}]*)?\}}", "", phrase)
    assume(less.strip("| "))
    flaws = named(testing.language_checks(FRENCH.with_phrases({key: less})), "facts-kept").flaws()
    assert [one.path for one in flaws] == [f"phrases[{key!r}]"]


@pytest.mark.parametrize("said", [" el {day}", ", el {day}", "（{day}）", "日付{day}"])
def test_what_is_joined_may_begin_with_a_mark_or_in_a_script_without_blanks(said: str) -> None:
    """A blank, a mark or a wide letter parts a phrase from what it follows."""
    mine = attrs.evolve(sg.Language.of("en"), code="es", phrases={"page.on_day": said})
    assert named(testing.language_checks(mine), "joined").flaws() == ()
    assert mine.phrase("page.on_day") == said


@given(st.sampled_from(["name_en", "name_fr", "definition"]), st.sets(st.sampled_from(["name_en", "name_fr"])))
def test_a_metric_is_asked_for_its_names_and_its_meaning(word: str, missing: set[str]) -> None:
    """A catalogue is told of a metric of its own by each word that this lacks, and of no other."""
    gone = missing | {word}
    words = {"name_en": "calls of ours", "name_fr": "appels à nous", "definition": "Calls that we got."}
    facts: dict[str, Any] = {name: None if name in gone else said for name, said in words.items()}
    mine = catalog.with_metric(sg.Metric(id="calls_of_ours", nature="flow", **facts))
    checks = testing.catalog_checks(mine)
    assert bool(named(checks, "named").flaws()) is bool(gone & {"name_en", "name_fr"})
    assert bool(named(checks, "defined").flaws()) is ("definition" in gone)


@given(st.sampled_from(PLATFORMS), st.data())
def test_a_platform_with_a_letter_left_out_is_told(platform: str, data: st.DataObject) -> None:
    """A sheet of a platform is in order, and one of a slip of it is told with what was meant."""
    place = data.draw(st.integers(1, len(platform) - 1))
    slip = platform[:place] + platform[place + 1 :]
    assume(known_platform(slip) is None)
    sheet = catalog.Sheet(platform=platform, id="mine", day="Jour", columns={"Vues": "content_views"})
    assert named(testing.sheet_checks(sheet), "platform-spelt").flaws() == ()
    (flaw,) = named(testing.sheet_checks(attrs.evolve(sheet, platform=slip)), "platform-spelt").flaws()
    assert (flaw.path, f"'{platform}'" in flaw.reason) == ("platform", True)


PATHS = st.sampled_from(["owner", "audience", "statement", "channel", "cadence"])


@share_of_examples(2)
@given(PATHS, st.dictionaries(st.sampled_from("abc"), st.integers() | st.booleans() | WORDS | st.dates(), max_size=3))
def test_a_rule_that_only_looks_keeps_the_laws_of_looking(path: str, evidence: dict[str, Any]) -> None:
    """A rule that finds an empty field, whatever it tells of it, lacks words and examples and breaks no other law."""

    def look(case: Any, options: Any) -> list[rules.Fault]:
        return [] if getattr(case.goal, path) else [rules.Fault(path, evidence)]

    rule = rules.Rule(
        code="ACME1", name="open", criterion="specific", severity="info", check=look, texts={"en": "it is open"}
    )
    assert failing(testing.rule_checks(rule)) == ["page", "languages", "examples-both-ways"]


@attrs.frozen
class Repeat:
    """A method by which the last readings come again, each as likely as the others."""

    many: int
    each: int
    name: str = "repeat"

    def __call__(self, history: Any, days: Any, *, as_of: Any, total_from: Any = None) -> list[sg.Forecast]:
        """Forecast values, and no totals."""
        if total_from is not None:
            raise ValueError("says nothing of totals")
        values = [*history.values[-self.many :]] * self.each
        return [sg.Forecast.of_samples(values, on=day, as_of=as_of, method=self.name) for day in days]


@given(st.integers(1, 4), st.integers(1, 3))
def test_a_method_that_repeats_the_last_readings_conforms(many: int, each: int) -> None:
    """Equally likely values of the last few readings are a forecast like any, however many they are."""
    assert failing(testing.forecaster_checks(Repeat(many, each))) == []


ASKED: list[Callable[[int], Any]] = [
    lambda amount: sg.ReachLevel(1000 + amount),
    lambda amount: sg.ReachLevel(1000 - amount),
    sg.ChangeBy,
    lambda amount: sg.ChangeBy(-amount),
    lambda amount: sg.ChangeBy(percent=amount),
]


@given(st.sampled_from(ASKED), st.integers(1, 900), st.sampled_from([2, 10]))
def test_a_harder_goal_has_so_many_times_as_far_to_go(make: Callable[[int], Any], amount: int, times: int) -> None:
    """Twice or ten times the way from the baseline is what its plan ends at, and nothing else is changed."""
    goal = sg.Goal(
        id="g", metric="followers", target=make(amount), start=AS_OF, deadline=AS_OF + timedelta(90),
        baseline=sg.Baseline(value=1000, on=AS_OF - timedelta(1)),
    )  # fmt: skip
    several = [one.goal for one in harder(rules.Example(goal=goal, as_of=AS_OF))]
    asked = several[0 if times == 2 else 1]
    assert asked is not None
    ends = [sg.plan(one).value_on(AS_OF + timedelta(90)) for one in (goal, asked)]
    assert ends[1] - 1000 == pytest.approx(times * (ends[0] - 1000))
    assert attrs.evolve(asked, target=goal.target) == goal
