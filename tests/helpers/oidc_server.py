"""An organisation on this machine where people log in (OpenID Connect), that says what a test tells it to."""

import base64
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET, CODE = "tussentijd", "a secret of the test", "a code for once"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Organization:
    """A provider of OpenID Connect; ``person`` is who is logged in there, ``token`` overrules its ID token."""

    def __init__(self) -> None:
        self.person: dict[str, Any] = {"sub": "1", "email": "eva@example.nl", "email_verified": True}
        self.token: dict[str, Any] = {}
        self.broken: dict[str, tuple[int, bytes]] = {}
        self.asked: dict[str, str] = {}
        organization = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.say(organization.answer(urlsplit(self.path).path, {}))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self.say(organization.answer(self.path, dict(parse_qsl(body))))

            def say(self, answer: tuple[int, bytes]) -> None:
                self.send_response(answer[0])
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(answer[1])

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def app(self) -> dict[str, Any]:
        """Return this organisation as the settings name it (``environment.oidc``)."""
        options = {"server_url": self.url, "oauth_pkce_enabled": True}
        known = {"provider_id": "oidc", "name": "Stichting Naast", "client_id": CLIENT}
        return known | {"secret": SECRET, "settings": options}

    def let_in(self, address: str) -> dict[str, str]:
        """Read where a browser was sent, and return what the organisation sends it back with."""
        parts = urlsplit(address)
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{self.url}/authorize"
        self.asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        return {"code": CODE, "state": self.asked["state"]}

    def answer(self, path: str, sent: dict[str, str]) -> tuple[int, bytes]:
        if path in self.broken:
            return self.broken[path]
        pages: dict[str, Any] = {
            "/.well-known/openid-configuration": self.discovery,
            "/token": lambda: self.exchange(sent),
            "/userinfo": lambda: self.person,
            "/keys": self.keys,
        }
        return (200, json.dumps(pages[path]()).encode()) if path in pages else (404, b"{}")

    def discovery(self) -> dict[str, Any]:
        ends = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        known: dict[str, Any] = {f"{name}_endpoint": f"{self.url}/{end}" for name, end in ends.items()}
        methods = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
        return known | methods | {"issuer": self.url, "jwks_uri": f"{self.url}/keys"}

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
        return {"keys": [public | {"kid": "1", "use": "sig", "alg": "RS256"}]}

    def exchange(self, sent: dict[str, str]) -> dict[str, Any]:
        """Give tokens for the code, to who holds the secret and the verifier of this question."""
        digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        right = (sent.get("code"), sent.get("client_secret")) == (CODE, SECRET)
        if not right or challenge != self.asked.get("code_challenge"):
            return {"error": "invalid_grant"}
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 300}
        claims |= {"sub": self.person.get("sub"), "nonce": self.asked.get("nonce")} | self.token
        id_token = jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "1"})
        return {"access_token": "x", "token_type": "Bearer", "expires_in": 300, "id_token": id_token}
