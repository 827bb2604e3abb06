"""Every rule there is, by code."""

from __future__ import annotations

from haidang.checking.rule import Rule
from haidang.rules.figures.sl01_sum_mismatch import sum_mismatch
from haidang.rules.figures.sl03_list_count_mismatch import list_count_mismatch
from haidang.rules.figures.sl04_ratio_mismatch import ratio_mismatch
from haidang.rules.figures.sl05_amount_in_words_mismatch import amount_in_words_mismatch
from haidang.rules.figures.sl07_rank_out_of_range import rank_out_of_range
from haidang.rules.form.tt01_blank_number import blank_number
from haidang.rules.form.tt02_blank_date import blank_date
from haidang.rules.form.tt03_missing_component import missing_component
from haidang.rules.references.vb01_reference_conflict import reference_conflict
from haidang.rules.time.tg01_impossible_date import impossible_date
from haidang.rules.time.tg02_date_order import date_order
from haidang.rules.time.tg03_stale_forecast import stale_forecast

CATALOGUE: tuple[Rule, ...] = (
    sum_mismatch,
    list_count_mismatch,
    ratio_mismatch,
    amount_in_words_mismatch,
    rank_out_of_range,
    impossible_date,
    date_order,
    stale_forecast,
    reference_conflict,
    blank_number,
    blank_date,
    missing_component,
)
