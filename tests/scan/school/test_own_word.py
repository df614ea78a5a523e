"""A school's word for the i-coach: where it comes, with what leans on it, and where ours stays."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.paths import CONTENT, INSTRUMENTS, source_files
from scan.bridge import Bridge
from scan.definition.model import Instrument
from scan.formats.result import result_data
from scan.school.own_word import OwnWord, own_word, reword_answer, rewording

DIGICOACH = OwnWord("digicoach", "digicoaches", "de", "digicoach")
MAATJE = OwnWord("ict-maatje", "ict-maatjes", "het", "ict-maatjes")
NAMES = {"one": "ict-maatje", "many": "ict-maatjes", "article": "het", "before": "ict-maatjes"}
CASES = {
    "De i-coach helpt.": ("De digicoach helpt.", "Het ict-maatje helpt."),
    "I-coaches die helpen": ("Digicoaches die helpen", "Ict-maatjes die helpen"),
    "een i-coach die helpt": ("een digicoach die helpt", "een ict-maatje dat helpt"),
    "De i-coach, die helpt": ("De digicoach, die helpt", "Het ict-maatje, dat helpt"),
    "een andere i-coach": ("een andere digicoach", "een ander ict-maatje"),
    "de andere i-coach": ("de andere digicoach", "het andere ict-maatje"),
    "Elke i-coach, deze i-coach": ("Elke digicoach, deze digicoach", "Elk ict-maatje, dit ict-maatje"),
    "deze ene i-coach": ("deze ene digicoach", "dit ene ict-maatje"),
    "wie die i-coach is": ("wie die digicoach is", "wie die ict-maatje is"),
    "die i-coach helpt": ("die digicoach helpt", "dat ict-maatje helpt"),
    "geen i-coach, één i-coach": ("geen digicoach, één digicoach", "geen ict-maatje, één ict-maatje"),
    "het i-coachprogramma": ("het digicoachprogramma", "het ict-maatjesprogramma"),
    "de i-coachdag die komt": ("de digicoachdag die komt", "de ict-maatjesdag die komt"),
    "I-coachtijd": ("Digicoachtijd", "Ict-maatjestijd"),
    "i-coach\u00adpro\u00adgramma": ("digicoach\u00adpro\u00adgramma", "ict-maatjes\u00adpro\u00adgramma"),
    "een collega-i-coach": ("een collega-digicoach", "een collega-ict-maatje"),
    "i-coaching": ("digicoaching", "i-coaching"),
    "de <one-word>i-coach</one-word>es": ("de digicoaches", "de <one-word>ict-maatjes</one-word>"),
    "De <em>i-coach</em>": ("De <em>digicoach</em>", "Het <em>ict-maatje</em>"),
    'een <a href="../i-coach/">nieuwe i-coach</a>': (
        'een <a href="../i-coach/">nieuwe digicoach</a>',
        'een <a href="../i-coach/">nieuw ict-maatje</a>',
    ),
    '<img alt="De i-coach" src="i-coach.svg">': (
        '<img alt="De digicoach" src="i-coach.svg">',
        '<img alt="Het ict-maatje" src="i-coach.svg">',
    ),
    '<script type="application/json">{"i-coach": "de i-coach", "n": ["a.i-coach.x", "I-coach"]}</script>': (
        '<script type="application/json">{"i-coach": "de digicoach", "n": ["a.i-coach.x", "Digicoach"]}</script>',
        '<script type="application/json">{"i-coach": "het ict-maatje", "n": ["a.i-coach.x", "Ict-maatje"]}</script>',
    ),
}
STAYS = (
    "i-coach-werkblad",
    "taken.de-i-coach-doet",
    "nginx-<one-word>i-coach</one-word>.conf",
    "<one-word>i-coach</one-word>-0.1.0-next.zip",
    "naar i-coach/taak en i-coach@school",
    "de i-coach kennisbank",
    "de <em>i-coach</em> kennisbank",
    "<code>de i-coach</code>",
    "<script>const i = 'i-coach'</script>",
    "<textarea>de i-coach</textarea>",
    '<a href="https://example.org/x">De i-coach als schakel</a>',
    '<p class="bron" id="x"><b>De i-coach</b> (Uitgever)</p>',
    '<em data-word="ours">i-coach</em>',
    '<input name="de-i-coach-doet" value="i-coach">',
    "<!-- de i-coach -->",
)


@pytest.mark.parametrize("text", CASES)
def test_the_word_comes_with_what_leans_on_it(text: str) -> None:
    """For a word with `de`, and for one with `het`."""
    assert (rewording(DIGICOACH)(text), rewording(MAATJE)(text)) == CASES[text]


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_text_of_ours_stays(text: str) -> None:
    """Code, keys, addresses, the name of the work, and what others wrote."""
    assert [rewording(word)(text) for word in (DIGICOACH, MAATJE)] == [text, text]


PIECES = [*CASES, *STAYS, "<p>", "</p>", " ", "tekst", "<b class='i-coach'>", "&amp;", "\n", "<", ">", "é"]


@given(st.lists(st.sampled_from(PIECES)).map(" ".join), st.sampled_from([DIGICOACH, MAATJE]))
def test_what_was_changed_stays_as_it_is(text: str, word: OwnWord) -> None:
    """Twice is the same as once."""
    once = rewording(word)(text)
    assert rewording(word)(once) == once


@given(st.lists(st.sampled_from(["de i-coach", "I-coaches", "<p>", "<a href='i-coach/'>", "</a>", "een", "."])))
def test_nothing_but_text_changes(parts: list[str]) -> None:
    """The tags are the same ones, in the same order."""
    text = " ".join(parts)
    tags = re.compile("<[^<>]*>")
    assert tags.findall(rewording(MAATJE)(text)) == tags.findall(text)
    assert len(tags.split(rewording(MAATJE)(text))) == len(tags.split(text))


def test_the_adjectives_of_our_texts_are_known() -> None:
    """Before a word with `het` an adjective after `een` has no ending, which no rule gives for all of them."""
    files = [*source_files(CONTENT, "**/*.[my][dm]*"), *source_files(INSTRUMENTS, "**/*.yml")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    found = set(re.findall(r"\b(?i:een|geen|elke|iedere)\s+[a-zé]+e i-coach\b", text))
    assert len(found) > 1
    assert [each for each in found if re.search(r"e ict-maatje", rewording(MAATJE)(each))] == []


def test_a_report_says_the_word_and_keeps_what_a_visitor_wrote(instrument: Instrument) -> None:
    """Also in the file that someone takes along, whose links lead to the whole address of the site."""
    answers = {item.key: 4 if number < 6 else 5 for number, item in enumerate(instrument.items)}
    note = "Mijn i-coach hielp."
    response = result_data(instrument, answers) | {"notes": {instrument.scales[0].key: note}}
    for question in ("report", "talk", "page", "picture"):
        request = {"question": question, "response": response, "site": "https://school.example/"}
        plain = json.loads(Bridge(instrument).answer(json.dumps(request)))
        said = json.loads(Bridge(instrument).answer(json.dumps(request | {"words": NAMES})))
        assert set(said) == set(plain)
        shown = str(said.get("html") or said["text"])
        assert "ict-maatjes" in shown or question in ("talk", "picture")
        assert (note in shown) == (note in str(plain.get("html") or plain["text"]))
        assert not re.search(r"(?<![\w/-])[Ii]-coach(?![/-])", shown.replace(note, "")), question


def test_without_words_an_answer_is_the_same_to_the_letter(instrument: Instrument) -> None:
    """A site of no school pays nothing."""
    request = {"question": "talk", "response": result_data(instrument, {}), "words": None}
    del (bare := dict(request))["words"]
    assert Bridge(instrument).answer(json.dumps(request)) == Bridge(instrument).answer(json.dumps(bare))


def test_an_answer_is_changed_all_the_way_down() -> None:
    """Texts in lists and groups, but not their names."""
    answer = {"html": "<b>de i-coach</b>", "n": 1, "report": {"i-coach": ["I-coaches", {"a": "een i-coach"}]}}
    changed = {"html": "<b>het ict-maatje</b>", "n": 1, "report": {"i-coach": ["Ict-maatjes", {"a": "een ict-maatje"}]}}
    assert reword_answer(answer, NAMES, None) == changed
    assert own_word(NAMES) == MAATJE
