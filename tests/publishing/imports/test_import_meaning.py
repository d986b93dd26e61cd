"""A file is read as it is meant, or refused with line, column, what stood there and what to do: never guessed at."""

import pytest
from django.test import Client

from directory.models import ImportBatch, Revision, Service, User
from tests.helpers.importing import HEADER, ROW, Write, refused, row, run, uploaded

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


def kept() -> dict[str, object]:
    """Return the content of the one entry that was read in."""
    return dict(Revision.objects.get().content)


def with_cells(**cells: str) -> tuple[str, str]:
    """Return a header and a row with these columns added."""
    quoted = (f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in cells.values())
    return f"{HEADER},{','.join(cells)}", f"{ROW},{','.join(quoted)}"


@pytest.mark.parametrize("encoding", ["cp850", "cp437", "mac_roman"])
@pytest.mark.parametrize(
    "words",
    [
        "Café Samen",
        "coördinatie",
        "geïnspireerd",
        "één keer",
        "crème",
        "Curaçao",
        "Fryslân",
        "Súdwest",
        "België",
    ],
)
def test_a_file_of_an_old_program_is_not_read_as_another(write_csv: Write, encoding: str, words: str) -> None:
    said = refused(
        write_csv(HEADER, ROW.replace("Café", "Cafe"), row(kenmerk="A-2", naam=words), encoding=encoding)
    )
    assert "Regel 3: " in said
    assert "CSV UTF-8" in said


@pytest.mark.parametrize(
    "words",
    [
        "één café’s “hallo”",
        "foto‘s",
        "€ 5 – 5‰",
        "„zo”",
        "naïef • koffie",
        "20°C",
        "½ uur",
        "«Hé»",
        "Bureau™",
    ],
)
def test_a_file_of_windows_is_read(write_csv: Write, words: str) -> None:
    run(write_csv(HEADER, row(naam=words), encoding="cp1252"))
    assert kept()["name"] == words


def test_a_letter_that_may_be_another_is_not_sure(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, row(naam="Groep Škoda"), encoding="cp1252"))
    assert "Regel 2: we lezen “Škoda”, maar weten niet zeker of dat klopt." in said
    run(write_csv(HEADER, row(naam="Groep Škoda")))
    assert kept()["name"] == "Groep Škoda"


def test_a_word_is_looked_at_whole_where_the_file_is_read_in_pieces(write_csv: Write) -> None:
    for shift in range(4):
        filler = row(kenmerk="A-2", naam="vol", samenvatting="é" + "x" * (65_536 - 400 + shift))
        said = refused(write_csv(HEADER, filler, row(naam="y" * 30 + " Café"), encoding="cp850"))
        assert "maar weten niet zeker" in said or "tekens in die we niet kunnen lezen" in said


def test_a_file_of_an_old_mac_is_named(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, row(naam="Bij Noël"), encoding="mac_roman", newline="\r"))
    assert "zoals oude Macs dat doen" in said


def test_the_euro_of_another_character_set_is_seen(write_csv: Write) -> None:
    assert "“¤" in refused(write_csv(HEADER, row(naam="Voor 5 €"), encoding="iso8859-15"))


@pytest.mark.parametrize("words", ["CafÃ© Samen", "coÃ¶rdinatie", "â€™s avonds", "10 â‚¬", "lett\ufffdr"])
def test_text_that_was_opened_wrongly_before_is_told_by_its_word(write_csv: Write, words: str) -> None:
    said = refused(write_csv(HEADER, row(naam=words)))
    assert "Regel 2, kolom naam: Hier staat “" in said
    assert "CSV UTF-8" in said
    assert "Vul de naam in" not in said


