"""Laws of sentences made of parts: in any order, language, case and punctuation each part is read back, and nothing else."""

from collections.abc import Iterable
from datetime import date
from itertools import permutations
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals._model.facts import nature_of
from smartgoals.types import Nature

DAY = date(2026, 1, 5)
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
LANGUAGES = st.sampled_from(sorted(MONTHS))
LAST = st.dates(date(2026, 2, 1), date(2031, 12, 31))
COUNTS = st.integers(2, 99_999)


class Noun(NamedTuple):
    """A metric with what people call it in each language."""

    metric: str
    en: str
    fr: str


NOUNS = [
    Noun("followers", "followers", "abonnés"),
    Noun("leads", "leads", "leads"),
    Noun("comments", "comments", "commentaires"),
    Noun("shares", "shares", "partages"),
]
NETWORKS = ["Instagram", "TikTok", "LinkedIn", "YouTube"]
MEANS = {
    "en": ("by posting 4 reels a week", "by answering every message", "with 3 workshops"),
    "fr": ("en publiant 4 reels par semaine", "en répondant à chaque message", "avec 3 ateliers"),
}
FORMS = {
    "en": {"gain": "gain {n} {noun}", "lose": "lose {n} {noun}", "reach": "reach {n} {noun}"},
    "fr": {"gain": "gagner {n} {noun}", "lose": "perdre {n} {noun}", "reach": "atteindre {n} {noun}"},
}
KINDS = {"gain": ("increase", "delta"), "lose": ("decrease", "delta"), "reach": ("achieve", "target")}


def day_said(day: date, language: str) -> str:
    """Return the phrase for a deadline."""
    month = MONTHS[language][day.month - 1]
    return f"by {day.day} {month} {day.year}" if language == "en" else f"d’ici le {day.day} {month} {day.year}"


def figure_said(count: int, language: str) -> str:
    """Return a figure with its thousands marked, which is no year."""
    return f"{count:,}" if language == "en" else f"{count:,}".replace(",", "\u202f")


def noun_said(noun: Noun, language: str) -> str:
    """Return what a metric is called."""
    return noun.en if language == "en" else noun.fr


class Said(NamedTuple):
    """What a sentence says, from which its parts are written."""

    language: str
    kind: str
    noun: Noun
    count: int
    network: str
    last: date

    @property
    def core(self) -> str:
        """What is wanted: a verb, a figure and a noun."""
        return FORMS[self.language][self.kind].format(n=self.count, noun=noun_said(self.noun, self.language))

    @property
    def on(self) -> str:
        """Where."""
        return f"{'on' if self.language == 'en' else 'sur'} {self.network}"

    @property
    def by(self) -> str:
        """By when."""
        return day_said(self.last, self.language)


SAID = st.builds(
    Said, LANGUAGES, st.sampled_from(sorted(KINDS)), st.sampled_from(NOUNS), COUNTS, st.sampled_from(NETWORKS), LAST
)


def in_order(parts: Iterable[str], order: int, core: str) -> str:
    """Return a sentence of a core and further parts, some before it and some behind it."""
    ways = list(permutations([core, *parts]))
    chosen = ways[order % len(ways)]
    place = chosen.index(core)
    before = "".join(f"{part}, " for part in chosen[:place])
    text = before + " ".join(chosen[place:])
    return text[0].upper() + text[1:]


@given(SAID, st.integers(0, 5))
def test_parts_are_read_back_in_any_order(said: Said, order: int) -> None:
    """Day and network may stand before the verb or behind the figure, one before the other: the draft is the same."""
    draft = sg.parse_goal(in_order([said.by, said.on], order, said.core), as_of=DAY)
    adds_up = nature_of(said.noun.metric) is Nature.FLOW
    kind = "reach" if said.kind == "gain" and adds_up else said.kind  # 20 leads that are gained are 20 in all
    assert (str(draft.direction), str(draft.amount_kind)) == KINDS[kind]
    assert (draft.metric, draft.amount, draft.deadline) == (said.noun.metric, said.count, said.last)
    assert (draft.channels, draft.language, draft.also) == ((said.network.lower(),), said.language, ())


@given(SAID, st.booleans(), st.booleans())
def test_both_languages_say_the_same(said: Said, has_network: bool, has_day: bool) -> None:
    """A sentence and its translation are one draft, get the same verdicts, and are asked the same questions."""
    drafts, reports = [], []
    for language in ("en", "fr"):
        one = said._replace(language=language)
        text = " ".join([one.core, *([one.on] if has_network else []), *([one.by] if has_day else [])])
        drafts.append(sg.parse_goal(text, language, DAY))
        reports.append(sg.check_statement(text, language, DAY))
    fields = [
        [getattr(one, field.name) for field in attrs.fields(sg.Draft) if field.name not in UNLIKE] for one in drafts
    ]
    assert fields[0] == fields[1]
    assert reports[0].verdicts == reports[1].verdicts
    keys = [[(one.key, one.severity) for one in report.findings] for report in reports]
    assert keys[0] == keys[1]


