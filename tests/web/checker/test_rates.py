"""How often one visitor may hand in, and who counts as one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from haidang_web.checker.models import Parcel, Use
from haidang_web.frame import clock

pytestmark = pytest.mark.django_db

MOMENT = datetime(2024, 11, 5, 8, 0, 59, tzinfo=UTC)


@pytest.fixture(autouse=True)
def two_a_minute(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.RATE_PER_MINUTE = 2
    monkeypatch.setattr(clock, "now", lambda: MOMENT)


def hand_in(visitor: Client, **said: Any) -> int:
    return visitor.post("/", {"words": "BÁO CÁO\nCó 12 xã."}, **said).status_code


def test_the_third_in_a_minute_is_told_when_to_come_back(visitor: Client) -> None:
    assert [hand_in(visitor), hand_in(visitor)] == [302, 302]
    refused = visitor.post("/", {"words": "Có 12 xã."})
    assert refused.status_code == 429 and refused.headers["Retry-After"] == "1"
    assert "Thử lại sau một phút" in refused.content.decode()
    assert Parcel.objects.count() == 2


def test_the_next_minute_counts_anew(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [hand_in(visitor), hand_in(visitor), hand_in(visitor)] == [302, 302, 429]
    monkeypatch.setattr(clock, "now", lambda: MOMENT + timedelta(seconds=1))
    assert hand_in(visitor) == 302


def test_samples_and_comparisons_count_too(visitor: Client) -> None:
    assert visitor.post("/kiem-tra/mau/bao-cao/").status_code == 302
    assert hand_in(visitor) == 302
    assert visitor.post("/kiem-tra/mau/bao-cao/").status_code == 429


def test_a_forged_address_makes_no_other_visitor(visitor: Client) -> None:
    sent = [hand_in(visitor, HTTP_X_FORWARDED_FOR=f"10.0.0.{number}") for number in range(3)]
    assert sent == [302, 302, 429]


def test_behind_a_proxy_everybody_is_counted_apart(visitor: Client, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    forged = [hand_in(visitor, HTTP_X_FORWARDED_FOR=f"10.9.9.{number}, 10.0.0.1") for number in range(3)]
    assert forged == [302, 302, 429]  # the proxy's own word is the last
    assert hand_in(visitor, HTTP_X_FORWARDED_FOR="10.0.0.2") == 302


def test_no_address_is_kept(visitor: Client) -> None:
    hand_in(visitor, REMOTE_ADDR="203.0.113.7")
    assert "203.0.113.7" not in str(Use.objects.values_list())
