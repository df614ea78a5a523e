"""The edition of a school in what MkDocs is given: its menu, and its pages and images among the files."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from build_tools.data.data_file import DataFileError
from build_tools.mkdocs_skin.config import IScanConfig
from build_tools.mkdocs_skin.messages import faults_as_messages
from build_tools.school.edition import Edition, read_edition
from build_tools.school.menu import menu_complaints, parts_without_a_door, with_entries
from build_tools.serve.choices import PLAIN, Choices

_ONLY_FLAT = (
    "mkdocs.yml: met 'use_directory_urls: false' kloppen de adressen niet. Haal de regel weg, en bouw met --flat: dan "
    "noemt elke link het bestand."
)


def take_up(folder: Path, config: MkDocsConfig) -> Edition:
    """Read the edition in a folder and put its pages into the menu; raises `DataFileError`."""
    edition, nav = read_edition(folder, Path(config.docs_dir)), list(config.nav or [])
    messages = [edition.complaint(*said, "menu", number) for number, *said in menu_complaints(nav, edition.menu)]
    for page, part in parts_without_a_door(nav, edition.school):
        cause = f"'{page}' is de eerste pagina van het onderdeel '{part}', en andere pagina's daarvan blijven."
        messages.append(edition.complaint(cause, "Verberg het hele onderdeel, of laat deze pagina staan.", "hide"))
    if messages:
        raise DataFileError(messages)
    config.nav = with_entries(nav, edition.menu)
    return edition


class WithEdition(BasePlugin[IScanConfig]):
    """The part of our plugin that takes what whoever builds chose: the edition of a school, if they name one."""

    choices: Choices = PLAIN
    edition: Edition | None = None

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the edition before the menu is made."""
        with faults_as_messages():
            if not config.use_directory_urls:
                raise DataFileError([_ONLY_FLAT])
            self.edition = take_up(self.choices.school, config) if self.choices.school else None

    def lay_over(self, files: Files, config: MkDocsConfig) -> None:
        """Put the pages and images of the school among the files; one with the path of one of ours takes its place."""
        for path, file in (self.edition.files if self.edition else {}).items():
            if ours := files.get_file_from_path(path):
                files.remove(ours)
            files.append(File.generated(config, path, abs_src_path=str(file)))
