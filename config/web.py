"""The web server, which ends with the process that started it: ``python -m config.web`` and granian's own options."""

from granian.cli import entrypoint

from config.children import end_with_parent

if __name__ == "__main__":
    end_with_parent()
    entrypoint()  # type: ignore[no-untyped-call]
