"""Letting SQLite count its tables, without which it guesses which index to take. PostgreSQL does so by itself."""

from datetime import datetime

from django.db import connection

from directory.models import LinkCheck, Location, Phone, Service, ServiceAtLocation, VerificationRound

COUNTED = (Service, Phone, LinkCheck, VerificationRound, Location, ServiceAtLocation)
"""Not every table: with an index of what is nearly always empty counted, each reference is checked row by row."""
SMALL = 1000
"""Entries up to which any way through the tables is fast enough."""
GROWN = 1.25


def count_due(now: datetime) -> bool:
    """Count the tables anew where the register grew or shrank by a quarter; return whether that was done.

    Writers wait meanwhile: two seconds at 100,000 entries.
    """
    if connection.vendor != "sqlite":
        return False
    entries, counted = Service.objects.count(), counted_before()
    if entries <= SMALL or counted / GROWN < entries < counted * GROWN:
        return False
    with connection.cursor() as cursor:
        for model in COUNTED:
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")
    return True


def counted_before() -> int:
    """Return how many entries there were at the last count; 0 before the first, or where an index is new."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'")
        if not cursor.fetchone():
            return 0
        cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'service_standing'")
        row = cursor.fetchone()
    return int(row[0].split()[0]) if row else 0
