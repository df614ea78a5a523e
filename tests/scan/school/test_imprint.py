"""From the neutral site to that of a school: every page, and nothing but what the school says."""

import dataclasses
import hashlib
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.data.shared.library import SOURCES
from build_tools.data.shared.sources import read_sources
from build_tools.finish.csp import read_page_scripts
from build_tools.paths import CONTENT
from scan.school.imprint import Files, ImprintError, hidden_and_named, imprint
from scan.school.own_word import OwnWord
from scan.school.school import TOPICS, Accessibility, Contact, Logo, Privacy, School
from scan.school.school_file import values_of
from scan.school.security_text import SECURITY_TEXT
from tests.school.our_word import dead_links, our_word_in

NAME = "De Verzonnen Brug & Co"
MARK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"/>'
OWN = {"logo.svg": MARK, "icoon.png": b"\x89PNG"}
SCHOOL = School(
    name=NAME,
    address="https://icoach.example/",
    contact={
        "content": Contact("Team ict", "team@example.org"),
        "accessibility": Contact("Team ict", "team@example.org"),
        "security": Contact("Ict-beveiliging", "kamer 12"),
    },
    logo=Logo("logo.svg", "Brug"),
    icon="icoon.png",
    colours={"light": {"brand": "#5b1a57", "link": "#7a1f74"}},
    word=OwnWord("ict-maatje", "ict-maatjes", "het", "ict-maatjes"),
    licence="Teksten CC BY 4.0, bewerkt",
    privacy=Privacy("gerechtvaardigd belang", 14, "de privacy officer, po@example.org.", "niemand verzamelt ze"),
    accessibility=Accessibility("https://example.org/verklaring", 5),
    hide=("programma/ai.md", "bruggen-bouwen/tijdlijn.md", "werkbladen/afspraak-ai.md"),
)
FORM = "instellingen/inrichten/index.html"
HIDDEN = {"programma/ai/index.html", "bruggen-bouwen/tijdlijn/index.html", "werkbladen/afspraak-ai/index.html"}
FEW = {"index.html", "404.html", "i-coach/index.html", "i-scan/invullen/index.html", FORM}
BESIDE = {"search/pages.json", "release.json", "offline.js"}
"""Files that know what stands in pages."""
TAG = re.compile(r"<[^<>]*>")
HELD = re.compile(r'(?<=id="uitgave-heeft" data-word="ours">)[^<]*')


LOC = re.compile(r"<loc>https://icoach\.example/(.*)</loc>")