def test_what_a_website_left_in_cells_is_made_into_text(write_csv: Write) -> None:
    cells = {
        "naam": "Caf&eacute; &quot;De Sluis&quot;",
        "organisatie": "Buurt &amp; Zo",
    }
    header, line = (
        HEADER + ",wat",
        row(**cells) + ',"<p>Kom<br/>langs&nbsp;vandaag</p><ul><li>thee</li></ul>"',
    )
    run(
        write_csv(
            header, line.replace("Caf&eacute; &quot;De Sluis&quot;", '"Caf&eacute; &quot;De Sluis&quot;"')
        )
    )
    service = Service.objects.get()
    assert (service.name, service.organization.name) == ('Café "De Sluis"', "Buurt & Zo")
    assert service.description == "Kom\nlangs vandaag\n- thee"
    assert service.slug.startswith("cafe-de-sluis")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("<table><tr><td>x</td></tr></table>", "Hier staat HTML die we niet kunnen lezen: <table>."),
        ("#N/B", "Hier staat een foutmelding van een spreadsheet."),
        ("#WAARDE!", "Hier staat een foutmelding van een spreadsheet."),
        ("########", "Hier staat een foutmelding van een spreadsheet."),
        ("=B2&C2", "Hier staat een formule."),
        ("NULL", "Hier staat hoe een programma “niets” schrijft."),
        ("nan", "Hier staat hoe een programma “niets” schrijft."),
    ],
)
def test_what_is_no_text_at_all_is_refused(write_csv: Write, cell: str, told: str) -> None:
    said = refused(write_csv(*with_cells(wat=cell)))
    assert f"Regel 2, kolom wat: {told}" in said


def test_a_line_end_that_excel_wrote_out_is_none(write_csv: Write) -> None:
    run(write_csv(*with_cells(wat="Een_x000D_\nTwee")))
    assert kept()["description"] == "Een\nTwee"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"leeftijd_tot": "18-25"}, "leeftijd_tot: Schrijf één leeftijd van 0 tot en met 120 jaar, zoals 18. Er staat: “18-25”."),
        ({"leeftijd_tot": "tot 25"}, "leeftijd_tot: Schrijf de hoogste leeftijd die nog mag komen."),
        ({"leeftijd_tot": "18+"}, "leeftijd_tot: Schrijf één leeftijd"),
        ({"prijs": "5-10"}, "prijs: Schrijf een prijs"),
        ({"prijs": "1.25.000"}, "prijs: Schrijf een prijs"),
        ({"onderbouwing_jaar": "1949"}, "onderbouwing_jaar: Schrijf een jaartal van 1950 tot en met "),
        ({"onderbouwing_jaar": "2019-2020"}, "onderbouwing_jaar: Schrijf een jaartal"),
        ({"website": "info@sluis.example"}, "website: Dit is een e-mailadres. Schrijf hier een webadres"),
        ({"website": "mailto:info@sluis.example"}, "website: Dit is een e-mailadres."),
        ({"website": "www.a.example en www.b.example"}, "website: Schrijf hier één webadres"),
        ({"website": "https://noor@sluis.example"}, "website: Haal wat er voor de @ staat uit dit webadres"),
        ({"website": "geen"}, "website: Dit is geen webadres."),
        ({"contact_mail": "Noor <noor@sluis.example>"}, "contact_mail: Schrijf hier één e-mailadres"),
        ({"contact_mail": "a@sluis.example; b@sluis.example"}, "contact_mail: Schrijf hier één e-mailadres"),
        ({"contact_mail": "noor"}, "contact_mail: Dit is geen e-mailadres."),
        ({"anoniem": "soms"}, "anoniem: Schrijf ja of nee, of laat de cel leeg. Er staat: “soms”."),
        ({"dag": "maandelijks", "van": "10:00"}, "dag: Schrijf dagen zoals: di | do."),
        ({"dag": "dinsdagavond"}, "dag: Vul ook van en tot in."),
        ({"dag": "eerste di", "herhaling": "elke week"}, "dag: Bij elke week horen dagen zonder “eerste”"),
        ({"dag": "di", "herhaling": "elke maand"}, "dag: Bij elke maand hoort de hoeveelste dag"),
        ({"vanaf_datum": "1-9-2026", "tot_datum": "1-6-2027"}, "vanaf_datum: Vul ook een dag of de herhaling in."),
        ({"herhaling": "eenmalig", "vanaf_datum": "1-9-2026", "tot_datum": "2-9-2026"}, "tot_datum: Bij één keer hoort geen laatste dag."),
        ({"herhaling": "om de week", "dag": "di", "vanaf_datum": "26-11-2026"}, "vanaf_datum: 26 november is een donderdag."),
        ({"dag": "di", "van": "14:00", "tot": "12:00"}, "tot: Het stopt eerder dan het begint."),
        ({"dag": "di", "van": "10:00-12:00"}, "van: Schrijf hier één tijd"),
        ({"dag": "di", "vanaf_datum": "11/26/2026"}, "vanaf_datum: Schrijf eerst de dag en dan de maand"),
        ({"telefoon": "020 1234567 toestel 12"}, "telefoon: Schrijf hier alleen één telefoonnummer."),
        ({"telefoon_uren": "ma-vr 9-17 uur"}, "telefoon_uren: Vul ook het telefoonnummer in."),
        ({"alleen_inwoners": "ja"}, "alleen_inwoners: Vul bij werkgebied in van welk gebied."),
        ({"organisatie_kenmerk": "1,2E+10"}, "organisatie_kenmerk: Een spreadsheet heeft dit kenmerk afgerond."),
        ({"werkgebied": "Amsterdamm"}, "werkgebied: Dit gebied kennen we niet. Bedoel je gemeente Amsterdam?"),
        ({"gemeentecode": "Amsterdam"}, ""),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_meant_is_told_with_what_to_do(
    write_csv: Write, cells: dict[str, str], told: str
) -> None:
    if not told:
        run(write_csv(*with_cells(**cells)))
        return
    said = refused(write_csv(*with_cells(**cells)))
    assert f"Regel 2, kolom {told}" in said
    assert "1 fouten in 1 van de 1 rijen" in said


