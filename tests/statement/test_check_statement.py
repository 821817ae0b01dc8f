"""check_statement: a sentence is judged by the rules of goals, as far as it speaks, and asks for what it lacks."""

import pickle
from datetime import date
from typing import Any

import attrs
import pytest
from draft_samples import drafts
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec, rules
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._messages.inert import inert
from smartgoals._statement.blanks import PARTS, completed
from smartgoals.rules import _check_statement as checking

DAY = date(2026, 1, 5)
ASKED = ["SGA390", "SGR401"]
"""What every sentence is asked for: what shows that it can be done, and what it is for."""


def judged(text: str, **facts: Any) -> tuple[str, str, str]:
    """Return the verdicts on what a sentence can show."""
    verdicts = sg.check_statement(text, **facts).verdicts
    return tuple(str(verdicts[name]) for name in ("specific", "measurable", "timely"))  # type: ignore[return-value]  # three


def codes(text: str, **facts: Any) -> list[str]:
    """Return the codes that a sentence gets."""
    return [one.code for one in sg.check_statement(text, **facts).findings]


@given(st.text(max_size=120), st.sampled_from((None, "en", "fr")), st.sampled_from((None, DAY, date.min, date.max)))
def test_any_text_is_judged(text: str, language: str | None, as_of: date | None) -> None:
    """Whatever is typed gets a verdict on each criterion; what no sentence shows is unknown, and nothing is raised."""
    report = sg.check_statement(text, language, as_of)
    assert (report.verdicts["attainable"], report.verdicts["relevant"]) == ("unknown", "unknown")
    assert report.as_of == as_of
    assert all((report.text(), report.short(), report.explain()))
    for finding in report.findings:
        assert not finding.message.startswith("the rule failed")
        assert finding.fix is None or finding.fix.statement
    assert pickle.loads(pickle.dumps(report)) == report
    assert codec.structure(codec.unstructure(report), sg.SmartReport) == report


