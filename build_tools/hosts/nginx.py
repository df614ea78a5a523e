"""What nginx is told about the site: lines to include in a server, or in the location of a folder."""

from __future__ import annotations

from build_tools.hosts.description import SCHOOLS_OWN, TYPES, Description

NAME = "nginx-i-coach.conf"

_LINES = """\
# De i-coach kennisbank op nginx. Zet dit bestand in /etc/nginx/ en neem het op in het server-blok van de site:
#
#   server {{
#       root /var/www/i-coach;
#       include /etc/nginx/{name};
#   }}
#
# Staat de site in een map van een grotere website? Neem het dan op in het location-blok van die map, en zet de map
# voor /{not_found} en /{folder} hieronder. Heeft een location daarbinnen een eigen add_header, dan krijgt die de koppen
# van dit bestand niet.
# Controleren: nginx -t. Daarna: systemctl reload nginx.

index index.html;
error_page 404 {base}{not_found};

types {{
{types}
}}
default_type application/octet-stream;

# Comprimeren: een eerste bezoek wordt er een paar keer zo licht van.
gzip on;
gzip_vary on;
gzip_comp_level 6;
gzip_min_length 1000;
gzip_types {compressed};

# In {folder} heeft elk bestand zijn inhoud in zijn naam: dat verandert nooit. Naar de rest vraagt een browser steeds.
set $i_coach_keep "{ask_again}";
if ($uri ~ "^{base}{folder}") {{
    set $i_coach_keep "{for_ever}";
}}
add_header Cache-Control $i_coach_keep always;

# Beveiliging. Mag een leeromgeving op een ander adres de site in een venster tonen? Zet dat adres achter
# frame-ancestors 'self', en haal de regel met X-Frame-Options weg.
{headers}
# Staat op dit adres alles achter https, ook de rest? Haal dan het hekje weg.
# add_header {strict_name} "{strict_value}" always;

# Het logboek: adressen van bezoekers horen er niet langer in te staan dan nodig. Debian en Ubuntu bewaren het
# {days} dagen (/etc/logrotate.d/nginx). Noem jullie termijn op de privacypagina.
"""


def write_nginx(site: Description) -> str:
    """Write the lines for nginx; a list of types there takes the place of any other."""
    kinds: dict[str, list[str]] = {}
    for ending, kind in (TYPES | SCHOOLS_OWN).items():
        kinds.setdefault(kind, []).append(ending)
    return _LINES.format(
        **site.words,
        name=NAME,
        types="\n".join(f"    {kind} {' '.join(endings)};" for kind, endings in kinds.items()),
        compressed=" ".join(kind for kind in site.compressed_types if kind != "text/html"),  # which it always does
        headers="\n".join(f'add_header {name} "{value}" always;' for name, value in site.headers.items()),
    )
