"""What the application keeps."""

from __future__ import annotations

from django.db import models
from django_fields import GoalField, StrategyField


class Plan(models.Model):
    """A strategy, as somebody wrote it."""

    team: models.CharField[str, str] = models.CharField(max_length=80)
    document = StrategyField()


class Wish(models.Model):
    """A goal that is no part of a strategy yet."""

    goal = GoalField()
