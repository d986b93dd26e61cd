"""By what content is known again."""

import hashlib
import json


def fingerprint_of(content: object) -> str:
    """Return a fingerprint of what JSON can say, the same for the same content in whatever order its keys stand."""
    reported = json.dumps(content, sort_keys=True, ensure_ascii=True)
    return hashlib.blake2b(reported.encode(), digest_size=12).hexdigest()
