"""How much may be uploaded: what is more never reaches the disk."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from directory.publishing.imports.import_batches import LARGEST_FILE

TOO_LARGE = "tussentijd.upload_too_large"


class LimitedUpload(FileUploadHandler):
    """Drops the files of a request from the byte on at which together they are too large, and notes that it did.

    First in ``FILE_UPLOAD_HANDLERS``: the others get what it lets through.
    """

    received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        if self.received > LARGEST_FILE:
            if self.request is not None:
                self.request.META[TOO_LARGE] = True
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        return None


def too_large(request: HttpRequest) -> bool:
    """Say whether something was dropped; only after the request's files were read."""
    found: Any = request.META.get(TOO_LARGE, False)
    return bool(found)