UNLIKE = {"statement", "language", "spans", "deadline_text"}


@given(LANGUAGES, st.sampled_from(NOUNS), COUNTS, COUNTS, LAST)
def test_two_levels_are_where_it_starts_and_ends(language: str, noun: Noun, start: int, end: int, last: date) -> None:
    """“From so many to so many” is a level with its baseline, whichever is the larger one."""
    form = "Move our {noun} from {a} to {b} {day}" if language == "en" else "Faire passer nos {noun} de {a} à {b} {day}"
    text = form.format(
        noun=noun_said(noun, language),
        a=figure_said(start, language),
        b=figure_said(end, language),
        day=day_said(last, language),
    )
    draft = sg.parse_goal(text, language, DAY)
    assert (draft.metric, draft.baseline, draft.target, draft.deadline) == (noun.metric, start, end, last)
    if start != end:
        assert draft.direction == ("increase" if end > start else "decrease")
        goal = draft.to_goal()
        assert (goal.target, goal.baseline) == (sg.ReachLevel(end), sg.Baseline(value=start))


SIGNED = {
    "en": [("Increase our {noun} by {n} %", 1), ("Grow {noun} {n}%", 1), ("Reduce our {noun} by {n}%", -1)],
    "fr": [("Augmenter nos {noun} de {n} %", 1), ("+{n} % de {noun}", 1), ("Réduire nos {noun} de {n}\u202f%", -1)],
}


@given(LANGUAGES, st.sampled_from(NOUNS), st.integers(1, 99), st.integers(0, 2), LAST)
def test_percent_is_a_change_with_the_sign_of_its_verb(
    language: str, noun: Noun, percent: int, place: int, last: date
) -> None:
    """More by so many percent is a positive change, and less a negative one, of the whole."""
    form, sign = SIGNED[language][place]
    text = f"{form.format(noun=noun_said(noun, language), n=percent)} {day_said(last, language)}"
    draft = sg.parse_goal(text, language, DAY)
    assert (draft.metric, draft.amount, draft.unit, draft.amount_kind) == (noun.metric, percent, "%", "relative")
    assert draft.to_goal().target == sg.ChangeBy(percent=sign * percent)


PER = {
    "en": [("a day", "day"), ("per week", "week"), ("a month", "month"), ("every 2 weeks", "2 weeks")],
    "fr": [("par jour", "day"), ("par semaine", "week"), ("par mois", "month"), ("toutes les 2 semaines", "2 weeks")],
}
WON = {"en": ("Gain", "Win", "Get"), "fr": ("Gagner", "Obtenir", "Recruter")}


@given(SAID, st.integers(0, 3), st.integers(0, 2), st.booleans())
def test_so_many_a_period_are_a_pace(said: Said, place: int, verb: int, has_end: bool) -> None:
    """What is won in each period is kept in each, until a day or for good."""
    words, period = PER[said.language][place]
    text = f"{WON[said.language][verb]} {said.count} {noun_said(said.noun, said.language)} {words}"
    draft = sg.parse_goal(f"{text} {said.by}" if has_end else text, said.language, DAY)
    assert draft.pace is not None
    assert (draft.metric, draft.deadline) == (said.noun.metric, said.last if has_end else None)
    assert (draft.pace.amount, draft.pace.period) == (said.count, sg.Period.parse(period))
    assert draft.to_goal().target == sg.KeepPace(draft.pace)


BOUNDS = {
    "en": [("at most", "at_most"), ("no more than", "at_most"), ("at least", "at_least")],
    "fr": [("au plus", "at_most"), ("au maximum", "at_most"), ("au moins", "at_least")],
}


@given(LANGUAGES, COUNTS, st.integers(0, 2), LAST)
def test_a_bound_stays_a_bound(language: str, count: int, place: int, last: date) -> None:
    """At most and at least are told apart, and lead to the side that they name."""
    words, bound = BOUNDS[language][place]
    form = "Have {words} {n} complaints {day}" if language == "en" else "Avoir {words} {n} réclamations {day}"
    draft = sg.parse_goal(form.format(words=words, n=count, day=day_said(last, language)), language, DAY)
    assert (draft.amount, draft.bound, draft.deadline) == (count, bound, last)
    target = draft.to_goal().target
    if isinstance(target, sg.StayWithin):
        assert (target.low, target.high) == ((None, count) if bound == "at_most" else (count, None))


