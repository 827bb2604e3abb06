"""Addresses of the page without an account."""

from __future__ import annotations

from django.urls import path
from django.views.decorators.cache import cache_control

from haidang_web.checker import compare, views

app_name = "checker"

# What opens by a link alone is for its reader: no cache on the way, nor one of the browser, keeps it.
_kept_by_nobody = cache_control(no_store=True, private=True)

urlpatterns = [
    path("", views.start, name="start"),
    path("kiem-tra/mau/<slug:name>/", views.sample, name="sample"),
    path("kiem-tra/<str:code>/", _kept_by_nobody(views.parcel), name="parcel"),
    path("kiem-tra/<str:code>/xoa/", _kept_by_nobody(views.erase), name="erase"),
    path("kiem-tra/<str:code>/dung/", _kept_by_nobody(views.stop), name="stop"),
    path("kiem-tra/<str:code>/tien-do/", _kept_by_nobody(views.parcel_progress), name="parcel_progress"),
    path("kiem-tra/<str:code>/<int:place>/", _kept_by_nobody(views.answer), name="answer"),
    path("kiem-tra/<str:code>/<int:place>/tien-do/", _kept_by_nobody(views.progress), name="progress"),
    path("kiem-tra/<str:code>/<int:place>/doc-lai/", _kept_by_nobody(views.again), name="again"),
    path("kiem-tra/<str:code>/<int:place>/tai/<slug:kind>/", _kept_by_nobody(views.download), name="download"),
    path("so-sanh/", compare.start, name="compare"),
    path("so-sanh/<str:code>/", _kept_by_nobody(compare.comparison), name="comparison"),
    path("so-sanh/<str:code>/tien-do/", _kept_by_nobody(compare.progress), name="comparison_progress"),
    path("so-sanh/<str:code>/doc-lai/", _kept_by_nobody(compare.again), name="comparison_again"),
    path("so-sanh/<str:code>/tai/", _kept_by_nobody(compare.download), name="comparison_download"),
    path("quy-tac/", views.rules, name="rules"),
    path("quy-tac/<str:code>/", views.rule, name="rule"),
]
