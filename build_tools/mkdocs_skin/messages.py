"""What there is to say about a build: by MkDocs about links and the menu, in Dutch; by us about all else."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from build_tools.site.site import FAULTS

_SUGGESTION = r"(?: Did you mean '(?P<suggestion>[^']+)'\?)?"
_OPTION = r"Config value 'plugins': Plugin '(?P<plugin>[^']+)' option '(?P<option>[^']+)':"
_DUTCH = {
    r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)', but the target.* is not found among "
    rf"documentation files\.{_SUGGESTION}": "{page}: de link '{link}' komt uit bij een bestand dat er niet is.",
    rf"Doc file '(?P<page>[^']+)' contains an unrecognized relative link '(?P<link>[^']+)', .*?is\.{_SUGGESTION}": (
        "{page}: de link '{link}' noemt geen bestand. Schrijf het pad vanaf deze pagina, zoals ../rollen/coach.md."
    ),
    rf"Doc file '(?P<page>[^']+)' contains an absolute link '(?P<link>[^']+)', .*?is\.{_SUGGESTION}": (
        "{page}: de link '{link}' begint met een schuine streep, en dan werkt hij niet in een map van een host. "
        "Schrijf het pad vanaf deze pagina, zoals ../rollen/coach.md."
    ),
    r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']+)', but (?:there is|the doc).* anchor.*": (
        "{page}: de link '{link}' noemt een plek die op die pagina niet staat. Kijk naar het deel achter #."
    ),
    r"The following pages exist in the docs directory, but are not included in the \"nav\" configuration:"
    r"(?P<pages>.*)": "mkdocs.yml: deze pagina's staan niet onder nav. Zet ze erbij, of onder not_in_nav:{pages}",
    r"A reference to '(?P<link>[^']+)' is included in the 'nav' configuration, which is not found.*": (
        "mkdocs.yml: onder nav staat '{link}', maar dat bestand is er niet. Maak het, of haal de regel weg."
    ),
    r"An absolute path to '(?P<link>[^']+)' is included in the 'nav' configuration.*": (
        "mkdocs.yml: onder nav staat '{link}'. Schrijf het pad vanaf content/, zonder schuine streep aan het begin."
    ),
    r"Excluding '(?P<page>[^']+)' from the site because it conflicts with '(?P<other>[^']+)'\.": (
        "{page}: deze pagina komt op dezelfde plek als {other}. Geef haar een andere naam, of voeg de twee samen."
    ),
    r"Error building page '(?P<page>[^']+)':.*": "{page}: deze pagina kan niet worden gemaakt.",
    r"Error reading page '(?P<page>[^']+)':": "{page}: deze pagina kan niet worden gemaakt.",
    r"MkDocs encountered an error parsing the configuration file: unacceptable character.*": (
        "mkdocs.yml: dit bestand is niet in UTF-8 opgeslagen. Sla het opnieuw op als UTF-8."
    ),
    r"MkDocs encountered an error parsing the configuration file: .*line (?P<line>\d+), column.*": (
        "mkdocs.yml, regel {line}: de opbouw van het bestand klopt hier niet. "
        "Gebruik spaties om in te springen, en sluit elk haakje en aanhalingsteken."
    ),
    r"Config file '[^']+' does not exist\.": "mkdocs.yml: dit bestand is er niet. Zet het terug.",
    r"The configuration is invalid\..*": "mkdocs.yml: hier horen velden te staan. Schrijf regels als 'site_name: …'.",
    r"Config value '(?P<name>[^']+)': Required configuration not provided\.": (
        "mkdocs.yml: '{name}' ontbreekt. Voeg een regel '{name}: …' toe."
    ),
    r"Config value '(?P<name>[^']+)': The path '(?P<path>[^']+)' isn't an existing directory\.": (
        "mkdocs.yml, bij {name}: de map '{path}' is er niet. Maak haar, of noem een andere."
    ),
    rf"{_OPTION} Unrecognised configuration name.*": (
        "mkdocs.yml, bij plugins: '{plugin}' kent geen instelling '{option}'. Haal haar weg."
    ),
    rf"{_OPTION} Expected type: <class 'str'>.*": (
        "mkdocs.yml, bij plugins: bij '{option}' van '{plugin}' hoort een tekst. Zet er aanhalingstekens omheen."
    ),
    r"Config value '(?P<name>[^']+)': The \"(?P<plugin>[^\"]+)\" plugin is not installed": (
        "mkdocs.yml, bij {name}: de plugin '{plugin}' is er niet. Haal haar weg, of kijk naar de naam."
    ),
    r"Config value 'theme': Unrecognised theme name: '(?P<name>[^']+)'.*": (
        "mkdocs.yml, bij theme: het thema '{name}' is er niet. Schrijf material."
    ),
    r"Config value '(?P<name>[^']+)': (?P<problem>.*)": "mkdocs.yml, bij {name}: {problem}",
}
"""The words of MkDocs (of the version that is pinned), and ours. What is not here stays as it is."""


class DutchMessages(logging.Formatter):
    """Gives only the message, in our words where we have them."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one record as it is shown."""
        return in_dutch(record.getMessage())


def in_dutch(message: str) -> str:
    """Put a message of MkDocs in Dutch; one that is not known stays as it is."""
    for theirs, ours in _DUTCH.items():
        if match := re.fullmatch(theirs, message, flags=re.DOTALL):
            parts = match.groupdict()
            suggestion = parts.pop("suggestion", None)
            return ours.format(**parts) + (f" Bedoel je '{suggestion}'?" if suggestion else "")
    return message


@contextmanager
def faults_as_messages() -> Iterator[None]:
    """Have MkDocs show what is wrong with what people wrote, instead of where in our code that came out."""
    try:
        yield
    except FAULTS as error:
        raise PluginError(str(error)) from error