@given(drafts())
def test_any_draft_is_judged(draft: sg.Draft) -> None:
    """Specific, measurable and timely follow from what a draft says, and from nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "parse_goal", lambda *_, **__: draft)
        report = sg.check_statement("x")
    assert not any(one.message.startswith("the rule failed") for one in report.findings)
    assert (report.verdicts["timely"] == "fail") == (not draft.is_timed)
    if draft.amount is not None:
        assert report.verdicts["measurable"] == "pass"
    elif not draft.is_deliverable:
        assert report.verdicts["measurable"] == "fail"
    assert (report.verdicts["attainable"], report.verdicts["relevant"]) == ("unknown", "unknown")


@given(drafts(), st.sets(st.sampled_from(PARTS)), st.sampled_from(sorted(LANGUAGES)))
def test_a_completed_sentence_keeps_its_words(draft: sg.Draft, lacks: set[str], language: str) -> None:
    """Blanks are added and nothing that is seen is taken away; at the joints blanks may change."""
    told = completed(draft, lacks, LANGUAGES[language])
    assert told.count("[") >= draft.statement.count("[") + len(lacks)
    kept = iter(told)
    assert all(mark in kept for mark in inert(draft.statement) if not mark.isspace())


GOOD = [
    "Nous allons développer notre Instagram suivi par 50 nouveaux abonnés par semaine.",
    "Gain 500 new followers on TikTok within the next 90 days",
    "Increase our Instagram followers by 20% by the end of Q2",
    "Publish 3 videos a week on YouTube until December",
    "Réduire le délai de première réponse de 4 heures à 15 minutes d’ici la fin du T3",
    "Raise our NPS from 32 to 45 by 31 December 2026",
    "Obtenir 20 leads par mois",
]


@pytest.mark.parametrize("text", GOOD)
def test_a_good_sentence_gets_few_words(text: str) -> None:
    """What an expert calls good passes, and is asked for evidence and for its objective alone."""
    for as_of in (None, DAY):
        assert judged(text, as_of=as_of) == ("pass", "pass", "pass")
        found = sg.check_statement(text, as_of=as_of).findings
        assert [one.code for one in found if one.severity != "info" and one.code != "SGS112"] == ASKED


VERDICTS = [
    ("Be better on social media", ("fail", "fail", "fail")),
    ("Être meilleur sur les réseaux sociaux", ("fail", "fail", "fail")),
    ("Get more followers by June", ("unknown", "fail", "pass")),
    ("Gagner 200 abonnés par mois", ("unknown", "pass", "pass")),
    ("Increase traffic by 30 %", ("unknown", "pass", "fail")),
    ("Launch the new website by 1 May", ("pass", "unknown", "pass")),
    ("Mettre en ligne une FAQ interactive d’ici le 15 juin", ("pass", "unknown", "pass")),
    ("Raise brand awareness by 20 %", ("fail", "pass", "fail")),
    ("Increase customer satisfaction", ("fail", "fail", "fail")),
    ("Increase customer satisfaction by 10 %", ("pass", "pass", "fail")),
    ("Improve our CSAT score", ("pass", "fail", "fail")),
    ("Améliorer l’engagement des salariés", ("fail", "fail", "fail")),
    ("Améliorer la productivité de 10 %", ("pass", "pass", "fail")),
    ("Grow our Instagram", ("fail", "fail", "fail")),
    ("Keep our churn rate under 5 %", ("pass", "pass", "fail")),
    ("Raise the Instagram engagement rate to 4 % by June", ("pass", "pass", "pass")),
    ("Reach a 4 % engagement rate by June", ("unknown", "pass", "pass")),
]


@pytest.mark.parametrize(("text", "verdicts"), VERDICTS)
def test_what_is_missing_decides(text: str, verdicts: tuple[str, str, str]) -> None:
    """A vague concept fails, a figure without its place and an output without a number are unknown."""
    assert judged(text) == verdicts


QUESTIONS = [
    ("Get more followers", ["How many?", "By when?", "Which network?"],
     "Get more followers by [how many?] on [which network?] by [when?]"),
    ("Get more followers by June.", ["How many?", "Which network?"],
     "Get more followers by [how many?] on [which network?] by June."),
    ("Be better on social media", ["Which figure?", "How many?", "By when?"],
     "Be better on social media: [which figure?] [how many?] by [when?]"),
    ("Increase traffic by 30 %!", ["By when?", "Which site?"],
     "Increase traffic by 30 % on [which site?] by [when?]!"),
    ("Increase customer satisfaction", ["Which figure?", "How many?", "By when?"],
     "Increase customer satisfaction: [which figure?] [how many?] by [when?]"),
    ("Respond to customers faster", ["How many?", "By when?", "Measured how?"],
     "Respond to customers faster: [how many?] by [when?]"),
    ("Launch the new website by 1 May", ["It will be there or not:"],
     "Launch the new website by 1 May, so that [which figure?] reaches [how many?]"),
    ("Gagner des abonnés sur Instagram.", ["Combien\u00a0?", "Pour quand\u00a0?"],
     "Gagner des abonnés sur Instagram\u00a0: [combien\u00a0?] d’ici [quand\u00a0?]."),
    ("Être meilleur", ["Quel chiffre\u00a0?", "Combien\u00a0?", "Pour quand\u00a0?"], None),
    ("Gagner 200 abonnés par mois", ["Quel réseau\u00a0?"], "Gagner 200 abonnés sur [quel réseau\u00a0?] par mois"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "questions", "mended"), QUESTIONS)
def test_a_finding_asks_for_the_missing_part(text: str, questions: list[str], mended: str | None) -> None:
    """Each missing part is asked for by name, and the fix is the sentence with a blank for each of them."""
    found = [one for one in sg.check_statement(text).findings if one.code not in ASKED]
    asked = [one for one in found if one.severity in ("error", "unknown")]
    assert len(asked) == len(questions)
    assert all(one.message.startswith(question) for one, question in zip(asked, questions, strict=True)), asked
    fixes = {one.fix.statement for one in asked if one.fix is not None}
    assert mended is None or fixes == {mended}
    told = {one.evidence["completed"] for one in asked}
    assert told == fixes
    assert all(one.evidence["missing"] for one in asked)


def test_the_language_is_that_of_the_sentence() -> None:
    """Findings speak the language of the sentence, one that is named, or English for a caller's that speaks none."""
    assert sg.check_statement("Gagner des abonnés").language.code == "fr"
    assert sg.check_statement("Gagner des abonnés", "fr").findings[0].message.startswith("Combien")
    english, own = sg.Language.of("en"), {"goal.blank_deadline": "{said} antes de [¿cuándo?]"}
    spanish = attrs.evolve(english, code="es", phrases=own, lexicon=english.lexicon)
    report = sg.check_statement("Gain 200 followers on Instagram", spanish)
    assert report.language == spanish
    fix = report.finding("SGT501").fix
    assert fix is not None
    assert fix.statement == "Gain 200 followers on Instagram antes de [¿cuándo?]"


