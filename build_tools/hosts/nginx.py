"""What nginx is told about the site: lines to include in a server, or in the location of a folder."""

from __future__ import annotations

from build_tools.hosts.description import SCHOOLS_OWN, TYPES, Description

NAME = "nginx-i-coach.conf"

_AT_ROOT = """\
# EEN EIGEN ADRES: zet dit in /etc/nginx/conf.d/i-coach.conf, met jullie adres en de map waar de site staat.
#
#   server {{
#       listen 80;
#       server_name icoach.jouwschool.nl;
#       root /var/www/i-coach;
#       include /etc/nginx/{name};
#   }}
#
"""
_IN_FOLDER = """\
# EEN MAP van een website die er al is: de site staat dan bij die website, in /var/www/html{at}.
# In het server-blok van de website komen alleen de vier regels van location erbij.
#
#   server {{
#       listen 80;
#       server_name www.jouwschool.nl;
#       root /var/www/html;
#
#       location {at} {{
#           error_page 403 404 =404 {at}{not_found};
#           include /etc/nginx/{name};
#       }}
#   }}
#
"""
_LINES = """\
# De i-coach kennisbank op nginx. Zet dit bestand zoals het is in /etc/nginx/. Neem daarna dit over:
#
{examples}
# Controleer met: nginx -t. Zet het aan met: systemctl reload nginx. Heeft de website al https, dan staat in haar
# server-blok listen 443 ssl in plaats van listen 80: laat dat zo. Heeft een location binnen die van de site een eigen
# add_header, dan krijgt die de koppen van dit bestand niet.

index index.html;
# Ook een map zonder index.html, zoals die van een weggelaten onderdeel, krijgt die pagina. Staat er in je eigen blok
# een error_page boven de regel met include, dan geldt die.
error_page 403 404 =404 {base}{not_found};

types {{
{types}
}}
default_type application/octet-stream;
charset {charset};
charset_types {texts};

# Comprimeren: een eerste bezoek wordt er een paar keer zo licht van.
gzip on;
gzip_vary on;
gzip_comp_level 6;
gzip_min_length 1000;
gzip_types {compressed};

# In {folder} heeft elk bestand zijn inhoud in zijn naam: dat verandert nooit. Naar de rest vraagt een browser steeds.
set $i_coach_keep "{ask_again}";
if ($uri ~ "{named}") {{
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
        examples=_examples(site),
        types="\n".join(f"    {kind} {' '.join(endings)};" for kind, endings in kinds.items()),
        texts=" ".join(kind for kind in kinds if kind.startswith("text/") and kind != "text/html"),  # always among them
        compressed=" ".join(kind for kind in site.compressed_types if kind != "text/html"),  # which it always does
        headers="\n".join(f'add_header {name} "{value}" always;' for name, value in site.headers.items()),
    )


def _examples(site: Description) -> str:
    """Give a whole block to copy; of a site whose folder is not said, one for either place."""
    named = {"name": NAME, "not_found": site.words["not_found"]}
    in_folder = _IN_FOLDER.format(**named, at=site.base if site.base != "/" else "/i-coach/")
    return (in_folder if site.base != "/" else _AT_ROOT.format(**named) + in_folder).rstrip("\n")