@pytest.fixture(scope="module")
def files(site: Path) -> Files:
    """The neutral site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def made(files: Files) -> Files:
    """The site of the school."""
    return imprint(files, SCHOOL, OWN)


@pytest.fixture(scope="module")
def few(files: Files) -> Files:
    """As much of the neutral site as shows what does not differ from page to page."""
    return {path: content for path, content in files.items() if path in FEW or not path.endswith(".html")}


def _pages(files: Files) -> dict[str, str]:
    return {path: content.decode() for path, content in files.items() if path.endswith(".html")}


def test_a_school_that_says_nothing_but_its_name_changes_nothing_else(files: Files) -> None:
    """Every other file keeps its bytes; of the pages only the name, and what that does to their own mark, differ.

    The name stands in the sheet of the school as well, for paper.
    """
    made = imprint(files, School("X"), {})
    (sheet,), (new_sheet,) = files.keys() - made.keys(), made.keys() - files.keys()
    changed = {path for path in files if made.get(path) != files[path]}
    assert {path for path in changed if not path.endswith(".html")} <= {*BESIDE, sheet}
    assert made[new_sheet] == files[sheet] + b'@page{@bottom-left{content:"X";font:8.5pt sans-serif}}'
    assert json.loads(made["search/pages.json"]) == json.loads(files["search/pages.json"])
    neutral = re.compile(r'(?<=content=")[0-9a-f]{12}(?=")|i-coach kennisbank')
    for path, html in _pages(files).items():
        bare = re.sub(
            r'(?<=name">)X(?=</span>)|(?<= – )X(?=</title>)|(?<=content=")[0-9a-f]{12}(?=")| data-ours',
            "",
            made[path].decode().replace(new_sheet, sheet),
        ).replace(", eigen uitgave</span>", "</span>")
        bare = HELD.sub("null", bare)
        assert neutral.sub("", _whole(html)) == neutral.sub("", _whole(bare)), path


def _whole(html: str) -> str:
    return re.sub("</?one-word>", "", html)  # what is filled in later may break at a hyphen


def test_the_same_values_give_the_same_bytes_again_and_again(few: Files, made: Files) -> None:
    """Also on what was made with them before."""
    assert imprint(few, SCHOOL, OWN) == imprint(few, SCHOOL, OWN)
    assert imprint(made, SCHOOL, OWN) == made


def test_what_is_kept_to_work_without_internet_is_of_the_school(files: Files, made: Files) -> None:
    """Every file as it is now, the school's own among them; another list is another release."""
    lists = [re.search(rb"const FILES = (\{.*?\});", each["offline.js"], re.DOTALL) for each in (files, made)]
    before, after = (json.loads(found[1]) for found in lists if found)
    assert after == {path: hashlib.sha256(made[path]).hexdigest() for path in after}
    new = {path.rpartition("-")[0] for path in after.keys() - before.keys()}
    assert new == {"assets/css/colours", "images/logo", "images/icoon"}
    releases = [re.search(rb'const RELEASE = "(\w+)"', each["offline.js"]) for each in (files, made)]
    assert len({found[1] for found in releases if found}) == 2


def test_what_is_kept_of_the_release_before_stays_as_it_is(few: Files) -> None:
    """It is for pages that were open: no colours are put into it, and the manifest lists it apart."""
    kept = {"assets/css/colours-000000000000.css": b":root{}", "assets/engine/snapshot.0.txt": b"x"}
    manifest = json.loads(few["release.json"])
    manifest["kept"] = {"version": "0.9.0", "files": dict.fromkeys(kept, "0" * 64)}
    made = imprint({**kept, **few, "release.json": json.dumps(manifest).encode()}, SCHOOL, OWN)
    release = json.loads(made["release.json"])
    assert {path: made[path] for path in kept} == kept
    assert release["kept"] == manifest["kept"]
    assert not kept.keys() & release["files"].keys()
    assert {path: content for path, content in made.items() if path not in {*kept, "release.json"}} == {
        path: content for path, content in imprint(few, SCHOOL, OWN).items() if path != "release.json"
    }


def test_every_page_says_whose_it_is(made: Files) -> None:
    """In the title, the header and the foot; also pages that hold answers."""
    for path, html in _pages(made).items():
        assert html.count(f" – {NAME.replace('&', '&amp;')}</title>") == 1, path
        said = (
            '<span data-school="name"><one-word>De Verzonnen</one-word> <one-word>Brug &amp; Co</one-word></span></a>'
        )
        assert html.count(said) == 1, path
        assert re.search(r'src="(\.\./)*\.?/?images/logo-[0-9a-f]{12}\.svg" alt="" .* data-own="mark"', html), path
        if path != "404.html":
            assert 'data-school="licence">Teksten CC BY 4.0, bewerkt</span>' in html, path
            assert 'Contact</a>: Team ict, <a href="mailto:team@example.org">team@example.org</a>' in html, path
            assert f'<link rel="canonical" href="https://icoach.example/{path.removesuffix("index.html")}">' in html, (
                path
            )
            assert re.search(r'<link rel="icon" href="(data:image/png;base64|[./]*images/icoon-)', html), path


