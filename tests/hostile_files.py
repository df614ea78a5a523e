"""Files that are not a result of ours, each with the one sentence that both readers must say.

Read by `python -m scan` and by the page; the two must never disagree.
"""

import json
from typing import Any

_ANSWERS = {"trainer-doel": 3}
_GOOD: dict[str, Any] = {
    "format": "i-scan-resultaat",
    "format_version": 1,
    "instrument": "i-scan",
    "instrument_version": "2.0",
    "month": "2026-11",
    "answers": _ANSWERS,
}

EMPTY = "Dit bestand is leeg. Komt het uit een mail of een zip? Sla het eerst op, en open het daarna."
NOT_JSON = "Dit is geen leesbaar bestand van een scan."
NOT_OURS = "Dit is geen resultaatbestand van de i-scan."
TOO_LARGE = "Dit bestand is groter dan 1 MB; een resultaat van de i-scan is veel kleiner."
TOO_DEEP = "Dit bestand is te ingewikkeld opgebouwd voor een resultaat van de i-scan."
NO_FORMAT_VERSION = "In dit bestand ontbreekt de versie van het bestandsformaat."
NEWER = "Dit bestand is gemaakt met een nieuwere i-scan dan deze; open het op de site waar je het maakte."
OTHER_INSTRUMENT = "Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."
OTHER_VERSION = (
    "Dit bestand hoort bij versie 1.0 van de vragenlijst; deze i-scan gebruikt versie 2.0, met andere stellingen, "
    "dus openen of vergelijken kan niet."
)
NO_VERSION = "In dit bestand ontbreekt de versie van de vragenlijst."
NO_MONTH = "De maand in dit bestand is niet te lezen."
NO_ANSWERS = "In dit bestand staan geen antwoorden."
NO_SUCH_ANSWER = (
    "Bij de stelling 'Ik spreek vóór een training met het team een doel af.' staat een antwoord dat niet "
    "bestaat; het moet 1 tot en met 5 of nvt zijn."
)
NO_AUTHOR = "In dit bestand is niet te lezen wie het invulde."
A_COLLEAGUE = "Dit bestand vulde een collega over iemand in; open het bij 'De blik van een collega'."
NO_EDITION = "Dit bestand hoort bij een uitgave van de vragenlijst die hier niet bestaat."
NO_GROUP = "De notities of doelen in dit bestand zijn niet te lezen."
NO_NOTE = "Een notitie in dit bestand is niet te lezen; het moet tekst van hooguit 600 tekens zijn."
NO_TARGET = "Een doel in dit bestand bestaat niet; het moet een getal van 1 tot en met 5 zijn, in stappen van een half."
NO_CHOICE = "De gekozen rollen in dit bestand zijn niet te lezen."


def _unknown(key: str) -> str:
    return f"Dit bestand heeft een antwoord op een onbekende stelling: '{key}'."


def _file(**changes: Any) -> bytes:
    return json.dumps(_GOOD | changes).encode()


def _answer(text: str) -> bytes:
    return json.dumps(_GOOD | {"answers": {"trainer-doel": "HERE"}}).replace('"HERE"', text).encode()


