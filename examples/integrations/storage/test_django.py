"""The fields are tried on a real database file, made by the migrations of the application."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import django
import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.db.models import F, JSONField, Value
from django.forms import modelform_factory
from django.utils import translation

import smartgoals as sg
from smartgoals import codec

settings.configure(
    INSTALLED_APPS=["tracker"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_I18N=True,
)
django.setup()

from django_fields import faulty_rows  # noqa: E402
from tracker.models import Plan, Wish  # noqa: E402

DATA = Path(__file__).parents[2] / "data" / "strategy.json"
DOCUMENT = json.loads(DATA.read_text(encoding="utf-8"))
STRATEGY = codec.structure(DOCUMENT)
GOAL = sg.Goal(id="grow", metric="followers", target=sg.KeepPace("50 followers/week"), start=date(2026, 1, 5))
FAULTY = {"goals": [{"id": "grow", "chanel": "ig", "deadline": "soon"}]}
FAULTS = [
    "Goal “grow”: “chanel” is not a field that is known here; did you mean “channel”?",
    "Goal “grow” › deadline: expected a day such as 2026-01-31, got “soon”",
]
BAND = {"kind": "stay_within", "low": 1, "high": 4}
OLD = {"smartgoals": 1, "strategy": {"title": "Old", "goals": [{"id": "calm", "target": BAND}]}}


@pytest.fixture(autouse=True)
def database(tmp_path: Path) -> Iterator[None]:
    """Make a database file by the migrations, and close it."""
    connection.settings_dict["NAME"] = str(tmp_path / "goals.sqlite3")
    call_command("migrate", verbosity=0)
    yield
    connection.close()


def put(document: object, *, team: str = "Visits") -> int:
    """Write a row past the field, as an older release or another hand did, and return its key."""
    text = document if isinstance(document, str) else json.dumps(document)
    with connection.cursor() as cursor:
        # Django's own check holds back what is no JSON; another program may not.
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        cursor.execute("INSERT INTO tracker_plan (team, document) VALUES (%s, %s)", [team, text])
        return int(cursor.lastrowid)


def stored(key: int) -> Any:
    """Return what the database holds in a row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT document FROM tracker_plan WHERE id = %s", [key])
        return json.loads(cursor.fetchone()[0])


def test_the_migrations_are_those_of_the_models() -> None:
    """The fields write themselves into migrations, and nothing is left to migrate."""
    call_command("makemigrations", "tracker", check=True, dry_run=True, verbosity=0)


def test_what_is_saved_is_read_back() -> None:
    """A strategy and a goal come back equal, and are kept in their envelope."""
    plan = Plan.objects.create(team="Visits", document=STRATEGY)
    wish = Wish.objects.create(goal=GOAL)
    assert Plan.objects.get(pk=plan.pk).document == STRATEGY
    assert Wish.objects.get(pk=wish.pk).goal == GOAL
    assert stored(plan.pk) == codec.migrate(DOCUMENT)


def test_rows_are_asked_by_key() -> None:
    """Keys of documents are asked for as in any JSONField, and give plain data."""
    Plan.objects.create(team="Visits", document=STRATEGY)
    Wish.objects.create(goal=GOAL)
    titles = Plan.objects.filter(document__strategy__goals__0__metric="page_views")
    assert list(titles.values_list("document__strategy__title", flat=True)) == [STRATEGY.title]
    assert Wish.objects.filter(goal__goal__metric="followers").count() == 1
    assert Wish.objects.filter(goal__goal__has_key="deadline").count() == 0


def test_a_form_tells_every_fault_at_its_place() -> None:
    """What somebody types into a form is refused with all its faults, in the language of the page."""
    form_of_plan = modelform_factory(Plan, fields=["team", "document"])
    form = form_of_plan({"team": "Visits", "document": json.dumps(FAULTY)})
    assert form.errors == {"document": FAULTS}
    with translation.override("fr-ca"):
        french = form_of_plan({"team": "Visits", "document": json.dumps(FAULTY)})
        told = french.errors.get_json_data()["document"]
    assert [one["code"] for one in told] == ["unknown_name", "invalid_value"]
    assert "vouliez-vous dire" in told[0]["message"]
    good = form_of_plan({"team": "Visits", "document": json.dumps(DOCUMENT)})
    assert good.is_valid()
    assert good.save().document == STRATEGY
    again = form_of_plan(instance=Plan.objects.get())
    assert '"smartgoals": 2' in again.as_p().replace("&quot;", '"')


