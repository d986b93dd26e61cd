"""First and last names, so that none is ever counted. Read where they are used: the list comes with ``deduce`` (LGPL-3.0).

Nothing of the package runs: its lists are files, and only their checksums are kept.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from directory.language.known_words import KnownWords

LISTS = ("lst_first_name", "lst_surname", "lst_interfix_surname")


@cache
def names_of_people() -> KnownWords | None:
    """Return every word of 27,000 Dutch first and last names, folded; None where the list is not installed.

    Words that are names too ("Roos", "Bakker") are among them. Reading takes a tenth of a second.
    """
    found = find_spec("deduce")
    folders = list(found.submodule_search_locations or ()) if found else []
    files = [Path(folder, "data/lookup/src/names", name, "items.txt") for folder in folders for name in LISTS]
    if not files or not all(file.is_file() for file in files):
        return None
    return KnownWords.of(line for file in files for line in file.read_text(encoding="utf-8").splitlines())