def test_an_own_edition_is_told_from_the_neutral_one_of_the_same_version(files: Files, made: Files) -> None:
    """In every foot and in the manifest, which names the pages that a copy over an older one leaves behind.

    The foot tells as well what the i-coach is called there: titles of others keep that word.
    """
    for path, html in _pages(made).items():
        called = ' · <bdi data-word="ours">De i-coach heet hier ict-maatje</bdi>'
        said = f', eigen uitgave</span><span data-school="called">{called}</span>'
        assert path == "404.html" or (said in html.rpartition("<footer")[2] and said not in files[path].decode()), path
    assert "edition" not in json.loads(files["release.json"])
    assert json.loads(made["release.json"])["edition"] == {"name": NAME, "hidden": sorted(HIDDEN), "at_root": []}
    assert not HIDDEN & {*json.loads(made["release.json"])["files"]}


def test_what_is_printed_has_the_name_at_the_foot_of_every_sheet(few: Files) -> None:
    """Whatever signs are in it, and once."""
    name = 'De "Brug" \\ Co'
    for before in (few, imprint(few, School("Een andere"), {})):
        again = imprint(before, School(name), {})
        (sheet,) = (path for path in again if "colours-" in path)
        assert again[sheet].decode().count("@page") == 1
        assert r'content:"De \"Brug\" \\ Co"' in again[sheet].decode()


def test_every_page_links_the_colours_of_the_school(made: Files) -> None:
    """The old sheet is gone, and its name with it."""
    (sheet,) = (path for path in made if "colours-" in path)
    assert "--brand:#5b1a57" in made[sheet].decode()
    assert all(sheet in html for html in _pages(made).values())
    assert all(set(re.findall(r"colours-[0-9a-f]{12}", html)) == {Path(sheet).stem} for html in _pages(made).values())


def test_the_contact_page_says_whom_to_ask_and_not_what_the_school_must_do(made: Files) -> None:
    """Rows without an answer keep the general one."""
    html = made["over/contact/index.html"].decode()
    assert "Ict-beveiliging, kamer 12</td>" in html
    assert "Vraag de servicedesk wie deze site beheert" in html
    assert "nog geen namen" not in html and "aanvullen" not in html
    assert "aanvullen" not in str([page for page in _index(made) if page["address"] == "over/contact/"])
    assert "Ict-beveiliging, kamer 12" in str([page for page in _index(made) if page["address"] == "over/contact/"])


def test_the_privacy_page_says_what_the_school_keeps(made: Files) -> None:
    """In whole sentences, in which an address for mail is a link, as it is of a contact."""
    html = made["i-scan/privacy/index.html"].decode()
    said = "Wie deze site aanbiedt, bewaart het logboek van de webserver 14 dagen. De grondslag daarvoor: "
    officer = 'de privacy officer, <a href="mailto:po@example.org">po@example.org</a>.'
    assert f"{said}gerechtvaardigd belang. Met een vraag daarover kun je terecht bij: {officer}" in html


def test_an_administrator_sees_what_is_not_filled_in(made: Files) -> None:
    """On the page of the check, not where visitors come."""
    html = made["controle/index.html"].decode()
    assert "(<code>contact.technical</code>)" in html
    assert "<code>contact.content</code>" not in html


def test_the_privacy_page_says_who_gathers_what_of_a_team(made: Files) -> None:
    """Also in the search, where the neutral sentence is gone."""
    said = "Over bestanden van een team zegt wie deze site aanbiedt: niemand verzamelt ze."
    assert said in made["i-scan/privacy/index.html"].decode()
    assert "niemand verzamelt ze" in str([page for page in _index(made) if page["address"] == "i-scan/privacy/"])


def test_the_page_on_accessibility_says_whom_to_tell_and_what_then(made: Files) -> None:
    """With a way to the school's own statement."""
    html = made["over/toegankelijkheid/index.html"].decode()
    assert 'meld dat dan bij Team ict, <a href="mailto:team@example.org">team@example.org</a>. ' in html
    assert "Je krijgt binnen 5 werkdagen antwoord. " in html
    assert (
        'De verklaring van wie deze site aanbiedt, staat op <a href="https://example.org/verklaring">https://example.org/verklaring</a>.'
        in html
    )


