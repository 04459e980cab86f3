"""A chart's figures as rows: what a screen reader walks through and a spreadsheet opens."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """The figures behind a chart. Every row is as long as ``headers``; nothing known is the empty string."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
