"""Addresses of the page without an account."""

from __future__ import annotations

from django.urls import path

from haidang_web.checker import compare, views

app_name = "checker"

urlpatterns = [
    path("", views.start, name="start"),
    path("kiem-tra/mau/<slug:name>/", views.sample, name="sample"),
    path("kiem-tra/<str:code>/", views.parcel, name="parcel"),
    path("kiem-tra/<str:code>/xoa/", views.erase, name="erase"),
    path("kiem-tra/<str:code>/dung/", views.stop, name="stop"),
    path("kiem-tra/<str:code>/tien-do/", views.parcel_progress, name="parcel_progress"),
    path("kiem-tra/<str:code>/<int:place>/", views.answer, name="answer"),
    path("kiem-tra/<str:code>/<int:place>/tien-do/", views.progress, name="progress"),
    path("kiem-tra/<str:code>/<int:place>/doc-lai/", views.again, name="again"),
    path("kiem-tra/<str:code>/<int:place>/tai/<slug:kind>/", views.download, name="download"),
    path("so-sanh/", compare.start, name="compare"),
    path("so-sanh/<str:code>/", compare.comparison, name="comparison"),
    path("so-sanh/<str:code>/tai/", compare.download, name="comparison_download"),
    path("quy-tac/", views.rules, name="rules"),
    path("quy-tac/<str:code>/", views.rule, name="rule"),
]