def test_what_a_school_does_is_never_said_of_the_name_of_its_site(files: Files) -> None:
    """A site may be called after a person: 'digicoach bij Waterland College bewaart het logboek' is not true."""
    every = {topic: Contact("Servicedesk", "ict@example.org") for topic in TOPICS}
    school = dataclasses.replace(SCHOOL, name="digicoach bij ROC", contact=every, word=None, hide=())
    places = re.compile(r'<(\w+)\b[^<>]*\sdata-school="(?!(?:whole-)?name")[a-z-]+"[^<>]*>.*?</\1>', re.DOTALL)
    said = [found[0] for html in _pages(imprint(files, school, OWN)).values() for found in places.finditer(html)]
    assert any("bewaart het logboek" in each for each in said)
    assert [each for each in said if "digicoach bij ROC" in each] == []


def test_the_form_on_its_site_begins_with_what_the_school_said(few: Files, made: Files) -> None:
    """Every value as it was, also our word in one; and the pictures where they lie. On the neutral site: nothing."""
    neutral, found = (HELD.search(each[FORM].decode()) for each in (few, made))
    assert neutral and neutral[0] == "null"
    assert found and "&" not in found[0]
    held = json.loads(found[0])
    assert held["values"] == values_of(SCHOOL)
    assert [made[held["pictures"][name]] for name in ("logo", "icon")] == [MARK, OWN["icoon.png"]]
    odd = dataclasses.replace(SCHOOL, name="Onze i-coach </script>")
    again = HELD.search(imprint(few, odd, OWN)[FORM].decode())
    assert again and json.loads(again[0])["values"]["name"] == odd.name


def test_a_site_says_whom_to_tell_of_what_is_not_safe_when_the_school_does(few: Files) -> None:
    """In a file that goes with the school: one without leaves none of another behind.

    No list of files names it, for it lies in a folder with a dot; but the edition does, for who asks the host for it.
    """
    school = School("X", contact={"security": Contact("Ict", "veilig@example.org")}, security_until="2027-10-01")
    made = imprint({**few, "release.json": b"{}"}, school, {})
    assert made[SECURITY_TEXT].startswith(
        b"# Uit school.yml\nContact: mailto:veilig@example.org\nExpires: 2027-10-01T00:00:00Z\n"
    )
    assert SECURITY_TEXT not in json.loads(made["release.json"])["files"]
    assert json.loads(made["release.json"])["edition"]["at_root"] == [SECURITY_TEXT]
    without = imprint(made, School("X"), {})
    assert SECURITY_TEXT not in without
    assert json.loads(without["release.json"])["edition"]["at_root"] == []


def test_hidden_pages_are_gone_and_nothing_leads_to_them(made: Files, files: Files, tmp_path: Path) -> None:
    """Not the menu, not a text, not the search; what led to one is text, or leads on to the next."""
    assert set(files) - set(made) >= HIDDEN
    for path, content in made.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert dead_links(tmp_path) == set()
    assert not {page["address"] for page in _index(made)} & {path.removesuffix("index.html") for path in HIDDEN}


def test_it_can_be_said_who_names_a_hidden_page(files: Files) -> None:
    """For the school to decide whether that text still holds."""
    named = hidden_and_named(files, SCHOOL)
    assert "rollen/technovator/" in named["programma/ai/"]
    assert hidden_and_named(files, School("X")) == {}


def test_titles_of_others_never_change(files: Files, made: Files) -> None:
    """Not in the list of sources, not in a text, not in the search."""
    titles = [
        each.title for group in read_sources(CONTENT / SOURCES) for each in group.sources if "-coach" in each.title
    ]
    before, after = (
        " ".join(TAG.sub("", html).replace("\N{SOFT HYPHEN}", "") for html in _pages(each).values())
        for each in (files, made)
    )
    assert len(titles) > 10
    assert {title: after.count(title) for title in titles} == {title: before.count(title) for title in titles}
    texts = [json.dumps(_index(each), ensure_ascii=False) for each in (files, made)]
    assert [title for title in titles if texts[0].count(title) != texts[1].count(title)] == []


