"""Figures in, one readable table out."""

from typing import Any


def percentile(values: list[float], share: float) -> float:
    """Return the value below which ``share`` of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def milliseconds(seconds: list[float]) -> dict[str, float]:
    """Return p50, p95 and max in milliseconds, and how many were measured."""
    return {
        "n": len(seconds),
        "p50": round(percentile(seconds, 0.5) * 1000, 3),
        "p95": round(percentile(seconds, 0.95) * 1000, 3),
        "max": round(max(seconds) * 1000, 3),
    }


ROWS: list[tuple[str, str, str, str, str]] = [
    # part, figure, what people read, unit, goal at the largest size
    ("snapshot", "first_s", "first snapshot of a process", "s", ""),
    ("snapshot", "build_s", "the next snapshot", "s", "8 (10,000: 1)"),
    ("snapshot", "places_s", "place names read, once a process", "s", ""),
    ("snapshot", "resident_mb", "resident in one process", "MB", "400"),
    ("engine", "p50", "engine p50", "ms", ""),
    ("engine", "p95", "engine p95", "ms", "2"),
    ("pages", "p50", "search page p50, server time", "ms", "5"),
    ("pages", "p95", "search page p95, server time", "ms", "7"),
    ("pages", "queries_max", "most database queries a page", "", "2"),
    ("pages", "html_kb_max", "largest page, not compressed", "KB", ""),
    ("pages", "wire_kb", "search page with CSS and JS on the wire", "KB", "60"),
    ("lists", "p50", "list of five offers p50, server time", "ms", ""),
    ("lists", "p95", "list of five offers p95, server time", "ms", "15"),
    ("lists", "first_pdf_ms", "first PDF of five offers in a process", "ms", "1,000"),
    ("lists", "pdf_p95_ms", "PDF of five offers p95", "ms", "1,000"),
    ("lists", "pdf_kb", "PDF of five offers", "KB", ""),
    ("load", "pages_per_s", "pages a second, 2 workers, 16 connections", "/s", "400"),
    ("load", "not_modified_per_s", "304 a second", "/s", "5,000"),
    ("load", "slowest_during_rebuild_ms", "slowest page during a rebuild under load", "ms", "100"),
    ("load", "fresh_after_s", "a change is seen by every worker within", "s", "2 (100,000: build + 2)"),
    ("load", "resident_mb", "resident, largest worker", "MB", "420"),
    ("load", "builder_mb", "resident, the builder", "MB", ""),
    ("ordinary", "p50", "ordinary django-filter view p50", "ms", ""),
    ("ordinary", "p95", "ordinary django-filter view p95", "ms", ""),
    ("datasette", "p50", "datasette p50", "ms", ""),
    ("datasette", "p95", "datasette p95", "ms", ""),
]


def table(figures: dict[str, Any]) -> str:
    """Return the table as Markdown: a row a figure, a column a size, growth, and the goal."""
    sizes = list(figures["sizes"])
    head = ["", *[f"{int(size):,}" for size in sizes], "growth", "goal"]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for part, figure, name, unit, goal in ROWS:
        values = [figures["sizes"][size].get(part, {}).get(figure) for size in sizes]
        if all(value is None for value in values):
            continue
        first, last = values[0], values[-1]
        growth = f"{last / first:.2f}" if len(sizes) > 1 and first and last else ""
        cells = [name, *[f"{value:,} {unit}".strip() for value in values], growth, goal]
        lines.append("| " + " | ".join(cells) + " |")
    for part, name in (("ordinary", "an ordinary django-filter view"), ("datasette", "datasette")):
        lines += [ratio_line(figures["sizes"][size], part, name, int(size)) for size in sizes]
    return "\n".join(line for line in lines if line)


def ratio_line(size_figures: dict[str, Any], part: str, name: str, size: int) -> str:
    """Return one sentence: how many times slower the contender was on the same queries."""
    if part not in size_figures or "pages" not in size_figures:
        return ""
    ours, theirs = size_figures["pages"], size_figures[part]
    return f"\nAt {size:,}, {name} takes {theirs['p50'] / ours['p50']:,.0f} times as long at p50, " + (
        f"{theirs['p95'] / ours['p95']:,.0f} times at p95."
    )