def test_evidence_decides_what_a_sentence_cannot_show() -> None:
    """With readings and a strategy of one objective, attainable and relevant are judged as of any goal."""
    strategy = sg.Strategy(
        objectives=[sg.Objective(id="known", title="Be known", kind="brand_awareness", serves="sales")],
        channels=[sg.Channel(id="ig", platform="instagram")],
    )
    days = [date(2025, 7, 6 + k % 20) if k < 20 else date(2025, 8, k - 19) for k in range(40)]
    read = sg.History.of(
        [(day, 1000 + 8 * k) for k, day in enumerate(sorted(set(days)))], metric="followers", channel="ig"
    )
    evidence = sg.Evidence(strategy=strategy, histories=[read])
    report = sg.check_statement("Gain 50 followers a week on Instagram until June", as_of=DAY, evidence=evidence)
    assert "SGA390" not in {one.code for one in report.findings}
    assert "SGR401" not in {one.code for one in report.findings}
    assert report.verdicts["relevant"] != "fail"
    two = attrs.evolve(strategy, objectives=[*strategy.objectives, sg.Objective(id="b", title="B", kind="sales")])
    assert "SGR401" in codes("Gain 50 followers a week on Instagram", as_of=DAY, evidence=two)
    alone = attrs.evolve(evidence, strategy=None)
    assert "SGR401" in codes("Gain 50 followers a week on Instagram", as_of=DAY, evidence=alone)
    assert "SGA393" in codes("Gain followers on Instagram", as_of=DAY, evidence=alone)
    assert "SGR401" not in codes("Gain 50 followers a week on TikTok", as_of=DAY, evidence=evidence)


def test_a_sentence_without_end_is_mended_by_none() -> None:
    """A sentence that is as long as a statement may be has no room for blanks."""
    finding = sg.check_statement("Gain followers on Instagram " + "x" * 19_970).finding("SGM201")
    assert finding.fix is None


def test_evidence_needs_a_day_and_a_waiver_a_code() -> None:
    """Evidence is of a day, and what is accepted is a rule that there is."""
    with pytest.raises(sg.InvalidValue, match="the day asked about"):
        sg.check_statement("5 leads", evidence=sg.Strategy())
    with pytest.raises(sg.UnknownName):
        sg.check_statement("5 leads", waivers=[sg.Waiver(code="SGX1", reason="r", until=DAY)])


def test_rules_and_waivers_are_the_callers() -> None:
    """A rule set of the caller's judges what it judges of goals, and a waiver takes a finding out."""
    own = rules.Rule(
        code="ACME1",
        name="no-hashtag",
        criterion="specific",
        severity="error",
        check=lambda case, options: [rules.Fault("statement")] if "#" not in case.draft.statement else [],
        texts={"en": "no hashtag"},
    )
    mine = rules.DEFAULT.with_rule(own).ignore("SGT5")
    assert {"ACME1", "SGM201"} <= set(codes("Get followers on Instagram", rules=mine))
    assert "SGT501" not in codes("Get followers on Instagram", rules=mine)
    few = rules.RuleSet(rules=[own])
    assert codes("Get followers", rules=few) == ["ACME1"]
    waiver = sg.Waiver(code="SGT501", reason="open on purpose", until=date(2026, 12, 31))
    report = sg.check_statement("Gain 5 leads", as_of=DAY, waivers=[waiver])
    assert (report.verdicts["timely"], [one.code for one in report.waived]) == ("pass", ["SGT501"])


def test_a_day_that_is_gone_fails_as_of_a_later_one() -> None:
    """A sentence that names a day in full is late from then on, where a day is asked about."""
    text = "Gain 500 followers on Instagram by 31 March 2025"
    assert judged(text)[2] == "pass"
    assert judged(text, as_of=DAY)[2] == "fail"
    assert "SGT503" in codes(text, as_of=DAY)


def test_a_sentence_of_two_goals_is_told() -> None:
    """Two goals in one sentence are said, and weigh on no verdict."""
    text = "Win 50 followers and 300 retweets a week on X"
    assert "SGS104" in codes(text)
    assert judged(text) == ("pass", "pass", "pass")


OWN = [
    "Reduce latency to 300 ms by June",
    "Lose 10 pounds by June",
    "Reach 50 meetings by June",
    "Atteindre 20 démos d'ici juin",
]


@pytest.mark.parametrize("text", OWN)
def test_a_sentence_and_its_goal_are_measurable_alike(text: str) -> None:
    """A figure of a noun that nobody else defines is defined by the sentence, for it and for the goal that keeps it."""
    goal = sg.parse_goal(text, as_of=DAY).to_goal(objective="o")
    verdicts = sg.check(goal, as_of=DAY).verdicts
    assert (str(verdicts["measurable"]), str(verdicts["timely"])) == judged(text, as_of=DAY)[1:]
    assert "SGM202" in [one.code for one in sg.check(attrs.evolve(goal, statement=None), as_of=DAY).findings]