HOSTILE_FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", EMPTY),
    "plain-text": (b"hallo", NOT_JSON),
    "cut-off": (_file()[:-3], NOT_JSON),
    "two-documents": (_file() + _file(), NOT_JSON),
    "binary": (bytes(range(256)), NOT_JSON),
    "utf-16": (_file().decode().encode("utf-16"), NOT_JSON),
    "html": (b"<!doctype html><script>window.hacked = true</script>", NOT_JSON),
    "null": (b"null", NOT_OURS),
    "a-number": (b"5", NOT_OURS),
    "a-list": (b"[1, 2, 3]", NOT_OURS),
    "empty-object": (b"{}", NOT_OURS),
    "other-format": (_file(format="i-scan-teambestand"), NOT_OURS),
    "format-in-prototype": (b'{"__proto__": ' + _file() + b"}", NOT_OURS),
    "no-format-version": (_file(format_version=None), NO_FORMAT_VERSION),
    "format-version-as-text": (_file(format_version="1"), NO_FORMAT_VERSION),
    "format-version-true": (_file(format_version=True), NO_FORMAT_VERSION),
    "newer-format": (_file(format_version=2), NEWER),
    "other-instrument": (_file(instrument="selfie"), OTHER_INSTRUMENT),
    "no-instrument": (_file(instrument=None), OTHER_INSTRUMENT),
    "other-version": (_file(instrument_version="1.0"), OTHER_VERSION),
    "version-as-number": (_file(instrument_version=2.0), NO_VERSION),
    "version-with-markup": (_file(instrument_version="<b>2.0</b>"), NO_VERSION),
    "month-13": (_file(month="2026-13"), NO_MONTH),
    "month-as-number": (_file(month=202611), NO_MONTH),
    "no-answers": (_file(answers=None), NO_ANSWERS),
    "answers-as-list": (_file(answers=[3, 3, 3]), NO_ANSWERS),
    "unknown-item": (_file(answers=_ANSWERS | {"trainer-onbekend": 3}), _unknown("trainer-onbekend")),
    "item-called-proto": (b"%s" % _file().replace(b'{"trainer-doel": 3}', b'{"__proto__": 3}'), _unknown("__proto__")),
    "item-called-constructor": (_file(answers={"constructor": 3}), _unknown("constructor")),
    "item-with-markup": (
        _file(answers={"<img src=x onerror=alert(1)>": 3}),
        _unknown("<img src=x onerror=alert(1)>"),
    ),
    "two-unknown-items": (_file(answers={"foo": 3, "1": 3}), _unknown("1")),
    "two-unknown-items-that-halves-would-sort-otherwise": (_file(answers={"😀": 3, "ﬁ": 3}), _unknown("ﬁ")),
    "item-called-as-a-place-in-a-sentence": (_file(answers={"{label}": 3}), _unknown("{label}")),
    "month-in-arabic-digits": (_file(month="٢٠٢٦-11"), NO_MONTH),
    "version-in-arabic-digits": (_file(instrument_version="٢.0"), NO_VERSION),
    "item-with-a-long-name": (_file(answers={"a" * 100: 3}), _unknown("a" * 40 + "…")),
    "answer-6": (_answer("6"), NO_SUCH_ANSWER),
    "answer-0": (_answer("0"), NO_SUCH_ANSWER),
    "answer-minus-1": (_answer("-1"), NO_SUCH_ANSWER),
    "answer-two-and-a-half": (_answer("2.5"), NO_SUCH_ANSWER),
    "answer-as-text": (_answer('"3"'), NO_SUCH_ANSWER),
    "answer-true": (_answer("true"), NO_SUCH_ANSWER),
    "answer-false": (_answer("false"), NO_SUCH_ANSWER),
    "answer-empty-text": (_answer('""'), NO_SUCH_ANSWER),
    "answer-nan": (_answer("NaN"), NOT_JSON),
    "answer-infinity": (_answer("Infinity"), NOT_JSON),
    "answer-1e999": (_answer("1e999"), NO_SUCH_ANSWER),
    "answer-with-5000-digits": (_answer("1" * 5000), NO_SUCH_ANSWER),
    "answer-as-list": (_answer("[3]"), NO_SUCH_ANSWER),
    "answer-as-formula": (_answer('"=cmd|calc"'), NO_SUCH_ANSWER),
    "item-that-turns-the-writing": (_file(answers={"\u202eneppets": 3}), _unknown("\ufffdneppets")),
    "item-with-half-a-character": (
        _file().replace(b'"trainer-doel"', b'"trainer-\\ud800"'),
        _unknown("trainer-\ufffd"),
    ),
    "a-million-items": (b'{"answers": {%s}}' % b",".join(b'"%d":3' % n for n in range(1_000_000)), TOO_LARGE),
    "many-items": (_file(answers={f"x{number:05}": 3 for number in range(60_000)}), _unknown("x00000")),
    "author-unknown": (_file(author="baas"), NO_AUTHOR),
    "author-as-list": (_file(author=["zelf"]), NO_AUTHOR),
    "author-is-a-colleague": (_file(author="collega"), A_COLLEAGUE),
    "edition-unknown": (_file(edition="extra"), NO_EDITION),
    "edition-as-number": (_file(edition=18), NO_EDITION),
    "notes-as-list": (_file(notes=["x"]), NO_GROUP),
    "notes-as-text": (_file(notes="x"), NO_GROUP),
    "note-as-number": (_file(notes={"coach": 3}), NO_NOTE),
    "note-of-601": (_file(notes={"coach": "a" * 601}), NO_NOTE),
    "note-with-half-a-character": (_file(notes={"coach": "HERE"}).replace(b"HERE", b"\\udc00"), NO_NOTE),
    "situation-as-object": (_file(situations={"coach": {}}), NO_NOTE),
    "targets-as-number": (_file(targets=4), NO_GROUP),
    "target-of-6": (_file(targets={"coach": 6}), NO_TARGET),
    "target-in-quarters": (_file(targets={"coach": 2.25}), NO_TARGET),
    "target-as-text": (_file(targets={"coach": "3"}), NO_TARGET),
    "target-true": (_file(targets={"coach": True}), NO_TARGET),
    "target-1e999": (_file(targets={"coach": "HERE"}).replace(b'"HERE"', b"1e999"), NO_TARGET),
    "focus-as-text": (_file(focus="coach"), NO_CHOICE),
    "focus-on-three": (_file(focus=["coach", "trainer", "adviseur"]), NO_CHOICE),
    "deep-lists": (b"[" * 100_000 + b"]" * 100_000, TOO_DEEP),
    "deep-objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, TOO_DEEP),
    "deep-and-never-closed": (b"[" * 100_000, TOO_DEEP),
    "brackets-in-a-text": (_file(format="[" * 1000), NOT_OURS),
    "one-byte-too-many": (b" " * (1_000_001 - len(_file())) + _file(), TOO_LARGE),
    "fifty-megabytes": (b" " * 50_000_000, TOO_LARGE),
}

GOOD_FILES: dict[str, bytes] = {
    "plain": _file(),
    "extra-fields": _file(score=5, notes={"a": "<script>"}, __proto__={"polluted": True}),
    "notes-of-600-characters": _file(notes={"coach": "😀" * 600}, situations={"coach": None}),
    "notes-of-a-role-called-proto": _file().replace(b'{"format"', b'{"notes": {"__proto__": {"x": 1}}, "format"'),
    "a-choice-made-twice-and-one-unknown": _file(focus=["coach", "coach", "directeur", 5]),
    "targets-in-halves": _file(targets={"coach": 3.5, "directeur": 99}),
    "author-and-edition-said": _file(author="zelf", edition="volledig"),
    "byte-order-mark": b"\xef\xbb\xbf" + _file(),
    "whole-number-as-decimal": _answer("3.0"),
    "without-a-month": _file(month=None),
    "a-later-minor-version": _file(instrument_version="2.7"),
    "as-large-as-may-be": b" " * (1_000_000 - len(_file())) + _file(),
}
"""Files that look odd and are fine; each has answer 3 to the first item."""