def test_our_word_is_nowhere_but_where_it_belongs(made: Files) -> None:
    """In names of fields and files, in addresses, in what others wrote, in the name of the work; nowhere else."""
    assert our_word_in(_pages(made)) == set()


def test_only_text_changes_in_the_words_of_a_page(files: Files) -> None:
    """The tags are the same, but for marks of the school; so every page is as well made as before."""
    made = imprint(files, School("i-coach kennisbank", word=SCHOOL.word), {})
    shown = re.compile(
        r'\s(?:alt|title|aria-label|placeholder|content|data-label|data-stone)="[^"]*"|</?one-word>'
        r"|</?bdi\b[^<>]*>| data-ours|(?<=/colours-)[0-9a-f]{12}"
    )
    for path, html in _pages(files).items():
        before, after = (shown.sub("", "".join(_tags(text))) for text in (html, made[path].decode()))
        assert before == after, path


def _tags(html: str) -> Iterator[str]:
    class Reader(HTMLParser):
        """Collects tags as they stand."""

        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            found.append(self.get_starttag_text() or "")

        def handle_endtag(self, tag: str) -> None:
            found.append(f"</{tag}>")

    found: list[str] = []
    reader = Reader()
    reader.feed(html)
    reader.close()
    yield from found


def test_the_scripts_of_every_page_are_those_that_its_policy_allows(files: Files, made: Files) -> None:
    """No script that runs was touched, and none was added."""
    for path, html in _pages(made).items():
        neutral = files[path].decode()
        assert read_page_scripts(html).inline == read_page_scripts(neutral).inline, path
        assert read_page_scripts(html).forbidden == [], path
        policy = re.compile(r'http-equiv="Content-Security-Policy" content="[^"]*"')
        assert policy.findall(html) == policy.findall(neutral), path


def test_the_engine_is_told_the_word(made: Files) -> None:
    """On each page with an engine; the engine itself stays what it was."""
    for path in ("i-scan/invullen/index.html", "i-scan/team/index.html", "i-scan/verantwoording/index.html"):
        found = re.search(r'id="rekenmodule"[^<>]*>(\{.*?\})</script>', made[path].decode())
        assert found is not None
        words = {"one": "ict-maatje", "many": "ict-maatjes", "article": "het", "before": "ict-maatjes"}
        assert json.loads(found[1])["words"] == words, path


def test_a_page_says_that_it_was_renewed(files: Files, made: Files) -> None:
    """So that a tab from before knows."""
    path = "i-scan/invullen/index.html"
    one, other = (re.findall(r'name="release" content="([0-9a-f]{12})"', each[path].decode()) for each in (files, made))
    assert len(one) == len(other) == 1 and one != other


def test_a_manifest_says_what_the_files_are_now(few: Files) -> None:
    """And keeps what else it says."""
    manifest = {"format": "i-coach-release", "format_version": 1, "version": "9.9.9", "files": {}}
    made = imprint({**few, "release.json": json.dumps(manifest).encode()}, School("X"), {})
    data = json.loads(made["release.json"])
    assert data["version"] == "9.9.9"
    assert list(data["files"]) == sorted(set(made) - {"release.json"})


def test_what_is_no_site_of_ours_is_refused() -> None:
    """And so is a mark that is not there."""
    with pytest.raises(ImprintError):
        imprint({"index.html": b"<p>"}, SCHOOL, OWN)
    with pytest.raises(ImprintError):
        imprint({"assets/css/colours-0123456789ab.css": b":root{}@media screen{}"}, SCHOOL, {})


def _index(files: Files) -> list[dict[str, object]]:
    pages: list[dict[str, object]] = json.loads(files["search/pages.json"])["pages"]
    return pages


def test_a_site_with_an_address_lists_its_pages_for_search_engines(files: Files, made: Files) -> None:
    """All that there are, but not the one for what is not there; a site without an address has no such list."""
    listed = LOC.findall(made["sitemap.xml"].decode())
    assert listed == sorted(path.removesuffix("index.html") for path in _pages(made) if path != "404.html")
    assert "sitemap.xml" not in files
