"""ETags of what is made of our own texts."""

from hashlib import blake2b


def tag_of(content: bytes) -> str:
    """Return the ETag of an answer: the same content has the same tag, whichever process made it."""
    return f'"{blake2b(content, digest_size=12).hexdigest()}"'
