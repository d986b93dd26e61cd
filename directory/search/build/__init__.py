"""Makes snapshots from the database, in one process a machine that is kept running.

Imports ask, snapshot and engine.
"""