def test_nothing_faulty_is_saved() -> None:
    """A document that nobody has validated is refused when it is saved, too."""
    with pytest.raises(ValidationError) as refused:
        Plan.objects.create(team="Visits", document=FAULTY)
    assert refused.value.messages == FAULTS
    with pytest.raises(ValidationError):
        Plan.objects.bulk_create([Plan(team="Visits", document=FAULTY)])
    key = put(DOCUMENT)
    with pytest.raises(ValidationError):
        Plan.objects.filter(pk=key).update(document=FAULTY)


def test_rows_are_updated_by_expressions() -> None:
    """An expression is the database's to reckon, and a value within one is saved like any other."""
    plan = Plan.objects.create(team="Visits", document=sg.Strategy())
    rows = Plan.objects.filter(pk=plan.pk)
    plan.document = STRATEGY
    Plan.objects.bulk_update([plan], ["document"])
    assert rows.get().document == STRATEGY
    rows.update(document=F("document"))
    assert rows.get().document == STRATEGY
    rows.update(document=Value(sg.Strategy(title="Other")))
    assert rows.get().document.title == "Other"
    assert stored(Plan.objects.create(team="Tours", document=Value(STRATEGY)).pk) == codec.migrate(DOCUMENT)
    plan.document = FAULTY
    with pytest.raises(ValidationError):
        Plan.objects.bulk_update([plan], ["document"])
    with pytest.raises(ValidationError):
        rows.update(document=Value(FAULTY, JSONField()))
    assert rows.get().document.title == "Other"


def test_text_is_read_as_json() -> None:
    """Text is JSON, or is refused as a document is: by a form, by `full_clean` and by saving."""
    plan = Plan(team="Visits", document=json.dumps(DOCUMENT))
    plan.full_clean()
    assert plan.document == STRATEGY
    form = modelform_factory(Plan, fields=["team", "document"])({"team": "Visits", "document": '"none"'})
    (told,) = form.errors["document"]
    assert str(told).startswith("Expected a group of named fields, got “none”")
    with pytest.raises(ValidationError, match=r"Expected a group of named fields, got “\{”"):
        Plan.objects.create(team="Visits", document="{")


def test_an_old_document_is_brought_up_to_date() -> None:
    """A document of version 1 is read as one of today, and stays as it is until its row is saved."""
    plan = Plan.objects.get(pk=put(OLD))
    assert plan.document.title == "Old"
    assert stored(plan.pk)["smartgoals"] == 1
    (meaning,) = codec.meanings(stored(plan.pk))  # ask before saving: it means something else today
    assert meaning.path == "goals[0].target"
    plan.save()
    assert stored(plan.pk)["smartgoals"] == codec.VERSION


def test_a_damaged_row_is_told_with_its_key() -> None:
    """Reading stops with the column, and a look at the rows says which ones, and what is wrong."""
    put(DOCUMENT)
    newer = put({"smartgoals": 99, "strategy": {}})
    cut = put('{"smartgoals": 2, "stra')
    with pytest.raises(sg.SmartGoalsError, match=r"^tracker\.Plan\.document"):
        list(Plan.objects.all())
    paths = [error.path for error in faulty_rows(Plan.objects.order_by("pk"), "document")]
    assert [path.partition("]")[0] for path in paths] == [f"tracker.Plan[{newer}", f"tracker.Plan[{cut}"]


@pytest.mark.parametrize("form", ["json", "xml", "jsonl"])
def test_fixtures_hold_documents(tmp_path: Path, form: str) -> None:
    """A dump of the database is loaded again, in whichever form."""
    Plan.objects.create(team="Visits", document=STRATEGY)
    dump = tmp_path / f"dump.{form}"
    call_command("dumpdata", "tracker", format=form, output=str(dump))
    Plan.objects.all().delete()
    call_command("loaddata", str(dump), verbosity=0)
    assert Plan.objects.get().document == STRATEGY
