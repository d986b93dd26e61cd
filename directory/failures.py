"""What went wrong, by kind and code: enough to know what to do, and nothing of what it went wrong with."""

import errno

CONNECTING = {
    "Connection refused": "ECONNREFUSED",
    "too many": "TOO_MANY_CONNECTIONS",
    "remaining connection slots": "TOO_MANY_CONNECTIONS",
    "starting up": "STARTING_UP",
    "shutting down": "SHUTTING_DOWN",
}
"""What PostgreSQL says where there is no connection yet, and so no code."""


def named(error: BaseException) -> str:
    """Return an error as the log and the health page may tell it: "OperationalError SQLITE_FULL", "OSError ENOSPC"."""
    return f"{type(error).__name__} {code_of(error)}".strip()


def code_of(error: BaseException) -> str:
    """Return the code of an error or of what caused it, "" where there is none."""
    causes = [each for each in (error, error.__cause__) if each is not None]
    return next((code for each in causes if (code := own_code(each))), "")


def own_code(error: BaseException) -> str:
    if isinstance(error, OSError):
        return errno.errorcode.get(error.errno or 0, "")
    for name in ("sqlite_errorname", "sqlstate"):
        if code := getattr(error, name, None):
            return str(code)
    if hasattr(error, "pgconn"):
        return next((code for words, code in CONNECTING.items() if words in str(error)), "")
    return ""
