"""``python -m config.probe``: exit 0 when the web server in this container says it is healthy."""

import http.client
import sys

from config import environment as env


def main() -> int:
    """Ask the health page on loopback, by the first allowed host name; return 0 for 200, else 1."""
    connection = http.client.HTTPConnection(
        "127.0.0.1", env.number("PORT", default=8000, minimum=1), timeout=4
    )
    host = (env.words("ALLOWED_HOSTS") or ["localhost"])[0].lstrip(".")
    try:
        connection.request("GET", "/gezondheid/", headers={"Host": host})
        return 0 if connection.getresponse().status == 200 else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
