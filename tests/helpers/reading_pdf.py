"""What a PDF of ours says, read as a program that reads aloud does: by the letters that each font says it shows."""

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n")
LENGTH = re.compile(rb"/Length (\d+)")
SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)|ET", re.DOTALL)


def pdf_text(pdf: bytes) -> str:
    """Return the letters of a PDF in order, without spaces: where a line ends is not said."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    found = []
    for body in objects.values():
        if body.startswith(b"<</Type/Page/"):
            fonts = _fonts(body, objects)
            found += [_shown(_stream(objects[number]), fonts) for number in _numbers(body, rb"/Contents")]
    return "".join("".join(found).split())


def _numbers(body: bytes, key: bytes) -> list[int]:
    match = re.search(key + rb"\s*(\[[^\]]*\]|\d+ 0 R)", body)
    return [int(number) for number in re.findall(rb"(\d+) 0 R", match[1])] if match else []


def _stream(body: bytes) -> bytes:
    begin, length = STREAM.search(body), LENGTH.search(body)
    assert begin
    assert length
    content = body[begin.end() : begin.end() + int(length[1])]
    return zlib.decompress(content) if b"FlateDecode" in body[: begin.start()] else content


def _fonts(page: bytes, objects: dict[int, bytes]) -> dict[str, dict[int, str]]:
    resources = _numbers(page, rb"/Resources")
    body = objects[resources[0]] if resources else page
    fonts = {}
    listed = re.search(rb"/Font\s*<<(.*?)>>", body, re.DOTALL)
    for name, number in re.findall(rb"/(f\d+) (\d+) 0 R", listed[1] if listed else b""):
        fonts[name.decode()] = _letters(_stream(objects[_numbers(objects[int(number)], rb"/ToUnicode")[0]]))
    return fonts


def _letters(table: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", part):
            letters[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", part):
            start = int.from_bytes(bytes.fromhex(text.decode()), "big")
            for step in range(int(last, 16) - int(first, 16) + 1):
                letters[int(first, 16) + step] = chr(start + step)
    return letters


def _shown(content: bytes, fonts: dict[str, dict[int, str]]) -> str:
    letters: dict[int, str] = {}
    text = []
    for font, digits, quoted in SHOWN.findall(content):
        if font:
            letters = fonts[font.decode()]
        codes = bytes.fromhex(digits.decode()) if digits else _unquoted(quoted)
        text += [letters.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2)]
    return "".join(text)


def _unquoted(quoted: bytes) -> bytes:
    named = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    return re.sub(
        rb"\\([0-7]{1,3}|.)",
        lambda found: bytes([int(found[1], 8)]) if found[1].isdigit() else named.get(found[1], found[1]),
        quoted,
        flags=re.DOTALL,
    )
