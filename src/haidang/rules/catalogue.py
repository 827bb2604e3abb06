"""Every rule there is, by code."""

from __future__ import annotations

from haidang.checking.rule import Rule
from haidang.rules.figures.sl01_sum_mismatch import sum_mismatch
from haidang.rules.figures.sl02_table_total_mismatch import table_total_mismatch
from haidang.rules.figures.sl03_list_count_mismatch import list_count_mismatch
from haidang.rules.figures.sl04_ratio_mismatch import ratio_mismatch
from haidang.rules.figures.sl05_amount_in_words_mismatch import amount_in_words_mismatch
from haidang.rules.figures.sl06_conflicting_figures import conflicting_figures
from haidang.rules.figures.sl07_rank_out_of_range import rank_out_of_range
from haidang.rules.form.tt01_blank_number import blank_number
from haidang.rules.form.tt02_blank_date import blank_date
from haidang.rules.form.tt03_missing_component import missing_component
from haidang.rules.form.tt04_numbering_gap import numbering_gap
from haidang.rules.references.vb01_reference_conflict import reference_conflict
from haidang.rules.references.vb02_malformed_reference import malformed_reference
from haidang.rules.spelling.ch01_repeated_word import repeated_word
from haidang.rules.spelling.ch02_unbalanced_bracket import unbalanced_bracket
from haidang.rules.spelling.ch03_name_variant import name_variant
from haidang.rules.spelling.ch04_undefined_abbreviation import undefined_abbreviation
from haidang.rules.tasks.nv01_task_without_lead import task_without_lead
from haidang.rules.tasks.nv02_task_without_timeframe import task_without_timeframe
from haidang.rules.tasks.nv03_task_overdue_at_issue import task_overdue_at_issue
from haidang.rules.time.tg01_impossible_date import impossible_date
from haidang.rules.time.tg02_date_order import date_order
from haidang.rules.time.tg03_stale_forecast import stale_forecast
from haidang.rules.units.dv01_decimal_notation import decimal_notation
from haidang.rules.units.dv02_repeated_unit import repeated_unit

CATALOGUE: tuple[Rule, ...] = (
    sum_mismatch,
    table_total_mismatch,
    list_count_mismatch,
    ratio_mismatch,
    amount_in_words_mismatch,
    conflicting_figures,
    rank_out_of_range,
    impossible_date,
    date_order,
    stale_forecast,
    reference_conflict,
    malformed_reference,
    blank_number,
    blank_date,
    missing_component,
    numbering_gap,
    decimal_notation,
    repeated_unit,
    repeated_word,
    unbalanced_bracket,
    name_variant,
    undefined_abbreviation,
    task_without_lead,
    task_without_timeframe,
    task_overdue_at_issue,
)
