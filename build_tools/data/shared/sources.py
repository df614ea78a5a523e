"""The sources of the site: what a page cites, by key, and the page that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase

from build_tools.data.data_file import read_data_file, reject_repeats
from scan.definition.fields import Fields

_GROUP = ("title", "text", "sources")
_FIELDS = ("key", "title", "url", "publisher", "date", "cited_as", "read", "note")
_READ = {
    "heel": "Hele tekst gelezen.",
    "begin": "Alleen het begin gelezen.",
    "samenvatting": "Alleen de samenvatting gelezen.",
    "deel": "Een deel gelezen.",
    "niet": "Niet zelf gelezen.",
}
"""How much of a source we read: the word of an editor, and what a visitor reads."""
_SAYS_WHAT = ("deel", "niet")
"""Words that say too little alone: which part, or why it is in the list."""
_NO_DATE = "z.j."


@dataclass(frozen=True)
class Source:
    """One source: where it is, who made it, how a page cites it, how much of it we `read`, and what there is to add."""

    key: str
    title: str
    url: str
    publisher: str
    date: str
    cited_as: str
    read: str
    note: str = ""


@dataclass(frozen=True)
class SourceGroup:
    """Sources about one subject, with a line about the group."""

    title: str
    text: str
    sources: tuple[Source, ...]


def read_sources(file: Path) -> tuple[SourceGroup, ...]:
    """Read all sources, in the order of the file; raises `DataFileError` with every problem."""
    return read_data_file(file, ("groups",), _load_groups)


def cited_names(groups: Iterable[SourceGroup]) -> dict[str, str]:
    """Give what stands between the brackets of a citation, per key: "Kennisnet, 2020".

    Sources that would be cited alike get a letter, in the order of the file ("Kennisnet, 2020a"; "Kennisnet, z.j.-a"):
    on paper there is no link to tell them apart.
    """
    sources = [source for group in groups for source in group.sources]
    times = Counter(source.cited_as for source in sources)
    seen: Counter[str] = Counter()
    names = {}
    for source in sources:
        letter = _letter(source.cited_as, seen[source.cited_as]) if times[source.cited_as] > 1 else ""
        names[source.key] = source.cited_as + letter
        seen[source.cited_as] += 1
    return names


@dataclass(frozen=True)
class SourceCounts:
    """How many sources there are, for a page that says so."""

    sources: tuple[Source, ...]

    def all(self) -> int:
        """Give how many there are."""
        return len(self.sources)

    def read(self, *words: str) -> int:
        """Give of how many we read this much: `heel`, `begin`, `samenvatting`, `deel` or `niet`."""
        if unknown := set(words) - set(_READ):
            raise TypeError(f"'{min(unknown)}' zegt niet hoeveel er van een bron is gelezen")
        return sum(source.read in words for source in self.sources)

    def undated(self) -> int:
        """Give how many are cited without a year."""
        return sum(source.cited_as.endswith(_NO_DATE) for source in self.sources)


def count_sources(groups: Iterable[SourceGroup]) -> SourceCounts:
    """Take all sources together."""
    return SourceCounts(tuple(source for group in groups for source in group.sources))


def _letter(name: str, place: int) -> str:
    letters = ascii_lowercase[place % len(ascii_lowercase)] * (place // len(ascii_lowercase) + 1)
    return f"-{letters}" if name.endswith(".") else letters


def source_list(groups: Iterable[SourceGroup]) -> str:
    """Write the list of sources as Markdown; every source has its key as anchor."""
    groups = tuple(groups)
    names = cited_names(groups)
    return "\n\n".join(block for group in groups for block in _group_blocks(group, names))


def _group_blocks(group: SourceGroup, names: dict[str, str]) -> list[str]:
    heading = [f"## {group.title}", *([group.text] if group.text else [])]
    return heading + [_entry(source, names[source.key]) for source in group.sources]


def _entry(source: Source, name: str) -> str:
    cited = f"In de tekst: *{name}*. " if name != source.cited_as else ""
    read = " ".join(filter(None, [_READ[source.read], source.note]))
    about = f"({source.publisher}, {source.date}). {read} {cited}Sleutel: `{source.key}`."
    return f"**[{source.title}]({source.url})**\n{about}\n{{ #{source.key} .bron }}"


def _load_groups(fields: Fields) -> tuple[SourceGroup, ...]:
    entries = [(group, group.groups("sources", _FIELDS, 1, 100)) for group in fields.groups("groups", _GROUP, 1, 40)]
    groups = tuple(_load_group(group, sources) for group, sources in entries)
    keys = [source.key for group in groups for source in group.sources]
    reject_repeats([source for _, sources in entries for source in sources], "key", keys)
    return groups


def _load_group(fields: Fields, sources: Iterable[Fields]) -> SourceGroup:
    return SourceGroup(
        title=fields.text("title", 80),
        text=fields.text("text") if fields.has("text") else "",
        sources=tuple(_load_source(source) for source in sources),
    )


def _load_source(fields: Fields) -> Source:
    url = fields.text("url")
    if url and not url.startswith(("https://", "http://")):
        fields.reject("url", f"'{url}' is geen adres.", "Begin met https://.")
    read = fields.text("read")
    if read and read not in _READ:
        fields.reject("read", f"'{read}' bestaat hier niet.", f"Kies uit: {', '.join(_READ)}.")
    note = fields.text("note") if fields.has("note") else ""
    if read in _SAYS_WHAT and not note:
        fields.reject("read", f"'{read}' zegt nog te weinig.", "Zet in 'note' wat je las, of waarom de bron er staat.")
    return Source(
        key=fields.key("key"),
        title=fields.text("title", 200),
        url=url,
        publisher=fields.text("publisher", 120),
        date=fields.text("date", 120),
        cited_as=fields.text("cited_as", 80),
        read=read,
        note=note,
    )
