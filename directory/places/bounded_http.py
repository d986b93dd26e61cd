"""An HTTP adapter for geopy with bounds: whole-answer time, answer size, no redirect, no address in an error."""

import json
import ssl
import time
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, ProxyHandler, Request, build_opener

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import GeocoderParseError, GeocoderServiceError, GeocoderTimedOut, GeocoderUnavailable

LARGEST_ANSWER = 200_000
CHUNK = 16_384


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


class BoundedAdapter(BaseSyncAdapter):
    """Makes GET requests; ``timeout`` (seconds) is for the whole answer, not for each piece of it."""

    def __init__(self, *, proxies: dict[str, str] | None, ssl_context: ssl.SSLContext | None) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self.opener = build_opener(HTTPSHandler(context=ssl_context), ProxyHandler(proxies), _NoRedirect())

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
        try:
            return json.loads(self.get_text(url, timeout=timeout, headers=headers))
        except (ValueError, RecursionError):
            raise GeocoderParseError("The answer is not JSON.") from None

    def get_text(self, url: str, *, timeout: float, headers: dict[str, str]) -> str:
        deadline = time.monotonic() + timeout
        try:
            with self.opener.open(Request(url, headers=headers), timeout=timeout) as answer:  # noqa: S310
                return self._read(answer, deadline)
        except HTTPError as error:
            raise AdapterHTTPError(
                f"Status {error.code}.", status_code=error.code, headers=error.headers, text=""
            ) from None
        except TimeoutError:
            raise GeocoderTimedOut("No answer in time.") from None
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise GeocoderTimedOut("No answer in time.") from None
            raise GeocoderUnavailable("The service cannot be reached.") from None
        except (OSError, ValueError, HTTPException) as error:
            raise GeocoderServiceError(f"The service failed: {type(error).__name__}.") from None

    def _read(self, answer: Any, deadline: float) -> str:
        body = b""
        while piece := answer.read1(CHUNK):
            body += piece
            if len(body) > LARGEST_ANSWER:
                raise GeocoderServiceError("The answer is too large.")
            if time.monotonic() > deadline:
                raise TimeoutError
        return body.decode("utf-8")