@given(SAID, st.integers(0, 2), st.booleans())
def test_what_is_done_for_a_goal_is_none_of_it(said: Said, place: int, is_last: bool) -> None:
    """Means, with figures of their own, change nothing of what a sentence wants."""
    parts = [said.by, MEANS[said.language][place]]
    plain = sg.parse_goal(f"{said.core} {said.by}", said.language, DAY)
    told = sg.parse_goal(" ".join([said.core, *(parts if is_last else parts[::-1])]), said.language, DAY)
    for name in ("direction", "metric", "amount", "amount_kind", "unit", "pace", "baseline", "deadline", "also"):
        assert getattr(told, name) == getattr(plain, name), name


@given(SAID)
def test_spans_quote_the_parts(said: Said) -> None:
    """Each field says which characters it came from: the figure, the noun, the network and the day as they were written."""
    text = f"{said.core} {said.on} {said.by}"
    draft = sg.parse_goal(text, said.language, DAY)
    quoted = {name: [text[first:until] for first, until in places] for name, places in draft.spans.items()}
    assert any(str(said.count) in one for one in quoted["amount"])
    assert any(noun_said(said.noun, said.language) in one for one in quoted["metric"])
    assert any(said.network in one for one in quoted["channels"])
    assert quoted["deadline"] == [draft.deadline_text] == [said.by]


@given(SAID, st.none() | st.dates(DAY, date(2026, 1, 31)))
def test_a_whole_date_is_that_on_whatever_day_it_is_read(said: Said, other: date | None) -> None:
    """A sentence that says its year is read alike on every day, and without one; and whether its language is named or not."""
    text = f"{said.core} {said.by}"
    draft = sg.parse_goal(text, said.language, DAY)
    assert attrs.evolve(sg.parse_goal(text, said.language, other), as_of=DAY) == draft
    assert sg.parse_goal(text, None, DAY) == draft


ENDINGS = st.sampled_from(["", ".", "!", " .", "…", ";"])
BLANKS = st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\t"])


@given(SAID, ENDINGS, BLANKS, st.booleans())
def test_case_blanks_and_marks_change_nothing(said: Said, ending: str, blank: str, is_loud: bool) -> None:
    """However a sentence is typed it is the same draft, gets the same verdicts, and is asked the same questions."""
    plain = f"{said.core} {said.by}"
    typed = f"{plain.upper() if is_loud else plain}{ending}".replace(" ", blank)
    one, other = (sg.parse_goal(text, said.language, DAY) for text in (plain, typed))
    for name in (
        "direction",
        "metric",
        "channels",
        "amount",
        "amount_kind",
        "unit",
        "deadline",
        "deadline_kind",
        "also",
    ):
        assert getattr(one, name) == getattr(other, name), name
    reports = [sg.check_statement(text, said.language, DAY) for text in (plain, typed)]
    assert reports[0].verdicts == reports[1].verdicts
    assert [one.code for one in reports[0].findings] == [one.code for one in reports[1].findings]


PARTS = st.sets(st.sampled_from(["count", "network", "day"]))


@given(LANGUAGES, COUNTS, st.sampled_from(NETWORKS), LAST, PARTS)
def test_each_part_answers_its_own_question(language: str, count: int, network: str, last: date, has: set[str]) -> None:
    """A figure makes a sentence measurable, a network specific, a day timely, whatever of the others it has."""
    core = ("Gain {n} followers" if language == "en" else "Gagner {n} abonnés").format(n=count)
    bare = "Gain more followers" if language == "en" else "Gagner plus d’abonnés"
    parts = [core if "count" in has else bare]
    parts += [f"{'on' if language == 'en' else 'sur'} {network}"] if "network" in has else []
    parts += [day_said(last, language)] if "day" in has else []
    report = sg.check_statement(" ".join(parts), language, DAY)
    verdicts = {name: str(report.verdicts[name]) for name in ("specific", "measurable", "timely")}
    assert verdicts == {
        "specific": "pass" if "network" in has else "unknown",
        "measurable": "pass" if "count" in has else "fail",
        "timely": "pass" if "day" in has else "fail",
    }
    asked = {"SGM201": "count", "SGS102": "network", "SGT501": "day"}
    codes = {one.code for one in report.findings}
    assert {part for code, part in asked.items() if code in codes} == {"count", "network", "day"} - has