COMPLETED = [
    ("Keep our churn under 5 %", "Keep our churn under 5 % until [when?]"),
    ("Garder notre taux de churn sous 5 %", "Garder notre taux de churn sous 5 % jusqu’à [quand\u00a0?]"),
    ("Post more often on LinkedIn", "Post more often on LinkedIn: [how many?] a week by [when?]"),
    ("Poster plus souvent sur LinkedIn",
     "Poster plus souvent sur LinkedIn\u00a0: [combien\u00a0?] par semaine d’ici [quand\u00a0?]"),
    ("Manger plus de légumes d'ici juin", "Manger plus de légumes\u00a0: [combien\u00a0?] d'ici juin"),
    ("How can we reach 1,000 subscribers by May?", "How can we reach 1,000 subscribers on [which network?] by May?"),
    ("Améliorer l'image de marque",
     "Améliorer l'image de marque\u00a0: [quel chiffre\u00a0?] [combien\u00a0?] d'ici [quand\u00a0?]"),
    ("", "[which figure?] [how many?] by [when?]"),
    ("10x our traffic", "10x our traffic on [which site?] by [when?]"),
    ("Hit 10K on Instagram by May", "Hit 10K [of what?] on Instagram by May"),
    ("Atteindre 10 000 sur Instagram d’ici mai", "Atteindre 10 000 [de quoi\u00a0?] sur Instagram d’ici mai"),
    ("Grow Instagram from 3k to 5k by May", "Grow Instagram from 3k to 5k [of what?] by May"),
    ("Gain followers on \u202eTikTok\x07 by June", "Gain followers on TikTok by [how many?] by June"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mended"), COMPLETED)
def test_a_completed_sentence_is_one_that_people_say(text: str, mended: str) -> None:
    """A level is held until a day, what is done oftener is so many a week, and the closing mark closes."""
    fixes = {one.fix.statement for one in sg.check_statement(text).findings if one.fix is not None}
    assert fixes == {mended}


NAMELESS = ["Hit 10K on Instagram by May", "Grow Instagram from 3k to 5k", "Atteindre 10 000 sur Instagram d’ici mai"]


@pytest.mark.parametrize("text", NAMELESS)
def test_a_number_of_nothing_is_not_specific(text: str) -> None:
    """Ten thousand of whatever are counted in as many ways as there are readers; the figure is asked about."""
    assert judged(text)[0] == "fail"
    asked = sg.check_statement(text).finding("SGS101").message
    assert " of what?" in asked or " de quoi\u00a0?" in asked
    assert judged("Sign up 300 people for the challenge by May")[0] == "pass"


def test_what_is_not_read_is_told() -> None:
    """Of a text that goes on and on, what was not read is no fault of the sentence; the draft says where it stopped."""
    long = "Gain followers on Instagram " + "and so on " * 600 + "by 31 March 2027"
    draft = sg.parse_goal(long)
    assert [one.field for one in draft.ambiguities] == ["statement"]
    assert judged(long) == ("pass", "unknown", "unknown")
    for text in ("Gain 5 leads by June " + " " * 9, "Gain 5 leads" + "." * 40):
        assert sg.parse_goal(text).ambiguities == ()
    for text in ("Gain 5 \ud800 leads", "Gain 5 leads " + "x" * 100_001):
        assert [one.field for one in sg.parse_goal(text).ambiguities] == ["statement"]
        assert sg.parse_goal(text, as_of=DAY).merge(sg.Goal(id="g")).statement is None


@pytest.mark.parametrize("texts", ["Get 5 followers", b"Get", None, 5])
def test_texts_are_several(texts: Any) -> None:
    """One text is no list of them; what cannot be read is refused before the first is asked for."""
    with pytest.raises(sg.WrongType) as caught:
        sg.parse_goals(texts)
    assert caught.value.problems[0].path == "texts"
    with pytest.raises(sg.StructureErrors) as two:
        sg.parse_goals([], "tlh", "today")  # type: ignore[arg-type]  # the point of the test
    assert [one.path for one in two.value.problems] == ["language", "as_of"]
    assert list(sg.parse_goals(iter(()))) == []


def test_a_waiver_that_is_over_is_told() -> None:
    """What was waived until a day that has passed counts again, and the report says so."""
    waiver = sg.Waiver(code="SGS101", reason="r", until=date(2020, 1, 1))
    report = sg.check_statement("Gain 5 leads by June", as_of=DAY, waivers=[waiver])
    assert report.findings != sg.check_statement("Gain 5 leads by June", as_of=DAY).findings


def test_a_number_of_a_channel_names_no_figure() -> None:
    """How many of what, nobody can tell, where a channel grows."""
    assert sg.parse_goal("Grow our Instagram by 20 %", as_of=DAY).metric is None
    assert sg.check_statement("Grow our Instagram by 20 %", as_of=DAY).verdicts["specific"] != "pass"