@pytest.mark.parametrize(
    ("cells", "key", "value"),
    [
        ({"leeftijd_tot": "t/m 25 jaar"}, "maximum_age", 25),
        ({"prijs": "€ 1.250"}, "price", "1250.00"),
        ({"website": "WWW.Sluis.example"}, "url", "https://WWW.Sluis.example"),
        ({"onderbouwing_jaar": "2019.0"}, "evidence_year", 2019),
        ({"anoniem": "WAAR"}, "anonymous", True),
    ],
)
def test_a_cell_is_read_as_it_is_meant(
    write_csv: Write, cells: dict[str, str], key: str, value: object
) -> None:
    run(write_csv(*with_cells(**cells)))
    assert kept()[key] == value


@pytest.mark.parametrize(
    ("cells", "schedule"),
    [
        ({"dag": "doordeweeks"}, {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR"}),
        ({"dag": "ma t/m wo"}, {"freq": "WEEKLY", "byday": "MO,TU,WE"}),
        ({"dag": "di", "van": "19:30:00", "tot": "21:00:00"}, {"freq": "WEEKLY", "byday": "TU", "opens_at": "19:30", "closes_at": "21:00"}),
        ({"herhaling": "eenmalig", "vanaf_datum": "26/11/2026"}, {"dtstart": "2026-11-26"}),
        ({"dag": "di", "vanaf_datum": "2026-12-01 00:00:00"}, {"freq": "WEEKLY", "byday": "TU", "dtstart": "2026-12-01"}),
        ({"dag": "vr", "van": "22:00", "tot": "2:00"}, {"freq": "WEEKLY", "byday": "FR", "opens_at": "22:00", "closes_at": "02:00"}),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_is_meant(
    write_csv: Write, cells: dict[str, str], schedule: dict[str, str]
) -> None:
    run(write_csv(*with_cells(**cells)))
    (place,) = kept()["locations"]  # type: ignore[misc]
    assert place["schedules"] == [schedule]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"postcode": "1066 AB", "plaats": "Groningen"}, "plaats: Bij deze postcode hoort volgens onze lijst Amsterdam."),
        ({"postcode": "1066 AB", "gemeentecode": "14"}, "gemeentecode: Deze postcode ligt volgens onze lijst niet in die gemeente."),
        ({"postcode": "1066 AB", "adres": "Kade 3, 9711 AA"}, "adres: In het adres staat een andere postcode."),
        ({"postcode": "1066 AB", "adres": "Postbus 93"}, "adres: Een postbus is geen plek waar mensen komen."),
        ({"adres": "Antwoordnummer 1234", "plaats": "Amsterdam"}, "adres: Een postbus is geen plek waar mensen komen."),
        ({"postcode": "3500 GG"}, "postcode: Deze postcode staat niet op onze lijst."),
        ({"plaats": "Amsterdamm"}, "plaats: Deze plaats kennen we niet. Bedoel je Amsterdam? Vul anders de postcode in. Er staat: “Amsterdamm”."),
    ],
)  # fmt: skip
def test_a_place_that_contradicts_itself_is_told(write_csv: Write, cells: dict[str, str], told: str) -> None:
    header = HEADER.replace(",postcode", "")
    line = ROW.replace(",1066 AB", "")
    added = ",".join(f'"{cell}"' for cell in cells.values())
    said = refused(write_csv(f"{header},{','.join(cells)}", f"{line},{added}"))
    assert f"Regel 2, kolom {told}" in said
    assert "1 fouten" in said


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ({"adres": "Kade 3, 1066 AB Amsterdam"}, ("Kade 3", "1066AB", "Amsterdam")),
        ({"adres": "Kade 3, 1066 AB Amsterdam", "postcode": "1066-AB"}, ("Kade 3", "1066AB", "Amsterdam")),
        (
            {"adres": "Kade 3", "postcode": "NL-1066 AB", "plaats": "amsterdam"},
            ("Kade 3", "1066AB", "Amsterdam"),
        ),
        ({"adres": "Kade 3", "plaats": "Amsterdam", "gemeentecode": "363"}, ("Kade 3", "", "Amsterdam")),
    ],
)
def test_a_place_is_read_as_it_is_meant(
    write_csv: Write, cells: dict[str, str], place: tuple[str, ...]
) -> None:
    header = HEADER.replace(",postcode", "")
    line = ROW.replace(",1066 AB", "")
    added = ",".join(f'"{cell}"' for cell in cells.values())
    run(write_csv(f"{header},{','.join(cells)}", f"{line},{added}"))
    (found,) = kept()["locations"]  # type: ignore[misc]
    assert tuple(found.get(key, "") for key in ("address", "postal_code", "place")) == place


