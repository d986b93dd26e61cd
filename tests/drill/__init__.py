"""Drills: production as ``docs/running.md`` starts it, and what goes wrong with it. ``make drill`` runs them."""
