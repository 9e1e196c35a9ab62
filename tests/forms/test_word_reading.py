"""What stands in a Word file is read as its author sees it, and nothing is lost without a word."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from conftest import choices
from PIL import Image
from typist import drawn, form, line, old_field, painted, part, run, ticked, typed

from bauta.forms.word_intake import Intake, take_in

THEMES, HOUSE = {"Plasser og gater": "plasser"}, choices().alternatives
STRUCK, HIDDEN = "<w:strike/>", "<w:vanish/>"
RAISED = '<w:vertAlign w:val="superscript"/>'


def taken(tmp_path: Path, body: str, parts: dict[str, str | bytes] | None = None, **related: tuple[str, str]) -> Intake:
    return take_in(typed(tmp_path / "skjema.docx", body, parts, related), THEMES, HOUSE)


def told(intake: Intake) -> list[str]:
    """The remarks, but for those on headings this little form does not have."""
    return [remark for remark in intake.remarks if "manglet i skjemaet" not in remark]


OLD_BOX = "<w:checkBox><w:default w:val='0'/>{}</w:checkBox>"
WINGDINGS = "<w:r><w:sym w:font='Wingdings' w:char='{}'/></w:r>"
BOXES = {
    "new boxes": (ticked("☒", True), ticked("☐", False)),
    "new boxes whose sign says otherwise": (ticked("☐", True), ticked("☒", False)),
    "old boxes": (old_field(OLD_BOX.format("<w:checked/>")), old_field(OLD_BOX.format(""))),
    "old boxes ticked and cleared": (
        old_field(OLD_BOX.format("<w:checked w:val='1'/>")),
        old_field(OLD_BOX.format("<w:checked w:val='0'/>")),
    ),
    "signs of Wingdings": (WINGDINGS.format("F0FE"), WINGDINGS.format("F0A8")),
    "letters in Wingdings": tuple(run(s, "<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/>") for s in "þo"),
    "signs of Wingdings 2": tuple(
        f"<w:r><w:sym w:font='Wingdings 2' w:char='{code}'/></w:r>" for code in ("F052", "F0A3")
    ),
    "typed signs": (run("✔"), run("□")),
    "typed brackets": (run("[x]"), run("[ ]")),
    "filled and empty rings": (run("●"), run("○")),
}


@pytest.mark.parametrize("kind", BOXES)
def test_a_ticked_box_is_an_answer_and_an_empty_one_is_none(kind: str, tmp_path: Path) -> None:
    on, off = BOXES[kind]
    rows = line(on, " bevegelse") + line(off, " syn") + line(on, " hørsel")
    body = form(
        {"Tar hensyn til": rows, "Fase": line(off, " avsluttet"), "Overførbarhet": line(off, " lav ", on, " høy")}
    )
    found = taken(tmp_path, body)
    assert found.fields["brukerhensyn"] == ["bevegelse", "hørsel"]
    assert found.fields["overforbarhet"] == "høy"
    assert "fase" not in found.fields
    assert told(found) == ["«Fase»: ingen av boksene er krysset av; feltet står tomt"]


def test_boxes_after_their_words_and_choices_of_ones_own(tmp_path: Path) -> None:
    body = form({"Overførbarhet": "lav ☐ middels ☒ høy ☐", "Tar hensyn til": line("☒ syn") + line("☐ Annet: lukt")})
    found = taken(tmp_path, body)
    assert (found.fields["overforbarhet"], found.fields["brukerhensyn"]) == ("middels", ["syn"])
    assert found.unplaced == ["Tar hensyn til, ikke krysset av: Annet: lukt"]


def test_boxes_in_the_text_are_choices_too(tmp_path: Path) -> None:
    found = taken(
        tmp_path, form({}, {"Kort fortalt": line(ticked("☐", False), " Grus") + line(ticked("☒", True), " Asfalt")})
    )
    assert found.text["kort-fortalt"] == "Asfalt"
    assert found.unplaced == ["ikke krysset av: Grus"]


@pytest.mark.parametrize("mark", ["2", "*", "a", "12"])
@pytest.mark.parametrize("properties", [RAISED, '<w:position w:val="6"/>'])
def test_a_raised_mark_is_no_part_of_a_number(mark: str, properties: str, tmp_path: Path) -> None:
    answers = {
        "Kostnad: beløp": line("240 000", run(mark, properties)),
        "Periode: fra": line("2011", run(mark, properties)),
    }
    found = taken(tmp_path, form(answers))
    assert (found.fields["kostnad"], found.fields["periode"]) == ({"belop": 240000}, {"fra": "2011"})
    assert len(told(found)) == len(found.unplaced) == 2


def test_raised_figures_stay_raised_in_text(tmp_path: Path) -> None:
    answers = {"Resultat 1: hva": line("Areal 200 m", run("2", RAISED))}
    text = {"Kort fortalt": line("CO", run("2", '<w:vertAlign w:val="subscript"/>'), " og 1200", run("1", RAISED))}
    found = taken(tmp_path, form(answers, text))
    assert found.fields["resultater"] == [{"hva": "Areal 200 m²"}]
    assert found.text["kort-fortalt"] == "CO₂ og 1200¹"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (run("gammel", STRUCK), "strøket tekst er ikke tatt med: «gammel»"),
        (run("gammel", "<w:dstrike/>"), "strøket tekst er ikke tatt med: «gammel»"),
        (f"<w:del>{run('gammel').replace('w:t', 'w:delText')}</w:del>", "strøket tekst er ikke tatt med: «gammel»"),
        (f"<w:moveFrom>{run('gammel')}</w:moveFrom>", "strøket tekst er ikke tatt med: «gammel»"),
        (run("gammel", HIDDEN), "skjult tekst er ikke tatt med: «gammel»"),
        (run("gammel", '<w:rStyle w:val="Skjult"/>'), "skjult tekst er ikke tatt med: «gammel»"),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('gammel')}</w:sdtContent></w:sdt>",
            "ledeteksten «gammel» står der ennå; der er ikke noe svar",
        ),
        (run("gammel", '<w:rStyle w:val="P"/>'), "ledeteksten «gammel» står der ennå; der er ikke noe svar"),
        (
            old_field('<w:textInput><w:default w:val="gammel"/></w:textInput>', "gammel"),
            "ledeteksten «gammel» står der ennå; der er ikke noe svar",
        ),
    ],
)
def test_struck_hidden_and_prompting_text_is_left_out_and_said_so(words: str, said: str, tmp_path: Path) -> None:
    styles = part(
        "w:styles",
        '<w:style w:type="character" w:styleId="Skjult"><w:basedOn w:val="S"/></w:style>'
        '<w:style w:type="character" w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="P"><w:name w:val="Placeholder Text"/></w:style>',
    )
    body = form({"Ingress": line("Ny ", words)}, {"Kort fortalt": line("Bygd. ", words)})
    found = taken(tmp_path, body, {"word/styles.xml": styles}, s=("styles", "styles.xml"))
    assert (found.fields["ingress"], found.text["kort-fortalt"]) == ("Ny", "Bygd.")
    assert told(found) == [f"{said} (2 ganger)"]
    assert "gammel" not in "".join(found.unplaced)


def test_text_that_is_not_struck_after_all_is_read(tmp_path: Path) -> None:
    found = taken(tmp_path, form({"Ingress": line(run("Ny", '<w:strike w:val="0"/><w:vanish w:val="false"/>'))}))
    assert (found.fields["ingress"], told(found)) == ("Ny", [])


@pytest.mark.parametrize("shown", ["", "gjennomført"])
def test_an_old_drop_down_gives_what_was_chosen_once(shown: str, tmp_path: Path) -> None:
    entries = '<w:listEntry w:val="planlagt"/><w:listEntry w:val="gjennomført"/>'
    choice = old_field(f'<w:ddList><w:result w:val="1"/>{entries}</w:ddList>', shown)
    assert taken(tmp_path, form({"Fase": line(choice)})).fields["fase"] == "gjennomført"


@pytest.mark.parametrize("kind", ["w:dropDownList", "w:comboBox", "w:date", "w:text"])
def test_a_control_gives_what_stands_in_it(kind: str, tmp_path: Path) -> None:
    control = f"<w:sdt><w:sdtPr><{kind}/></w:sdtPr><w:sdtContent>{run('planlagt')}</w:sdtContent></w:sdt>"
    assert taken(tmp_path, form({"Fase": line(control)})).fields["fase"] == "planlagt"


def test_a_control_around_a_cell_or_a_row_changes_nothing(tmp_path: Path) -> None:
    cell = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tc>{line('planlagt')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:tc>{line('Fase')}</w:tc>{cell}</w:tr></w:sdtContent></w:sdt>"
    body = form({}).replace("</w:tbl>", f"{row}</w:tbl>")
    assert taken(tmp_path, body).fields["fase"] == "planlagt"


def within(drawing: str) -> str:
    return f"<w:r><w:drawing>{drawing}</w:drawing></w:r>"


HEADER = {
    "word/topp.xml": part("w:hdr", line("Godkjent av rådet")),
    "word/bunn.xml": part("w:ftr", line("Side 1 av 3")),
}
SMART = {"word/data1.xml": part("dgm:dataModel", "<a:p><a:r><a:t>Steg én</a:t></a:r></a:p><a:t>Steg to</a:t>")}
CHART = {"word/chart1.xml": part("c:chartSpace", "<a:t>Besøk</a:t><c:v>2019</c:v><c:v>120</c:v>")}
COMMENTS = {"word/comments.xml": part("w:comments", f"<w:comment>{line('Er dette rett?')}</w:comment>")}
PASTED = {"word/inn.htm": b"<html><style>p {}</style><body><p>Innlimt tekst.</p></body></html>"}


@pytest.mark.parametrize(
    ("inside", "parts", "kind", "target", "kept"),
    [
        ("", HEADER, "header", "topp.xml", "topptekst: Godkjent av rådet"),
        (within("<dgm:relIds r:dm='x'/>"), SMART, "diagramData", "data1.xml", "figur: Steg én; Steg to"),
        (within("<c:chart r:id='x'/>"), CHART, "chart", "chart1.xml", "diagram: Besøk; 2019; 120"),
        ("", COMMENTS, "comments", "comments.xml", "kommentar: Er dette rett?"),
        ("<w:altChunk r:id='x'/>", PASTED, "aFChunk", "inn.htm", "innlimt dokument: Innlimt tekst."),
        (
            drawn("x", link=True), {}, "image", "!file:///C:/Bilder/kai.jpg",
            "et bilde som ikke ligger i filen, bare en lenke til det: send bildet selv: file:///C:/Bilder/kai.jpg",
        ),
    ],
)  # fmt: skip
def test_what_stands_outside_the_text_is_kept(
    inside: str, parts: dict[str, str | bytes], kind: str, target: str, kept: str, tmp_path: Path
) -> None:
    placed = inside if "altChunk" in inside else line(inside or "x")
    found = taken(tmp_path, form({}, {"Kort fortalt": placed}), parts, x=(kind, target))
    assert found.unplaced == [kept]


def test_page_numbers_are_no_text(tmp_path: Path) -> None:
    assert taken(tmp_path, form({}), HEADER, x=("footer", "bunn.xml")).unplaced == []


def test_text_in_a_box_is_read_where_the_box_stands_and_once(tmp_path: Path) -> None:
    def box(text: str) -> str:
        return f"<w:txbxContent>{line(text)}</w:txbxContent>"

    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box('I boksen.')}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box('I boksen.')}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    found = taken(tmp_path, form({}, {"Kort fortalt": line("Før.", both) + line("Etter.")}))
    assert found.text["kort-fortalt"] == "Før.\n\nI boksen.\n\nEtter."


def test_a_picture_is_cropped_as_its_author_cropped_it(tmp_path: Path) -> None:
    body = form({"Bilder 1: bildet": line(drawn("x", descr="Rødt", crop='<a:srcRect r="50000"/>'))})
    found = taken(tmp_path, body, {"word/media/a.png": painted()}, x=("image", "media/a.png"))
    shown = Image.open(BytesIO(found.pictures["bilde-1.png"])).convert("RGB")
    assert (shown.size, shown.getcolors()) == ((40, 40), [(1600, (255, 0, 0))])
    assert found.fields["bilder"] == [{"fil": "bilde-1.png", "alt": "Rødt"}]


def test_the_picture_beside_a_drawing_is_taken(tmp_path: Path) -> None:
    beside = "<a:extLst><a:ext><svgBlip r:embed='s'/></a:ext></a:extLst>"
    parts = {"word/media/a.png": painted(), "word/media/a.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}
    body = form({"Bilder 1: bildet": line(drawn("x", beside=beside))})
    found = taken(tmp_path, body, parts, x=("image", "media/a.png"), s=("image", "media/a.svg"))
    assert (list(found.pictures), told(found)) == (["bilde-1.png"], [])


def test_every_picture_of_a_group_is_taken(tmp_path: Path) -> None:
    inner = "".join(
        f"<pic:pic><pic:nvPicPr><pic:cNvPr descr='{alt}'/></pic:nvPicPr><pic:blipFill><a:blip r:embed='{alt}'/>"
        "</pic:blipFill></pic:pic>"
        for alt in ("en", "to")
    )
    group = f"<w:r><w:drawing><wp:inline><wp:docPr descr='begge'/><g>{inner}</g></wp:inline></w:drawing></w:r>"
    parts = {"word/media/1.png": painted(), "word/media/2.png": painted(colour="blue")}
    body = form({"Bilder 1: bildet": line(group)})
    found = taken(tmp_path, body, parts, en=("image", "media/1.png"), to=("image", "media/2.png"))
    assert [one["alt"] for one in found.fields["bilder"]] == ["en", "to"]


def test_a_program_that_calls_itself_a_picture_is_refused_and_the_form_is_read(tmp_path: Path) -> None:
    parts = {"word/media/a.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(x) print\n"}
    found = taken(tmp_path, form({"Bilder 1: bildet": line(drawn("x"))}), parts, x=("image", "media/a.jpg"))
    assert found.pictures == {}
    assert told(found) == ["bildet a.jpg er en EPS-fil, og det kan vi ikke bruke; lagre det på nytt som JPEG eller PNG"]


def test_unknown_about_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = taken(tmp_path, form({"Bilder 1: hva bildet viser": "ukjent"}))
    assert "bilder" not in found.fields
    assert told(found) == ["«Bilder 1: hva bildet viser» er besvart med «ukjent», men der er ikke noe å svare for"]


def test_unknown_for_the_only_point_of_a_list_is_unknown_for_the_list(tmp_path: Path) -> None:
    assert taken(tmp_path, form({"Forankring 1: organ": "ukjent"})).fields["forankring"] == "ukjent"


def test_signs_of_symbol_fonts_are_read_as_what_they_show(tmp_path: Path) -> None:
    arrow, least = WINGDINGS.format("F0E0"), "<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>"
    found = taken(tmp_path, form({}, {"Kort fortalt": line("Fra grus ", arrow, " asfalt. Bredde ", least, " 1,8 m.")}))
    assert found.text["kort-fortalt"] == "Fra grus → asfalt. Bredde ≥ 1,8 m."


def test_a_sign_nobody_knows_is_told(tmp_path: Path) -> None:
    found = taken(tmp_path, form({}, {"Kort fortalt": line("Fra grus", WINGDINGS.format("F021"))}))
    assert found.unplaced == ["et tegn vi ikke kjenner er utelatt: Wingdings 21, etter «Fra grus»"]


def test_a_footnote_stands_in_the_text(tmp_path: Path) -> None:
    notes = part("w:footnotes", f"<w:footnote w:id='1'>{line('Avisa 3. mai')}</w:footnote>")
    text = line("Kilde", "<w:r><w:footnoteReference w:id='1'/></w:r>")
    found = taken(
        tmp_path, form({}, {"Kort fortalt": text}), {"word/footnotes.xml": notes}, f=("footnotes", "footnotes.xml")
    )
    assert found.text["kort-fortalt"] == "Kilde (Avisa 3. mai)"


def numbered(text: str, number: int, level: int = 0) -> str:
    return line(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def numbering(*formats: str) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n, kind in enumerate(formats)
    )
    return part(
        "w:numbering",
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )


def test_numbering_goes_on_after_a_paragraph_and_lists_are_tight(tmp_path: Path) -> None:
    steps = (
        numbered("Mål.", 1)
        + numbered("Bestill.", 1)
        + numbered("Eik.", 1, 1)
        + line("Så ventet vi.")
        + numbered("Sett ut.", 1)
    )
    found = taken(
        tmp_path, form({}, {"Slik gjorde vi det": steps}),
        {"word/numbering.xml": numbering("decimal", "lowerLetter")}, n=("numbering", "numbering.xml"),
    )  # fmt: skip
    assert found.text["steg"] == "1.  Mål.\n2.  Bestill.\n    1.  Eik.\n\nSå ventet vi.\n\n3.  Sett ut."
    assert [remark[:28] for remark in told(found) if "bokstaver" in remark] == ["en liste merket med bokstave"]


@pytest.mark.parametrize("style", ["Punktliste", "Listeavsnitt"])
def test_bullets_of_any_style_are_a_tight_list(style: str, tmp_path: Path) -> None:
    styles = part(
        "w:styles",
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{style}"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    lines = "".join(line(text, properties=f'<w:pStyle w:val="{style}"/>') for text in ("Benker", "Skilt"))
    found = taken(
        tmp_path, form({}, {"Kort fortalt": lines}),
        {"word/styles.xml": styles, "word/numbering.xml": numbering("bullet")},
        s=("styles", "styles.xml"), n=("numbering", "numbering.xml"),
    )  # fmt: skip
    assert found.text["kort-fortalt"] == "- Benker\n- Skilt"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("- Benker", "- Skilt"), "- Benker\n- Skilt"),
        (("• Benker",), "- Benker"),
        (("1) Mål", "2) Bygg"), "1.  Mål\n2.  Bygg"),
        (("a) Mål", "b) Bygg"), "1.  Mål\n2.  Bygg"),
        (("3. etasje er bygd.",), "3\\. etasje er bygd."),
        (("– Vi er glade, sier rådet.",), "– Vi er glade, sier rådet."),
    ],
)
def test_typed_marks_make_a_list_where_a_list_is_meant(lines: tuple[str, ...], text: str, tmp_path: Path) -> None:
    found = taken(tmp_path, form({}, {"Kort fortalt": "".join(map(line, lines))}))
    assert found.text["kort-fortalt"] == text


@pytest.mark.parametrize(
    ("label", "answer", "name", "value"),
    [
        ("Kommuner", "Stord kommune", "kommuner", ["stord"]),
        ("Periode: fra", "mars 2022", "periode", {"fra": "2022-03"}),
        ("Periode: fra", "våren 2024", "periode", {"fra": "2024"}),
        ("Periode: fra", "des. 2021", "periode", {"fra": "2021-12"}),
        ("Periode: fra", "3/2022", "periode", {"fra": "2022-03"}),
        ("Periode: fra", "13/2022", "periode", {"fra": "13/2022"}),
        ("Kostnad: beløp", "ca. 1,2 mill.", "kostnad", {"belop": 1200000}),
        ("Kostnad: beløp", "240 000 kr eks. mva.", "kostnad", {"belop": 240000, "inkl_mva": False}),
        ("Kostnad: beløp", "kr 45.000,-", "kostnad", {"belop": 45000}),
        ("Kostnad: beløp", "9" * 5000, "kostnad", {"belop": "9" * 5000}),
        ("Kostnad: beløp", "kr. 240 000,00", "kostnad", {"belop": 240000}),
        ("Kostnad: med merverdiavgift (ja eller nei)", "Ja, alt.", "kostnad", {"inkl_mva": True}),
        ("Kostnad: beløp", "Ja, ca.", "kostnad", {"belop": "Ja, ca."}),
        ("Sted: breddegrad", "63.430", "sted", {"lat": 63.43}),
        ("Periode: fra", "01.03.2022", "periode", {"fra": "2022-03"}),
        ("Fase", "Gjennomført i 2019", "fase", "gjennomført"),
        ("Overførbarhet", "Høg", "overforbarhet", "høy"),
        ("Fase", "Avslutta", "fase", "avsluttet"),
        ("Tar hensyn til", line("• Bevegelse") + line("• Syn"), "brukerhensyn", ["bevegelse", "syn"]),
        ("Forankring 1: dato", "4.12.08", "forankring", [{"dato": "2008-12-04"}]),
        ("Forankring 1: dato", "31. februar 2009", "forankring", [{"dato": "31. februar 2009"}]),
    ],
)
def test_answers_are_read_as_people_write_them(
    label: str, answer: str, name: str, value: object, tmp_path: Path
) -> None:
    assert taken(tmp_path, form({label: answer})).fields[name] == value


def test_words_beside_a_number_are_kept(tmp_path: Path) -> None:
    found = taken(tmp_path, form({"Kostnad: beløp": "ca. 1,2 mill. kr eks. mva."}))
    assert found.unplaced == ["Kostnad: beløp: ca. 1,2 mill. kr eks. mva."]
    assert "er lest som 1200000; «ca. eks. mva.» er ikke med i feltet" in told(found)[0]
