"""In which direction texts are written: finds words that stand where the page's own direction tears them apart."""

import re
from html.parser import HTMLParser

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
SILENT = {"title", "script", "option", "textarea"}
"""What takes no direction of its own, or says it beside its words."""
EMPTY = {"meta", "link", "input", "br", "use", "path", "img"}


class Reader(HTMLParser):
    """Collects the texts with a letter that is read from the right, outside an element that says ``dir`` or is a bdi."""

    def __init__(self) -> None:
        super().__init__()
        self.around: list[tuple[str, bool]] = []
        self.lost: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY:
            self.around.append((tag, tag == "bdi" or ("dir", "auto") in attrs))

    def handle_endtag(self, tag: str) -> None:
        while self.around and self.around.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        silent = any(tag in SILENT for tag, _own in self.around)
        if RIGHT_TO_LEFT.search(data) and not silent and not any(own for _tag, own in self.around):
            self.lost.append(data.strip())


def torn_apart(page: str) -> list[str]:
    """Return the texts of a page that run from the right within a line that runs from the left."""
    reader = Reader()
    reader.feed(page)
    return reader.lost
