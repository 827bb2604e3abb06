"""What jobs of the tests leave behind."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One effect of one job."""

    number = models.IntegerField()
    words = models.CharField(max_length=40)

    class Meta:
        app_label = "ledger"