@given(LANGUAGES, st.integers(2, 9999), st.sampled_from(NETWORKS), LAST, PARTS)
def test_a_blank_that_is_filled_in_is_answered(
    language: str, count: int, network: str, last: date, has: set[str]
) -> None:
    """Whoever fills in the blanks of a fix has a sentence that passes, with just what was filled in."""
    core = ("Gain {n} followers" if language == "en" else "Gagner {n} abonnés").format(n=count)
    bare = "Gain followers" if language == "en" else "Gagner des abonnés"
    parts = [core if "count" in has else bare]
    parts += [f"{'on' if language == 'en' else 'sur'} {network}"] if "network" in has else []
    parts += [day_said(last, language)] if "day" in has else []
    report = sg.check_statement(" ".join(parts), language, DAY)
    asked = [one for one in report.findings if one.fix is not None and one.severity in ("error", "unknown")]
    assert bool(asked) is (len(has) < 3)
    if not asked:
        return
    assert asked[0].fix is not None
    text = str(asked[0].fix.statement)
    day = f"{last.day} {MONTHS[language][last.month - 1]} {last.year}"
    figure = figure_said(count, language)
    filled = {"[how many?]": figure, "[which network?]": network, "[when?]": day}
    if language == "fr":
        filled = {"[combien\u00a0?]": figure, "[quel réseau\u00a0?]": network, "[quand\u00a0?]": f"le {day}"}
    for blank, words in filled.items():
        text = text.replace(blank, words)
    assert "[" not in text
    verdicts = sg.check_statement(text, language, DAY).verdicts
    assert [str(verdicts[name]) for name in ("specific", "measurable", "timely")] == ["pass"] * 3
    draft = sg.parse_goal(text, language, DAY)
    assert (draft.metric, draft.amount, draft.deadline, draft.channels) == (
        "followers",
        count,
        last,
        (network.lower(),),
    )


SENTENCES = st.lists(
    st.sampled_from(["Gain 50 followers", "Gagner 50 abonnés", "Be better", "", "5 leads by June"]), max_size=5
)


@given(SENTENCES, st.sampled_from([None, "en", "fr"]))
@example(["Gain 50 followers", "Gagner 50 abonnés"], None)
def test_drafts_come_one_at_a_time(texts: list[str], language: str | None) -> None:
    """Many sentences are read when each is asked for, each as it is read alone, in its own language."""
    asked: list[str] = []

    def sentences():  # type: ignore[no-untyped-def]  # a generator that tells when it is asked
        for text in texts:
            asked.append(text)
            yield text

    drafts = sg.parse_goals(sentences(), language, DAY)
    assert not asked
    for place, text in enumerate(texts, start=1):
        assert next(drafts) == sg.parse_goal(text, language, DAY)
        assert len(asked) == place
    assert next(drafts, None) is None


WRONG: dict[str, Any] = {"text": 5, "language": "klingon", "as_of": "soon", "evidence": 7}
RIGHT: dict[str, Any] = {"text": "Gain 50 followers", "language": "en", "as_of": DAY, "evidence": sg.Evidence()}


@given(st.sets(st.sampled_from(sorted(WRONG)), min_size=1))
@example(set(WRONG))
@example({"text", "language", "as_of"})
def test_whatever_is_wrong_of_a_call_is_told_together(wrong: set[str]) -> None:
    """Text, language, day and evidence that are none are refused in one error, each at its argument and no other."""
    given_parts = {name: (WRONG if name in wrong else RIGHT)[name] for name in WRONG}
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.check_statement(given_parts.pop("text"), **given_parts)
    assert {one.path for one in caught.value.problems} == wrong
    if wrong == {"evidence"}:
        return
    given_parts = {name: (WRONG if name in wrong else RIGHT)[name] for name in ("text", "language", "as_of")}
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.parse_goal(**given_parts)
    assert [one.path for one in caught.value.problems] == [name for name in given_parts if name in wrong]


FALSE: dict[str, Any] = {
    "metric": 5,
    "channel": b"x",
    "id": "",
    "target": "5",
    "deadline": "soon",
    "baseline": [],
    "owner": 3,
}


@share_of_examples(2)
@given(
    st.sets(st.sampled_from(sorted(FALSE)), min_size=1), st.sampled_from(["Gain 50 followers by June", "Be better", ""])
)
@example({"metric", "channel", "id"}, "Gain 50 followers by June")
def test_all_that_is_given_wrong_to_a_goal_is_told_together(wrong: set[str], text: str) -> None:
    """Whatever a sentence says, arguments that are refused are told in one error, each at its name."""
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.parse_goal(text, as_of=DAY).to_goal(**{name: FALSE[name] for name in wrong})
    assert {one.path for one in told.value.problems} == wrong
