"""What Caddy is told about the site: lines to import in its block."""

from __future__ import annotations

from build_tools.hosts.description import TYPES, Description, sent_type

NAME = "caddy-i-coach.caddy"

_LINES = """\
# De i-coach kennisbank op Caddy 2. Zet dit bestand in /etc/caddy/ en neem het op in het blok van de site:
#
#   icoach.jouwschool.nl {{
#       root * /var/www/i-coach
#       import /etc/caddy/{name}
#   }}
{where}
file_server

handle_errors {{
	@gone expression {{http.error.status_code}} == 404
	rewrite @gone {base}{not_found}
	header Cache-Control "{ask_again}"
	header {{
{headers}
	}}
	file_server
}}

{types}

# Comprimeren: een eerste bezoek wordt er een paar keer zo licht van.
encode gzip {{
	match {{
{compressed}
	}}
}}

# In {folder} heeft elk bestand zijn inhoud in zijn naam: dat verandert nooit. Naar de rest vraagt een browser steeds.
@i_coach_named path {base}{folder}*
@i_coach_other not path {base}{folder}*
header @i_coach_named Cache-Control "{for_ever}"
header @i_coach_other Cache-Control "{ask_again}"

# Beveiliging. Mag een leeromgeving op een ander adres de site in een venster tonen? Zet dat adres achter
# frame-ancestors 'self', en haal de regel met X-Frame-Options weg: hier, en hierboven bij handle_errors.
header {{
{all_headers}
	# Staat op dit adres alles achter https, ook de rest? Haal dan het hekje weg.
	# {strict_name} "{strict_value}"
}}

# Het logboek: Caddy houdt er geen bij als je het niet vraagt. Vraag je het wel, zet dan in het blok van de site:
#   log {{
#       output file /var/log/caddy/i-coach.log {{
#           roll_keep_for {days}d
#       }}
#   }}
# Noem die termijn op de privacypagina.
"""
_AT_ROOT = """\
#
# Staat de site in een map? Zet die map voor /{not_found} en /{folder} hieronder.
"""
_IN_FOLDER = """\
#
# De site staat dan in /var/www/i-coach{base}. Deze regels gelden voor alles in dat blok, ook buiten die map.
"""


def write_caddy(site: Description) -> str:
    """Write the lines for Caddy."""
    headers = [f'\t{name} "{value}"' for name, value in site.headers.items()]
    return _LINES.format(
        **site.words,
        name=NAME,
        where=(_AT_ROOT if site.base == "/" else _IN_FOLDER).format(**site.words),
        types="\n".join(type_lines(ending) for ending in TYPES),
        compressed="\n".join(f"\t\theader Content-Type {kind}*" for kind in site.compressed_types),
        headers="\n".join(f"\t{each}" for each in headers),
        all_headers="\n".join(headers),
    )


def type_lines(ending: str) -> str:
    """Give the lines that tell the type of one kind of file."""
    return f'@i_coach_{ending} path *.{ending}\nheader @i_coach_{ending} Content-Type "{sent_type(TYPES[ending])}"'
