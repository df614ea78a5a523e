"""What hosts that read a file `_headers` are told about the site: Netlify, Cloudflare Pages and their like."""

from __future__ import annotations

from build_tools.hosts.description import Description

NAME = "_headers"

_LINES = """\
# De i-coach kennisbank op Netlify, Cloudflare Pages of een ander dat _headers leest. Zet dit bestand naast index.html.
#
# Types, comprimeren en de pagina voor wat er niet is (404.html) doen deze hosts zelf goed. Over wat hieronder niet
# staat, laten ze een browser elke keer navragen, zoals het hoort. Hoe lang ze hun logboek bewaren, staat in de
# afspraken met die host: noem die termijn op de privacypagina.
#
# Mag een leeromgeving op een ander adres de site in een venster tonen? Zet dat adres achter frame-ancestors 'self', en
# haal de regel met X-Frame-Options weg.

{base}*
{headers}
  {strict_name}: {strict_value}

# Elk bestand hier heeft zijn inhoud in zijn naam: dat verandert nooit.
{base}{folder}*
  Cache-Control: {for_ever}
"""


def write_headers_file(site: Description) -> str:
    """Write the file; of one header that two parts name such hosts make one of both values, so each is in one part."""
    return _LINES.format(
        **site.words,
        headers="\n".join(f"  {name}: {value}" for name, value in site.headers.items()),
    )