def test_areas_have_the_names_of_the_search_and_keys(write_csv: Write) -> None:
    run(write_csv(*with_cells(werkgebied="gemeente Amsterdam|municipality:0014|heel Nederland")))
    assert [area["region"] for area in kept()["areas"]] == [  # type: ignore[attr-defined]
        "municipality:0363",
        "municipality:0014",
        "country:NL",
    ]


def test_a_column_full_of_no_makes_no_place(write_csv: Write) -> None:
    header, line = with_cells(adres_geheim="nee", alleen_inwoners="nee")
    run(write_csv(header, line.replace("op-locatie", "telefoon").replace("1066 AB", "")))
    assert "locations" not in kept()


def test_what_was_read_in_part_is_not_said_to_be_missing(write_csv: Write) -> None:
    for cells in ({"dag": "zomer", "van": "10:00"}, {"adres_geheim": "misschien"}, {"thema": "#N/B"}):
        said = refused(write_csv(*with_cells(**cells)))
        assert "1 fouten in 1 van de 1 rijen" in said, said


def test_times_of_a_place_that_cannot_be_read_are_left_alone(write_csv: Write) -> None:
    header = f"{HEADER},adres_2,plaats_2,adres_geheim_2,dag_2,bij_plek_2"
    said = refused(write_csv(header, f"{ROW},Kade 3,Amsterdam,misschien,di,2"))
    assert "kolom adres_geheim_2: Schrijf ja of nee" in said
    assert "1 fouten" in said


def test_a_code_that_a_spreadsheet_rounded_is_refused_once(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, row(kenmerk='"1,23E+10"'), row(kenmerk="")))
    assert "Regel 2, kolom kenmerk: Een spreadsheet heeft dit kenmerk afgerond." in said
    assert "Regel 3, kolom kenmerk: Vul een eigen kenmerk in" in said
    assert "2 fouten" in said


def test_an_address_is_not_kept_in_what_is_told(editor: User) -> None:
    cells = with_cells(adres="Stille Straat 8, 9711 AA", telefoon="bel Noor", contact_mail="noor")
    batch = uploaded(editor, *cells)
    told = str(batch.report)
    assert batch.report["problem_count"] == 3
    assert "Stille" not in told
    assert "Noor" not in told
    assert "bel" not in told


def test_an_editor_reads_what_stood_there(desk: Client, editor: User) -> None:
    batch = uploaded(editor, *with_cells(leeftijd_tot="18-25"))
    assert batch.status == ImportBatch.Status.CHECKED
    page = desk.get(f"/redactie/import/{batch.pk}/").text
    assert "Schrijf één leeftijd van 0 tot en met 120 jaar, zoals 18. Er staat: “18-25”." in page


def test_what_could_not_be_read_is_not_called_missing_too(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, row(organisatie="#N/B")))
    assert said.count("organisatie: ") == 1


def test_times_of_what_has_no_place_are_read_as_strictly(write_csv: Write) -> None:
    cells = {"dag": "di", "van": "14:00", "tot": "12:00"}
    online = f"{row(bereik='online', postcode='')},{','.join(cells.values())}"
    assert "tot: Het stopt eerder dan het begint." in refused(
        write_csv(f"{HEADER},{','.join(cells)}", online)
    )
